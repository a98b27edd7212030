import { en as first } from ".."
import { card, ending, health, product, trace } from "./card"
import { faults } from "./faults"
import { inputs, seeds } from "./point"
import { purpose } from "./purpose"
import { results } from "./results"
import { steps } from "./steps"

/** What a person reads or hears of steps and of the point, in English; and of the picture, which steps are about. */
export const en = { ...first, card, ending, faults, health, inputs, product, purpose, results, seeds, steps, trace }

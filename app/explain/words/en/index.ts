import { names } from "./names"
import { ops } from "./ops"
import { inputs, program, seeds } from "./panels"
import { large, parts } from "./picture"
import { purpose } from "./purpose"
import { results } from "./results"
import { passes, steps } from "./steps"
import { work } from "./work"

/** What a person reads or hears of the first picture, in English. */
export const en = { inputs, large, names, ops, parts, passes, program, purpose, results, seeds, steps, work }

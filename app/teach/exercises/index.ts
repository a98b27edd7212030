import { cost } from "./cost"
import { firstWrong } from "./first-wrong"
import { number } from "./number"
import { order } from "./order"
import { seed } from "./seed"
import { trace } from "./trace"

export { createRandom } from "./random"
export { randomTask, refreshed } from "./task"

/** The kinds of exercises: a new one is a file and a line. */
export const EXERCISES = { number, trace, order, seed, cost, firstWrong } as const

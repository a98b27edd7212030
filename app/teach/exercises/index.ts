import { bug } from "./bug"
import { build } from "./build"
import { cost } from "./cost"
import { firstWrong } from "./first-wrong"
import { graph } from "./graph"
import { line } from "./line"
import { mode } from "./mode"
import { number } from "./number"
import { order } from "./order"
import { seed } from "./seed"
import { shapes } from "./shapes"
import { trace } from "./trace"

export { createRandom } from "./random"
export { randomTask, refreshed } from "./task"
export { posed } from "./exercise"

/** The kinds of exercises: a new one is a file and a line. */
export const EXERCISES = {
  number,
  trace,
  order,
  seed,
  mode,
  firstWrong,
  bug,
  line,
  build,
  graph,
  shapes,
  cost,
} as const

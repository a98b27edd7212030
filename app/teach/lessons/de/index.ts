import type { LessonWords } from "../../course"
import { graph } from "./01-graph"
import { numerical } from "./02-numerical"
import { symbolic } from "./03-symbolic"
import { forward } from "./04-forward"
import { direction } from "./05-direction"
import { jacobian } from "./06-jacobian"
import { reverse } from "./07-reverse"
import { accumulate } from "./08-accumulate"
import { cost } from "./09-cost"
import { rows } from "./10-rows"
import { implementation } from "./11-implementation"
import { matrices } from "./12-matrices"
import { pytorch } from "./13-pytorch"
import { limits } from "./14-limits"
import { leaves } from "./15-leaves"
import { loss } from "./16-loss"

/** The lessons in German, by number. */
export const lessons: Readonly<Record<number, LessonWords>> = {
  1: graph,
  2: numerical,
  3: symbolic,
  4: forward,
  5: direction,
  6: jacobian,
  7: reverse,
  8: accumulate,
  9: cost,
  10: rows,
  11: implementation,
  12: matrices,
  13: pytorch,
  14: limits,
  15: leaves,
  16: loss,
}

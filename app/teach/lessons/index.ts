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
import type { Lesson } from "./lesson"

export type { Lesson, LessonQuestion, LessonStep, LessonTask, NumberQuestion, StepKind } from "./lesson"
export { isDone, offeredTo, stateOf } from "./lesson"

/** The lessons, in the order of the course: a new one is a file and a line. */
export const LESSONS: readonly Lesson[] = [
  graph,
  numerical,
  symbolic,
  forward,
  direction,
  jacobian,
  reverse,
  accumulate,
  cost,
  rows,
  implementation,
  matrices,
  pytorch,
  limits,
  leaves,
  loss,
]

/** The lesson and its step that a link names, "8.3"; null: there is none. */
export function placeOf(text: string): { readonly lesson: Lesson; readonly place: number } | null {
  const [id, place = "1"] = text.split(".")
  const lesson = LESSONS.find(one => one.id === Number(id))
  return lesson?.steps[Number(place) - 1] ? { lesson, place: Number(place) } : null
}

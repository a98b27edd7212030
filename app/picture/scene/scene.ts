import type { Lowered } from "../../engine/graph/program"
import type { Run } from "../../engine/run/plan"
import type { Diagram } from "../diagram/diagram"
import type { Layout } from "../layout/layout"
import { inBetweenAt, type InBetween } from "./inbetween"
import { stepMotion } from "./stepmotion"
import { keyframe, type Keyframe } from "./keyframe"

/** The picture at clock t, as data: a still, and over it what moves. */
export interface Scene extends Keyframe {
  /** null: nothing moves, the still is the whole picture. */
  readonly moving: InBetween | null
}

/**
 * The picture at a real-valued clock t: at integer t the state after step t; between k and k + 1 step k + 1 is under way. Both ways alike: a
 * film played backwards is the film of t descending. `span`: steps that happen together, a lower and an upper bound of t; without it one step.
 */
export function scene(
  program: Lowered,
  run: Run,
  diagram: Diagram,
  layout: Layout,
  t: number,
  span?: readonly [number, number],
): Scene {
  const clock = Math.min(Math.max(t, 0), run.plan.steps)
  const [from, to] = span ?? [Math.floor(clock), Math.ceil(clock)]
  const p = to > from ? (clock - from) / (to - from) : 1
  if (p === 0 || p === 1) return { ...keyframe(program, run, diagram, layout, p === 0 ? from : to), moving: null }
  const way = stepMotion(program, run, diagram, layout, [from, to])
  return { ...way.after, moving: inBetweenAt(way, p) }
}

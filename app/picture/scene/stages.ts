import type { Plan } from "../../engine/run/plan"
import { finalStep } from "../../engine/run/contributions"
import type { Diagram } from "../diagram/diagram"
import { timetable } from "./timetable"

/** How far a mark has come: nothing known, its value known, all of it final. */
export const STAGES = ["waiting", "visited", "done"] as const
export type Stage = 0 | 1 | 2

/** When the marks of a diagram change, for pictures of too many to ask each at every step. */
export interface Stages {
  /** The step at which a mark's value is known, and the one after which nothing of it changes. */
  readonly evaluated: Int32Array
  readonly finished: Int32Array
}

/** The stages of every mark in a sweep. */
export function stages(plan: Plan, { marks }: Diagram): Stages {
  const times = timetable(plan)
  return {
    evaluated: Int32Array.from(marks, ({ shows }) => times.evaluated(shows)),
    finished: Int32Array.from(marks, ({ shows }) => finalStep(plan, shows)),
  }
}

/** The stage of a mark after step k. */
export const stageAt = ({ evaluated, finished }: Stages, mark: number, k: number): Stage =>
  k >= finished[mark]! ? 2 : k >= evaluated[mark]! ? 1 : 0

import type { Document } from "../document/document"
import { EMPTY } from "../document/fields"
import { stepsOf } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { readAnswer } from "./answer"
import { checkTrace, linesOf, type CheckedLine, type FilledTrace, type TraceColumn, type Traced } from "./check"
import { randomTask } from "./exercises/task"
import { pick, type Random } from "./exercises/random"
import { factsOf } from "./facts"
import type { Lesson } from "./lessons"

/** How much of a trace is shown, from all to nothing; at last a random program in either mode, without help. */
export const LEVELS = ["shown", "last", "half", "program", "mixed"] as const
export type Level = (typeof LEVELS)[number]

/** The option of a document that keeps the level. */
export const FADING = "lesson.fading"

/** The option that keeps what has been typed in a blank. */
export const fillKey = (node: string, column: TraceColumn): string => `fill.${node}.${column}`

/** The level of a document. */
export const levelOf = ({ options }: Pick<Document, "options">): Level =>
  LEVELS.find(level => level === options.get(FADING)) ?? "shown"

type Line = ReturnType<typeof linesOf>[number]

/** The step at which a line has its last number. */
export function settledAt({ run: { plan } }: Pick<Traced, "run">, { node, column }: Line): number {
  const { evaluated, lastTouched } = stepsOf(plan, node)
  return (column === "adjoint" ? lastTouched : evaluated) ?? plan.steps
}

/** Where the run of a faded trace stands: just before its first blank. */
function stepBefore(on: Traced, level: Level): number {
  const lines = linesOf(on)
  const first = {
    shown: lines.length,
    last: lines.length - 1,
    half: Math.floor(lines.length / 2),
    program: 0,
    mixed: 0,
  }
  const line = lines[first[level]]
  return line === undefined ? on.run.plan.steps : settledAt(on, line) - 1
}

/** The state of a lesson's program with as much of its trace shown as a level says. */
export function fadedState(lesson: Lesson, place: number, level: Level, random: Random): Document {
  const { document } = level === "mixed" ? randomTask(random, pick(random, ["forward", "reverse"])) : lesson
  const state = { ...EMPTY, ...document, lesson: `${lesson.id}.${place}`, options: new Map([[FADING, level]]) }
  return { ...state, panel: "trace", clock: stepBefore(factsOf(state)!, level) }
}

/** What a person has typed in the blanks; what cannot be read counts as nothing. */
export function filledIn({ options }: Pick<Document, "options">): FilledTrace {
  const filled = new Map<string, Partial<Record<TraceColumn, Tensor>>>()
  for (const [key, text] of options) {
    const [, node, column] = /^fill\.(.*)\.(value|tangent|adjoint)$/s.exec(key) ?? []
    const read = node === undefined ? null : readAnswer(text)
    if (read && "value" in read) filled.set(node!, { ...filled.get(node!), [column!]: read.value })
  }
  return filled
}

/** The blanks of a trace at a step, judged. */
export function blanksOf(on: Traced, k: number, filled: FilledTrace): readonly CheckedLine[] {
  const lines = linesOf(on)
  return checkTrace(on, filled).filter((_, i) => settledAt(on, lines[i]!) > k)
}

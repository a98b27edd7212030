import { EMPTY } from "../document/fields"
import { MODES, type Mode } from "../document/document"
import type { Given } from "../document/given"
import { fromNested } from "../engine/tensor/tensor"
import { english } from "../explain/words/language"
import { teach } from "../explain/words/teach"
import { checkTrace, COLUMNS, type FilledTrace } from "./check"
import { factsOf, type Facts } from "./facts"
import { readTable } from "./table"
import { lineTold } from "./told"

/** What is graded: a program at a point, by a mode. */
export interface Assignment {
  readonly program: string
  readonly at?: Readonly<Record<string, Given>>
  readonly mode?: Exclude<Mode, "compare">
  readonly seed?: Readonly<Record<string, Given>>
  /** Points for the whole; as many as there are lines, if nothing is said. */
  readonly max_score?: number
}

/** What autograders of courses read. */
export interface GradeReport {
  readonly score: number
  readonly max_score: number
  readonly output: string
  readonly tests: readonly {
    readonly name: string
    readonly score: number
    readonly max_score: number
    readonly output: string
  }[]
}

/** An assignment or a submission that cannot be read. */
export class Ungradable extends Error {}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function readAssignment(given: unknown): { readonly facts: Facts; readonly max: number | null } {
  if (!isRecord(given) || typeof given["program"] !== "string") throw new Ungradable("The assignment has no program.")
  const { program, max_score: max } = given
  const mode = MODES.find(one => one === (given["mode"] ?? "reverse") && one !== "compare")
  if (!mode) throw new Ungradable("The assignment's mode is none of evaluate, forward, reverse.")
  const numbers = (key: string) => {
    const found = given[key] ?? {}
    if (!isRecord(found)) throw new Ungradable(`The assignment's "${key}" is no record of numbers.`)
    return new Map(Object.entries(found as Readonly<Record<string, Given>>))
  }
  const seed = { ...EMPTY.seed, ...(mode === "evaluate" ? {} : { [mode]: numbers("seed") }) }
  const facts = factsOf({ ...EMPTY, program, at: numbers("at"), mode, seed })
  if (!facts) throw new Ungradable("The assignment's text is no program.")
  return { facts, max: typeof max === "number" && max > 0 ? max : null }
}

/** A submission: a table as text, or numbers by node and column. */
function readSubmission(given: unknown, { run }: Facts): FilledTrace {
  const usual =
    run.plan.pass === "evaluate"
      ? (["value"] as const)
      : (["value", run.plan.pass === "forward" ? "tangent" : "adjoint"] as const)
  if (typeof given === "string") return readTable(given, usual).filled
  if (!isRecord(given)) throw new Ungradable("The submission is neither a table nor a record.")
  return new Map(
    Object.entries(given).map(([node, numbers]) => [
      node,
      Object.fromEntries(
        COLUMNS.flatMap(column => {
          const number = isRecord(numbers) ? numbers[column] : undefined
          const tensor = typeof number === "number" || Array.isArray(number) ? fromNested(number as Given) : null
          return tensor ? [[column, tensor]] : []
        }),
      ),
    ]),
  )
}

const words = teach(english)

/** Grades a submission: everything is worked out anew, nothing that is given is trusted. Throws Ungradable. */
export function grade(assignment: unknown, submission: unknown): GradeReport {
  const { facts, max } = readAssignment(assignment)
  const lines = checkTrace(facts, readSubmission(submission, facts))
  const worth = (max ?? lines.length) / Math.max(1, lines.length)
  const tests = lines.map(line => ({
    name: words.grade.line(line.column, line.node),
    score: line.verdict === "right" || line.verdict === "carried" ? worth : 0,
    max_score: worth,
    output: lineTold(line, words),
  }))
  const wrong = lines.findIndex(({ verdict }) => verdict === "wrong" || verdict === "missing")
  const score = tests.reduce((sum, test) => sum + test.score, 0)
  const output = wrong < 0 ? words.grade.all : words.grade.first(tests[wrong]!.name, tests[wrong]!.output)
  return { score: Number(score.toFixed(10)), max_score: max ?? lines.length, output, tests }
}

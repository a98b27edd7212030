import type { Span } from "../../language/diagnostic"
import type { Expression, Statement } from "../../language/expression"
import type { NodeId } from "../graph"
import type { Environment } from "./environment"
import { visit } from "./expressions"
import type { LoweredValue } from "./value"
import { boundValue } from "./entries"
import { concreteName } from "./scripts"
import { constant, type LoweringFrame, type LoweringMachine, affords, runTasks, spend } from "./lowering"
import type { NameTable } from "./names"

type Loop = Extract<Statement, { readonly kind: "repeat" }>
type Assign = Extract<Statement, { readonly kind: "assign" }>

/** The value of a bare expression line. */
export interface Bare {
  readonly value: LoweredValue
  readonly span: Span
}

const TOP_OF_TEXT: Span = { from: 0, to: 0 }
const TOP: LoweringFrame = { locals: new Map(), subscripts: new Map(), place: null }

/** Everything that reading a statement touches. */
export interface StatementReader {
  readonly names: NameTable
  readonly environment: Environment
  readonly machine: LoweringMachine
  /** The nodes of the inputs. */
  readonly leaves: ReadonlyMap<string, NodeId>
  /** Told how much has been read, 0 … 1. */
  readonly report: (progress: number) => void
}

/** Reads the statements in order, loops unrolled. What stands on bare expression lines is returned. */
export function readStatements(statements: readonly Statement[], reader: StatementReader): readonly Bare[] {
  const { machine } = reader
  const bare: Bare[] = []
  const tasks: (() => void)[] = []
  const read = (body: readonly Statement[], frame: LoweringFrame, looped: boolean) => {
    for (let i = body.length - 1; i >= 0; i--) tasks.push(() => readOne(body[i]!, frame, looped))
  }
  let place = TOP_OF_TEXT
  let done = 0
  const readOne = (statement: Statement, frame: LoweringFrame, looped: boolean) => {
    place = statement.span
    if (!looped) reader.report(done++ / statements.length)
    if (statement.kind === "assign") assign(statement, frame, looped, reader)
    else if (statement.kind === "expression") bare.push(evaluateBare(statement, frame, reader))
    else if (statement.kind === "repeat") readLoop(statement, frame, looped)
  }
  const readLoop = (loop: Loop, frame: LoweringFrame, looped: boolean) => {
    const { budget, report, failed } = machine
    const count = boundValue(machine, loop.count, frame)
    if (count === null || count < 1) {
      report("bad-count", loop.countSpan ?? loop.span, { count: String(loop.count) })
      return
    }
    if (!failed() && !affords(budget, tasksOf(loop, count))) report("too-large", loop.span, { most: budget.most })
    readRound(loop, frame, 1, { count, looped })
  }
  const readRound = (loop: Loop, frame: LoweringFrame, round: number, all: { count: number; looped: boolean }) => {
    const { count, looped } = all
    if (!looped) reader.report((done - 1 + (round - 1) / count) / statements.length)
    machine.groups.open("iteration", String(round))
    if (round < count) tasks.push(() => machine.failed() || readRound(loop, frame, round + 1, all))
    tasks.push(() => machine.groups.close())
    read(loop.body, roundFrame(loop, frame, round), true)
  }
  read(statements, TOP, false)
  while (tasks.length > 0 && spend(machine, place)) tasks.pop()!()
  return bare
}

/** How many tasks a statement is at least; `count`: rounds of a loop, where they are known. Loops nest no deeper than the parser lets them. */
function tasksOf(statement: Statement, count?: number): number {
  if (statement.kind !== "repeat") return 1
  const rounds = count ?? (typeof statement.count === "number" ? statement.count : 1)
  return rounds * statement.body.reduce((sum, one) => sum + tasksOf(one), 2)
}

/** The variable of a loop is the number of the round, from 1. It may stand as a subscript. */
function roundFrame({ variable, span }: Loop, frame: LoweringFrame, round: number): LoweringFrame {
  if (variable === null) return frame
  const locals = new Map(frame.locals).set(variable, constant(round, span))
  return { ...frame, locals, subscripts: new Map(frame.subscripts).set(variable, round) }
}

function evaluateBare(
  { value, span }: Extract<Statement, { kind: "expression" }>,
  frame: LoweringFrame,
  reader: StatementReader,
): Bare {
  reader.environment.enter(null, span)
  return { value: evaluate(value, frame, reader), span: value.span }
}

function evaluate(expression: Expression, frame: LoweringFrame, { machine }: StatementReader): LoweredValue {
  visit(machine, expression, frame)
  return runTasks(machine, expression.span)
}

/** Gives a name its next value. The node takes the name unless it has one: then this one is an alias. */
function assign(statement: Assign, frame: LoweringFrame, looped: boolean, reader: StatementReader) {
  const { names, environment, machine } = reader
  const { nameSpan, value: expression } = statement
  const name = names.isOwn(statement.name) ? statement.name : concreteName(statement.name, frame.subscripts)
  const before = environment.bindings.get(name)
  if (names.definitions.has(statement)) {
    if (!before) environment.bind(name, reader.leaves.get(name) ?? null, nameSpan)
    return
  }
  if (before && !looped) machine.report("duplicate", nameSpan, { name })
  environment.enter(name, statement.span)
  const value = evaluate(expression, frame, reader)
  if (statement.constant && typeof value === "number") machine.report("unsupported", expression.span, { what: "const" })
  const { version } = environment.bind(name, value, nameSpan)
  if (value !== null) machine.list.name(value, version === 1 ? name : `${name}#${version}`)
}

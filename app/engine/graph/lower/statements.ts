import type { Span } from "../../language/diagnostic"
import type { Expression, Statement } from "../../language/expression"
import type { NodeId } from "../graph"
import type { Environment } from "./environment"
import { visit } from "./expressions"
import type { Value } from "./list"
import { constant, type Frame, type Machine, runTasks, spend } from "./machine"
import type { Names } from "./names"

type Loop = Extract<Statement, { readonly kind: "repeat" }>
type Assign = Extract<Statement, { readonly kind: "assign" }>

/** The value of a bare expression line. */
export interface Bare {
  readonly value: Value
  readonly span: Span
}

const TOP: Frame = { locals: new Map(), subscripts: new Map(), place: null }

/** What is still to be done: a statement, a round of a loop, or the end of a round. */
type Task =
  | { readonly kind: "statement"; readonly statement: Statement; readonly frame: Frame; readonly looped: boolean }
  | { readonly kind: "round"; readonly loop: Loop; readonly frame: Frame; readonly round: number }
  | { readonly kind: "close" }

/** Everything that reading a statement touches. */
export interface Reader {
  readonly names: Names
  readonly environment: Environment
  readonly machine: Machine
  /** The nodes of the inputs. */
  readonly leaves: ReadonlyMap<string, NodeId>
}

/** Reads the statements in order, loops unrolled. What stands on bare expression lines is returned. */
export function readStatements(statements: readonly Statement[], reader: Reader): readonly Bare[] {
  const bare: Bare[] = []
  const tasks: Task[] = []
  const push = (body: readonly Statement[], frame: Frame, looped: boolean) => {
    for (let i = body.length - 1; i >= 0; i--) tasks.push({ kind: "statement", statement: body[i]!, frame, looped })
  }
  push(statements, TOP, false)
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (task.kind === "close") reader.machine.groups.close()
    else if (task.kind === "round") {
      const { loop, frame, round } = task
      if (round < loop.count) tasks.push({ ...task, round: round + 1 })
      reader.machine.groups.open("iteration", `${round}`)
      tasks.push({ kind: "close" })
      push(loop.body, roundFrame(loop, frame, round), true)
    } else if (!spend(reader.machine, task.statement.span)) break
    else if (task.statement.kind === "repeat") startLoop(task.statement, task.frame, reader, tasks)
    else if (task.statement.kind === "assign") assign(task.statement, task.frame, task.looped, reader)
    else if (task.statement.kind === "expression") bare.push(evaluateBare(task.statement, task.frame, reader))
  }
  return bare
}

function startLoop(loop: Loop, frame: Frame, { environment, machine }: Reader, tasks: Task[]) {
  if (!machine.scalarOnly) return void tasks.push({ kind: "round", loop, frame, round: 1 })
  machine.report("unsupported", loop.span, { what: loop.kind })
  for (const statement of loop.body)
    if (statement.kind === "assign") environment.bind(statement.name, null, statement.nameSpan)
}

/** The variable of a loop is the number of the round, from 1. */
function roundFrame({ variable, span }: Loop, frame: Frame, round: number): Frame {
  if (variable === null) return frame
  return { ...frame, locals: new Map(frame.locals).set(variable, constant(round, span)) }
}

function evaluateBare({ value, span }: Extract<Statement, { kind: "expression" }>, frame: Frame, reader: Reader): Bare {
  reader.environment.enter(null, span)
  return { value: evaluate(value, frame, reader), span: value.span }
}

function evaluate(expression: Expression, frame: Frame, { machine }: Reader): Value {
  machine.values.length = 0
  visit(machine, expression, frame)
  return runTasks(machine, expression.span)
}

/** Gives a name its next value. The node takes the name unless it has one: then this one is an alias. */
function assign(statement: Assign, frame: Frame, looped: boolean, reader: Reader) {
  const { names, environment, machine } = reader
  const { name, nameSpan, value: expression } = statement
  const before = environment.bindings.get(name)
  if (names.definitions.has(statement)) {
    if (machine.scalarOnly && expression.kind === "list")
      machine.report("unsupported", expression.span, { what: "list" })
    if (!before) environment.bind(name, reader.leaves.get(name) ?? null, nameSpan)
    return
  }
  if (before && !looped) machine.report("duplicate", nameSpan, { name })
  environment.enter(name, statement.span)
  const value = evaluate(expression, frame, reader)
  const { version } = environment.bind(name, value, nameSpan)
  if (value !== null) machine.list.name(value, version === 1 ? name : `${name}#${version}`)
}

import type { Span } from "../../language/diagnostic"
import type { Expression } from "../../language/expression"
import type { Attrs, Op } from "../../ops/op"
import { ShapeError } from "../../tensor/shape"
import { scalar } from "../../tensor/tensor"
import type { Environment } from "./environment"
import type { Groups } from "./groups"
import type { List } from "./list"
import type { Constant, LoweredValue } from "./value"
import { opensAt } from "../../ops/opening"
import { reportShapes } from "./misfits"
import { productInSums } from "./sums"
import type { FunctionStatement, Learned, NameTable } from "./names"
import type { LoweringReport } from "./report"

/** What names mean inside a function, a loop or a series. */
export interface LoweringFrame {
  readonly locals: ReadonlyMap<string, LoweredValue>
  /** Current values of series variables, which may stand as subscripts. */
  readonly subscripts: ReadonlyMap<string, number>
  /** Where a composite op is called: its body is not part of the learner's text. */
  readonly place: Span | null
  /** Static arguments of that call. */
  readonly statics?: Attrs
  /** Of a body of ours: values of its calls by how they are written, so that what stands there twice is one node; mutated. */
  readonly made?: Map<string, LoweredValue>
}

/** Turns expressions into nodes without recursion: what is still to do is a stack, and so are the values that wait for their op. */
export interface LoweringMachine {
  readonly list: List
  readonly groups: Groups
  readonly functions: NameTable["functions"]
  /** Ops that are opened. */
  readonly opened: ReadonlySet<string>
  /** Functions that are being inlined; mutated. */
  readonly active: Set<FunctionStatement>
  /** Value of a name that is not local. */
  readonly lookup: Environment["lookup"]
  readonly peek: Environment["peek"]
  readonly numberOf: Environment["numberOf"]
  /** Whether a name is meant as it is spelled, so that its scripts mean nothing. */
  readonly isOwn: NameTable["isOwn"]
  /** What the next attempt is to know of names; mutated. */
  readonly learned: Learned
  readonly report: LoweringReport
  /** Whether there is an error already: then nothing is computed, and one round of a loop or term of a series tells what else is wrong. */
  readonly failed: () => boolean
  /** The text that the program was read from; "" if it is not known. */
  readonly text: string
  /** What expressions turn out to mean, to be echoed so; mutated. */
  readonly meanings: Map<Expression, (part: Expression) => Expression>
  readonly budget: Budget
  readonly tasks: (() => void)[]
  readonly values: LoweredValue[]
}

/** Most nodes of a program. */
export const MOST_NODES = 1_000_000
/** Most subexpressions and statements a node, once everything is inlined and unrolled. */
const TASKS_A_NODE = 4

/** How much has been done for one program; mutated. */
export interface Budget {
  tasks: number
  exceeded: boolean
  /** Most nodes. */
  readonly most: number
}

/** Counts a piece of work. False, with a diagnostic, once the program is too large. */
export function spend(machine: LoweringMachine, span: Span): boolean {
  const { budget, list, report } = machine
  budget.tasks++
  if (!budget.exceeded && (!affords(budget, 0) || list.graph.size > budget.most)) {
    budget.exceeded = true
    report("too-large", span, { most: budget.most })
  }
  return !budget.exceeded
}

/** Whether so much more can be done. */
export const affords = ({ tasks, most }: Budget, more: number): boolean => tasks + more <= TASKS_A_NODE * most

/** Does everything that is scheduled, and gives the value that results. */
export function runTasks(machine: LoweringMachine, span: Span): LoweredValue {
  const { tasks, values } = machine
  while (tasks.length > 0) {
    if (!spend(machine, span)) return null
    tasks.pop()!()
  }
  return values.pop() ?? null
}

/** A number that depends on nothing. */
export function constant(value: number, span: Span): Constant {
  return { tensor: scalar(value), span, name: "", node: null }
}

/** An op as the text has it. */
export interface LoweringStep {
  readonly op: Op
  readonly attrs: Attrs
  readonly span: Span
  readonly operands: readonly Span[]
  /** Which operands can be followed by a `'` as they stand. */
  readonly closed?: readonly boolean[]
}

/** Applies an op to values. Null if an operand has none, or if shapes do not fit: then that is reported. */
export function apply(
  machine: LoweringMachine,
  operation: LoweringStep,
  values: readonly LoweredValue[],
): LoweredValue {
  const { op, attrs, span, operands } = operation
  const args = values.filter(value => value !== null)
  if (args.length < values.length) return null
  try {
    if (opensHere(machine, op, args)) return productInSums(machine, operation, [args[0]!, args[1]!])
    return machine.list.apply({ op, args, attrs: { ...op.attrs, ...attrs }, span, operands })
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    reportShapes(machine.report, error, operation)
    return null
  }
}

/** Whether it is a product that is to be drawn as its sums. Throws ShapeError. */
function opensHere({ list, opened }: LoweringMachine, op: Op, args: readonly Exclude<LoweredValue, null>[]): boolean {
  if (op.infix !== "@" || !opened.has(op.name) || args.every(arg => typeof arg !== "number")) return false
  const shapes = args.map(arg => list.shape(arg))
  return op.shape(shapes, {}).length >= 0 && opensAt(op, shapes)
}

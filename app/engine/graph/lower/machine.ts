import type { Fix, Span } from "../../language/diagnostic"
import { infixOp } from "../../ops"
import type { Attrs, Op } from "../../ops/op"
import { ShapeError } from "../../tensor/shape"
import { scalar } from "../../tensor/tensor"
import type { Groups } from "./groups"
import type { Constant, List, Value } from "./list"
import type { FunctionStatement } from "./names"
import type { Report } from "./report"

/** What names mean inside a function, a loop or a series. */
export interface Frame {
  readonly locals: ReadonlyMap<string, Value>
  /** Current values of series variables, which may stand as subscripts. */
  readonly subscripts: ReadonlyMap<string, number>
  /** Where a composite op is called: its body is not part of the learner's text. */
  readonly place: Span | null
  /** Static arguments of that call. */
  readonly statics?: Attrs
}

/** Turns expressions into nodes without recursion: what is still to do is a stack, and so are the values that wait for their op. */
export interface Machine {
  readonly list: List
  readonly groups: Groups
  readonly functions: ReadonlyMap<string, FunctionStatement>
  /** Ops that are opened. */
  readonly opened: ReadonlySet<string>
  /** Functions that are being inlined; mutated. */
  readonly active: Set<string>
  /** Value of a name that is not local. */
  readonly lookup: (name: string, span: Span) => Value
  /** Whether `x_i` in a series means an entry of x. */
  readonly isVector: (name: string) => boolean
  readonly report: Report
  readonly budget: Budget
  readonly tasks: (() => void)[]
  readonly values: Value[]
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
export function spend(machine: Machine, span: Span): boolean {
  const { budget, list, report } = machine
  budget.tasks++
  if (!budget.exceeded && (budget.tasks > TASKS_A_NODE * budget.most || list.graph.size > budget.most)) {
    budget.exceeded = true
    report("too-large", span, { most: budget.most })
  }
  return !budget.exceeded
}

/** Does everything that is scheduled, and gives the value that results. */
export function runTasks(machine: Machine, span: Span): Value {
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
export interface Operation {
  readonly op: Op
  readonly attrs: Attrs
  readonly span: Span
  readonly operands: readonly Span[]
}

/** Applies an op to values. Null if an operand has none, or if shapes do not fit: then that is reported. */
export function apply(machine: Machine, { op, attrs, span, operands }: Operation, values: readonly Value[]): Value {
  const args = values.filter(value => value !== null)
  if (args.length < values.length) return null
  try {
    return machine.list.apply({ op, args, attrs: { ...op.attrs, ...attrs }, span, operands })
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    reportShapes(machine, error, { op, span, operands })
    return null
  }
}

/** Says that shapes do not fit. `*` between matrices that fit `@` gets a fix; `fixes`: what else would help. */
export function reportShapes(
  machine: Machine,
  { kind, shapes }: ShapeError,
  { op, span, operands }: Place,
  fixes: readonly Fix[] = [],
) {
  const [left, right] = shapes.map(shape => `[${shape.join(", ")}]`)
  const product =
    op?.infix === "*" && infixOp("@", [shapes[0]!.length, shapes[1]!.length]) && shapes[0]!.at(-1) === shapes[1]![0]
  const params = { problem: kind, left: left ?? "", ...(right === undefined ? {} : { right }) }
  if (product) machine.report("shape-matmul", span, params, productFixes(operands))
  else machine.report("shape", span, params, fixes)
}

/** What stands in the text where shapes do not fit; `op` is null for an operator that knows no op for these ranks. */
type Place = Pick<Operation, "span" | "operands"> & { readonly op: Op | null }

/** `@` for the operator between two operands. What stands between them is known if it is one character, or one between blanks. */
function productFixes([left, right]: readonly Span[]): readonly Fix[] {
  if (!left || !right || ![1, 3].includes(right.from - left.to)) return []
  return [{ label: "@", edits: [{ from: left.to, to: right.from, text: " @ " }] }]
}

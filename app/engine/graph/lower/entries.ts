import type { Span } from "../../language/diagnostic"
import type { Bound, Expression } from "../../language/expression"
import { indexValue, namesIn } from "../../language/indices"
import { scripted } from "../../language/name"
import { childrenOf } from "../../language/tree"
import { notationOp } from "../../ops"
import { concreteName, countersIn, isDigit, partsOf, scriptsOf } from "./scripts"
import { apply, type LoweringFrame, type LoweringMachine } from "./lowering"
import type { LoweredValue } from "./value"

/** The whole number that a name has without the program being run: a counter, a size, a constant, or a number in the text. */
export function wholeNumberOf(machine: LoweringMachine, name: string, frame: LoweringFrame): number | null {
  const counted = frame.subscripts.get(name)
  if (counted !== undefined) return counted
  const local = frame.locals.get(name)
  if (local === undefined) return machine.numberOf(name)
  return local !== null && typeof local !== "number" && local.tensor.shape.length === 0 ? local.tensor.data[0]! : null
}

/** The value of a bound; null if it has none. */
export function boundValue(machine: LoweringMachine, bound: Bound, frame: LoweringFrame): number | null {
  return typeof bound === "number" ? bound : indexValue(bound, name => wholeNumberOf(machine, name, frame))
}

/** The indices that stand below an array with so many axes, from 1; null where it is no index. */
function indicesOf(machine: LoweringMachine, below: string, rank: number, frame: LoweringFrame): number[] | null {
  const valueOf = (name: string) => wholeNumberOf(machine, name, frame)
  const single = indexValue(below, valueOf)
  const pair = Array.from(below)
  const isPair = rank === 2 && pair.length === 2 && (single === null || isDigit.test(below.charAt(0)))
  const parts = below.includes(",") ? below.split(",") : isPair ? pair : [below]
  const indices = parts.map(part => indexValue(part, valueOf))
  return parts.length <= rank && !indices.includes(null) ? indices.map(index => index ?? NaN) : null
}

/** What a name with scripts stands for here, if it is an entry or row of an array: counted from 1. Undefined where it is a name like any other. */
export function entryOf(
  machine: LoweringMachine,
  name: string,
  span: Span,
  frame: LoweringFrame,
): LoweredValue | undefined {
  const scripts = scriptsOf(name)
  if (!scripts || scripts.below === "") return undefined
  const { below, above } = scripts
  const base = concreteName(scripted(scripts.stem, "", above), frame.subscripts)
  const array = frame.locals.has(base) ? frame.locals.get(base) : machine.peek(base)
  if (array === undefined) return undefined
  if (array === null) return namesIn(below).length === 0 || frame.subscripts.size > 0 ? null : undefined
  const shape = machine.list.shape(array)
  const indices = shape.length > 0 ? indicesOf(machine, below, shape.length, frame) : null
  if (indices === null) return undefined
  if (!frame.locals.has(base)) machine.lookup(base, span)
  if (indices.some((index, axis) => index < 1 || index > shape[axis]!)) {
    const isCounted = namesIn(below).some(inner => frame.subscripts.has(inner))
    machine.report("shape", span, { problem: isCounted ? "subscript" : "entry", left: `[${shape.join(", ")}]` })
    return null
  }
  const [i, j] = indices
  const attrs = { i: i! - 1, j: j === undefined ? null : j - 1 }
  return apply(machine, { op: notationOp("index"), attrs, span, operands: [span] }, [array])
}

/** How far a counter runs in an expression: the length of the axis that it indexes, or the number of names x_1, x_2 …; null if it indexes nothing. */
export function sizeOver(
  machine: LoweringMachine,
  body: Expression,
  counter: string,
  frame: LoweringFrame,
): number | null {
  const counters = new Set([counter, ...frame.subscripts.keys()])
  const names: string[] = []
  const stack: Expression[] = [body]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === "name") names.push(next.name)
    if (next.kind === "series") counters.add(next.variable)
    stack.push(...childrenOf(next).toReversed())
  }
  for (const name of names) {
    const size = sizeBelow(machine, name, { counter, counters, frame })
    if (size !== null) return size
  }
  return null
}

interface Sized {
  readonly counter: string
  readonly counters: ReadonlySet<string>
  readonly frame: LoweringFrame
}

function sizeBelow(machine: LoweringMachine, name: string, { counter, counters, frame }: Sized): number | null {
  const scripts = scriptsOf(name)
  if (!scripts || !countersIn(name, inner => counters.has(inner)).includes(counter)) return null
  const base = concreteName(scripted(scripts.stem, "", scripts.above), frame.subscripts)
  const array = frame.locals.has(base) ? frame.locals.get(base) : machine.peek(base)
  const shape = array === undefined || array === null ? [] : machine.list.shape(array)
  const axis = partsOf(scripts.below, inner => counters.has(inner)).findIndex(part => namesIn(part).includes(counter))
  if (axis >= 0 && axis < shape.length) return shape[axis]!
  let size = 0
  const numbered = (i: number) => concreteName(name, new Map(frame.subscripts).set(counter, i))
  while (size < MOST_NUMBERED && machine.peek(numbered(size + 1)) !== undefined) size++
  return size > 0 ? size : null
}

const MOST_NUMBERED = 1000

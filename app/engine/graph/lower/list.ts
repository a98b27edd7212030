import type { Span } from "../../language/diagnostic"
import type { Attrs, Op } from "../../ops/op"
import type { Shape } from "../../tensor/tensor"
import { createGraph } from "../builder"
import type { Fault } from "../fault"
import type { Graph, NodeId } from "../graph"
import { keyOf } from "../interner"
import { fold } from "./folding"
import type { Application, Constant } from "./value"

/** The Wengert list while it grows, with what the learner calls its nodes. */
export interface List {
  readonly graph: Graph
  /** The learner's name of each node; "" if it has none. */
  readonly names: string[]
  readonly spans: Span[]
  readonly operands: (readonly Span[])[]
  readonly faults: Fault[]
  input(name: string, shape: Shape, span: Span): NodeId
  /** Appends the op, or folds it if it depends on no input. Throws ShapeError. */
  apply(application: Application): NodeId | Constant
  /** The node of a value: constants become one here. */
  node(value: NodeId | Constant): NodeId
  /** Calls a value by the learner's name, unless it has one already. */
  name(value: NodeId | Constant, name: string): void
  shape(value: NodeId | Constant): Shape
  /** Whether a vector lies on its side, as xᵀ does: then what stands beside it by juxtaposition is multiplied accordingly. */
  isRow(value: NodeId | Constant): boolean
}

/** An empty list. `merge`: equal subexpressions share a node. */
export function createList(merge: boolean): List {
  const graph = createGraph()
  const names: string[] = []
  const spans: Span[] = []
  const operands: (readonly Span[])[] = []
  const faults: Fault[] = []
  const known = new Map<string, NodeId>()
  const rows = new Set<NodeId | Constant>()
  const isRow = (value: NodeId | Constant) => rows.has(value)
  const record = (node: NodeId, name: string, span: Span, places: readonly Span[]) => {
    names[node] = name
    spans[node] = span
    operands[node] = places
    return node
  }
  const node = (value: NodeId | Constant): NodeId => {
    if (typeof value === "number") return value
    value.node ??= record(graph.literal(value.tensor), value.name, value.span, [])
    return value.node
  }
  const shape = (value: NodeId | Constant) => (typeof value === "number" ? graph.shape(value) : value.tensor.shape)
  const append = ({ op, args, attrs, span, operands }: Application): NodeId => {
    const key = merge ? applicationKey(op, args, attrs) : ""
    const equal = known.get(key)
    if (equal !== undefined) return equal
    const appended = record(graph.append(op, args.map(node), attrs), "", span, operands)
    if (merge) known.set(key, appended)
    return appended
  }
  return {
    graph,
    names,
    spans,
    operands,
    faults,
    input: (name, shape, span) => record(graph.input(shape), name, span, []),
    apply: application => {
      const constants = application.args.filter(arg => typeof arg !== "number")
      const folded = constants.length < application.args.length ? null : fold(application, constants)
      if (folded?.fault) faults.push(folded.fault)
      const value = folded?.value ?? append(application)
      if (shape(value).length === 1 && liesOnSide(application, shape, isRow)) rows.add(value)
      return value
    },
    node,
    name: (value, name) => {
      if (typeof value !== "number") {
        if (value.node === null && value.name === "") value.name = name
      } else if (names[value] === "" && graph.kind(value) === "op") names[value] = name
    },
    shape,
    isRow,
  }
}

/** Whether the vector that an op makes is a row: of a column by transposing, else of a row. */
function liesOnSide({ op, args }: Application, shape: List["shape"], isRow: List["isRow"]): boolean {
  const vectors = args.filter(arg => shape(arg).length === 1)
  if (op.notation === "transpose") return !vectors.some(isRow)
  return (op.scalar !== undefined || op.ranks?.[1] === 2) && vectors.some(isRow)
}

function applicationKey(op: Op, args: readonly (NodeId | Constant)[], attrs: Attrs): string {
  const operands = args.map(arg => (typeof arg === "number" ? arg : [arg.tensor.shape, Array.from(arg.tensor.data)]))
  return keyOf([op.name, operands, attrs])
}

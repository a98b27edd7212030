import { codeOf, ops } from "../ops"
import type { Attrs, Op } from "../ops/op"
import { entries, type Shape, type Tensor } from "../tensor/tensor"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { interner } from "./interner"

/** An empty list. */
export function createGraph(): GraphBuilder {
  return new Tape()
}

/** A copy that grows on its own; the nodes of `graph` keep their ids. */
export function extend(graph: Graph): GraphBuilder {
  if (!(graph instanceof Tape)) throw new Error("only lists made here can be copied")
  return new Tape(graph)
}

const INPUT = 0
const CONSTANT = 1
const FIRST_OP = 2
const NO_ATTRS: Attrs = {}
const SCALAR = 0

/** Twice the length when full; typed arrays keep a node at some 20 bytes. */
function room<A extends Uint16Array | Int32Array | Float64Array>(array: A, length: number): A {
  if (length <= array.length) return array
  const larger = new (array.constructor as new (n: number) => A)(Math.max(2 * array.length, length, 64))
  larger.set(array)
  return larger
}

/** The storage: node i has kind[i], shapeIds[i], extra[i] (attributes, or where its constant starts) and operands start[i] … start[i+1]−1. */
class Tape implements GraphBuilder {
  size = 0
  private kinds: Uint16Array
  private shapeIds: Int32Array
  private extra: Int32Array
  private start: Int32Array
  private operands: Int32Array
  private numbers: Float64Array
  private used = 0
  private readonly shapes = interner<Shape>([])
  private readonly attributes = interner<Attrs>(NO_ATTRS)
  private readonly shared = new Map<number | "-0", NodeId>()

  constructor(from?: Tape) {
    this.kinds = from?.kinds.slice(0, from.size) ?? new Uint16Array()
    this.shapeIds = from?.shapeIds.slice(0, from.size) ?? new Int32Array()
    this.extra = from?.extra.slice(0, from.size) ?? new Int32Array()
    this.start = from?.start.slice(0, from.size + 1) ?? new Int32Array(1)
    this.operands = from?.operands.slice(0, from.start[from.size]) ?? new Int32Array()
    this.numbers = from?.numbers.slice(0, from.used) ?? new Float64Array()
    if (from === undefined) return
    this.size = from.size
    this.used = from.used
    this.shapes = from.shapes.copy()
    this.attributes = from.attributes.copy()
    this.shared = new Map(from.shared)
  }

  kind(node: NodeId) {
    const kind = this.kinds[node]
    return kind === INPUT ? "input" : kind === CONSTANT ? "constant" : "op"
  }

  code(node: NodeId): number {
    return Math.max(this.kinds[node]! - FIRST_OP, -1)
  }

  op(node: NodeId): Op {
    const op = ops[this.kinds[node]! - FIRST_OP]
    if (op === undefined) throw new Error(`node ${node} is no operation`)
    return op
  }

  args(node: NodeId): readonly NodeId[] {
    return Array.from(this.operands.subarray(this.start[node], this.start[node + 1]))
  }

  arity(node: NodeId): number {
    return this.start[node + 1]! - this.start[node]!
  }

  arg(node: NodeId, slot: number): NodeId {
    return this.operands[this.start[node]! + slot]!
  }

  attrs(node: NodeId): Attrs {
    return this.kinds[node]! < FIRST_OP ? NO_ATTRS : this.attributes.value(this.extra[node]!)
  }

  shape(node: NodeId): Shape {
    return this.shapes.value(this.shapeIds[node]!)
  }

  constant(node: NodeId): Tensor {
    if (this.kinds[node] !== CONSTANT) throw new Error(`node ${node} is no constant`)
    const shape = this.shape(node)
    const from = this.extra[node]!
    return { shape, data: this.numbers.subarray(from, from + entries(shape)) }
  }

  numberOf(node: NodeId): number | null {
    const scalar = this.kinds[node] === CONSTANT && this.shapeIds[node] === SCALAR
    return scalar ? this.numbers[this.extra[node]!]! : null
  }

  input(shape: Shape): NodeId {
    return this.add(INPUT, this.shapes.id(shape), 0, [])
  }

  literal({ shape, data }: Tensor): NodeId {
    const from = this.used
    this.used += data.length
    this.numbers = room(this.numbers, this.used)
    this.numbers.set(data, from)
    return this.add(CONSTANT, this.shapes.id(shape), from, [])
  }

  number(value: number): NodeId {
    const key = Object.is(value, -0) ? "-0" : value
    const known = this.shared.get(key)
    if (known !== undefined) return known
    const node = this.literal({ shape: [], data: Float64Array.of(value) })
    this.shared.set(key, node)
    return node
  }

  append(op: Op, args: readonly NodeId[], attrs?: Attrs): NodeId {
    const full = op.attrs === undefined ? NO_ATTRS : { ...op.attrs, ...attrs }
    return this.add(codeOf(op) + FIRST_OP, this.resultShape(op, args, full), this.attributes.id(full), args)
  }

  private resultShape(op: Op, args: readonly NodeId[], attrs: Attrs): number {
    if (op.scalar !== undefined && args.every(arg => this.shapeIds[arg] === SCALAR)) return SCALAR
    const shapes = args.map(arg => this.shape(arg))
    return this.shapes.id(op.shape(shapes, attrs))
  }

  private add(kind: number, shape: number, extra: number, args: readonly NodeId[]): NodeId {
    const node = this.size++
    this.kinds = room(this.kinds, this.size)
    this.shapeIds = room(this.shapeIds, this.size)
    this.extra = room(this.extra, this.size)
    this.start = room(this.start, this.size + 1)
    const from = this.start[node]!
    this.operands = room(this.operands, from + args.length)
    this.operands.set(args, from)
    this.kinds[node] = kind
    this.shapeIds[node] = shape
    this.extra[node] = extra
    this.start[node + 1] = from + args.length
    return node
  }
}

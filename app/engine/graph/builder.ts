import { codeOf, ops } from "../ops"
import type { Attrs, Op } from "../ops/op"
import { entries, type Shape, type Tensor } from "../tensor/tensor"
import { type Column, roomFor, trimmed } from "./column"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { type Interner, interner } from "./interner"

/** An empty list. */
export function createGraph(): GraphBuilder {
  return new WengertList()
}

/** A copy that grows on its own; the nodes of `graph` keep their ids. */
export function extend(graph: Graph): GraphBuilder {
  const list = listOf(graph)
  return new WengertList(list.arrays(), list.shapes.copy(), list.attributes.copy())
}

/** A list as plain data, fit to be posted to a worker and back: an op is its position in `ops`. */
export interface PackedGraph extends Arrays {
  readonly shapes: readonly Shape[]
  readonly attributes: readonly Attrs[]
}

/** Packs a list. Its arrays are copies, so that they may be handed over. */
export function packed(graph: Graph): PackedGraph {
  const list = listOf(graph)
  return { ...list.arrays(), shapes: list.shapes.values(), attributes: list.attributes.values() }
}

/** The list that was packed. It takes over the arrays. */
export function unpacked({ shapes, attributes, ...arrays }: PackedGraph): GraphBuilder {
  return new WengertList(arrays, interner(shapes, String), interner(attributes))
}

function listOf(graph: Graph): WengertList {
  if (!(graph instanceof WengertList)) throw new Error("only lists made here can be copied")
  return graph
}

/** The storage of a list: node i has kinds[i], shapeIds[i], extra[i] (attributes, or where its constant starts) and operands start[i] … start[i+1]−1. */
interface Arrays {
  readonly size: number
  readonly kinds: Column
  readonly shapeIds: Column
  readonly extra: Column
  readonly start: Int32Array
  readonly operands: Int32Array
  /** Entries of all constants. */
  readonly numbers: Float64Array
  /** Scalar constants that are shared by value. */
  readonly shared: ReadonlyMap<number | "-0", NodeId>
}

const EMPTY: Arrays = {
  size: 0,
  kinds: new Uint8Array(),
  shapeIds: new Uint8Array(),
  extra: new Uint8Array(),
  start: new Int32Array(1),
  operands: new Int32Array(),
  numbers: new Float64Array(),
  shared: new Map(),
}

const INPUT = 0
const CONSTANT = 1
const FIRST_OP = 2
const NO_ATTRS: Attrs = {}
const SCALAR = 0

class WengertList implements GraphBuilder {
  size: number
  private kinds: Column
  private shapeIds: Column
  private extra: Column
  private start: Int32Array
  private operands: Int32Array
  private numbers: Float64Array
  private used: number
  private readonly shared: Map<number | "-0", NodeId>

  constructor(
    from: Arrays = EMPTY,
    readonly shapes: Interner<Shape> = interner<Shape>([[]], String),
    readonly attributes: Interner<Attrs> = interner([NO_ATTRS]),
  ) {
    this.size = from.size
    this.kinds = from.kinds
    this.shapeIds = from.shapeIds
    this.extra = from.extra
    this.start = from.start
    this.operands = from.operands
    this.numbers = from.numbers
    this.used = from.numbers.length
    this.shared = new Map(from.shared)
  }

  /** Copies of what is in use. */
  arrays(): Arrays {
    return {
      size: this.size,
      kinds: this.kinds.slice(0, this.size),
      shapeIds: this.shapeIds.slice(0, this.size),
      extra: this.extra.slice(0, this.size),
      start: this.start.slice(0, this.size + 1),
      operands: this.operands.slice(0, this.start[this.size]),
      numbers: this.numbers.slice(0, this.used),
      shared: this.shared,
    }
  }

  trim(): void {
    this.kinds = trimmed(this.kinds, this.size)
    this.shapeIds = trimmed(this.shapeIds, this.size)
    this.extra = trimmed(this.extra, this.size)
    this.start = trimmed(this.start, this.size + 1)
    this.operands = trimmed(this.operands, this.start[this.size]!)
    this.numbers = trimmed(this.numbers, this.used)
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
    const args: NodeId[] = []
    for (let at = this.start[node]!; at < this.start[node + 1]!; at++) args.push(this.operands[at]!)
    return args
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
    if (this.used > this.numbers.length) {
      const larger = new Float64Array(Math.max(2 * this.numbers.length, this.used))
      larger.set(this.numbers)
      this.numbers = larger
    }
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
    const attributes = op.attrs === undefined ? 0 : this.attributes.id(full)
    return this.add(codeOf(op) + FIRST_OP, this.resultShape(op, args, full), attributes, args)
  }

  private resultShape(op: Op, args: readonly NodeId[], attrs: Attrs): number {
    if (op.scalar !== undefined && args.every(arg => this.shapeIds[arg] === SCALAR)) return SCALAR
    const shapes = args.map(arg => this.shape(arg))
    const shape = op.shape(shapes, attrs)
    return shape.length === 0 ? SCALAR : this.shapes.id(shape)
  }

  private add(kind: number, shape: number, extra: number, args: readonly NodeId[]): NodeId {
    const node = this.size++
    const from = this.start[node]!
    this.kinds = roomFor(this.kinds, node, kind)
    this.shapeIds = roomFor(this.shapeIds, node, shape)
    this.extra = roomFor(this.extra, node, extra)
    this.start = roomFor(this.start, node + 1, 0) as Int32Array
    this.operands = roomFor(this.operands, from + args.length, 0) as Int32Array
    this.operands.set(args, from)
    this.kinds[node] = kind
    this.shapeIds[node] = shape
    this.extra[node] = extra
    this.start[node + 1] = from + args.length
    return node
  }
}

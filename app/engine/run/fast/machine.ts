import type { Graph, NodeId } from "../../graph/graph"
import { attrValues } from "../../ops/elementwise"
import { opNamed } from "../../ops"
import type { Op } from "../../ops/op"
import { entries } from "../../tensor/tensor"
import { assemble, operationsIn, pagesFor, type Access, type Assembled, type Instruction, type Work } from "./assembly"
import type { MemoryLayout } from "./layout"
import { rolled, type Sequence, type RepeatedShape } from "./repetition"

/** What computes a list, with its values in one array. */
export interface KernelMachine {
  readonly values: Float64Array
  /** Computes everything from the inputs, which stand in `values`. */
  readonly run: () => void
  /** Of values, indices and code together. */
  readonly bytes: number
}

/** A machine, and where the values of each node start; what is not among them is beyond their end. */
export interface Placed extends KernelMachine {
  readonly place: Int32Array
}

/** Ops that are one instruction of WebAssembly, which gives the same bits (WebAssembly Core Specification 2.0, section 5.4.7). */
const INSTRUCTIONS: ReadonlyMap<Op, number> = new Map(
  Object.entries({ add: 0xa0, sub: 0xa1, mul: 0xa2, div: 0xa3, neg: 0x9a, abs: 0x99, sqrt: 0x9f }).map(
    ([name, opcode]) => [opNamed(name), opcode],
  ),
)

/** Ops that the machine has an instruction for. */
export const instructedOps: readonly Op[] = [...INSTRUCTIONS.keys()]

/** More operations than this, after repetition is found, are left to loops over runs of equal ops: the browser would compile them too long. */
export const MOST_OPERATIONS = 2000
const MOST_OPERANDS = 3

/**
 * A list of scalars in machine code; null where it has arrays, repeats too little, or there is no WebAssembly. `results`: what must stand in memory
 * afterwards (null: everything, in the places of the layout); other values that are only needed near where they are computed never leave their variables,
 * and what does stand in memory moves together.
 */
export function machine(graph: Graph, layout: MemoryLayout, results: readonly NodeId[] | null): Placed | null {
  const work = workFor(graph, layout)
  if (work === null) return null
  const all = assemble({ ...work, unstored: new Set() })
  const unstored = results === null ? new Set<number>() : unread(all, layout, results)
  if (unstored.size === 0) return made(graph, layout, work, all)
  const dense = denser(
    layout,
    stretchOf(all.stores, layout.width, ({ index }) => unstored.has(index)),
    graph,
  )
  const denseWork = workFor(graph, dense)
  const compact = denseWork && assemble({ ...denseWork, unstored: beyond(denseWork, dense.width) })
  if (denseWork && compact && keepsWithin(compact, dense, graph)) return made(graph, dense, denseWork, compact)
  return made(graph, layout, work, assemble({ ...work, unstored }))
}

type Prepared = Omit<Work, "unstored"> & Pick<Translation, "functions">

/** What is to be assembled for a layout; null where it cannot be, or is too much. */
function workFor(graph: Graph, layout: MemoryLayout): Prepared | null {
  const translation = translated(graph, layout)
  if (translation === null) return null
  const sequence = rolled(translation.sequence)
  const size = sequence.ids.reduce((sum, id) => sum + operationsIn(sequence.shapes[id]!), 0)
  if (size > MOST_OPERATIONS) return null
  const constants = constantsOf(graph, layout)
  return { ...translation, sequence, width: layout.width, constantAt: at => constants.get(at) ?? null }
}

function made(graph: Graph, layout: MemoryLayout, { functions }: Prepared, { bytes }: Assembled): Placed | null {
  const machine = instantiated(bytes, functions, layout.width)
  if (machine === null) return null
  constantsOf(graph, layout).forEach((value, at) => (machine.values[at] = value))
  return { ...machine, place: layout.place }
}

/** 1 for every address of some accesses, all times around. */
function stretchOf(accesses: readonly Access[], width: number, which: (access: Access) => boolean): Uint8Array {
  const marked = new Uint8Array(width)
  for (const access of accesses) if (which(access)) eachAddress(access, at => (marked[at] = 1))
  return marked
}

/** The same order without room for what is gone: that keeps its distances, beyond the end. */
function denser({ order, place, width }: MemoryLayout, gone: Uint8Array, graph: Graph): MemoryLayout {
  const isGone = (node: NodeId) => gone[place[node]!] === 1
  const kept = width - gone.reduce((sum, one) => sum + one, 0)
  const places = new Int32Array(place.length).fill(-1)
  const moved = new Int32Array(width).fill(-1)
  let next = 0
  for (const node of order) {
    const before = place[node]!
    if (!isGone(node) && moved[before]! < 0) {
      moved[before] = next
      next += entries(graph.shape(node))
    }
    places[node] = isGone(node) ? kept + before : moved[before]!
  }
  return { order, place: places, width: kept }
}

/** The operations whose results are beyond the end, by the indices of their addresses. */
function beyond({ sequence }: Prepared, width: number): ReadonlySet<number> {
  return new Set(Array.from(sequence.addresses.keys()).filter(index => sequence.addresses[index]! >= width))
}

/** Whether code reads nothing from beyond the end, and writes every result that stands before it. */
function keepsWithin({ loads, stores }: Assembled, { order, place, width }: MemoryLayout, graph: Graph): boolean {
  const there = new Uint8Array(width)
  for (const node of order)
    if (graph.code(node) < 0) there.fill(1, place[node], place[node]! + entries(graph.shape(node)))
  const beyondEnd: number[] = []
  for (const store of stores) eachAddress(store, at => (at < width ? (there[at] = 1) : beyondEnd.push(at)))
  for (const load of loads) eachAddress(load, at => at >= width && beyondEnd.push(at))
  return beyondEnd.length === 0 && there.every(one => one === 1)
}

function constantsOf(graph: Graph, { order, place }: MemoryLayout): ReadonlyMap<number, number> {
  const constants = new Map<number, number>()
  for (const node of order) {
    const value = graph.code(node) < 0 ? graph.numberOf(node) : null
    if (value !== null) constants.set(place[node]!, value)
  }
  return constants
}

/** The operations whose results nobody reads from memory, at no time around. */
function unread(
  { loads, stores }: Assembled,
  { width, place }: MemoryLayout,
  results: readonly NodeId[],
): ReadonlySet<number> {
  const read = new Uint8Array(width)
  for (const node of results) if (node >= 0) read[place[node]!] = 1
  for (const load of loads) eachAddress(load, at => (read[at] = 1))
  const unstored = new Set(stores.map(({ index }) => index))
  for (const store of stores) eachAddress(store, at => read[at] === 1 && unstored.delete(store.index))
  return unstored
}

function eachAddress({ address, moves }: Access, visit: (address: number) => void): void {
  const [move, ...inner] = moves
  if (move === undefined) return visit(address)
  for (let k = 0; k < move.count; k++)
    eachAddress({ address: address + k * move.stride, moves: inner, index: 0 }, visit)
}

type Scalar = (...x: number[]) => number

/** A sequence with what its operations stand for. */
export interface Translation {
  readonly sequence: Sequence
  readonly operations: readonly Instruction[]
  /** What is called, and with how many operands. */
  readonly functions: readonly Scalar[]
  readonly arities: readonly number[]
}

/** The operations of a layout as a sequence; null where one is not elementwise between scalars. */
export function translated(graph: Graph, { order, place }: MemoryLayout): Translation | null {
  const { idOf, shapes, ...vocabulary } = vocabularyOf(graph)
  const nodes = order.filter(node => graph.code(node) >= 0)
  const ids = new Int32Array(nodes.length)
  const start = new Int32Array(nodes.length + 1)
  const addresses = new Int32Array((1 + MOST_OPERANDS) * nodes.length)
  let end = 0
  for (let item = 0; item < nodes.length; item++) {
    const node = nodes[item]!
    const id = idOf(node)
    if (id === null) return null
    ids[item] = id
    addresses[end++] = place[node]!
    for (let slot = 0; slot < graph.arity(node); slot++) addresses[end++] = place[graph.arg(node, slot)]!
    start[item + 1] = end
  }
  return { sequence: { shapes, ids, start, addresses }, ...vocabulary }
}

/** Grows as ops are met: an op with its static arguments is one operation. */
function vocabularyOf(graph: Graph) {
  const shapes: RepeatedShape[] = []
  const operations: Instruction[] = []
  const functions: Scalar[] = []
  const arities: number[] = []
  const known = new Map<number | string, number>()
  const idOf = (node: NodeId): number | null => {
    const op = graph.op(node)
    const arity = graph.arity(node)
    if (op.scalar === undefined || arity > MOST_OPERANDS || graph.shape(node).length > 0) return null
    const fixed = op.attrs === undefined ? [] : attrValues(op.attrs, graph.attrs(node))
    const key = fixed.length === 0 ? graph.code(node) : `${graph.code(node)} ${fixed.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, shapes.length)
    const f = op.scalar
    const opcode = INSTRUCTIONS.get(op)
    if (opcode !== undefined) operations.push({ kind: "instruction", opcode })
    else {
      operations.push({ kind: "call", index: functions.length })
      functions.push(fixed.length === 0 ? f : (...x) => f(...x, ...fixed))
      arities.push(arity)
    }
    return shapes.push({ kind: "operation", code: shapes.length, arity, size: 1 + arity }) - 1
  }
  return { shapes, operations, functions, arities, idOf }
}

/** As much of WebAssembly's interface as is used: the engine knows no browser. */
interface WebAssemblyInterface {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly run: () => void } }
}

/** A machine of this code over `width` numbers; null where there is no WebAssembly, or it is refused. */
export function instantiated(
  bytes: Uint8Array,
  functions: Translation["functions"],
  width: number,
): KernelMachine | null {
  const wasm = (globalThis as { WebAssembly?: unknown }).WebAssembly as WebAssemblyInterface | undefined
  if (wasm === undefined) return null
  try {
    const memory = new wasm.Memory({ initial: pagesFor(width) })
    const called = Object.fromEntries(functions.map((f, i) => [String(i), f]))
    const { run } = new wasm.Instance(new wasm.Module(bytes), { m: { ...called, m: memory } }).exports
    return { values: new Float64Array(memory.buffer, 0, width), run, bytes: 8 * width + bytes.length }
  } catch {
    // Refused by a policy, or no memory left: whoever asked has another way.
    return null
  }
}

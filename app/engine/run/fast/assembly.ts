import { createFunction, moduleBytes, OPCODE, type FunctionWriter } from "./bytes"
import type { Sequence, RepeatedShape } from "./repetition"

/** What an operation is in machine code: an instruction, or a call of the `index`-th imported function. */
export type Instruction =
  { readonly kind: "instruction"; readonly opcode: number } | { readonly kind: "call"; readonly index: number }

/** What is to be assembled. Addresses count numbers of 8 bytes. */
export interface Work {
  readonly sequence: Sequence
  /** By `code` of an operation. */
  readonly operations: readonly Instruction[]
  /** How many numbers each imported function takes. */
  readonly arities: readonly number[]
  /** How many numbers there are in memory. */
  readonly width: number
  /** Operations, by the index of their result among the sequence's addresses, that leave it in a variable: only what finds it there may read it. */
  readonly unstored: ReadonlySet<number>
  /** The number that always stands at an address; null: it varies. */
  readonly constantAt: (address: number) => number | null
}

/** Operations in one function: the browser's compiler takes longer than in proportion for large ones. */
const IN_A_FUNCTION = 300

/** Machine code, and what it takes from memory and puts there. */
export interface Assembled {
  readonly bytes: Uint8Array
  readonly loads: readonly Access[]
  readonly stores: readonly Access[]
}

/** A number in memory: at an address, and at all to which the loops around move it. */
export interface Access {
  /** Of the address in the sequence. */
  readonly index: number
  readonly address: number
  readonly moves: readonly Move[]
}

/** A loop as one address sees it. */
export interface Move {
  readonly stride: number
  readonly count: number
}

/** A module whose `run` does the work once. Its length grows with the loops and operations of the sequence, not with times around. */
export function assemble(work: Work): Assembled {
  const { ids, shapes, start } = work.sequence
  const loads: Access[] = []
  const stores: Access[] = []
  const functions: (readonly number[])[] = []
  let writer = createFunction()
  let scope = emptyScope()
  let written = 0
  ids.forEach((id, item) => {
    if (written > IN_A_FUNCTION) {
      functions.push(writer.finish())
      ;[writer, scope, written] = [createFunction(), emptyScope(), 0]
    }
    write({ work, writer, loads, stores }, shapes[id]!, start[item]!, scope)
    written += operationsIn(shapes[id]!)
  })
  functions.push(writer.finish())
  const main = createFunction()
  functions.forEach((_, i) => main.call(work.arities.length + i))
  const bytes = moduleBytes(work.arities, pagesFor(work.width), [...functions, main.finish()])
  return { bytes, loads, stores }
}

const PAGE = 65_536

/** Pages of memory that hold so many numbers. */
export const pagesFor = (width: number): number => Math.ceil((8 * width) / PAGE)

/** How many operations a shape writes. */
export function operationsIn(shape: RepeatedShape): number {
  return shape.kind === "operation" ? 1 : shape.body.reduce((sum, part) => sum + operationsIn(part), 0)
}

interface Context {
  readonly work: Work
  readonly writer: FunctionWriter
  readonly loads: Access[]
  readonly stores: Access[]
}

/** Addresses that move together: a variable holds the smallest of them, in bytes. */
interface Pointer {
  readonly local: number
  /** By loop: how far it moves each time around, and how often. */
  readonly moves: ReadonlyMap<string, Move>
  smallest: number
}

/** By index of an address in the sequence; those that never move have none. */
type Pointers = ReadonlyMap<number, Pointer>

/** What is known where code is being written. */
interface Scope {
  /** How many loops there are around it. */
  readonly depth: number
  readonly pointers: Pointers
  /** Variables that hold the number at a place, or the result of a computation: what is computed twice is computed once. */
  readonly held: Map<string, number>
  /** By place of a result: the variable in which the next time around finds it, at the place `before`. */
  readonly carried: ReadonlyMap<string, Carried>
}

interface Carried {
  readonly local: number
  readonly before: string
}

const emptyScope = (): Scope => ({ depth: 0, pointers: new Map(), held: new Map(), carried: new Map() })

function write(context: Context, shape: RepeatedShape, first: number, scope: Scope): void {
  if (shape.kind === "operation") writeOperation(context, shape, first, scope)
  else writeLoop(context, shape, first, scope)
}

/** Where an address points: a pointer and what is added to it, or a fixed place. Equal places are the same number. */
function placeOf({ work }: Context, { pointers }: Scope, index: number, ahead = 0): string {
  return `${pointers.get(index)?.local ?? "at"} ${work.sequence.addresses[index]! + ahead}`
}

function writeOperation(
  context: Context,
  shape: Extract<RepeatedShape, { kind: "operation" }>,
  first: number,
  scope: Scope,
) {
  const { work, writer } = context
  const place = placeOf(context, scope, first)
  const carried = scope.carried.get(place)
  const local = carried?.local ?? writer.local("f64")
  const operands = Array.from({ length: shape.arity }, (_, slot) => placeOf(context, scope, first + 1 + slot))
  const computation = `${shape.code}: ${operands.join()}`
  const same = scope.held.get(computation)
  if (same !== undefined) writer.get(same)
  else {
    for (let slot = 1; slot <= shape.arity; slot++) read(context, first + slot, scope)
    const operation = work.operations[shape.code]!
    if (operation.kind === "instruction") writer.instruction(operation.opcode)
    else writer.call(operation.index)
  }
  writer.set(local)
  if (carried !== undefined) scope.held.delete(carried.before)
  else scope.held.set(computation, local)
  scope.held.set(place, local)
  if (work.unstored.has(first)) return
  context.stores.push(access(context, first, scope))
  const offset = pointTo(context, first, scope)
  writer.get(local)
  writer.store(offset)
}

/** Puts the number at an address on the stack; it is loaded once. `except`: a loop that is still ahead. */
function read(context: Context, index: number, scope: Scope, except?: string): void {
  const { work, writer, loads } = context
  const constant = scope.pointers.has(index) ? null : work.constantAt(work.sequence.addresses[index]!)
  if (constant !== null) return writer.number(constant)
  const place = placeOf(context, scope, index)
  const held = scope.held.get(place)
  if (held !== undefined) return writer.get(held)
  writer.load(pointTo(context, index, scope))
  loads.push(access(context, index, scope, except))
  const local = writer.local("f64")
  writer.tee(local)
  scope.held.set(place, local)
}

function access({ work }: Context, index: number, { pointers }: Scope, except?: string): Access {
  const moves = [...(pointers.get(index)?.moves ?? [])].filter(([name]) => name !== except)
  return { index, address: work.sequence.addresses[index]!, moves: moves.map(([, move]) => move) }
}

/** Puts an address on the stack; the offset that belongs to it. */
function pointTo({ work, writer }: Context, index: number, { pointers }: Scope): number {
  const pointer = pointers.get(index)
  if (pointer === undefined) writer.address(0)
  else writer.get(pointer.local)
  return 8 * (work.sequence.addresses[index]! - (pointer?.smallest ?? 0))
}

type LoopShape = Extract<RepeatedShape, { kind: "loop" }>

/** A loop by its depth and by where its addresses start. */
const nameOf = (depth: number, first: number) => `${depth} ${first}`

function writeLoop(context: Context, shape: LoopShape, first: number, outside: Scope): void {
  const { writer } = context
  const name = nameOf(outside.depth, first)
  const pointers = outside.depth === 0 ? pointersOf(context, shape, first) : outside.pointers
  const moving = [...new Set(pointers.values())].filter(({ moves }) => moves.has(name))
  const move = ({ local, moves }: Pointer, times: number) => {
    writer.get(local)
    writer.address(8 * times * moves.get(name)!.stride)
    writer.instruction(OPCODE.i32Add)
    writer.set(local)
  }
  const around = { ...outside, depth: outside.depth + 1, pointers, held: new Map(outside.held) }
  const inside: Scope = { ...around, carried: carriedIn(context, shape, first, name, around) }
  const counter = writer.local("i32")
  writer.address(shape.count)
  writer.set(counter)
  writer.repeat(counter, () => {
    eachPart(shape, first, (part, at) => write(context, part, at, inside))
    for (const pointer of moving) move(pointer, 1)
  })
  if (outside.depth > 0) for (const pointer of moving) move(pointer, -shape.count)
}

function eachPart({ body }: LoopShape, first: number, visit: (part: RepeatedShape, first: number) => void): void {
  let at = first
  for (const part of body) {
    visit(part, at)
    at += part.size
  }
}

/** The pointers of an outermost loop, set to where its first time around finds them. */
function pointersOf({ work, writer }: Context, shape: LoopShape, first: number): Pointers {
  const { addresses } = work.sequence
  const byMoves = new Map<string, Pointer>()
  const pointers = new Map<number, Pointer>()
  const visit = (part: RepeatedShape, at: number, loops: readonly (readonly [LoopShape, number])[]) => {
    if (part.kind === "loop") {
      eachPart(part, at, (inner, from) => {
        visit(inner, from, [...loops, [part, at]])
      })
      return
    }
    for (let index = at; index < at + part.size; index++) {
      const moves = new Map<string, Move>()
      loops.forEach(([loop, from], depth) => {
        const stride = loop.strides[index - from]!
        if (stride !== 0) moves.set(nameOf(depth, from), { stride, count: loop.count })
      })
      if (moves.size === 0) continue
      const key = [...moves].map(([name, { stride }]) => `${name} ${stride}`).join()
      const pointer = byMoves.get(key) ?? { local: writer.local("i32"), moves, smallest: Infinity }
      pointer.smallest = Math.min(pointer.smallest, addresses[index]!)
      byMoves.set(key, pointer)
      pointers.set(index, pointer)
    }
  }
  visit(shape, first, [])
  for (const { local, smallest } of byMoves.values()) {
    writer.address(8 * smallest)
    writer.set(local)
  }
  return pointers
}

/** Results of the loop's own operations that the next time around reads, before they are computed anew: each is loaded once, ahead of the loop. */
function carriedIn(context: Context, shape: LoopShape, first: number, name: string, scope: Scope) {
  const carried = new Map<string, Carried>()
  const order = new Map<string, number>()
  eachPart(shape, first, (part, at) => part.kind === "operation" && order.set(placeOf(context, scope, at), at))
  eachPart(shape, first, (part, at) => {
    if (part.kind === "loop") return
    for (let index = at + 1; index < at + part.size; index++) {
      const stride = scope.pointers.get(index)?.moves.get(name)?.stride
      if (stride === undefined) continue
      const [before, result] = [placeOf(context, scope, index), placeOf(context, scope, index, stride)]
      if (carried.has(result) || !((order.get(result) ?? -1) >= at)) continue
      read(context, index, scope, name)
      const local = context.writer.local("f64")
      context.writer.set(local)
      scope.held.set(before, local)
      carried.set(result, { local, before })
    }
  })
  return carried
}

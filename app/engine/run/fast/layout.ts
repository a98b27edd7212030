import type { Graph, NodeId } from "../../graph/graph"
import { entries } from "../../tensor/tensor"

/** What is kept of a list, in the order in which it is computed, and where its values stand in one array. */
export interface MemoryLayout {
  readonly order: Int32Array
  /** Node → where its entries start; −1 for what is not kept. */
  readonly place: Int32Array
  /** Entries in all. */
  readonly width: number
}

/** 1 for every node that the results need; every node without results. */
export function neededFor(graph: Graph, results: readonly NodeId[] | null): Uint8Array {
  const needed = new Uint8Array(graph.size).fill(results === null ? 1 : 0)
  for (const node of results ?? []) if (node >= 0) needed[node] = 1
  for (let node = graph.size - 1; node >= 0; node--) {
    if (needed[node] === 0) continue
    for (let slot = 0; slot < graph.arity(node); slot++) needed[graph.arg(node, slot)] = 1
  }
  return needed
}

/** As in the list, but inputs and constants first: what repeats in a program repeats here, at constant distances. */
export function listed(graph: Graph, needed: Uint8Array): MemoryLayout {
  const order = new Int32Array(needed.reduce((sum, one) => sum + one, 0))
  let count = 0
  for (const leaves of [true, false])
    for (let node = 0; node < graph.size; node++)
      if (needed[node] === 1 && graph.code(node) < 0 === leaves) order[count++] = node
  return laidOut(graph, order)
}

const CODES = 256

/** By level (longest way from a leaf), then op, then number: operands always come first, and equal ops on scalars stand next to each other. */
export function levelled(graph: Graph, needed: Uint8Array): MemoryLayout {
  const level = new Int32Array(graph.size)
  const keys = new Float64Array(needed.reduce((sum, one) => sum + one, 0))
  let count = 0
  for (let node = 0; node < graph.size; node++) {
    if (needed[node] === 0) continue
    let deepest = -1
    for (let slot = 0; slot < graph.arity(node); slot++) deepest = Math.max(deepest, level[graph.arg(node, slot)]!)
    level[node] = graph.code(node) < 0 ? 0 : deepest + 1
    keys[count++] = (level[node]! * CODES + graph.code(node) + 1) * graph.size + node
  }
  return laidOut(
    graph,
    Int32Array.from(keys.sort(), key => key % graph.size),
  )
}

/** Places one behind the other. Equal numbers that are constants stand in one place: wherever a program repeats itself, what is constant does not move. */
function laidOut(graph: Graph, order: Int32Array): MemoryLayout {
  const place = new Int32Array(graph.size).fill(-1)
  const constants = new Map<number | string, number>()
  let width = 0
  for (const node of order) {
    const value = graph.code(node) < 0 ? graph.numberOf(node) : null
    const key = Object.is(value, -0) ? "-0" : value
    place[node] = (key === null ? undefined : constants.get(key)) ?? width
    if (place[node] !== width) continue
    if (key !== null) constants.set(key, width)
    width += entries(graph.shape(node))
  }
  return { order, place, width }
}

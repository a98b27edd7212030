import { type Column, roomFor, trimmed } from "./column"
import type { NodeId } from "./graph"

/** One edge's contribution, as ids of nodes of the sweep's own graph (partial −1: none): product was added, which gave the sum `after`. */
export interface Term {
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
  readonly partial: NodeId
  readonly product: NodeId
  readonly after: NodeId
}

/** All contributions of a sweep, in the order in which they are made, as parallel arrays. */
export interface Terms {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly slot: Column
  readonly partial: Int32Array
  readonly product: Int32Array
  readonly after: Int32Array
}

/** Terms while a sweep is being written. */
export interface TermsBuilder {
  add(term: Term): void
  finish(): Terms
}

const COLUMNS = ["from", "to", "partial", "product", "after"] as const

/** An empty list of terms that grows. */
export function createTerms(): TermsBuilder {
  let count = 0
  let slots: Column = new Uint8Array()
  const nodes: Record<(typeof COLUMNS)[number], Int32Array> = {
    from: new Int32Array(),
    to: new Int32Array(),
    partial: new Int32Array(),
    product: new Int32Array(),
    after: new Int32Array(),
  }
  return {
    add(term) {
      for (const name of COLUMNS) {
        nodes[name] = roomFor(nodes[name], count, 0) as Int32Array
        nodes[name][count] = term[name]
      }
      slots = roomFor(slots, count, term.slot)
      slots[count++] = term.slot
    },
    finish: () => ({
      count,
      from: trimmed(nodes.from, count),
      to: trimmed(nodes.to, count),
      slot: trimmed(slots, count),
      partial: trimmed(nodes.partial, count),
      product: trimmed(nodes.product, count),
      after: trimmed(nodes.after, count),
    }),
  }
}

/** The terms of a sweep without edges. */
export const noTerms: Terms = createTerms().finish()

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

/** An empty list of terms, with room for so many. */
export function createTerms(most: number): TermsBuilder {
  let count = 0
  let slots: Column = new Uint8Array()
  const column = () => new Int32Array(most)
  const [from, to, partial, product, after] = [column(), column(), column(), column(), column()]
  return {
    add(term) {
      from[count] = term.from
      to[count] = term.to
      partial[count] = term.partial
      product[count] = term.product
      after[count] = term.after
      slots = roomFor(slots, count, term.slot)
      slots[count++] = term.slot
    },
    finish: () => ({
      count,
      from: trimmed(from, count),
      to: trimmed(to, count),
      slot: trimmed(slots, count),
      partial: trimmed(partial, count),
      product: trimmed(product, count),
      after: trimmed(after, count),
    }),
  }
}

/** The terms of a sweep without edges. */
export const noTerms: Terms = createTerms(0).finish()

import type { NodeId } from "./graph"

/** One edge's contribution, as ids of nodes of the sweep's own graph (−1: none). */
export interface Term {
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
  readonly partial: NodeId
  readonly product: NodeId
  readonly before: NodeId
  readonly after: NodeId
}

/** All contributions of a sweep, in the order in which they are made, as parallel arrays. */
export interface Terms {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly slot: Int32Array
  readonly partial: Int32Array
  readonly product: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
}

const FIELDS = 7

function packed(rows: Int32Array, count: number): Terms {
  const column = (field: number) => Int32Array.from({ length: count }, (_, i) => rows[i * FIELDS + field]!)
  return {
    count,
    from: column(0),
    to: column(1),
    slot: column(2),
    partial: column(3),
    product: column(4),
    before: column(5),
    after: column(6),
  }
}

/** Terms while a sweep is being written. */
export interface TermsBuilder {
  add(term: Term): void
  finish(): Terms
}

/** An empty list of terms that grows. */
export function createTerms(): TermsBuilder {
  let rows = new Int32Array(16 * FIELDS)
  let count = 0
  return {
    add({ from, to, slot, partial, product, before, after }) {
      if ((count + 1) * FIELDS > rows.length) {
        const larger = new Int32Array(2 * rows.length)
        larger.set(rows)
        rows = larger
      }
      rows.set([from, to, slot, partial, product, before, after], count * FIELDS)
      count++
    },
    finish: () => packed(rows, count),
  }
}

/** The terms of a sweep without edges. */
export const noTerms: Terms = createTerms().finish()

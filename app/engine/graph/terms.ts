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

/** Terms while a sweep is being written. */
export interface TermsBuilder {
  add(term: Term): void
  finish(): Terms
}

/** An empty list of terms that grows. */
export function createTerms(): TermsBuilder {
  const columns = Array.from({ length: 7 }, () => new Int32Array(16))
  let count = 0
  const write = (column: number, value: number) => {
    const array = columns[column]!
    if (count === array.length) {
      columns[column] = new Int32Array(2 * count)
      columns[column].set(array)
    }
    columns[column]![count] = value
  }
  return {
    add(term) {
      write(0, term.from)
      write(1, term.to)
      write(2, term.slot)
      write(3, term.partial)
      write(4, term.product)
      write(5, term.before)
      write(6, term.after)
      count++
    },
    finish() {
      const [from, to, slot, partial, product, before, after] = columns.map(column => column.slice(0, count))
      return {
        count,
        from: from!,
        to: to!,
        slot: slot!,
        partial: partial!,
        product: product!,
        before: before!,
        after: after!,
      }
    },
  }
}

/** The terms of a sweep without edges. */
export const noTerms: Terms = createTerms().finish()

import type { NodeId } from "../engine/graph/graph"
import type { Expression } from "../engine/language/expression"

/** What a term of a step's mathematics is: of a node its value, tangent or adjoint, or what comes out of the step; of an edge its local partial, or the product that flows along it. */
export type TermKind = "value" | "tangent" | "adjoint" | "result" | "partial" | "product"

/** A term, and whose it is: a node's, or that of an edge, by its consumer and the place among its operands. */
export type CardTerm =
  | { readonly is: "value" | "tangent" | "adjoint" | "result"; readonly node: NodeId }
  | {
      readonly is: "partial" | "product"
      readonly to: NodeId
      readonly slot: number
      /** The axes along which its entries are added up, "0", "1" or "01"; absent: none. */
      readonly axes?: string
    }

/** How terms are told apart in TeX. */
export interface Tagging {
  /** TeX of a term. */
  readonly tex: (term: CardTerm, tex: string) => string
  /** The same of a piece of a rule that is typeset later. */
  readonly piece: (term: CardTerm, piece: Expression) => Expression
  /** What was said of a piece; null: nothing. */
  readonly of: (piece: Expression) => string | null
}

/** TeX as it stands in a book. */
export const untagged: Tagging = { tex: (_, tex) => tex, piece: (_, piece) => piece, of: () => null }

/** The tags of something typeset: they become `data-is`, and `data-at` or `data-to` with `data-slot` and `data-axes`. Words and numbers are our own: nothing needs escaping. */
const written = (term: CardTerm): string =>
  "node" in term
    ? `is=${term.is},at=${term.node}`
    : `is=${term.is},to=${term.to},slot=${term.slot}${term.axes ? `,axes=${term.axes}` : ""}`

/** TeX whose terms say in the page what they are. They take no room of their own. For one step: pieces are remembered. */
export function tagged(): Tagging {
  const known = new WeakMap<Expression, string>()
  return {
    tex: (term, tex) => `\\htmlData{${written(term)}}{${tex}}`,
    piece: (term, piece) => {
      known.set(piece, written(term))
      return piece
    },
    of: piece => known.get(piece) ?? null,
  }
}

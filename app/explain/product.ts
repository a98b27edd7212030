import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import { productSizes } from "../engine/ops/opening"
import { formatNumber } from "./number"

/** An entry of a node's value or adjoint, by its place in row-major order. */
export interface MatrixEntry {
  readonly is: "value" | "adjoint"
  readonly node: NodeId
  readonly at: number
}

/** A factor of a product as it stands there, maybe transposed: a vector on the left is a row, one on the right a column. */
export interface MatrixFactor extends Pick<MatrixEntry, "is" | "node"> {
  readonly transposed: boolean
}

/** A product of matrices, [rows, inner] with [inner, columns]. */
export interface MatrixProduct {
  readonly left: MatrixFactor
  readonly right: MatrixFactor
  readonly rows: number
  readonly inner: number
  readonly columns: number
}

const isProduct = ({ graph }: Lowered, node: NodeId) => graph.kind(node) === "op" && graph.op(node).infix === "@"

/** The product that a node's value is; null: it is none. */
export function productOf(program: Lowered, node: NodeId): MatrixProduct | null {
  if (!isProduct(program, node)) return null
  const { graph } = program
  const [left, right] = [graph.arg(node, 0), graph.arg(node, 1)]
  const [rows, inner, columns] = productSizes(graph.shape(left), graph.shape(right))
  const value = (node: NodeId) => ({ is: "value", node, transposed: false }) as const
  return { left: value(left), right: value(right), rows, inner, columns }
}

/** The product that an edge's contribution is, Ā += C̄ Bᵀ or B̄ += Aᵀ C̄, as its rule is written; null: it is none. */
export function productBack(program: Lowered, { to, slot }: { to: NodeId; slot: number }): MatrixProduct | null {
  if (!isProduct(program, to)) return null
  const { graph } = program
  const [left, right] = [graph.arg(to, 0), graph.arg(to, 1)]
  const [a, b] = [graph.shape(left), graph.shape(right)]
  // Of a dot product every entry is a number times a number.
  if (a.length === 1 && b.length === 1) return null
  const [rows, inner, columns] = productSizes(a, b)
  const given = { is: "adjoint", node: to, transposed: false } as const
  const other = (node: NodeId, transposed: boolean) => ({ is: "value", node, transposed }) as const
  if (slot === 1) return { left: other(left, true), right: given, rows: inner, inner: rows, columns }
  // What comes back to a row is written as a column, B ȳ.
  if (a.length === 1) return { left: other(right, false), right: given, rows: inner, inner: columns, columns: 1 }
  return { left: given, right: other(right, true), rows, inner: columns, columns: inner }
}

/** The entries that an entry of a product is made of, in the order of its sum: those of the left factor's row, and those of the right factor's column. */
export function entriesMaking({ left, right, inner, rows, columns }: MatrixProduct, at: number) {
  const [row, column] = [Math.floor(at / columns), at % columns]
  const numbers = Array.from({ length: inner }, (_, q) => q)
  return {
    row: numbers.map(q => entryOf(left, row, q, { rows, columns: inner })),
    column: numbers.map(q => entryOf(right, q, column, { rows: inner, columns })),
  }
}

/** The entry of a factor, as it stands in the product, at (i, j). */
export function entryOf(
  { is, node, transposed }: MatrixFactor,
  i: number,
  j: number,
  { rows, columns }: { rows: number; columns: number },
): MatrixEntry {
  return { is, node, at: transposed ? j * rows + i : i * columns + j }
}

/** The products that make a node's value, or its adjoint: one of each edge behind it that carries one. */
export function productsMaking(program: Lowered, { is, node }: Pick<MatrixEntry, "is" | "node">): MatrixProduct[] {
  if (is === "value") return [productOf(program, node)].filter(found => found !== null)
  const { graph } = program
  const found: MatrixProduct[] = []
  for (let to = node + 1; to < graph.size; to++)
    graph.args(to).forEach((arg, slot) => {
      const product = arg === node ? productBack(program, { to, slot }) : null
      if (product) found.push(product)
    })
  return found
}

/** Where the entries of a value stand in its lines of numbers (`formatCells`): offsets, in row-major order. */
export const spansOfEntries = (cells: string): readonly (readonly [from: number, to: number])[] =>
  Array.from(cells.matchAll(/[^ \u2007\n]+/g), ({ 0: text, index }) => [index, index + text.length] as const)

/** An entry that is pointed at: of a node's value or adjoint, or of what one edge contributes to an adjoint. */
export type PointedEntry = ({ readonly node: NodeId } | { readonly to: NodeId; readonly slot: number }) & {
  readonly entry: Pick<MatrixEntry, "is" | "at">
}

/** An entry, and those that it is made of: rows of left factors and columns of right ones. */
export interface EntryMade {
  readonly itself: MatrixEntry
  readonly row: readonly MatrixEntry[]
  readonly column: readonly MatrixEntry[]
}

/** What an entry that is pointed at is made of; null: of no product. */
export function madeOf(program: Lowered, pointed: PointedEntry): EntryMade | null {
  const { entry } = pointed
  const isNode = "node" in pointed
  // What is pointed at may be of another text than the one that stands by now.
  if ((isNode ? pointed.node : pointed.to) >= program.graph.size) return null
  const itself = { ...entry, node: isNode ? pointed.node : program.graph.arg(pointed.to, pointed.slot) }
  const products = isNode ? productsMaking(program, itself) : [productBack(program, pointed)]
  const made = products.flatMap(product => (product ? [entriesMaking(product, itself.at)] : []))
  return made.length === 0
    ? null
    : { itself, row: made.flatMap(({ row }) => row), column: made.flatMap(({ column }) => column) }
}

/** Significant digits of a number in a product that is written out. */
const DIGITS = 3

/** An entry's number as it is read among others; before a run has got there, NaN. */
export function numberOf(run: Run, { is, node, at }: MatrixEntry): string {
  const place = is === "value" ? node : run.plan.of[node]!
  return formatNumber(place < 0 ? NaN : valueOf(run, place).data[at]!, DIGITS)
}

/** The sum that an entry of a product is: "1·5 + 2·(−7)". */
export function sumOf(run: Run, product: MatrixProduct, at: number): string {
  const { row, column } = entriesMaking(product, at)
  const inner = (number: string) => (/^\d*[.,]?\d*$/.test(number) ? number : `(${number})`)
  return row.map((left, q) => `${inner(numberOf(run, left))}·${inner(numberOf(run, column[q]!))}`).join(" + ")
}

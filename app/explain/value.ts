import { type Nested, type Shape, type Tensor, toNested } from "../engine/tensor/tensor"
import { words } from "./words"
import { formatNumber, fullNumber, spokenNumber, texNumber } from "./number"

/** In a line of text, tensors with more entries are told by their shape. */
const MOST_ENTRIES = 4
/** Typeset, vectors and sides of a matrix with more entries are told by their corner, shape and norm. */
const LONGEST_SIDE = 5
const CORNER = 2

const dimensions = ({ shape }: Tensor, by: string) => shape.join(by)

function nested(value: Nested, write: (x: number) => string, comma: string): string {
  return typeof value === "number" ? write(value) : `[${value.map(part => nested(part, write, comma)).join(comma)}]`
}

function formatted(tensor: Tensor, write: (x: number) => string, by: string): string {
  if (tensor.shape.length === 0) return write(tensor.data[0]!)
  return tensor.data.length > MOST_ENTRIES
    ? `[${dimensions(tensor, by)}]`
    : nested(toNested(tensor), write, words.numbers.comma)
}

/** A value of any shape to be read; a tensor with many entries by its shape: "[3×4]". */
export function formatValue(tensor: Tensor): string {
  return formatted(tensor, x => formatNumber(x), "×")
}

/** On a node, vectors are columns; larger values are told by their shape and norm. */
const CELLS = { rows: 4, columns: 3 } as const

/** How many lines and columns of numbers a shape has on a node; null where it is told by its shape and norm. */
export function cellsOf(shape: Shape): { readonly rows: number; readonly columns: number } | null {
  const [rows = 1, columns = 1] = shape
  return rows <= CELLS.rows && columns <= CELLS.columns ? { rows, columns } : null
}

/** Whether a value on a node is higher than wide: its derivative stands beside it in every form. */
export const isTall = (shape: Shape): boolean => {
  const cells = cellsOf(shape)
  return cells !== null && cells.rows > 2 && cells.rows > cells.columns
}

/** Significant digits of an entry among others. */
const CELL_DIGITS = 3
const FIGURE_SPACE = "\u2007"

/** A value as it stands on a node: a number; lines of numbers, column below column; of a large one its shape and norm. */
export function formatCells(tensor: Tensor): string {
  const { shape, data } = tensor
  const cells = cellsOf(shape)
  if (cells === null) return `${dimensions(tensor, "×")}\n‖ ‖ ${formatNumber(norm(data))}`
  const { rows, columns } = cells
  const written = Array.from(data, x => formatNumber(x, shape.length > 0 ? CELL_DIGITS : undefined))
  const width = (j: number) => Math.max(...written.filter((_, k) => k % columns === j).map(text => text.length))
  const widths = Array.from({ length: columns }, (_, j) => width(j))
  const row = (i: number) => widths.map((room, j) => written[i * columns + j]!.padStart(room, FIGURE_SPACE)).join("  ")
  return Array.from({ length: rows }, (_, i) => row(i)).join("\n")
}

/** Whether every entry of a value can be typeset at once. */
export const isSmall = ({ shape }: Tensor): boolean => shape.every(length => length <= LONGEST_SIDE)

/** TeX of a value: a vector as a column; of a large one the corner, with shape and norm below. */
export function texValue(tensor: Tensor): string {
  const { shape, data } = tensor
  if (shape.length === 0) return texNumber(data[0]!)
  const [rows = 1, columns = 1] = shape
  const entry = (i: number, j: number) => texNumber(data[i * columns + j]!)
  if (isSmall(tensor)) return matrix(rows, columns, entry)
  const height = rows > LONGEST_SIDE ? CORNER : rows
  const width = columns > LONGEST_SIDE ? CORNER : columns
  const corner = matrix(height + Number(height < rows), width + Number(width < columns), (i, j) =>
    i < height ? (j < width ? entry(i, j) : "\\cdots") : j < width ? "\\vdots" : "\\ddots",
  )
  return `\\underset{${dimensions(tensor, " \\times ")},\\;\\lVert\\cdot\\rVert = ${texNumber(norm(data))}}{${corner}}`
}

function matrix(rows: number, columns: number, entry: (i: number, j: number) => string): string {
  const row = (i: number) => Array.from({ length: columns }, (_, j) => entry(i, j)).join(" & ")
  return `\\begin{bmatrix} ${Array.from({ length: rows }, (_, i) => row(i)).join(" \\\\ ")} \\end{bmatrix}`
}

/** Euclidean (Frobenius) norm. */
const norm = (data: Float64Array) => Math.sqrt(data.reduce((sum, x) => sum + x * x, 0))

/** The same in words. */
export function spokenValue(tensor: Tensor): string {
  const say = words.numbers
  if (tensor.shape.length === 0 || tensor.data.length <= MOST_ENTRIES)
    return formatted(tensor, x => spokenNumber(x), say.by)
  return tensor.shape.length === 1 ? say.vector(tensor.data.length) : say.matrix(dimensions(tensor, say.by))
}

/** Every entry in full, as nested lists: the same in every language. */
export function fullValue(tensor: Tensor): string {
  return nested(toNested(tensor), fullNumber, ", ")
}

import type { Attrs, Op } from "../engine/ops/op"
import { reducedShape } from "../engine/tensor/shape"
import { entries, type Shape } from "../engine/tensor/tensor"

/** Where an op stands: the shapes of its operand and of its result. */
export interface Shapes {
  readonly from: Shape
  readonly to: Shape
}

/**
 * TeX, with `#1` for the operand, of an op that moves, repeats or adds entries, in the signs of a textbook: 𝟏 for a vector of ones, e_k for a
 * unit vector (counted from 0, as entries are), Σ over the axes that go. Null for any other op.
 */
export function movedTemplate({ moves }: Op, attrs: Attrs, { from, to }: Shapes): string | null {
  switch (moves) {
    case "ones":
      return repeated(from, to, "axis" in attrs ? (attrs.axis as number | null) : undefined)
    case "sum":
      return added(from, to, "axis" in attrs ? (attrs.axis as number | null) : undefined)
    case "unit":
      return placed(from, to, [attrs.i as number, attrs.j as number | null])
    case "part":
      return cut(from, to, attrs.from as number)
    case "block":
      return among(from, to, attrs.from as number)
    default:
      return null
  }
}

const ONES = "\\mathbf{1}"
const turned = (operand: string) => `${operand}^{\\top}`

/** Copies along axes: the one that a sum left out (null: all), or those that broadcasting adds. */
function repeated(from: Shape, to: Shape, axis?: number | null): string {
  const kept = axis === undefined ? [...to.map(() => 1), ...from].slice(from.length) : reducedShape(to, axis, true)
  const copied = to.map((length, i) => kept[i] === 1 && (length > 1 || from.length < to.length))
  const [rows, columns] = copied
  if (to.length < 2) return rows ? `#1 \\cdot ${ONES}` : "#1"
  if (rows && columns)
    return from.length === 2 ? `${ONES}\\, #1\\, ${turned(ONES)}` : `#1 \\cdot ${ONES} ${turned(ONES)}`
  if (rows) return from.length === 2 ? `${ONES}\\, #1` : `${ONES}\\, ${turned("#1")}`
  return columns ? `#1\\, ${turned(ONES)}` : "#1"
}

/** A sum over one axis (null: all), or over those that broadcasting had added. */
function added(from: Shape, to: Shape, axis?: number | null): string {
  const pad = from.length - to.length
  const goes = (i: number) =>
    axis === undefined ? i < pad || to[i - pad] !== from[i] : axis === null || (axis + from.length) % from.length === i
  const letters = from.map((_, i) => (goes(i) ? "ij".charAt(i) : "")).join("")
  return letters === "" ? "#1" : `\\textstyle\\sum_{${letters}} #1`
}

/** Everything but one entry or row is 0. */
function placed(from: Shape, to: Shape, at: readonly (number | null)[]): string {
  const [i, j] = at.map((index, axis) => (index !== null && index < 0 ? index + to[axis]! : index))
  if (j != null) return `#1 \\cdot e_{${i!}} ${turned(`e_{${j}}`)}`
  return from.length === 0 ? `#1 \\cdot e_{${i!}}` : `e_{${i!}}\\, ${turned("#1")}`
}

/** An entry, a row, or a stretch of them. */
function cut(from: Shape, to: Shape, start: number): string {
  const size = entries(from.slice(1))
  const first = start / size
  const range = to.length < from.length ? String(first) : `${first}{:}${first + to[0]!}`
  return `#1\\left[${range}\\right]`
}

/** The same, with zeros around it. */
function among(from: Shape, to: Shape, start: number): string {
  const first = start / entries(to.slice(1))
  if (from.length < to.length) return placed(from, to, [first, null])
  const rows = [first > 0 ? "0" : null, "#1", first + from[0]! < to[0]! ? "0" : null]
  return `\\begin{bmatrix} ${rows.filter(row => row !== null).join(" \\\\ ")} \\end{bmatrix}`
}

/** Signs of templates that plain text writes otherwise; "" for all other commands. */
const PLAIN: Readonly<Record<string, string>> = {
  "\\sum": "Σ",
  [ONES]: "𝟏",
  "^{\\top}": "ᵀ",
  "\\cdot": "·",
  "\\\\": ";",
}

/** A template without typesetting: "x · e_1", "𝟏 xᵀ", "[0; x]". */
export function plainTemplate(template: string): string {
  const bare = template.replace(/\\begin\{bmatrix\} /, "[").replace(/ \\end\{bmatrix\}/, "]")
  return bare.replace(/\\mathbf\{1\}|\^\{\\top\}|\\\\|\\[a-z]+|\\,|[{}]/g, sign => PLAIN[sign] ?? "")
}

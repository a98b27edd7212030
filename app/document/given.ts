import { sameShape } from "../engine/tensor/shape"
import {
  fill,
  fromNested,
  scalar,
  toNested,
  zeros,
  type Nested,
  type Shape,
  type Tensor,
} from "../engine/tensor/tensor"

/** A value that a person gives to an input or a seed: a number, a list, a list of rows. */
export type Given = Nested

/** More entries are not read: nobody types them, and a link must not freeze the page. */
const MOST_ENTRIES = 100_000
const TOKENS = /[[\],]|[^\s[\],]+/g

/** A number as people write it: a true minus is understood; null if it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-")
  const value = Number(plain)
  return plain === "" || (Number.isNaN(value) && plain !== "NaN") ? null : value
}

/** Reads "3", "[1, 2]", "[[1,2],[3,4]]"; null if that is no number, no list of numbers and no list of equally long rows. */
export function readGiven(text: string): Given | null {
  const open: Given[][] = [[]]
  let wantsItem = true
  for (const [token] of text.matchAll(TOKENS)) {
    const list = open.at(-1)!
    if (token === "[") {
      if (!wantsItem || open.length > 2) return null
      open.push([])
    } else if (token === "]") {
      const parent = open.at(-2)
      if (wantsItem || !parent) return null
      parent.push(list)
      open.pop()
    } else if (token === ",") {
      if (wantsItem || open.length === 1) return null
      wantsItem = true
      continue
    } else {
      const number = readNumber(token)
      if (number === null || !wantsItem) return null
      list.push(number)
    }
    wantsItem = token === "["
  }
  const [value, ...more] = open[0]!
  if (open.length > 1 || value === undefined || more.length > 0) return null
  const tensor = fromNested(value)
  return tensor && tensor.data.length <= MOST_ENTRIES ? value : null
}

/** Writes a value so that it reads back the same: "[[1,2],[3,4]]"; `comma` parts its entries. */
export function writeGiven(given: Given, comma = ","): string {
  if (typeof given === "number") return Object.is(given, -0) ? "0" : String(given)
  return `[${given.map(part => writeGiven(part, comma)).join(comma)}]`
}

/** The value as a tensor. What does not fit a shape keeps the entries that do; the others are 0. */
export function tensorOf(given: Given | undefined, shape?: Shape): Tensor {
  const tensor = given === undefined ? null : fromNested(given)
  if (!shape) return tensor ?? scalar(NaN)
  if (!tensor || tensor.shape.length !== shape.length) return zeros(shape)
  if (sameShape(tensor.shape, shape)) return tensor
  const [, width = 1] = shape.length === 1 ? [1, shape[0]!] : shape
  const [, kept = 1] = tensor.shape.length === 1 ? [1, tensor.shape[0]!] : tensor.shape
  return fill(shape, k => (k % width < kept ? (tensor.data[Math.floor(k / width) * kept + (k % width)] ?? 0) : 0))
}

/** Entries that are not all 0. */
export const isZero = (given: Given): boolean => (typeof given === "number" ? given === 0 : given.every(isZero))

/** The same numbers in the same shape. */
export function sameGiven(a: Given | undefined, b: Given | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return Object.is(a, b)
  return a.length === b.length && a.every((part, i) => sameGiven(part, b[i]))
}

/** The value with its k-th entry, row-major, replaced. */
export function withEntry(given: Given, k: number, entry: number): Given {
  const { shape, data } = tensorOf(given)
  return toNested({ shape, data: data.with(k, entry) })
}

/** Shapes of the values that are no plain numbers. */
export function shapesOf(values: ReadonlyMap<string, Given>): ReadonlyMap<string, Shape> {
  return new Map(
    [...values].flatMap(([name, given]) => (typeof given === "number" ? [] : [[name, tensorOf(given).shape]])),
  )
}

/** How many numbers a shape has, in words of the page: "2×3". */
export const sizeOf = (shape: Shape): string => shape.join("×")

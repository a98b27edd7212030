import { type Tensor, toNested, type Nested } from "../engine/tensor/tensor"

const MINUS = "\u2212"
const DIGITS = 4
/** Integers are whole below the first; other numbers are positional between the second and the first. */
const LARGE = 1e6
const SMALL = 1e-3
/** Tensors with more entries are told by their shape. */
const MOST_ENTRIES = 4
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** A number as it is shown: its digits, and a power of ten where it is written with one. */
interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly power: number | null
}

function decimal(x: number, digits: number): Decimal {
  const size = Math.abs(x)
  const negative = x < 0
  if (size === 0 || (Number.isInteger(size) && size < LARGE)) return { negative, digits: String(size), power: null }
  const [mantissa, power] = size.toExponential(digits - 1).split("e") as [string, string]
  const rounded = Number(`${mantissa}e${power}`)
  if (rounded >= LARGE || rounded < SMALL) return { negative, digits: String(Number(mantissa)), power: Number(power) }
  const decimals = Math.max(0, digits - 1 - Number(power))
  return { negative, digits: String(Number(size.toFixed(decimals))), power: null }
}

/** A whole number in superscript characters. */
export const superscript = (power: number): string =>
  (power < 0 ? "⁻" : "") + Array.from(String(Math.abs(power)), digit => SUPERSCRIPTS[Number(digit)]).join("")

/** A number to be read: 4 significant digits, integers of up to 6 digits whole, a true minus, never −0: "−0.2837", "1.2×10⁻⁷". */
export function formatNumber(x: number, digits = DIGITS): string {
  if (Number.isNaN(x)) return "NaN"
  if (!Number.isFinite(x)) return x < 0 ? `${MINUS}∞` : "∞"
  const { negative, digits: shown, power } = decimal(x, digits)
  return (negative ? MINUS : "") + shown + (power === null ? "" : `×10${superscript(power)}`)
}

/** The same as TeX: "-0.2837", "1.2\cdot 10^{-7}". */
export function texNumber(x: number, digits = DIGITS): string {
  if (Number.isNaN(x)) return "\\text{NaN}"
  if (!Number.isFinite(x)) return x < 0 ? "-\\infty" : "\\infty"
  const { negative, digits: shown, power } = decimal(x, digits)
  return (negative ? "-" : "") + shown + (power === null ? "" : `\\cdot 10^{${power}}`)
}

/** The same in words: "minus 0.2837", "1.2 times 10 to the minus 7", "not a number". */
export function spokenNumber(x: number, digits = DIGITS): string {
  if (Number.isNaN(x)) return "not a number"
  const minus = x < 0 ? "minus " : ""
  if (!Number.isFinite(x)) return `${minus}infinity`
  const { digits: shown, power } = decimal(x, digits)
  if (power === null) return minus + shown
  return `${minus}${shown} times 10 to the ${power < 0 ? "minus " : ""}${Math.abs(power)}`
}

/** The shortest decimal that reads back as the same number, in plain ASCII; 0 for −0. */
export function fullNumber(x: number): string {
  return String(x === 0 ? 0 : x)
}

const dimensions = ({ shape }: Tensor, by: string) => shape.join(by)

function nested(value: Nested, write: (x: number) => string): string {
  return typeof value === "number" ? write(value) : `[${value.map(part => nested(part, write)).join(", ")}]`
}

function formatted(tensor: Tensor, write: (x: number) => string, by: string): string {
  if (tensor.shape.length === 0) return write(tensor.data[0]!)
  return tensor.data.length > MOST_ENTRIES ? `[${dimensions(tensor, by)}]` : nested(toNested(tensor), write)
}

/** A value of any shape to be read; a tensor with many entries by its shape: "[3×4]". */
export function formatValue(tensor: Tensor): string {
  return formatted(tensor, x => formatNumber(x), "×")
}

/** The same as TeX. */
export function texValue(tensor: Tensor): string {
  return formatted(tensor, x => texNumber(x), "\\times ")
}

/** The same in words. */
export function spokenValue(tensor: Tensor): string {
  return formatted(tensor, x => spokenNumber(x), " by ")
}

/** Every entry in full, as nested lists. */
export function fullValue(tensor: Tensor): string {
  return nested(toNested(tensor), fullNumber)
}

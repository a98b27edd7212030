const MINUS = "\u2212"
const DIGITS = 4
/** Integers are whole below the first; other numbers are positional between the second and the first. */
const LARGE = 1e6
const SMALL = 1e-3
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

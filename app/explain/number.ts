import { words } from "./words"

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

function decimal(x: number, digits: number, point: string): Decimal {
  const size = Math.abs(x)
  const negative = x < 0
  const write = (text: string, power: number | null = null) => ({
    negative,
    digits: String(Number(text)).replace(".", point),
    power,
  })
  if (size === 0 || (Number.isInteger(size) && size < LARGE)) return write(String(size))
  const [mantissa, power] = size.toExponential(digits - 1).split("e") as [string, string]
  const rounded = Number(`${mantissa}e${power}`)
  if (rounded >= LARGE || rounded < SMALL) return write(mantissa, Number(power))
  const decimals = Math.max(0, digits - 1 - Number(power))
  return write(size.toFixed(decimals))
}

/** A whole number in superscript characters. */
export const superscript = (power: number): string =>
  (power < 0 ? "⁻" : "") + Array.from(String(Math.abs(power)), digit => SUPERSCRIPTS[Number(digit)]).join("")

/** A number to be read: 4 significant digits, integers of up to 6 digits whole, a true minus, never −0: "−0.2837", "1.2×10⁻⁷". */
export function formatNumber(x: number, digits = DIGITS): string {
  if (Number.isNaN(x)) return "NaN"
  if (!Number.isFinite(x)) return x < 0 ? `${MINUS}∞` : "∞"
  const { negative, digits: shown, power } = decimal(x, digits, words.numbers.point)
  return (negative ? MINUS : "") + shown + (power === null ? "" : `×10${superscript(power)}`)
}

/** The same as TeX: "-0.2837", "1.2\cdot 10^{-7}". */
export function texNumber(x: number, digits = DIGITS): string {
  if (Number.isNaN(x)) return "\\text{NaN}"
  if (!Number.isFinite(x)) return x < 0 ? "-\\infty" : "\\infty"
  const { negative, digits: shown, power } = decimal(x, digits, words.numbers.tex)
  return (negative ? "-" : "") + shown + (power === null ? "" : `\\cdot 10^{${power}}`)
}

/** The same in words: "minus 0.2837", "1.2 times 10 to the minus 7", "not a number". */
export function spokenNumber(x: number, digits = DIGITS): string {
  const say = words.numbers
  if (Number.isNaN(x)) return say.nan
  const minus = x < 0 ? say.minus : ""
  if (!Number.isFinite(x)) return minus + say.infinity
  const { digits: shown, power } = decimal(x, digits, say.point)
  return minus + (power === null ? shown : say.power(shown, `${power < 0 ? say.minus : ""}${Math.abs(power)}`))
}

const POINT = /(?<=\d)\.(?=\d)/g

/** TeX whose numbers have points, as programs write them, in the language of the page. */
export const inTex = (tex: string): string => tex.replace(POINT, words.numbers.tex)

/** The same of plain text. */
export const inText = (text: string): string => text.replace(POINT, words.numbers.point)

/** Numbers one after the other, as they are written: "1.5, 2". */
export const inList = (numbers: readonly string[]): string => numbers.join(words.numbers.comma)

/** The shortest decimal that reads back as the same number, in plain ASCII; 0 for −0. */
export function fullNumber(x: number): string {
  return String(x === 0 ? 0 : x)
}

const DECIMAL_COMMA = /^([-\u2212]?\d*),(\d+)$/
const THOUSANDS = /^[-\u2212]?[1-9]\d{0,2},\d{3}$/

/** A number alone whose decimals follow a comma, with a point in its place; what may be thousands in the language of the page stays, as all other text. */
export function withPoint(text: string): string {
  const number = text.trim()
  return words.numbers.point !== "," && THOUSANDS.test(number) ? text : number.replace(DECIMAL_COMMA, "$1.$2")
}

import { DASHES, isDigit, isLetter, UNDERSCORE } from "./characters"

/** A number as it stands in the text, up to `to`. `repair`: null if it is well formed, else how it was meant, or "" if that is unclear. */
export interface Numeral {
  readonly to: number
  readonly value: number
  readonly repair: string | null
}

const DOT = 46
const ANY_DASH = new RegExp(`[${DASHES}]`, "u")

/** Whether a number starts here: a digit, or a point before a digit. */
export const startsNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) || (text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1)))

function digits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** The end of an exponent (`e-3`, with any dash) that starts here, or `from` if none does. */
function exponent(text: string, from: number): number {
  const letter = text.charCodeAt(from)
  if (letter !== 101 && letter !== 69) return from
  const sign = text.charAt(from + 1) || " "
  const start = sign === "+" || DASHES.includes(sign) ? from + 2 : from + 1
  return isDigit(text.charCodeAt(start)) ? digits(text, start) : from
}

/** Whether the point here belongs to a number: not if it starts `.*`, `./`, `.^`, `.T` or a method. */
function isDecimalPoint(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== DOT) return false
  const next = text.charCodeAt(at + 1)
  return !"*/^.".includes(text.charAt(at + 1) || " ") && (!isLetter(next) || exponent(text, at + 1) > at + 1)
}

/** Reads the number that starts at `from`: `3`, `.5`, `5.`, `1e-3`. */
export function scanNumber(text: string, from: number): Numeral {
  let to = digits(text, from)
  if (text.charCodeAt(to) === UNDERSCORE && isDigit(text.charCodeAt(to + 1))) return grouped(text, from)
  if (isDecimalPoint(text, to)) to = digits(text, to + 1)
  to = exponent(text, to)
  if (text.charCodeAt(to) === DOT && isDigit(text.charCodeAt(to + 1))) return doubleDotted(text, from, to)
  const value = Number(text.slice(from, to).replace(ANY_DASH, "-"))
  return { to, value, repair: Number.isFinite(value) ? null : "" }
}

/** `1_000`, which some languages read as 1000. */
function grouped(text: string, from: number): Numeral {
  let to = from
  while (isDigit(text.charCodeAt(to)) || text.charCodeAt(to) === UNDERSCORE) to++
  const repair = text.slice(from, to).replaceAll("_", "")
  return { to, value: Number(repair), repair }
}

/** `1.2.3`: the second point was hardly meant. */
function doubleDotted(text: string, from: number, second: number): Numeral {
  let to = second
  while (isDigit(text.charCodeAt(to)) || (text.charCodeAt(to) === DOT && isDigit(text.charCodeAt(to + 1)))) to++
  const head = text.slice(from, second)
  const tail = text.slice(second, to).replaceAll(".", "")
  return { to, value: Number(head), repair: head.includes(".") ? head + tail : "" }
}

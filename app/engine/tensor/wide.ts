/**
 * Numbers of twice the precision, hi + lo, each with a bound of what rounding has done to it so far: within its bound a number may as well be 0.
 * (T. J. Dekker, Numer. Math. 18, 1971; J. H. Wilkinson's running error analysis.)
 */
export interface Wides {
  readonly hi: Float64Array
  readonly lo: Float64Array
  readonly error: Float64Array
}

const SPLIT = 2 ** 27 + 1
/** What one operation loses, relative to its operands. */
const UNIT = 2 ** -102

/** These numbers, exactly. */
export function wides(hi: Float64Array): Wides {
  return { hi, lo: new Float64Array(hi.length), error: new Float64Array(hi.length) }
}

/** into[at] += sign·x[i]·y[j]; the sign is 1 or −1. */
export function addProduct(into: Wides, at: number, x: Wides, i: number, y: Wides, j: number, sign = 1): void {
  const a = sign * x.hi[i]!
  const b = y.hi[j]!
  const before = into.hi[at]!
  const product = a * b
  const error = (Math.abs(a) + x.error[i]!) * y.error[j]! + x.error[i]! * Math.abs(b)
  if (product === 0) {
    into.error[at]! += error
    return
  }
  const a1 = SPLIT * a - (SPLIT * a - a)
  const b1 = SPLIT * b - (SPLIT * b - b)
  const lost = (a - a1) * (b - b1) - (product - a1 * b1 - (a - a1) * b1 - a1 * (b - b1))
  const sum = before + product
  const part = sum - before
  const low = before - (sum - part) + (product - part) + (into.lo[at]! + lost + a * y.lo[j]! + sign * x.lo[i]! * b)
  const hi = sum + low
  into.hi[at] = hi
  into.lo[at] = low - (hi - sum)
  into.error[at]! += error + UNIT * (Math.abs(before) + Math.abs(product))
}

/** into[at] = 1 / x[i], of a number that is not 0: what 1/hi leaves of 1 is divided once more. */
export function setReciprocal(into: Wides, at: number, x: Wides, i: number): void {
  const first = 1 / x.hi[i]!
  const left = wides(Float64Array.of(1))
  addProduct(left, 0, x, i, wides(Float64Array.of(first)), 0, -1)
  const rest = first * left.hi[0]!
  into.hi[at] = first + rest
  into.lo[at] = rest - (into.hi[at] - first)
  into.error[at] = Math.abs(first) * (x.error[i]! * Math.abs(first) + 4 * UNIT)
}

/** Whether a number cannot be told from 0. */
export const isZero = (x: Wides, i: number): boolean => Math.abs(x.hi[i]!) <= x.error[i]!

/** To the nearest number of single length. */
export const rounded = (x: Wides, i: number): number => (isZero(x, i) ? 0 : x.hi[i]!)

/** Exchanges two numbers. */
export function exchange(x: Wides, i: number, j: number): void {
  for (const part of [x.hi, x.lo, x.error]) [part[i], part[j]] = [part[j]!, part[i]!]
}

import { erfc } from "./erf"

const SPLITTER = 2 ** 27 + 1

/** What a·b, rounded, leaves out (T. J. Dekker, Numer. Math. 18, 1971), for factors far from overflow. */
function productError(a: number, b: number): number {
  const [p, q] = [a * SPLITTER, b * SPLITTER]
  const [ahead, bhead] = [p - (p - a), q - (q - b)]
  const [atail, btail] = [a - ahead, b - bhead]
  return atail * btail - (a * b - ahead * bhead - atail * bhead - ahead * btail)
}

/** Beyond this e^(−x²/2) is 0. */
const GONE = 40

/** e^(−x²/by), by 1 or 2: in two factors, of which the first is exact, because x² would be rounded. */
export function gaussian(x = NaN, by: number): number {
  if (Math.abs(x) > GONE) return 0
  const z = Math.fround(x)
  return Math.exp((-z * z) / by) * Math.exp(((z - x) * (z + x)) / by)
}

/** √½ and √(8/π), each with what its double leaves out. */
const ROOT_HALF = [Math.SQRT1_2, -4.833646656726457e-17] as const
const ROOT_8_PI = [1.5957691216057308, -9.96930880911092e-17] as const

/** Normal distribution function erfc(−x/√2)/2. What −x/√2, rounded, leaves out is added to first order. */
export function normalCdf(x = NaN): number {
  if (Math.abs(x) > GONE) return x < 0 ? 0 : 1
  const t = -x * ROOT_HALF[0]
  const rest = productError(-x, ROOT_HALF[0]) - x * ROOT_HALF[1]
  return erfc(t) / 2 - (Math.exp(-t * t) * rest) / Math.sqrt(Math.PI)
}

/** 1/(1 + e^−x) without overflow on either side. */
export function sigmoid(x = NaN): number {
  const e = Math.exp(-Math.abs(x))
  return (x < 0 ? e : 1) / (1 + e)
}

/** σ(x)·σ(−x) without the difference 1 − σ(x), which is 0 where σ(x) rounds to 1. */
export function logisticSlope(x = NaN): number {
  const e = Math.exp(-Math.abs(x))
  return e / ((1 + e) * (1 + e))
}

const CUBIC = 0.044715
/** Beyond this the gate is 0 or 1. */
const OPEN = 99

/** σ(w) with w = √(8/π)(x + 0.044715x³), which is (1 + tanh(w/2))/2. What w, rounded, leaves out is added to first order. */
export function tanhGate(x = NaN): number {
  if (Math.abs(x) > OPEN) return x < 0 ? 0 : 1
  const square = x * x
  const cubic = CUBIC * square
  const sum = 1 + cubic
  const sumRest = 1 - (sum - cubic) + productError(CUBIC, square) + CUBIC * productError(x, x)
  const product = x * sum
  const productRest = productError(x, sum) + x * sumRest
  const [root, rootRest] = ROOT_8_PI
  const w = root * product
  const rest = productError(root, product) + root * productRest + rootRest * product
  return sigmoid(w) * (1 + rest * sigmoid(-w))
}

import { fill, type Tensor } from "./tensor"
import { addProduct, exchange, isZero, rounded, setReciprocal, type Wides, wides } from "./wide"

/**
 * A square matrix as L·D·U after elimination with complete pivoting, its rows divided by powers of 2 before: L and U are unit triangles without
 * large entries, and all that is small or 0 in a matrix stands in D. Matrices are row-major.
 */
interface Factors {
  readonly n: number
  /** Of both orders together: 1 or −1. */
  readonly sign: number
  /** The power of 2 by which each row was divided. */
  readonly exponents: readonly number[]
  /** L⁻¹, columns in the order of the matrix. */
  readonly left: Wides
  readonly pivots: Wides
  /** U⁻¹, transposed, columns in the order of the matrix. */
  readonly right: Wides
}

/** x·2^exponent, however large the exponent; never −0. */
function scaled(x: number, exponent: number): number {
  const step = Math.max(-1000, Math.min(1000, exponent))
  return step === exponent || x === 0 ? x * 2 ** step + 0 : scaled(x * 2 ** step, exponent - step)
}

/** Rows divided by powers of 2. */
const dividedRows = ({ data }: Tensor, n: number, exponents: readonly number[]) =>
  wides(data.map((x, k) => scaled(x, -exponents[Math.floor(k / n)]!)))

/** The exponent of the largest entry of each row. */
function exponentsOf(data: Float64Array, n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => {
    const size = data.subarray(i * n, (i + 1) * n).reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    return size === 0 ? 0 : Math.floor(Math.log2(size))
  })
}

const identity = (n: number) => wides(Float64Array.from({ length: n * n }, (_, k) => Number(k % (n + 1) === 0)))
const none = (n: number) => wides(new Float64Array(n))
const one = () => wides(Float64Array.of(1))

/** a·b, with a or b transposed if so told. */
function product(n: number, a: Wides, b: Wides, transposed: { readonly a?: true; readonly b?: true } = {}): Wides {
  const result = none(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < n; k++)
        addProduct(result, i * n + j, a, transposed.a ? k * n + i : i * n + k, b, transposed.b ? j * n + k : k * n + j)
  return result
}

/** Where the largest entry stands from row and column `from` on; −1 if all of them are 0. */
function largest(rows: Wides, n: number, from: number): number {
  let place = -1
  for (let i = from; i < n; i++)
    for (let k = i * n + from; k < (i + 1) * n; k++)
      if (!isZero(rows, k) && (place < 0 || Math.abs(rows.hi[k]!) > Math.abs(rows.hi[place]!))) place = k
  return place
}

function exchangeRows(rows: Wides, n: number, i: number, j: number): void {
  if (i !== j) for (let k = 0; k < n; k++) exchange(rows, i * n + k, j * n + k)
}

/** row[i] −= factor·row[k], columns from `from` on. */
function subtractRow(rows: Wides, n: number, i: number, k: number, factors: Wides, at: number, from: number): void {
  for (let j = from; j < n; j++) addProduct(rows, i * n + j, factors, at, rows, k * n + j, -1)
}

/** The factors of a square matrix of finite numbers; L and U only where they are wanted. */
function factors(matrix: Tensor, wanted: boolean): Factors {
  const n = matrix.shape[0]!
  const exponents = exponentsOf(matrix.data, n)
  const rows = dividedRows(matrix, n, exponents)
  const [left, right] = wanted ? [identity(n), identity(n)] : [none(0), none(0)]
  const [pivots, reciprocal] = [none(n), none(1)]
  let sign = 1
  for (let k = 0; k < n; k++) {
    const place = largest(rows, n, k)
    if (place < 0) break
    const [row, column] = [Math.floor(place / n), place % n]
    if ((row !== k) !== (column !== k)) sign = -sign
    exchangeRows(rows, n, k, row)
    if (wanted) exchangeRows(left, n, k, row)
    if (wanted) exchangeRows(right, n, k, column)
    if (column !== k) for (let i = 0; i < n; i++) exchange(rows, i * n + k, i * n + column)
    for (const part of ["hi", "lo", "error"] as const) pivots[part][k] = rows[part][k * n + k]!
    setReciprocal(reciprocal, 0, pivots, k)
    for (let i = k + 1; i < n; i++) {
      const multiples = none(2)
      addProduct(multiples, 0, rows, i * n + k, reciprocal, 0)
      subtractRow(rows, n, i, k, multiples, 0, k + 1)
      if (!wanted) continue
      addProduct(multiples, 1, rows, k * n + i, reciprocal, 0)
      subtractRow(left, n, i, k, multiples, 0, 0)
      subtractRow(right, n, i, k, multiples, 1, 0)
    }
  }
  return { n, sign, exponents, left, pivots, right }
}

/** The sum of the exponents, without that of row i (−1: of all of them). */
const exponentWithout = ({ exponents }: Factors, i: number) =>
  exponents.reduce((sum, exponent, k) => (k === i ? sum : sum + exponent), 0)

/** The product of the pivots, those of some rows left out. */
function productWithout({ n, pivots }: Factors, rows: readonly number[]): Wides {
  let all = one()
  for (let k = 0; k < n; k++) {
    if (rows.includes(k)) continue
    const next = none(1)
    addProduct(next, 0, all, 0, pivots, k)
    all = next
  }
  return all
}

const areFinite = (matrices: readonly Tensor[]) => matrices.every(({ data }) => data.every(Number.isFinite))

/** The determinant of a square matrix: exactly 0 where the matrix is singular. */
export function determinant(matrix: Tensor): number {
  if (!areFinite([matrix])) return NaN
  const found = factors(matrix, false)
  return scaled(found.sign * rounded(productWithout(found, []), 0), exponentWithout(found, -1))
}

/** The inverse of a square matrix; NaN in every entry where there is none. */
export function inverted(matrix: Tensor): Tensor {
  const { shape } = matrix
  const found = areFinite([matrix]) ? factors(matrix, true) : null
  if (found === null || found.pivots.hi.includes(0)) return fill(shape, () => NaN)
  const { n, exponents } = found
  const cofactors = scaledCofactors(found, [])
  const determinant = rounded(productWithout(found, []), 0)
  return fill(shape, k => {
    const [i, j] = [Math.floor(k / n), k % n]
    return scaled(rounded(cofactors, j * n + i) / determinant, -exponents[j]!)
  })
}

/**
 * The matrix of cofactors, det(A)·A⁻ᵀ where A has an inverse: the gradient of the determinant. With directions the mixed derivative of the cofactors
 * along all of them.
 */
export function cofactors(matrix: Tensor, directions: readonly Tensor[] = []): Tensor {
  const { shape } = matrix
  if (!areFinite([matrix, ...directions])) return fill(shape, () => NaN)
  const found = factors(matrix, true)
  const all = scaledCofactors(found, directions)
  return fill(shape, k => scaled(found.sign * rounded(all, k), exponentWithout(found, Math.floor(k / found.n))))
}

/** The same but for sign and scale. Nothing is divided by a pivot: cof(L·D·U) = cof(L)·cof(D)·cof(U), and so along any directions. */
function scaledCofactors(found: Factors, directions: readonly Tensor[]): Wides {
  const { n, left, right, exponents } = found
  const inside = directions.map(direction =>
    product(n, product(n, left, dividedRows(direction, n, exponents)), right, { b: true }),
  )
  return product(n, product(n, left, diagonalCofactors(found, inside), { a: true }), right)
}

/**
 * The same of the diagonal matrix of pivots. A term has one row for each direction and one more, i, all different: the directions' entries at these
 * rows make a determinant whose last row is free, and the pivots of all other rows are its factor.
 */
function diagonalCofactors(found: Factors, directions: readonly Wides[]): Wides {
  const { n } = found
  const sums = none(n * n)
  const visit = (places: readonly number[]) => {
    if (places.length <= directions.length) {
      for (let k = 0; k < n; k++) if (!places.includes(k)) visit([...places, k])
      return
    }
    const others = productWithout(found, places)
    if (isZero(others, 0)) return
    const rows = directions.map((direction, m) => ({ direction, from: places[m]! * n }))
    const i = places.at(-1)!
    places.forEach((j, column) => {
      const sign = (places.length - 1 - column) % 2 === 0 ? 1 : -1
      addProduct(sums, i * n + j, others, 0, minor(rows, places.toSpliced(column, 1)), 0, sign)
    })
  }
  visit([])
  return sums
}

/** The determinant of some columns of rows, of which there are few: by expansion along the first. */
function minor(
  [row, ...below]: readonly { readonly direction: Wides; readonly from: number }[],
  columns: readonly number[],
): Wides {
  if (row === undefined) return one()
  const sum = none(1)
  columns.forEach((column, at) => {
    const rest = minor(below, columns.toSpliced(at, 1))
    addProduct(sum, 0, row.direction, row.from + column, rest, 0, at % 2 === 0 ? 1 : -1)
  })
  return sum
}

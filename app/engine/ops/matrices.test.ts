import { describe, expect, test } from "vitest"
import { compile } from "../autodiff"
import { derivative } from "../graph/derivative"
import { programIn } from "../graph/lower/text"
import { hessian, hvp } from "../run/hessian"
import { jacobian, jvp } from "../run/jacobian"
import { generator } from "../run/random.fixture"
import { fill, fromNested, toNested, unit } from "../tensor/tensor"
import { opNamed } from "."

type Matrix = readonly (readonly number[])[]

/** The determinant of a matrix of integers, exactly (E. H. Bareiss, Math. Comp. 22, 1968). */
function exact(matrix: Matrix): number {
  const rows = matrix.map(row => row.map(BigInt))
  let [before, sign] = [1n, 1n]
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (pivot < 0) return 0
    if (pivot !== k) sign = -sign
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    for (let i = k + 1; i < rows.length; i++)
      for (let j = k + 1; j < rows.length; j++)
        rows[i]![j] = (rows[i]![j]! * rows[k]![k]! - rows[i]![k]! * rows[k]![j]!) / before
    before = rows[k]![k]!
  }
  return Number(sign * before)
}

const without = (matrix: Matrix, i: number, j: number): Matrix =>
  matrix.filter((_, row) => row !== i).map(row => row.filter((_, column) => column !== j))

const exactCofactors = (matrix: Matrix): Matrix =>
  matrix.map((row, i) => row.map((_, j) => (-1) ** (i + j) * exact(without(matrix, i, j))))

/** The derivative of every cofactor by the entry [k, l]: a cofactor of a cofactor, 0 in that row and column. */
function exactSecond(matrix: Matrix, k: number, l: number): Matrix {
  const inner = exactCofactors(without(matrix, k, l))
  return matrix.map((row, i) =>
    row.map((_, j) => (i === k || j === l ? 0 : (-1) ** (k + l) * inner[i > k ? i - 1 : i]![j > l ? j - 1 : j]!)),
  )
}

const make = (n: number, entry: (i: number, j: number) => number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => entry(i, j)))

const random = generator(7)
const digit = () => Math.floor(random() * 7) - 3

/** A matrix of rank at most n − fewer: the last rows are sums of others. */
function deficient(n: number, fewer: number): Matrix {
  const rows = make(n, digit).map(row => [...row])
  for (let i = Math.max(0, n - fewer); i < n; i++)
    rows[i] = rows[i]!.map((_, j) => (n > fewer ? 2 * rows[0]![j]! - rows[n - fewer - 1]![j]! : 0))
  return rows
}

const kinds: Readonly<Record<string, (n: number) => Matrix>> = {
  identity: n => make(n, (i, j) => Number(i === j)),
  diagonal: n => make(n, (i, j) => (i === j ? i + 2 : 0)),
  "upper triangular": n => make(n, (i, j) => (i === j ? 1 : i < j ? digit() : 0)),
  "lower triangular": n => make(n, (i, j) => (i === j ? 2 : i > j ? digit() : 0)),
  permutation: n => make(n, (i, j) => Number(j === (i + 1) % n)),
  full: n => make(n, digit),
  "rank n − 1": n => deficient(n, 1),
  "rank n − 2": n => deficient(n, 2),
  "rank n − 3": n => deficient(n, 3),
  zero: n => make(n, () => 0),
  "equal entries": n => make(n, () => 3),
}

/** To 11 digits of the largest entry; 0 throughout where all of it is 0. */
function expectNear(found: readonly number[], wanted: readonly number[], what: string) {
  const size = Math.max(...wanted.map(Math.abs))
  const off = Math.max(...wanted.map((want, k) => Math.abs(found[k]! - want)))
  expect(off <= 1e-11 * size, `${what}: off by ${off} of ${size}`).toBe(true)
}

const SIZES = Array.from({ length: 12 }, (_, k) => k + 1)

describe.each(Object.entries(kinds))("det of a matrix: %s", (kind, of) => {
  test.each(SIZES)("%d × %d has its value, its gradient in both modes and its second derivatives", n => {
    const A = of(n)
    const { program } = programIn("y = det(A)", { inputs: new Map([["A", [n, n]]]) })
    const { graph, inputs, outputs } = program!
    const point = new Map([[inputs[0]!.node, fromNested(A)!]])
    const wrt = [inputs[0]!.node]
    const results = [outputs[0]!.node]
    const compiled = compile("y = det(A)", { inputs: { A } })
    expectNear([compiled.evaluate().y as number], [exact(A)], `${kind} value`)
    const cofactors = exactCofactors(A).flat()
    expectNear((compiled.gradient().A as Matrix).flat(), cofactors, `${kind} reverse`)
    const places = n <= 3 ? Array.from({ length: n * n }, (_, k) => k) : [n + 2, n * n - 1]
    for (const place of places) {
      const [tangent] = jvp(graph, wrt, results, point, [unit([n, n], place)])
      expectNear([...tangent!.data], [cofactors[place]!], `${kind} forward`)
      const [found] = hvp(graph, wrt, results[0]!, point, [unit([n, n], place)])
      expectNear([...found!.data], exactSecond(A, Math.floor(place / n), place % n).flat(), `${kind} second`)
    }
  })
})

test.each(SIZES.slice(1))("det of a rotation of %d dimensions has the rotation as its gradient", n => {
  // Rotations in the planes of neighbouring axes, one after another.
  let R = make(n, (i, j) => Number(i === j))
  for (let k = 0; k + 1 < n; k++) {
    const [c, s] = [Math.cos(k + 0.5), Math.sin(k + 0.5)]
    R = R.map(row => row.map((x, j) => (j === k ? c * x - s * row[k + 1]! : j === k + 1 ? s * row[k]! + c * x : x)))
  }
  const det = compile("y = det(R)", { inputs: { R } })
  expectNear([det.evaluate().y as number], [1], "value")
  expectNear((det.gradient().R as Matrix).flat(), R.flat(), "gradient")
})

test("the derivative graph of det has the second derivatives of a singular matrix", () => {
  const A = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]
  const { program } = programIn("y = det(A)", { inputs: new Map([["A", [3, 3]]]) })
  const made = derivative(program!, program!.outputs[0]!.node).program
  const point = new Map([[made.inputs[0]!.node, fromNested(A)!]])
  const block = jacobian(made.graph, [made.inputs[0]!.node], [made.outputs[0]!.node], point)[0]![0]!
  const wanted = [0, 1, 2].flatMap(k => [0, 1, 2].flatMap(l => exactSecond(A, k, l).flat()))
  expectNear([...block.data], wanted, "derivative graph")
  const again = hessian(program!.graph, [program!.inputs[0]!.node], program!.outputs[0]!.node, point)
  expectNear(again.flat(), wanted, "forward over reverse")
})

test("cofactors along two directions are the mixed minors, whatever the rank", () => {
  const n = 4
  const along = (A: Matrix, ...directions: Matrix[]) =>
    (
      toNested(
        opNamed(`cofactor_d${directions.length}`).primal(
          [A, ...directions].map(m => fromNested(m)!),
          {},
          [n, n],
        ),
      ) as Matrix
    ).flat()
  const [E, F, G] = [make(n, digit), make(n, digit), make(n, digit)]
  const plus = (A: Matrix, B: Matrix, by: number) => A.map((row, i) => row.map((x, j) => x + by * B[i]![j]!))
  // Cofactors of order 4 are cubic: these differences are exact.
  const mixed = (A: Matrix, B: Matrix, C: Matrix) => {
    const at = (s: number, t: number) => exactCofactors(plus(plus(A, B, s), C, t)).flat()
    const [pp, pm, mp, mm] = [at(1, 1), at(1, -1), at(-1, 1), at(-1, -1)]
    return pp.map((x, k) => (x - pm[k]! - mp[k]! + mm[k]!) / 4)
  }
  for (const A of [make(n, digit), deficient(n, 1), deficient(n, 2), make(n, () => 0)]) {
    expectNear(along(A, E, F), mixed(A, E, F), "two")
    const [ahead, behind] = [mixed(plus(A, G, 1), E, F), mixed(plus(A, G, -1), E, F)]
    expectNear(
      along(A, E, F, G),
      ahead.map((x, k) => (x - behind[k]!) / 2),
      "three",
    )
  }
})

test("det is right where entries are very large, very small or nearly dependent", () => {
  const value = (A: Matrix) => compile("y = det(A)", { inputs: { A } }).evaluate().y
  const diagonal = (...entries: number[]) => make(entries.length, (i, j) => (i === j ? entries[i]! : 0))
  expect(value(diagonal(1e200, 1e200, 1e-200, 1e-200))).toBeCloseTo(1, 12)
  expect(value(diagonal(1, 1e-40))).toBe(1e-40)
  expect(value(diagonal(1e300, 1e305))).toBe(Infinity)
  expect(
    value([
      [1, 1],
      [1, 1 + 2 ** -52],
    ]),
  ).toBe(2 ** -52)
  // 0.1·2.1 − 0.7·0.3 of these numbers as they are stored, by python's fractions.
  expect(
    (value([
      [0.1, 0.7],
      [0.3, 2.1],
    ]) as number) / 4.163336342344337e-17,
  ).toBeCloseTo(1, 12)
})

test("the determinant of a singular matrix is 0, and its cofactors have no −0", () => {
  const program = compile("y = det(A)", {
    inputs: {
      A: [
        [0, 2, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
    },
  })
  expect(program.evaluate().y).toBe(0)
  expect(program.gradient().A).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, -2],
  ])
})

test("a matrix without an inverse is called singular", () => {
  const messages = (A: Matrix) =>
    compile("y = sum(inv(A))", { inputs: { A } })
      .faults()
      .map(fault => fault.message)
  const singular = ["This matrix is singular: it has no inverse."]
  expect(
    messages([
      [1, 2],
      [2, 4],
    ]),
  ).toEqual(singular)
  expect(
    messages([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]),
  ).toEqual(singular)
  expect(messages([[0]])).toEqual(singular)
  expect(
    messages([
      [1, 2],
      [2, 5],
    ]),
  ).toEqual([])
})

test("inv has few wrong digits where a matrix is badly conditioned", () => {
  const n = 8
  // The first entry for these numbers as they are stored, by python's fractions.
  const hilbert = fill([n, n], k => 1 / (Math.floor(k / n) + (k % n) + 1))
  const { data } = opNamed("inv").primal([hilbert], {}, [n, n])
  expect(data[0]! / 64.00000026804399).toBeCloseTo(1, 13)
})

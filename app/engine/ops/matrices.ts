import { ShapeError } from "../tensor/shape"
import { fill, scalar, type Shape, type Tensor } from "../tensor/tensor"
import type { Op } from "./op"

const TWO = [
  [2, 1],
  [0.5, 3],
]
const THREE = [
  [2, 0.3, 0.1],
  [0.3, 1.5, -0.2],
  [0.1, -0.2, 1],
]

function square([a]: readonly Shape[]): Shape {
  if (a!.length !== 2 || a![0] !== a![1]) throw new ShapeError("square", [a!])
  return a!
}

/** Inverse and determinant by Gauss–Jordan elimination with partial pivoting. A singular matrix gives determinant 0 and an infinite or NaN inverse. */
function eliminate({ shape, data }: Tensor): { inverse: Tensor; determinant: number } {
  const n = shape[0]!
  const rows = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: 2 * n }, (_, j) => (j < n ? data[i * n + j]! : Number(j - n === i))),
  )
  let determinant = 1
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r
    const top = rows[pivot]!
    if (pivot !== c) {
      rows[pivot] = rows[c]!
      rows[c] = top
      determinant = -determinant
    }
    const head = top[c]!
    determinant *= head
    for (let r = 0; r < n; r++) {
      if (r === c) continue
      const row = rows[r]!
      const factor = row[c]! / head
      for (let q = c; q < 2 * n; q++) row[q]! -= factor * top[q]!
    }
    for (let q = 0; q < 2 * n; q++) top[q]! /= head
  }
  return { inverse: fill(shape, k => rows[Math.floor(k / n)]![n + (k % n)]!), determinant }
}

/** The signed determinant of what is left without row i and column j. */
function cofactor({ shape, data }: Tensor, i: number, j: number): number {
  const n = shape[0]!
  const left = data.filter((_, k) => Math.floor(k / n) !== i && k % n !== j)
  return (-1) ** (i + j) * eliminate({ shape: [n - 1, n - 1], data: left }).determinant
}

/** Functions of a whole matrix. */
export const matrices: readonly Op[] = [
  {
    name: "eye",
    params: [],
    internal: true,
    attrs: { shape: [] },
    push: [],
    pull: [],
    shape: (_, attrs) => attrs.shape as Shape,
    primal: (_, __, shape) => fill(shape, k => Number(Math.floor(k / shape[1]!) === k % shape[1]!)),
    probes: [],
  },
  {
    name: "trace",
    params: ["A"],
    tex: "\\operatorname{tr} #1",
    push: ["trace(d)"],
    pull: ["bar*eye(like=A)"],
    shape: shapes => (square(shapes), []),
    primal: ([a]) => {
      const n = a!.shape[0]!
      let sum = 0
      for (let i = 0; i < n; i++) sum += a!.data[i * n + i]!
      return scalar(sum)
    },
    probes: [[TWO], [THREE]],
  },
  {
    name: "det",
    params: ["A"],
    tex: "\\det #1",
    push: ["trace(adjugate(A) @ d)"],
    pull: ["bar*adjugate(A)'"],
    shape: shapes => (square(shapes), []),
    primal: ([a]) => scalar(eliminate(a!).determinant),
    probes: [[TWO], [THREE]],
  },
  {
    // det(A)·A⁻¹, which a singular matrix has too; its own derivative is told by the inverse.
    name: "adjugate",
    params: ["A"],
    internal: true,
    tex: "\\operatorname{adj} #1",
    push: ["trace(out @ d)*inv(A) - inv(A) @ d @ out"],
    pull: ["sum(bar*inv(A))*out' - inv(A)' @ bar @ out'"],
    shape: square,
    primal: ([a], _, shape) => fill(shape, k => cofactor(a!, k % shape[0]!, Math.floor(k / shape[0]!))),
    probes: [[TWO], [THREE]],
  },
  {
    name: "inv",
    params: ["A"],
    tex: "#1^{-1}",
    push: ["-(out @ d @ out)"],
    pull: ["-(out' @ bar @ out')"],
    shape: square,
    primal: ([a]) => eliminate(a!).inverse,
    probes: [[TWO], [THREE]],
  },
]

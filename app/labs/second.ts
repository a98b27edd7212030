import type { Graph, NodeId } from "../engine/graph/graph"
import { reverse } from "../engine/graph/reverse"
import { hessian, hvp } from "../engine/run/hessian"
import { vjp } from "../engine/run/jacobian"
import type { MachinePoint } from "../engine/run/machine"
import { type Tensor, unit, zeros } from "../engine/tensor/tensor"
import { split } from "./objective"

/** Three ways to a Hessian-vector product: the matrix first, one sweep over a sweep, or one more reverse sweep of the gradient. */
export const PRODUCTS = ["matrix", "forwardOverReverse", "reverseOverReverse"] as const
export type ProductWay = (typeof PRODUCTS)[number]

/** How f bends at a point: a bowl, a dome, a saddle; flat in some direction; or not a number somewhere. */
export type Bend = "bowl" | "dome" | "saddle" | "flat" | "undefined"

/** Second derivatives of one scalar output at a point, by the entries of some inputs. */
export interface SecondOrder {
  readonly gradient: readonly number[]
  readonly hessian: readonly (readonly number[])[]
  /** H·direction, each way. */
  readonly products: Readonly<Record<ProductWay, readonly number[]>>
  /** directionᵀ·H·direction. */
  readonly curvature: number
  readonly bend: Bend
  /** −H⁻¹∇f; null: H has no inverse. */
  readonly newton: readonly number[] | null
}

const flat = (parts: readonly Tensor[]) => parts.flatMap(({ data }) => Array.from(data))
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0)

/** All of it at once. The direction has an entry for each of the inputs'. */
export function secondOrder(
  graph: Graph,
  wrt: readonly NodeId[],
  output: NodeId,
  point: MachinePoint,
  direction: readonly number[],
): SecondOrder {
  const along = split(graph, wrt, direction)
  const gradient = flat(vjp(graph, wrt, [output], point, [unit(graph.shape(output), 0)]))
  const matrix = hessian(graph, wrt, output, point)
  const products = {
    matrix: matrix.map(row => dot(row, direction)),
    forwardOverReverse: flat(hvp(graph, wrt, output, point, along)),
    reverseOverReverse: flat(reverseTwice(graph, wrt, output, point, along)),
  }
  return {
    gradient,
    hessian: matrix,
    products,
    curvature: dot(direction, products.matrix),
    bend: bendOf(matrix),
    newton: solved(
      matrix,
      gradient.map(one => -one),
    ),
  }
}

/** ∇(∇f·direction): the adjoint program of the adjoint program, seeded with the direction. */
function reverseTwice(
  graph: Graph,
  wrt: readonly NodeId[],
  output: NodeId,
  point: MachinePoint,
  direction: readonly Tensor[],
): readonly Tensor[] {
  const once = reverse(graph, wrt, [output])
  const at = new Map(point).set(once.seeds[0]!.seed, unit(graph.shape(output), 0))
  const reached = wrt.flatMap((node, i) => (once.of[node]! < 0 ? [] : [{ node: once.of[node]!, seed: direction[i]! }]))
  if (reached.length === 0) return wrt.map(node => zeros(graph.shape(node)))
  const [nodes, seeds] = [reached.map(({ node }) => node), reached.map(({ seed }) => seed)]
  return vjp(once.graph, wrt, nodes, at, seeds)
}

/** A pivot smaller than the largest by so much is 0 but for rounding. */
const SINGULAR = 1e-13

const sizeOf = (matrix: readonly (readonly number[])[]) => Math.max(0, ...matrix.flat().map(Math.abs))

/** x with matrix·x = right, by elimination with the largest pivot; null: there is none, or more than one. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  const n = right.length
  const least = SINGULAR * sizeOf(matrix)
  const rows = matrix.map((row, i) => [...row, right[i]!])
  if (rows.flat().some(one => !Number.isFinite(one))) return null
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((at, row, i) => (Math.abs(row[k]!) > Math.abs(rows[at]![k]!) ? k + i : at), k)
    ;[rows[k], rows[best]] = [rows[best]!, rows[k]!]
    const pivot = rows[k]!
    if (!(Math.abs(pivot[k]!) > least)) return null
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / pivot[k]!
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * pivot[j]!
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i]!
    const rest = row.slice(i + 1, n).reduce((sum, one, j) => sum + one * x[i + 1 + j]!, 0)
    x[i] = (row[n]! - rest) / row[i]!
  }
  return x
}

/** Signs of the eigenvalues, which Jacobi's rotations of a symmetric matrix find. */
function bendOf(matrix: readonly (readonly number[])[]): Bend {
  if (matrix.flat().some(one => !Number.isFinite(one))) return "undefined"
  const values = eigenvalues(matrix)
  const least = SINGULAR * 10 * sizeOf(matrix)
  if (values.some(value => value > least) && values.some(value => value < -least)) return "saddle"
  if (values.some(value => Math.abs(value) <= least)) return "flat"
  return values.every(value => value > 0) ? "bowl" : "dome"
}

const MOST_ROUNDS = 40

/** Eigenvalues of a symmetric matrix, unordered (Jacobi 1846). */
export function eigenvalues(matrix: readonly (readonly number[])[]): readonly number[] {
  const a = matrix.map(row => [...row])
  const n = a.length
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let off = 0
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        off += Math.abs(a[p]![q]!)
        rotate(a, p, q)
      }
    if (off === 0) break
  }
  return a.map((row, i) => row[i]!)
}

function rotate(a: number[][], p: number, q: number): void {
  const between = a[p]![q]!
  if (between === 0) return
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * between)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!]
  const [above, below] = [a[p]!, a[q]!]
  a[p] = above.map((one, k) => c * one - s * below[k]!)
  a[q] = above.map((one, k) => s * one + c * below[k]!)
  a[p][q] = 0
  a[q][p] = 0
}

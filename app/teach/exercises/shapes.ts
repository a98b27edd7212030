import { RIGHT, slipped, type ExerciseKind } from "./exercise"
import { pick, whole, type Random } from "./random"

/** A matrix, or its transpose. */
export interface Factor {
  /** "C": the adjoint of C. */
  readonly of: "A" | "B" | "C"
  readonly transposed: boolean
}

/** C is a product of A and B, transposed or not; the rule of one of them is wanted. */
interface MatrixProduct {
  readonly transposed: { readonly A: boolean; readonly B: boolean }
  readonly wanted: "A" | "B"
  readonly shapes: Readonly<Record<Factor["of"], readonly [rows: number, columns: number]>>
}

interface MatrixRule {
  readonly left: Factor
  readonly right: Factor
  readonly shape: readonly [rows: number, columns: number]
}

/** Three different numbers, so that shapes decide where a factor can stand. */
function sizes(random: Random): readonly [number, number, number] {
  const all = [2, 3, 4, 5, 6]
  const take = () => all.splice(whole(random, 0, all.length - 1), 1)[0]!
  return [take(), take(), take()]
}

const turned = ({ of, transposed }: Factor): Factor => ({ of, transposed: !transposed })
const isSame = (a: Factor, b: Factor) => a.of === b.of && a.transposed === b.transposed

/** The factors among which to choose: the adjoint of C, and A and B, each as it is and transposed. */
export const FACTORS: readonly Factor[] = (["C", "A", "B"] as const).flatMap(of => [
  { of, transposed: false },
  { of, transposed: true },
])

/** As the language writes the program. */
export const productText = ({ transposed: { A, B } }: MatrixProduct): string =>
  `C = A${A ? "'" : ""} @ B${B ? "'" : ""}`

/** Small whole numbers for A, B and the adjoint of C, by name. */
export const matricesOf = ({ shapes: all }: MatrixProduct): readonly (readonly [string, number[][]])[] =>
  Object.entries(all).map(([name, [rows, columns]], k) => [
    name,
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => ((2 * i + 3 * j + k) % 5) - 2)),
  ])

/** Place factors, transposes and the shape in the rule of a matrix product. */
export const shapes: ExerciseKind<MatrixProduct, MatrixRule> = {
  id: "shapes",
  make: random => {
    const [m, k, n] = sizes(random)
    const transposed = { A: random() < 0.3, B: random() < 0.3 }
    return {
      transposed,
      wanted: pick(random, ["A", "B"]),
      shapes: { A: transposed.A ? [k, m] : [m, k], B: transposed.B ? [n, k] : [k, n], C: [m, n] },
    }
  },
  model: ({ transposed, wanted, shapes: { [wanted]: shape } }) => {
    const adjoint: Factor = { of: "C", transposed: false }
    // Of the product without transposes: C̄ Bᵀ and Aᵀ C̄, B and A as they stand in it.
    const rule =
      wanted === "A"
        ? { left: adjoint, right: { of: "B", transposed: !transposed.B } as const }
        : { left: { of: "A", transposed: !transposed.A } as const, right: adjoint }
    return transposed[wanted] ? { left: turned(rule.right), right: turned(rule.left), shape } : { ...rule, shape }
  },
  grade: (data, { left, right, shape }) => {
    const model = shapes.model(data)
    const rightShape = shape.every((one, i) => one === model.shape[i])
    if (isSame(left, model.left) && isSame(right, model.right)) return rightShape ? RIGHT : slipped("adjointShape")
    if ([left, right].some(({ of }) => of === data.wanted)) return slipped("swap")
    if (left.of === model.left.of && right.of === model.right.of) return slipped("transposes")
    if (left.of !== right.of) return slipped("factorOrder")
    return slipped(left.of === "C" ? "partial" : "upstream")
  },
  slips: data => {
    const model = shapes.model(data)
    const other = data.wanted === "A" ? "B" : "A"
    const own = (factor: Factor): Factor => (factor.of === other ? { ...factor, of: data.wanted } : factor)
    return [
      { reply: { ...model, shape: data.shapes.C }, mistake: "adjointShape" },
      { reply: { ...model, left: turned(model.left) }, mistake: "transposes" },
      { reply: { ...model, left: model.right, right: model.left }, mistake: "factorOrder" },
      { reply: { ...model, left: own(model.left), right: own(model.right) }, mistake: "swap" },
      {
        reply: { ...model, left: { of: "C", transposed: false }, right: { of: "C", transposed: true } },
        mistake: "partial",
      },
      {
        reply: { ...model, left: { of: other, transposed: false }, right: { of: other, transposed: true } },
        mistake: "upstream",
      },
    ]
  },
}

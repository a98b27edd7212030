import { cofactors, determinant, inverted } from "../tensor/factors"
import { ShapeError } from "../tensor/shape"
import { fill, scalar, type Shape } from "../tensor/tensor"
import { family, type Named } from "./family"

const TWO = [
  [2, 1],
  [0.5, 3],
]
const THREE = [
  [2, 0.3, 0.1],
  [0.3, 1.5, -0.2],
  [0.1, -0.2, 1],
]

const OTHER = [
  [0.5, -1],
  [1, 0.25],
]
const OTHER_THREE = [
  [1, 0, -0.5],
  [0.25, 1, 0],
  [0, 0.5, -1],
]

function square([a]: readonly Shape[]): Shape {
  if (a!.length !== 2 || a![0] !== a![1]) throw new ShapeError("square", [a!])
  return a!
}

/** So many directions along which the cofactors have a derivative of their own: with the determinant itself five orders in all. */
const DIRECTIONS = 3
const directions = Array.from({ length: DIRECTIONS }, (_, k) => `d${k + 1}`)

/** The name of the k-th derivative of the cofactors along k directions. */
const COFACTORS = ["cofactor", "cofactor_d1", "cofactor_d2", "cofactor_d3"] as const

/**
 * The cofactors of A, the gradient of its determinant, differentiated along k directions. Symmetric in the directions and the matrix that it is
 * multiplied with: tangents and adjoints have one rule. The rule of the last has no value, 0/0: the order is more than there is.
 */
function cofactor(k: number): Named<(typeof COFACTORS)[number]> {
  const along = directions.slice(0, k)
  const rule = (given: string) => [
    k < DIRECTIONS ? `${COFACTORS[k + 1]!}(${["A", ...along, given].join(", ")})` : `0/0*${given}`,
    ...along.map((_, at) => `${COFACTORS[k]!}(${["A", ...along.with(at, given)].join(", ")})`),
  ]
  const shown = along.map((_, at) => `#${at + 2}`).join(", ")
  return {
    name: COFACTORS[k]!,
    params: ["A", ...along],
    internal: true,
    tex: k === 0 ? "\\operatorname{cof} #1" : `D^{${k}}\\operatorname{cof}(#1)[${shown}]`,
    push: rule("d"),
    pull: rule("bar"),
    shape: square,
    primal: ([a, ...along]) => cofactors(a!, along),
    probes: [
      [TWO, ...along.map(() => OTHER)],
      [THREE, ...along.map((_, at) => (at === 0 ? THREE : OTHER_THREE))],
    ],
  }
}

/** Functions of a whole matrix. */
export const matrices = family([
  {
    name: "eye",
    params: [],
    tame: true,
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
    tame: true,
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
    push: ["sum(cofactor(A)*d)"],
    pull: ["bar*cofactor(A)"],
    shape: shapes => (square(shapes), []),
    primal: ([a]) => scalar(determinant(a!)),
    probes: [[TWO], [THREE]],
  },
  ...Array.from({ length: DIRECTIONS + 1 }, (_, k) => cofactor(k)),
  {
    name: "inv",
    params: ["A"],
    tex: "#1^{-1}",
    push: ["-(out @ d @ out)"],
    pull: ["-(out' @ bar @ out')"],
    shape: square,
    primal: ([a]) => inverted(a!),
    undefinedAs: "singular",
    probes: [[TWO], [THREE]],
  },
])

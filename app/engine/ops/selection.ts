import { elementwise } from "./elementwise"
import type { Op } from "./op"
import { family } from "./family"

/** A comparison: 1 or 0, never differentiated. */
function comparison<const Name extends string>(
  name: Name,
  infix: NonNullable<Op["infix"]>,
  tex: string,
  holds: (a: number, b: number) => boolean,
) {
  return elementwise({
    name,
    params: ["a", "b"],
    tame: true,
    infix,
    tex: `#1 ${tex} #2`,
    scalar: (a, b) => (holds(a, b) ? 1 : 0),
    partials: [null, null],
    internal: true,
    probes: [],
  })
}

const larger = (a: number, b: number) => (a > b ? 0 : b > a ? 1 : -1)

/** Comparisons, and functions that choose: their derivative is that of what was chosen. Ties go half and half, as in PyTorch. */
export const selection = family([
  comparison("lt", "<", "<", (a, b) => a < b),
  comparison("gt", ">", ">", (a, b) => a > b),
  comparison("le", "<=", "\\le", (a, b) => a <= b),
  comparison("ge", ">=", "\\ge", (a, b) => a >= b),
  comparison("eq", "==", "=", (a, b) => a === b),
  comparison("ne", "!=", "\\ne", (a, b) => a !== b),
  elementwise({
    name: "where",
    params: ["c", "a", "b"],
    tame: true,
    scalar: (c, a, b) => (c !== 0 ? a : b),
    partials: [null, "where(c, 1, 0)", "where(c, 0, 1)"],
    chooses: { from: 1, takes: c => (c !== 0 ? 1 : 2) },
    identities: [
      { slot: 0, value: 1, gives: 1 },
      { slot: 0, value: 0, gives: 2 },
    ],
    probes: [
      [1, 2, 5],
      [0, 2, 5],
    ],
  }),
  elementwise({
    name: "abs",
    params: ["x"],
    tame: true,
    tex: "\\left|#1\\right|",
    scalar: Math.abs,
    partials: ["sign(x)"],
    kink: "x == 0",
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "sign",
    params: ["x"],
    tame: true,
    cancels: "abs",
    scalar: Math.sign,
    partials: ["0"],
    kink: "x == 0",
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "floor",
    params: ["x"],
    tame: true,
    tex: "\\left\\lfloor #1\\right\\rfloor",
    scalar: Math.floor,
    partials: ["0"],
    kink: "x == floor(x)",
    probes: [[2.5], [-0.5]],
  }),
  elementwise({
    name: "max",
    params: ["a", "b"],
    tame: true,
    tex: "\\max\\left(#1, #2\\right)",
    scalar: Math.max,
    partials: ["where(a > b, 1, where(a == b, 0.5, 0))", "where(b > a, 1, where(a == b, 0.5, 0))"],
    kink: "a == b",
    chooses: { from: 0, takes: larger },
    probes: [
      [2, 5],
      [0.5, -1],
    ],
  }),
  elementwise({
    name: "min",
    params: ["a", "b"],
    tame: true,
    tex: "\\min\\left(#1, #2\\right)",
    scalar: Math.min,
    partials: ["where(a < b, 1, where(a == b, 0.5, 0))", "where(b < a, 1, where(a == b, 0.5, 0))"],
    kink: "a == b",
    chooses: { from: 0, takes: (a, b) => larger(b, a) },
    probes: [
      [2, 5],
      [0.5, -1],
    ],
  }),
  elementwise({
    name: "clamp",
    params: ["x", "lo", "hi"],
    tame: true,
    scalar: (x, lo, hi) => Math.min(Math.max(x, lo), hi),
    // Where lo is not below hi it is hi, whatever x is.
    partials: [
      "where(lo < hi, where(x >= lo, where(x <= hi, 1, 0), 0), 0)",
      "where(lo < hi, where(x < lo, 1, 0), 0)",
      "where(lo < hi, where(x > hi, 1, 0), 1)",
    ],
    kink: "where(lo == hi, 1, where(lo > hi, 0, where(x == lo, where(lo < hi, 1, 0), where(x == hi, 1, 0)))) == 1",
    probes: [
      [0.5, -1, 1],
      [-2, -1, 1],
      [3, -1, 1],
      [0.5, 2, 1],
      [3, 2, 1],
    ],
  }),
])

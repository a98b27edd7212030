import { elementwise } from "./elementwise"
import { family } from "./family"

/** + − × ÷ and their relatives. */
export const arithmetic = family([
  elementwise({
    name: "add",
    params: ["a", "b"],
    infix: "+",
    tex: "#1 + #2",
    fold: "sum",
    scalar: (a, b) => a + b,
    partials: ["1", "1"],
    faults: [{ code: "indeterminate", slot: null, when: (a, b) => a === -b && Math.abs(b) === Infinity }],
    probes: [
      [2, 5],
      [-1.5, 0.25],
    ],
  }),
  elementwise({
    name: "sub",
    params: ["a", "b"],
    infix: "-",
    tex: "#1 - #2",
    scalar: (a, b) => a - b,
    partials: ["1", "-1"],
    faults: [{ code: "indeterminate", slot: null, when: (a, b) => a === b && Math.abs(b) === Infinity }],
    probes: [
      [2, 5],
      [-1.5, 0.25],
    ],
  }),
  elementwise({
    name: "mul",
    params: ["a", "b"],
    infix: "*",
    tex: "#1 \\cdot #2",
    fold: "product",
    scalar: (a, b) => a * b,
    partials: ["b", "a"],
    identities: [
      { slot: 0, value: 1, gives: 1 },
      { slot: 1, value: 1, gives: 0 },
      { slot: 0, value: -1, gives: 1, through: "neg" },
      { slot: 1, value: -1, gives: 0, through: "neg" },
    ],
    faults: [{ code: "indeterminate", slot: null, when: (a, b) => (a === 0 || b === 0) && !Number.isFinite(a + b) }],
    probes: [
      [2, 5],
      [-1.5, 0.25],
      [0, 3],
    ],
  }),
  elementwise({
    name: "div",
    params: ["a", "b"],
    infix: "/",
    tex: "\\frac{#1}{#2}",
    scalar: (a, b) => a / b,
    partials: ["1/b", "-out/b"],
    identities: [{ slot: 1, value: 1, gives: 0 }],
    faults: [
      { code: "indeterminate", slot: null, when: (a, b) => a === 0 && b === 0 },
      { code: "indeterminate", slot: null, when: (a, b) => Math.abs(a) === Infinity && Math.abs(b) === Infinity },
      { code: "div-zero", slot: 1, when: (_, b) => b === 0 },
    ],
    probes: [
      [2, 5],
      [-1.5, 0.25],
      [0, 3],
    ],
  }),
  elementwise({
    name: "neg",
    params: ["x"],
    prefix: "-",
    tex: "-#1",
    scalar: x => -x,
    partials: ["-1"],
    inverse: "neg",
    probes: [[2], [-1.5]],
  }),
  elementwise({
    name: "reciprocal",
    params: ["x"],
    tex: "\\frac{1}{#1}",
    scalar: x => 1 / x,
    partials: ["-out*out"],
    faults: [{ code: "div-zero", slot: 0, when: x => x === 0 }],
    probes: [[2], [-1.5]],
  }),
])

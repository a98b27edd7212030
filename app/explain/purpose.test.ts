import { expect, test } from "vitest"
import type { Nested } from "../engine/tensor/tensor"
import { brief, purpose } from "./purpose"
import { programOf } from "./sweep.fixture"
import { flat } from "./said.fixture"

const one = programOf("f = (x*y + x)*(y - x)")
const two = programOf("y1 = r*cos(t); y2 = r*sin(t)")

test.each([
  [one, "evaluate", {}, "You are computing the value of $f$."],
  [one, "forward", { x: 1, y: 0 }, "You are computing column 1 of the Jacobian: how every output changes with $x$."],
  [one, "forward", { x: 0, y: 1 }, "You are computing column 2 of the Jacobian: how every output changes with $y$."],
  [one, "forward", { x: 1, y: 1 }, "You are computing $J \\cdot (1, 1)$: a directional derivative, not the gradient."],
  [one, "forward", { x: 0, y: -2 }, "You are computing −2 times column 2 of the Jacobian."],
  [one, "forward", { y: 1 }, "You are computing column 1 of the Jacobian: the derivative of $f$ with respect to $y$."],
  [one, "forward", { x: 0, y: 0 }, "Every seed is 0, so every tangent will be 0."],
  [one, "forward", {}, "Every input is frozen, so there is nothing to differentiate."],
  [one, "reverse", { f: 1 }, "You are computing row 1 of the Jacobian: all of $\\nabla f$ in one reverse sweep."],
  [one, "reverse", { f: 0 }, "Every seed is 0, so nothing flows back and every adjoint will be 0."],
  [one, "reverse", { f: 3 }, "You are computing 3 times row 1 of the Jacobian."],
  [
    two,
    "reverse",
    { y1: 0, y2: 1 },
    "You are computing row 2 of the Jacobian: all of $\\nabla y_{2}$ in one reverse sweep.",
  ],
  [
    two,
    "reverse",
    { y1: 1, y2: 2 },
    "You are computing $\\bar{y} \\cdot J$ with $\\bar{y} = (1, 2)$: a weighted sum of the rows of $J$.",
  ],
] as const)("purpose %#", (program, pass, seeds, sentence) => {
  expect(flat(purpose(program, pass, new Map(Object.entries(seeds))))).toBe(sentence)
})

test("with every input frozen there is nothing to compute", () => {
  expect(flat(purpose(one, "reverse", new Map([["f", 1]]), []))).toBe(
    "Every input is frozen, so there is nothing to differentiate.",
  )
})

test.each([
  ["forward", { x: 1, y: 0 }, 0, 2, "seed $\\dot{\\mathbf{x}} = e_{1}$ · column 1 of J · sweep 1 of 2"],
  ["forward", { x: 0, y: -2 }, 0, 1, "seed $\\dot{\\mathbf{x}} = (0, -2)$ · −2 × column 2 of J"],
  ["forward", { x: 1, y: 1 }, 0, 1, "seed $\\dot{\\mathbf{x}} = (1, 1)$"],
  ["forward", {}, 0, 1, ""],
  ["reverse", { f: 1 }, 0, 1, "seed $\\bar{f} = 1$ · row 1 of J"],
  ["reverse", { y1: 0, y2: 1 }, 1, 2, "seed $\\bar{\\mathbf{y}} = e_{2}$ · row 2 of J · sweep 2 of 2"],
  [
    "forward",
    {
      W: [
        [0, 1],
        [0, 0],
      ],
      b: [0, 0],
    },
    1,
    6,
    "seed $\\dot{\\mathbf{x}} = e_{2}$ · column 2 of J · sweep 2 of 6",
  ],
] as const)("the head of a lane %#", (pass, seeds, sweep, sweeps, told) => {
  expect(flat(brief(pass, new Map(Object.entries(seeds)), sweep, sweeps))).toBe(told)
})

test("the sentence names an entry of an array", () => {
  const told = purpose(
    programOf("W = [[1, 2], [3, 4]]; x = [1, 1]; b = [0, 0]; y = W @ x + b"),
    "forward",
    new Map<string, Nested>([
      [
        "W",
        [
          [0, 1],
          [0, 0],
        ],
      ],
      ["x", [0, 0]],
      ["b", [0, 0]],
    ]),
  )
  expect(flat(told)).toContain("column 2 of the Jacobian: how every output changes with $W\\left[0, 1\\right]$")
})

import { elementwise } from "./elementwise"
import { family } from "./family"

/** Circular functions, their inverses, and the polar pair hypot and atan2. */
export const trigonometric = family([
  elementwise({
    name: "sin",
    params: ["x"],
    tame: true,
    tex: "\\sin #1",
    scalar: Math.sin,
    partials: ["cos(x)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "cos",
    params: ["x"],
    tame: true,
    tex: "\\cos #1",
    scalar: Math.cos,
    partials: ["-sin(x)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "tan",
    params: ["x"],
    tex: "\\tan #1",
    scalar: Math.tan,
    partials: ["1 + out^2"],
    probes: [[1.2], [-0.5]],
  }),
  elementwise({
    name: "asin",
    params: ["x"],
    tex: "\\arcsin #1",
    scalar: Math.asin,
    partials: ["1/sqrt(one_minus_square(x))"],
    probes: [[0.6], [-0.3]],
  }),
  elementwise({
    name: "acos",
    params: ["x"],
    tex: "\\arccos #1",
    scalar: Math.acos,
    partials: ["-1/sqrt(one_minus_square(x))"],
    probes: [[0.6], [-0.3]],
  }),
  elementwise({
    name: "atan",
    params: ["x"],
    tex: "\\arctan #1",
    scalar: Math.atan,
    partials: ["atan_slope(x)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "atan2",
    params: ["y", "x"],
    scalar: Math.atan2,
    partials: ["inversion(x, y)", "-inversion(y, x)"],
    probes: [
      [2, 1],
      [-0.5, -1.5],
    ],
  }),
  elementwise({
    name: "hypot",
    params: ["a", "b"],
    tex: "\\sqrt{#1^2 + #2^2}",
    scalar: Math.hypot,
    partials: ["cosine(a, b, out)", "cosine(b, a, out)"],
    probes: [
      [3, 4],
      [-0.5, 1.5],
    ],
  }),
])

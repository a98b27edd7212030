import { elementwise } from "./elementwise"
import { family } from "./family"

/** Hyperbolic functions and their inverses. */
export const hyperbolic = family([
  elementwise({
    name: "sinh",
    params: ["x"],
    tex: "\\sinh #1",
    scalar: Math.sinh,
    partials: ["cosh(x)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "cosh",
    params: ["x"],
    tex: "\\cosh #1",
    scalar: Math.cosh,
    partials: ["sinh(x)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "tanh",
    params: ["x"],
    tame: true,
    tex: "\\tanh #1",
    scalar: Math.tanh,
    partials: ["tanh_slope(x, out)"],
    probes: [[1.2], [-0.5]],
  }),
  elementwise({
    name: "asinh",
    params: ["x"],
    tex: "\\operatorname{arsinh} #1",
    scalar: Math.asinh,
    partials: ["1/hypot(x, 1)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "acosh",
    params: ["x"],
    tex: "\\operatorname{arcosh} #1",
    scalar: Math.acosh,
    partials: ["1/(sqrt(x - 1)*sqrt(x + 1))"],
    probes: [[2], [1.25]],
  }),
  elementwise({
    name: "atanh",
    params: ["x"],
    tex: "\\operatorname{artanh} #1",
    scalar: Math.atanh,
    partials: ["1/one_minus_square(x)"],
    faults: [{ code: "pole", slot: 0, when: x => Math.abs(x) === 1 }],
    probes: [[0.6], [-0.3]],
  }),
])

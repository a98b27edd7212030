import { elementwise } from "./elementwise"
import { erf, erfc } from "./erf"
import { family } from "./family"

/** The error function and its complement. */
export const special = family([
  elementwise({
    name: "erf",
    params: ["x"],
    scalar: erf,
    partials: ["2/sqrt(pi)*gauss(x)"],
    probes: [[0.3], [-1.2]],
  }),
  elementwise({
    name: "erfc",
    params: ["x"],
    scalar: erfc,
    partials: ["-2/sqrt(pi)*gauss(x)"],
    probes: [[0.3], [-1.2], [3]],
  }),
])

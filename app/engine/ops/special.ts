import { elementwise } from "./elementwise"
import { erf, erfc } from "./erf"
import { family } from "./family"

/** The error function and its complement. */
export const special = family([
  elementwise({
    name: "erf",
    params: ["x"],
    tame: true,
    scalar: erf,
    partials: ["2/sqrt(pi)*gauss(x)"],
    probes: [[0.3], [-1.2]],
  }),
  elementwise({
    name: "erfc",
    params: ["x"],
    tame: true,
    scalar: erfc,
    partials: ["-2/sqrt(pi)*gauss(x)"],
    probes: [[0.3], [-1.2], [3]],
  }),
])

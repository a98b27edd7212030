import { elementwise } from "./elementwise"
import { erf, erfc } from "./erf"
import type { Op } from "./op"

/** The error function and its complement. */
export const special: readonly Op[] = [
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
]

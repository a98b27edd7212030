import { expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { differenceErrors } from "./numerical"

const { rows, x0, exact_derivative: exact } = tables.figure3_finite_differences
const richardsonRows = tables.figure3_finite_differences.richardson
const f = (x: number) => 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x * x) ** 2

/** Where truncation rules, the error is the truncation; where rounding does, only its order of magnitude is anybody's. */
test.each(rows)("the errors of differences with step $h", row => {
  const [found] = differenceErrors(f, exact, x0, [row.h])
  for (const [error, truncation, given] of [
    [found!.forward, row.forward_truncation, row.forward_error],
    [found!.central, row.center_truncation, row.center_error],
  ] as const)
    if (truncation > 1e-3) expect(error / truncation).toBeCloseTo(1, 4)
    else expect(error).toBeLessThan(100 * Math.max(given, 1e-15 / row.h, truncation))
})

test.each(richardsonRows)("Richardson's extrapolation with step $h", row => {
  const [found] = differenceErrors(f, exact, x0, [row.h])
  if (row.richardson_error > 1e-6) expect(found!.richardson / row.richardson_error).toBeCloseTo(1, 3)
  else expect(found!.richardson).toBeLessThan(100 * Math.max(row.richardson_error, 1e-15 / row.h))
})

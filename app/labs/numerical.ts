/** A function of one number. */
export type Scalar = (x: number) => number

/** Estimates of a derivative at one step, and how far off they are. */
export interface DifferenceErrors {
  readonly step: number
  readonly forward: number
  readonly central: number
  readonly richardson: number
}

/** (f(x + h) − f(x)) / h: truncation error of order h. */
export const forwardDifference = (f: Scalar, x: number, h: number): number => (f(x + h) - f(x)) / h

/** (f(x + h) − f(x − h)) / 2h: truncation error of order h². */
export const centralDifference = (f: Scalar, x: number, h: number): number => (f(x + h) - f(x - h)) / (2 * h)

/** (4 D(h/2) − D(h)) / 3 of central differences D: truncation error of order h⁴ (Richardson). */
export const richardson = (f: Scalar, x: number, h: number): number =>
  (4 * centralDifference(f, x, h / 2) - centralDifference(f, x, h)) / 3

/** How far each estimate is from the derivative, for every step: the V of truncation against rounding (Baydin et al. 2018, Figure 3). */
export function differenceErrors(
  f: Scalar,
  derivative: number,
  x: number,
  steps: readonly number[],
): readonly DifferenceErrors[] {
  return steps.map(step => ({
    step,
    forward: Math.abs(forwardDifference(f, x, step) - derivative),
    central: Math.abs(centralDifference(f, x, step) - derivative),
    richardson: Math.abs(richardson(f, x, step) - derivative),
  }))
}

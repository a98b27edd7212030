/** A function of many numbers to many numbers. */
export type Mapping = (x: Float64Array) => Float64Array

const FIRST_STEP = 0.125
const ROUNDS = 9

/**
 * The matrix of first derivatives by central differences, extrapolated to step 0 (Richardson; the entry of the tableau that changes least is
 * taken, after C. J. F. Ridders, Adv. Eng. Software 4, 1982). Rows are outputs. Good to some ten digits.
 */
export function differences(f: Mapping, at: Float64Array): number[][] {
  const columns = Array.from(at, (_, j) => ridders(h => quotient(f, at, j, h)))
  return Array.from(f(at), (_, i) => columns.map(column => column[i]!))
}

function quotient(f: Mapping, at: Float64Array, j: number, h: number): Float64Array {
  const shifted = (by: number) => f(at.map((value, i) => (i === j ? value + by : value)))
  const ahead = shifted(h)
  const behind = shifted(-h)
  return ahead.map((value, i) => (value - behind[i]!) / (2 * h))
}

function ridders(estimate: (h: number) => Float64Array): Float64Array {
  const best = estimate(FIRST_STEP)
  const error = new Float64Array(best.length).fill(Infinity)
  let row: Float64Array[] = [best.slice()]
  for (let round = 1; round < ROUNDS; round++) {
    const next = [estimate(FIRST_STEP / 2 ** round)]
    for (let k = 0; k < row.length; k++) {
      const factor = 4 ** (k + 1)
      const finer = next[k]!
      const coarser = row[k]!
      const extrapolated = finer.map((value, i) => (value * factor - coarser[i]!) / (factor - 1))
      next.push(extrapolated)
      extrapolated.forEach((value, i) => {
        const change = Math.max(Math.abs(value - finer[i]!), Math.abs(value - coarser[i]!))
        if (!(change < error[i]!)) return
        error[i] = change
        best[i] = value
      })
    }
    row = next
  }
  return best
}

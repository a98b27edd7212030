import { formatNumber } from "./number"
import type { LaterWords } from "./words/later"

/** What the whole Jacobian takes by one mode. */
export interface Effort {
  readonly sweeps: number
  readonly multiplications: number
  readonly live: number
}

/** Which mode is cheaper for the whole Jacobian, and why. A sweep an input entry (forward), a sweep an output entry (reverse). */
export function advice(forward: Effort, reverse: Effort, { cost: say }: LaterWords): string {
  const [n, m] = [forward.sweeps, reverse.sweeps]
  if (n === 0) return say.frozen
  const why = say.sweeps(n, m)
  const [a, b] = [forward.multiplications, reverse.multiplications]
  if (a === b) return `${why} ${say.level(a, forward.live, reverse.live)}`
  const [winner, loser] = a < b ? ([say.forward, b / a] as const) : ([say.reverse, a / b] as const)
  const memory = a < b || reverse.live <= forward.live ? "" : ` ${say.memory(reverse.live, forward.live)}`
  return `${why} ${say.cheaper(winner, Math.min(a, b), Math.max(a, b), formatNumber(Math.round(loser * 10) / 10))}${memory}`
}

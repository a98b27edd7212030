import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Pass } from "../engine/run/plan"
import { formatNumber, texNumber } from "./number"
import type { Rich } from "./rich"
import { words as defaultWords, type Words } from "./words"

/** Vectors with more entries are told by their letter. */
const MOST_ENTRIES = 4

/**
 * The sentence of what a sweep computes. `seeds`: one number a differentiated input (forward) or an output (reverse), by name; `differentiated`:
 * the inputs that are not frozen.
 */
export function purpose(
  program: Lowered,
  pass: Pass,
  seeds: ReadonlyMap<string, number>,
  differentiated: readonly string[] = program.inputs.filter(input => !input.constant).map(input => input.name),
  words: Words = defaultWords,
): Rich {
  const outputs = program.outputs.map(({ name }) => name)
  if (pass === "evaluate") return words.purpose.values(outputs.map(name => ({ tex: texName(name) })))
  if (differentiated.length === 0 || (pass === "forward" && seeds.size === 0)) return [words.purpose.frozen]
  const names = pass === "forward" ? [...seeds.keys()] : outputs
  const weights = names.map(name => seeds.get(name) ?? 0)
  const active = weights.filter(weight => weight !== 0)
  if (active.length === 0) return [words.purpose.noSeed[pass]]
  const only = active.length === 1 ? weights.indexOf(active[0]!) : -1
  const sweep = { names, weights, only, outputs }
  return pass === "forward" ? forwardPurpose(sweep, words) : reversePurpose(sweep, words)
}

interface SweepSeeds {
  readonly names: readonly string[]
  readonly weights: readonly number[]
  /** Position of the only seed that is not 0; −1 if there are several. */
  readonly only: number
  readonly outputs: readonly string[]
}

function forwardPurpose({ names, weights, only, outputs }: SweepSeeds, { purpose: say }: Words): Rich {
  if (only < 0) return say.directional(vector(weights) ?? "\\dot{x}")
  const weight = weights[only]!
  if (weight !== 1) return say.scaledColumn(only + 1, formatNumber(weight))
  const input = { tex: texName(names[only]!) }
  if (names.length > 1 || outputs.length > 1) return say.column(only + 1, input)
  return say.derivative({ tex: texName(outputs[0]!) }, input)
}

function reversePurpose({ weights, only, outputs }: SweepSeeds, { purpose: say }: Words): Rich {
  if (only < 0) return say.weighted(vector(weights) ?? "\\left(\\ldots\\right)")
  const weight = weights[only]!
  if (weight !== 1) return say.scaledRow(only + 1, formatNumber(weight))
  return say.row(only + 1, { tex: `\\nabla ${texName(outputs[only]!)}` })
}

function vector(entries: readonly number[]): string | null {
  return entries.length > MOST_ENTRIES ? null : `(${entries.map(entry => texNumber(entry)).join(", ")})`
}

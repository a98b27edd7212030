import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Nested } from "../engine/tensor/tensor"
import type { Pass } from "../engine/run/plan"
import { entryExpression, texOf } from "./formula"
import { formatNumber, inList, texNumber } from "./number"
import type { Rich } from "./rich"
import { generalSigns, texSign } from "./symbols"
import { toldWords, type ToldWords } from "./words/told"

/** Vectors with more entries are told by their letter. */
const MOST_ENTRIES = 4

/**
 * The sentence of what a sweep computes. `seeds`: one number a differentiated input (forward) or an output (reverse), by name; `differentiated`:
 * the inputs that are not frozen.
 */
export function purpose(
  program: Lowered,
  pass: Pass,
  seeds: ReadonlyMap<string, Nested>,
  differentiated: readonly string[] = program.inputs.filter(input => !input.constant).map(input => input.name),
  words: ToldWords = toldWords,
): Rich {
  const outputs = program.outputs.map(({ name }) => name)
  if (pass === "evaluate") return words.purpose.values(outputs.map(name => ({ tex: texName(name) })))
  if (differentiated.length === 0 || (pass === "forward" && seeds.size === 0)) return [words.purpose.frozen]
  const names = pass === "forward" ? [...seeds.keys()] : outputs
  const all = names.flatMap(name => entriesOf(name, seeds.get(name) ?? 0))
  const active = all.filter(({ weight }) => weight !== 0)
  if (active.length === 0) return [words.purpose.noSeed[pass]]
  const only = active.length === 1 ? all.indexOf(active[0]!) : -1
  const sweep = { entries: all, only, outputs, direction: generalSigns(program, "\\dot{x}") }
  return pass === "forward" ? forwardPurpose(sweep, words) : reversePurpose(sweep, words)
}

/** The same for the head of a lane, in few words: "seed ẋ = e₁ · column 1 of J · sweep 1 of 2". */
export function brief(
  pass: Pass,
  seeds: ReadonlyMap<string, Nested>,
  sweep: number,
  sweeps: number,
  words: ToldWords = toldWords,
  program: Pick<Lowered, "signs"> = {},
): Rich {
  const say = words.purpose.brief
  const all = [...seeds].flatMap(([name, given]) => entriesOf(name, given))
  const active = all.filter(({ weight }) => weight !== 0)
  const only = active.length === 1 ? all.indexOf(active[0]!) : -1
  const seed =
    pass === "evaluate" || all.length === 0 ? [] : [say.seed(texSeed(program, pass, [...seeds.keys()], all, only))]
  const line = only < 0 || pass === "evaluate" ? [] : [[say.line[pass](only + 1, formatNumber(active[0]!.weight))]]
  const turn = sweeps > 1 ? [[say.sweep(sweep + 1, sweeps)]] : []
  return [...seed, ...line, ...turn].flatMap((parts, i) => (i === 0 ? parts : [" · ", ...parts]))
}

/** \dot{x} = e_1, \bar{f} = 1, (3, 4); the letter alone where there are many. */
function texSeed(
  program: Pick<Lowered, "signs">,
  pass: "forward" | "reverse",
  names: readonly string[],
  all: readonly Entry[],
  only: number,
): string {
  const is = pass === "forward" ? "tangent" : "adjoint"
  // Bold: all inputs or outputs together, whatever one of them is called.
  const together = generalSigns(program, pass === "forward" ? "\\dot{\\mathbf{x}}" : "\\bar{\\mathbf{y}}")
  const letter = names.length === 1 ? texSign(program, is, names[0]!) : together
  if (all.length === 1) return `${letter} = ${texNumber(all[0]!.weight)}`
  if (only >= 0 && all[only]!.weight === 1) return `${letter} = e_{${only + 1}}`
  const written = vector(all)
  return written === null ? letter : `${letter} = ${written}`
}

/** One number of a seed, with what it seeds as TeX. */
interface Entry {
  readonly tex: string
  readonly weight: number
}

/** The numbers of a seed, row-major: W is W[0, 0], W[0, 1] … */
function entriesOf(name: string, given: Nested, at: readonly number[] = []): readonly Entry[] {
  if (typeof given !== "number") return given.flatMap((part, i) => entriesOf(name, part, [...at, i]))
  return [{ tex: at.length === 0 ? texName(name) : texOf(entryExpression(name, at)), weight: given }]
}

interface SweepSeeds {
  readonly entries: readonly Entry[]
  /** Position of the only entry that is not 0; −1 if there are several. */
  readonly only: number
  readonly outputs: readonly string[]
  /** TeX of a direction whose entries are too many. */
  readonly direction: string
}

function forwardPurpose({ entries, only, outputs, direction }: SweepSeeds, { purpose: say }: ToldWords): Rich {
  if (only < 0) return say.directional(vector(entries) ?? direction)
  const { weight, tex } = entries[only]!
  if (weight !== 1) return say.scaledColumn(only + 1, formatNumber(weight))
  const input = { tex }
  if (entries.length > 1 || outputs.length > 1) return say.column(only + 1, input)
  return say.derivative({ tex: texName(outputs[0]!) }, input)
}

function reversePurpose({ entries, only }: SweepSeeds, { purpose: say }: ToldWords): Rich {
  if (only < 0) return say.weighted(vector(entries) ?? "\\left(\\ldots\\right)")
  const { weight, tex } = entries[only]!
  if (weight !== 1) return say.scaledRow(only + 1, formatNumber(weight))
  return say.row(only + 1, { tex: `\\nabla ${tex}` })
}

function vector(entries: readonly Entry[]): string | null {
  return entries.length > MOST_ENTRIES ? null : `(${inList(entries.map(({ weight }) => texNumber(weight)))})`
}

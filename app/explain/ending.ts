import type { NodeId } from "../engine/graph/graph"
import type { Input, Lowered, Output } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import { zeros, type Tensor } from "../engine/tensor/tensor"
import { entryExpression, texOf } from "./formula"
import { texNumber } from "./number"
import { generalSigns } from "./symbols"

/** One number among those of a program: of an array its entry, row-major. */
export interface NamedEntry {
  readonly name: string
  readonly node: NodeId
  readonly entry: number
  /** As it is written: x, W[0, 1]. */
  readonly tex: string
}

/** Inputs moved together, each so many times the size of the move, and how fast an output changes with that. */
export interface Promised {
  readonly along: readonly (NamedEntry & { readonly weight: number })[]
  readonly output: NamedEntry
  readonly slope: number
}

/** What a sweep that is over has found, and what it is for. */
export interface Ending {
  /** "\nabla f = (-6, 24)"; in another notation than the survey's in its signs, "(x.grad, y.grad) = (-6, 24)" */
  readonly tex: string
  readonly moves: readonly Promised[]
}

/** More entries are not written side by side. */
const MOST_ENTRIES = 4
const MOST_MOVES = 3

/**
 * The end of a sweep: of a reverse one the gradient of the output that has the seed 1, with a move for each input (of an array its steepest entry); of a
 * forward one the derivative along its seed, with a move for each output. null: values alone, or a sum of several outputs, which no one move explains.
 */
export function ending(program: Lowered, run: Run, differentiated: readonly Input[]): Ending | null {
  const { pass } = run.plan
  const found =
    pass === "reverse"
      ? gradient(program, run, differentiated)
      : pass === "forward"
        ? along(program, run, differentiated)
        : null
  return found && { ...found, moves: found.moves.filter(({ slope }) => Number.isFinite(slope)).slice(0, MOST_MOVES) }
}

function gradient(program: Lowered, run: Run, inputs: readonly Input[]): Ending | null {
  const seeded = run.plan.seeds.flatMap((seed, i) => {
    const output = program.outputs.find(({ node }) => node === run.plan.seeded[i])
    return output ? weighted(output, valueOf(run, seed.seed)) : []
  })
  const [output, ...others] = seeded
  if (output?.weight !== 1 || others.length > 0 || inputs.length === 0) return null
  const adjoints = inputs.map(input => ({ input, adjoint: derivativeOf(run, input.node) }))
  const moves = adjoints.map(({ input, adjoint }): Promised => {
    const steepest = adjoint.data.reduce(
      (best, slope, i) => (Math.abs(slope) > Math.abs(adjoint.data[best]!) ? i : best),
      0,
    )
    return { along: [{ ...placeOf(input, adjoint, steepest), weight: 1 }], output, slope: adjoint.data[steepest]! }
  })
  return { tex: texGradient(program, output.tex, adjoints), moves }
}

/** Beyond so many inputs a gradient is ∇f in every notation. */
const MOST_SIGNS = 3

function texGradient(
  { signs, names }: Lowered,
  output: string,
  adjoints: readonly { readonly input: Input; readonly adjoint: Tensor }[],
): string {
  const numbers = adjoints.flatMap(({ adjoint }) => [...adjoint.data])
  const [only] = adjoints
  if (adjoints.length === 1 && only!.adjoint.shape.length === 0)
    return `\\frac{d${output}}{d${texName(only!.input.name)}} = ${texNumber(numbers[0]!)}`
  if (numbers.length > MOST_ENTRIES) return `\\lVert\\nabla ${output}\\rVert = ${texNumber(Math.hypot(...numbers))}`
  if (adjoints.every(({ adjoint }) => adjoint.shape.length === 0)) {
    const written = adjoints.map(({ input }) => signs?.tex("adjoint", names[input.node]!) ?? "")
    const named = signs && adjoints.length <= MOST_SIGNS
    return `${named ? `(${written.join(",\\, ")})` : `\\nabla ${output}`} = ${texRow(numbers)}`
  }
  return adjoints
    .map(({ input, adjoint }) => `\\nabla_{\\!${texName(input.name)}} ${output} = ${texEntries(adjoint)}`)
    .join(",\\;\\; ")
}

function along(program: Lowered, run: Run, inputs: readonly Input[]): Ending | null {
  const moved = run.plan.seeds.flatMap(seed => {
    const input = inputs.find(({ node }) => node === seed.node)
    return input ? weighted(input, valueOf(run, seed.seed)) : []
  })
  if (moved.length === 0) return null
  const results = program.outputs.map(output => ({ output, tangent: derivativeOf(run, output.node) }))
  const [first] = moved
  const only = moved.length === 1 && first!.weight === 1 ? first! : null
  const name = (output: Output) =>
    only
      ? `\\frac{\\partial ${texName(output.name)}}{\\partial ${only.tex}}`
      : `D_{${generalSigns(program, "\\dot{\\mathbf{x}}")}}\\, ${texName(output.name)}`
  const written = results
    .filter(({ tangent }) => tangent.data.length <= MOST_ENTRIES)
    .slice(0, MOST_MOVES)
    .map(({ output, tangent }) => `${name(output)} = ${texEntries(tangent)}`)
  const moves = results.flatMap(({ output, tangent }) =>
    Array.from(tangent.data, (slope, i): Promised => ({ along: moved, output: placeOf(output, tangent, i), slope })),
  )
  return { tex: written.join(",\\;\\; "), moves }
}

/** A node's final tangent or adjoint; 0 where nothing has come. */
const derivativeOf = (run: Run, node: NodeId): Tensor =>
  run.plan.of[node]! >= 0 ? valueOf(run, run.plan.of[node]!) : zeros(run.plan.graph.shape(node))

/** The entries of a seed that are not 0. */
const weighted = (of: { readonly name: string; readonly node: NodeId }, seed: Tensor) =>
  Array.from(seed.data, (weight, i) => ({ ...placeOf(of, seed, i), weight })).filter(({ weight }) => weight !== 0)

function placeOf(
  { name, node }: { readonly name: string; readonly node: NodeId },
  { shape }: Tensor,
  entry: number,
): NamedEntry {
  const at = shape.map((length, axis) => Math.floor(entry / shape.slice(axis + 1).reduce((a, b) => a * b, 1)) % length)
  return { name, node, entry, tex: shape.length === 0 ? texName(name) : texOf(entryExpression(name, at)) }
}

const texRow = (numbers: ArrayLike<number>) => `(${Array.from(numbers, x => texNumber(x)).join(",\\, ")})`

/** Entries in one line: rows one after another. */
function texEntries({ shape, data }: Tensor): string {
  if (shape.length === 0) return texNumber(data[0]!)
  if (shape.length === 1) return texRow(data)
  const width = shape.at(-1)!
  const rows = Array.from({ length: data.length / width }, (_, i) => texRow(data.subarray(i * width, (i + 1) * width)))
  return `(${rows.join(",\\, ")})`
}

/** How far a number is moved: a hundredth of its own size; of one that is not large a hundredth. */
export function moveOf(value: number): number {
  const size = Math.abs(value)
  if (!Number.isFinite(size) || size === 0 || (size >= 0.01 && size < 100)) return 0.01
  return 10 ** (Math.floor(Math.log10(size)) - 2)
}

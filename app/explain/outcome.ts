import type { NodeId } from "../engine/graph/graph"
import type { Output } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import { valueOf } from "../engine/run/evaluate"
import { scalar, zeros, type Tensor } from "../engine/tensor/tensor"
import { spokenValue, texValue } from "./value"
import { listed, wordsOf, type RichPart, type Rich } from "./rich"
import { texSign } from "./symbols"
import type { StepContext } from "./context"

/** What the sweep has found, once it is over: to read and to hear. */
export interface Outcome {
  readonly sentence: Rich
  readonly speech: string
}

/** More results than these are not told one by one. */
const MOST_RESULTS = 6

/** What the whole run has found. */
export function outcome(telling: StepContext): Outcome {
  const told = { evaluate: evaluated, forward: pushedOut, reverse: pulledBack }[telling.run.plan.pass](telling)
  return { sentence: told(true), speech: wordsOf(told(false)) }
}

/** A sentence in two readings: typeset, or as words alone. */
type Readings = (written: boolean) => Rich

function evaluated({ program, run, words }: StepContext): Readings {
  return written =>
    words.results.evaluate(
      results(program.outputs, written, words.results.and, ({ name, node }) => [
        `${texName(name)} = ${texValue(valueOf(run, node))}`,
        words.results.value(name, spokenValue(valueOf(run, node))),
      ]),
    )
}

function pushedOut({ program, run, words }: StepContext): Readings {
  const { seeds, of, graph } = run.plan
  const tangent = (node: NodeId) => (of[node]! < 0 ? zeros(graph.shape(node)) : valueOf(run, of[node]!))
  const column = unitIndex(seeds.map(seed => valueOf(run, seed.seed)))
  return written => {
    const parts = results(program.outputs, written, words.results.and, ({ name, node }) => [
      `${texSign(program, "tangent", name)} = ${texValue(tangent(node))}`,
      words.results.tangent(name, spokenValue(tangent(node))),
    ])
    return column < 0 ? words.results.directional(parts) : words.results.column(column + 1, parts)
  }
}

function pulledBack({ program, run, words }: StepContext): Readings {
  const { seeds, of } = run.plan
  const reached = program.inputs.filter(input => of[input.node]! >= 0 && !input.constant)
  if (reached.length === 0) return () => [words.results.nothingFlows]
  const weights = program.outputs.map(({ node }) => {
    const seed = seeds.find(one => one.node === node)
    return seed === undefined ? scalar(0) : valueOf(run, seed.seed)
  })
  const row = unitIndex(weights)
  return written => {
    const parts = results(reached, written, words.results.and, ({ name, node }) => [
      `${texSign(program, "adjoint", name)} = ${texValue(valueOf(run, of[node]!))}`,
      words.results.adjoint(name, spokenValue(valueOf(run, of[node]!))),
    ])
    if (row < 0) return words.results.weighted(parts)
    return program.outputs.length === 1 ? words.results.gradient(parts) : words.results.row(row + 1, parts)
  }
}

/** Position of the only seed, if it is 1 and all others are 0; else −1. */
function unitIndex(seeds: readonly Tensor[]): number {
  const entries = seeds.flatMap(seed => Array.from(seed.data))
  const nonzero = entries.filter(entry => entry !== 0)
  return nonzero.length === 1 && nonzero[0] === 1 ? entries.indexOf(1) : -1
}

function results<Result extends Output>(
  all: readonly Result[],
  written: boolean,
  and: string,
  tell: (result: Result) => readonly [tex: string, spoken: string],
): Rich {
  const shown = all.slice(0, MOST_RESULTS).map((result): RichPart => {
    const [tex, spoken] = tell(result)
    return written ? { tex } : spoken
  })
  return all.length > MOST_RESULTS ? [...listed(shown, ","), ", …"] : listed(shown, and)
}

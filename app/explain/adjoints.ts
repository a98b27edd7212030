import { valueOf } from "../engine/run/evaluate"
import type { Step } from "../engine/run/step"
import { contributionCount } from "../engine/run/contributions"
import { flowInNumbers, ruleInNames, sumOver, texFactor, timesSign } from "./terms"
import { formatValue, spokenValue, texValue } from "./value"
import { shortPartial, texPartialSymbol } from "./partial"
import { texAdjoint } from "./symbols"
import { named, texInner, type StepText, type StepContext } from "./context"

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>

/** An output's adjoint gets its seed. */
export function tellSeed(telling: StepContext, { node, before, after, contribution }: Kind<"seed">): StepText {
  const { words, program } = telling
  const { spoken } = words.steps
  const name = program.names[node]!
  const bar = texAdjoint(name)
  const first = telling.k === telling.run.plan.order.length + 1
  if (before === null)
    return {
      rule: `${bar} = ${texValue(contribution)}`,
      numbers: "",
      sentence: words.steps[first ? "seedFirst" : "seed"](named(telling, node), formatValue(contribution)),
      speech: spoken.seed(name, spokenValue(contribution)),
    }
  const sum = spoken.sum([spokenValue(before), spokenValue(contribution)])
  return {
    rule: `${bar} \\mathrel{+}= ${texValue(contribution)}`,
    numbers: `${texValue(before)} + ${texInner(contribution)} = ${texValue(after)}`,
    sentence: words.steps.seedAdded(named(telling, node), formatValue(before), formatValue(after)),
    speech: spoken.seed(name, spoken.is(sum, spokenValue(after))),
  }
}

/** An adjoint passes back along one edge. */
export function tellPull(telling: StepContext, { node, term }: Kind<"pull">): StepText {
  const { words, program, run, k } = telling
  const adjoint = valueOf(run, run.plan.of[term.to]!)
  const { received: index, total, uses } = contributionCount(run.plan, node, k)
  const { spoken } = words.steps
  const speech = spoken.pull(
    program.names[term.to]!,
    spokenValue(adjoint),
    program.names[node]!,
    pullSpeech(telling, term),
  )
  return {
    rule: pullRule(telling, term),
    numbers: pullNumbers(telling, term),
    sentence: words.steps.pull({
      from: named(telling, term.to),
      to: named(telling, node),
      adjoint: formatValue(adjoint),
      before: term.before && formatValue(term.before),
      after: formatValue(term.after),
      index,
      total,
      uses,
      matrix: term.partial === null,
    }),
    speech: total === 1 ? speech : `${speech} ${spoken.place(index, total)}`,
  }
}

type Term = Kind<"pull">["term"]

function pullRule({ program }: StepContext, { from, to, slot, partial }: Term): string {
  const bar = texAdjoint(program.names[to]!)
  const receives = `${texAdjoint(program.names[from]!)} \\mathrel{+}=`
  if (partial === null) return `${receives} ${ruleInNames(program, to, slot, "pull", bar)}`
  const flowing = `${sumOver(program, from, to)}${bar} ${timesSign(program.graph.shape(to), partial.shape)}`
  const symbols = `${receives} ${flowing} ${texPartialSymbol(program, to, slot)}`
  const rule = shortPartial(program, to, slot)
  // A number says no more as a rule than it says below; a sum would need brackets that make the line no clearer.
  if (rule === null || rule.kind === "number" || rule.kind === "unary") return symbols
  return `${symbols} = ${flowing} ${texFactor(rule)}`
}

/** "-18 + 2 \cdot 1 = -16"; of the first contribution "= 2 \cdot 1 = 2". */
function pullNumbers(telling: StepContext, term: Term): string {
  const { before, after } = term
  const flowing = flowInNumbers(telling, term, "pull", before === null)
  const total = texValue(after)
  if (before === null) return flowing === total ? `= ${total}` : `= ${flowing} = ${total}`
  return `${texValue(before)} + ${flowing} = ${total}`
}

/** "minus 18 plus 2 times 1 is minus 16" */
function pullSpeech({ run, words }: StepContext, { to, partial, product, before, after }: Term): string {
  const { spoken } = words.steps
  const adjoint = spokenValue(valueOf(run, run.plan.of[to]!))
  const flowing = partial === null ? spokenValue(product) : spoken.product(adjoint, spokenValue(partial))
  const sum = before === null ? flowing : spoken.sum([spokenValue(before), flowing])
  return spoken.is(sum, spokenValue(after))
}

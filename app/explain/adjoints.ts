import { valueOf } from "../engine/run/evaluate"
import type { Step } from "../engine/run/step"
import { contributionCount } from "../engine/run/contributions"
import { flowInNames, flowInNumbers, isPlain, texDerivative } from "./terms"
import { formatValue, spokenValue, texValue } from "./value"
import { shortPartial } from "./partial"
import { shapesTold } from "./shapes"
import { rich } from "./rich"
import { named, texInner, type StepText, type StepContext } from "./context"

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>

/** An output's adjoint gets its seed. */
export function tellSeed(telling: StepContext, { node, before, after, contribution }: Kind<"seed">): StepText {
  const { words, program, tagging } = telling
  const { spoken } = words.steps
  const name = program.names[node]!
  const bar = texDerivative(telling, "adjoint", node)
  const result = tagging.tex({ is: "result", node }, texValue(after))
  const first = telling.k === telling.run.plan.order.length + 1
  if (before === null)
    return {
      rule: `${bar} = ${result}`,
      numbers: "",
      sentence: words.steps[first ? "seedFirst" : "seed"](named(telling, node), formatValue(contribution)),
      speech: spoken.seed(name, spokenValue(contribution)),
    }
  const sum = spoken.sum([spokenValue(before), spokenValue(contribution)])
  return {
    rule: `${bar} \\mathrel{+}= ${texValue(contribution)}`,
    numbers: `${tagging.tex({ is: "adjoint", node }, texValue(before))} + ${texInner(contribution)} = ${result}`,
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
  const shapes = shapesTold(telling, term)
  return {
    rule: pullRule(telling, term),
    numbers: pullNumbers(telling, term),
    sentence: rich`${words.steps.pull({
      from: named(telling, term.to),
      to: named(telling, node),
      adjoint: formatValue(adjoint),
      before: term.before && formatValue(term.before),
      after: formatValue(term.after),
      index,
      total,
      uses,
      matrix: term.partial === null,
    })}${shapes.length === 0 ? "" : rich` ${shapes}`}`,
    speech: total === 1 ? speech : `${speech} ${spoken.place(index, total)}`,
  }
}

type Term = Kind<"pull">["term"]

function pullRule(telling: StepContext, flow: Term): string {
  const { from, to, slot, partial } = flow
  const symbols = `${texDerivative(telling, "adjoint", from)} \\mathrel{+}= ${flowInNames(telling, flow, "pull")}`
  const rule = partial && shortPartial(telling.program, to, slot)
  // A number says no more as a rule than it says below; a sum would need brackets that make the line no clearer.
  if (rule === null || rule.kind === "number" || rule.kind === "unary") return symbols
  return `${symbols} = ${flowInNames(telling, flow, "pull", rule)}`
}

/** "-18 + 2 \cdot 1 = -16"; of the first contribution "= 2 \cdot 1 = 2". */
function pullNumbers(telling: StepContext, term: Term): string {
  const { before, after, from: node } = term
  const { tagging } = telling
  const flowing = flowInNumbers(telling, term, "pull", before === null)
  const total = tagging.tex({ is: "result", node }, texValue(after))
  if (before === null) return isPlain(telling, term, "pull") ? `= ${total}` : `= ${flowing} = ${total}`
  return `${tagging.tex({ is: "adjoint", node }, texValue(before))} + ${flowing} = ${total}`
}

/** "minus 18 plus 2 times 1 is minus 16" */
function pullSpeech({ run, words }: StepContext, { to, partial, product, before, after }: Term): string {
  const { spoken } = words.steps
  const adjoint = spokenValue(valueOf(run, run.plan.of[to]!))
  const flowing = partial === null ? spokenValue(product) : spoken.product(adjoint, spokenValue(partial))
  const sum = before === null ? flowing : spoken.sum([spokenValue(before), flowing])
  return spoken.is(sum, spokenValue(after))
}

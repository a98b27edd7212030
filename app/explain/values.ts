import type { Step } from "../engine/run/step"
import { valueOf } from "../engine/run/evaluate"
import { texName } from "../engine/language/name"
import { flowInNames, flowInNumbers, isPlain, texDerivative } from "./terms"
import { operand, texNode, texOf, typesetFormula, valueExpression } from "./formula"
import { spokenNode } from "./name"
import { formatValue, isSmall, spokenValue, texValue } from "./value"
import { shortPartial } from "./partial"
import { rich, type Rich } from "./rich"
import { named, type StepText, type StepContext } from "./context"

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>

/** An input takes its value, in forward mode with its seed. */
export function tellRead(telling: StepContext, { node, value, tangent }: Kind<"read">): StepText {
  const { words, program, tagging } = telling
  const name = program.names[node]!
  const read = `${tagging.tex({ is: "value", node }, texName(name))} = ${tagging.tex({ is: "value", node }, texValue(value))}`
  const seed =
    tangent === null
      ? ""
      : `,\\quad ${texDerivative(telling, "tangent", node)} = ${tagging.tex({ is: "tangent", node }, texValue(tangent))}`
  const sentence =
    tangent === null
      ? words.steps.read(named(telling, node), formatValue(value))
      : words.steps.readSeeded(named(telling, node), formatValue(value), formatValue(tangent))
  return {
    rule: read + seed,
    numbers: "",
    sentence: withStorage(telling, sentence),
    speech: words.steps.spoken.read(name, spokenValue(value), tangent === null ? null : spokenValue(tangent)),
  }
}

/** An op is computed; in forward mode one without a tangent. */
export function tellEvaluate(telling: StepContext, { node, value }: Kind<"evaluate">): StepText {
  const { words, program, run, tagging } = telling
  const operands = program.graph.args(node).map(arg => ({ tex: texOf(operand(program, arg)) }))
  const distinct = operands.filter((one, i) => operands.findIndex(other => other.tex === one.tex) === i)
  const sentence = words.steps.evaluate(named(telling, node), distinct, formatValue(value))
  const inactive = run.plan.pass === "forward" ? ` ${words.steps.noTangent}` : ""
  return {
    rule: texNode(program, node, tagging),
    numbers: `${texWithValues(telling, node)}= ${tagging.tex({ is: "result", node }, texValue(value))}`,
    sentence: withStorage(telling, rich`${sentence}${inactive}`),
    speech: `${spokenNode(program, node, words)}: ${words.names.value(spokenValue(value))}.${inactive}`,
  }
}

/** Value and tangent of an op in lockstep. */
export function tellPush(telling: StepContext, { node, value, tangent, terms }: Kind<"push">): StepText {
  const { words, program, tagging } = telling
  const symbols = terms.map(term => flowInNames(telling, term, "push"))
  const rules = terms.flatMap(term => {
    const rule = term.partial && shortPartial(program, node, term.slot)
    return rule ? [flowInNames(telling, term, "push", rule)] : []
  })
  const lines = [symbols, ...(rules.length === terms.length ? [rules] : [])].map(line => line.join(" + "))
  const total = tagging.tex({ is: "result", node }, texValue(tangent))
  const parts = terms.map((term, i) => flowInNumbers(telling, term, "push", i === 0 && terms.length === 1))
  const said = terms.length === 1 && isPlain(telling, terms[0]!, "push") ? "" : `= ${parts.join(" + ")} `
  return {
    rule: [texDerivative(telling, "tangent", node), ...lines].join(" = "),
    numbers: `${said}= ${total}`,
    sentence: words.steps.push(named(telling, node), formatValue(value), formatValue(tangent), terms.length),
    speech: `${spokenNode(program, node, words)}: ${words.names.value(spokenValue(value))}, ${tangentSpeech(telling, { node, value, tangent, terms, kind: "push" })}.`,
  }
}

/** The tangent as the sum of its terms, in words. */
function tangentSpeech({ run, words }: StepContext, { tangent, terms }: Kind<"push">): string {
  const { product, sum, is } = words.steps.spoken
  const factors = terms.flatMap(({ partial, from }) =>
    partial === null ? [] : [{ partial, tangent: valueOf(run, run.plan.of[from]!) }],
  )
  const total = spokenValue(tangent)
  if (factors.length < terms.length) return words.names.tangent(total)
  const parts = factors.map(factor => product(spokenValue(factor.partial), spokenValue(factor.tangent)))
  return words.names.tangent(is(sum(parts), total))
}

/** TeX of what a node computes with the values of its operands in place of their names. */
function texWithValues({ program, run, tagging }: StepContext, node: number): string {
  if (!program.graph.args(node).every(arg => isSmall(valueOf(run, arg)))) return ""
  const values = typesetFormula(program, node, (_, arg) =>
    tagging.piece({ is: "value", node: arg }, valueExpression(valueOf(run, arg))),
  )
  return values === null ? "" : `= ${texOf(values, tagging)} `
}

function withStorage({ run, words }: StepContext, sentence: Rich): Rich {
  return run.plan.pass === "reverse" && run.plan.terms.count > 0 ? rich`${sentence} ${words.steps.stored}` : sentence
}

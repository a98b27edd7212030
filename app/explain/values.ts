import type { Step } from "../engine/run/step"
import { valueOf } from "../engine/run/evaluate"
import { texName } from "../engine/language/name"
import { flowInNumbers, ruleInNames, texFactor, timesSign } from "./terms"
import { operand, texNode, texOf, typesetFormula, valueExpression } from "./formula"
import { spokenNode } from "./name"
import { formatValue, isSmall, spokenValue, texValue } from "./value"
import { shortPartial, texPartialSymbol } from "./partial"
import { rich, type Rich } from "./rich"
import { texTangent } from "./symbols"
import { named, type StepText, type StepContext } from "./context"

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>

/** An input takes its value, in forward mode with its seed. */
export function tellRead(telling: StepContext, { node, value, tangent }: Kind<"read">): StepText {
  const { words, program } = telling
  const name = program.names[node]!
  const seed = tangent === null ? "" : `,\\quad ${texTangent(name)} = ${texValue(tangent)}`
  const sentence =
    tangent === null
      ? words.steps.read(named(telling, node), formatValue(value))
      : words.steps.readSeeded(named(telling, node), formatValue(value), formatValue(tangent))
  return {
    rule: `${texName(name)} = ${texValue(value)}${seed}`,
    numbers: "",
    sentence: withStorage(telling, sentence),
    speech: words.steps.spoken.read(name, spokenValue(value), tangent === null ? null : spokenValue(tangent)),
  }
}

/** An op is computed; in forward mode one without a tangent. */
export function tellEvaluate(telling: StepContext, { node, value }: Kind<"evaluate">): StepText {
  const { words, program, run } = telling
  const operands = program.graph.args(node).map(arg => ({ tex: texOf(operand(program, arg)) }))
  const distinct = operands.filter((one, i) => operands.findIndex(other => other.tex === one.tex) === i)
  const sentence = words.steps.evaluate(named(telling, node), distinct, formatValue(value))
  const inactive = run.plan.pass === "forward" ? ` ${words.steps.noTangent}` : ""
  return {
    rule: texNode(program, node),
    numbers: `${texWithValues(telling, node)}= ${texValue(value)}`,
    sentence: withStorage(telling, rich`${sentence}${inactive}`),
    speech: `${spokenNode(program, node, words)}: ${words.names.value(spokenValue(value))}.${inactive}`,
  }
}

/** Value and tangent of an op in lockstep. */
export function tellPush(telling: StepContext, { node, value, tangent, terms }: Kind<"push">): StepText {
  const { words, program } = telling
  const dot = (of: number) => texTangent(program.names[of]!)
  const symbols = terms.map(({ from, slot, partial }) =>
    partial === null
      ? ruleInNames(program, node, slot, "push", dot(from))
      : `${texPartialSymbol(program, node, slot)} ${timesSign(partial.shape, program.graph.shape(from))} ${dot(from)}`,
  )
  const rules = terms.flatMap(({ from, slot, partial }) => {
    const rule = partial && shortPartial(program, node, slot)
    if (!rule) return []
    return [`${texFactor(rule)} ${timesSign(partial.shape, program.graph.shape(from))} ${dot(from)}`]
  })
  const lines = [symbols, ...(rules.length === terms.length ? [rules] : [])].map(line => line.join(" + "))
  const total = texValue(tangent)
  const parts = terms.map((term, i) => flowInNumbers(telling, term, "push", i === 0 && terms.length === 1))
  const said = terms.length === 1 && parts[0] === total ? "" : `= ${parts.join(" + ")} `
  return {
    rule: [dot(node), ...lines].join(" = "),
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
function texWithValues({ program, run }: StepContext, node: number): string {
  if (!program.graph.args(node).every(arg => isSmall(valueOf(run, arg)))) return ""
  const values = typesetFormula(program, node, (_, arg) => valueExpression(valueOf(run, arg)))
  return values === null ? "" : `= ${texOf(values)} `
}

function withStorage({ run, words }: StepContext, sentence: Rich): Rich {
  return run.plan.pass === "reverse" && run.plan.terms.count > 0 ? rich`${sentence} ${words.steps.stored}` : sentence
}

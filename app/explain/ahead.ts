import type { Step } from "../engine/run/step"
import { valueOf } from "../engine/run/evaluate"
import { texName } from "../engine/language/name"
import { formula, operand, texNode, texOf, valueExpression } from "./formula"
import { spokenNode } from "./name"
import { formatValue, spokenValue, texValue } from "./number"
import { shortPartial, texPartialSymbol } from "./partial"
import { rich, type Rich } from "./rich"
import { texTangent } from "./symbols"
import { named, texInner, type Told, type Telling } from "./telling"

type Kind<K extends Step["kind"]> = Extract<Step, { kind: K }>

/** An input takes its value, in forward mode with its seed. */
export function tellRead(telling: Telling, { node, value, tangent }: Kind<"read">): Told {
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
export function tellEvaluate(telling: Telling, { node, value }: Kind<"evaluate">): Told {
  const { words, program, run } = telling
  const operands = program.graph.args(node).map(arg => ({ tex: texOf(operand(program, arg)) }))
  const distinct = operands.filter((one, i) => operands.findIndex(other => other.tex === one.tex) === i)
  const sentence = words.steps.evaluate(named(telling, node), distinct, formatValue(value))
  const inactive = run.plan.pass === "forward" ? ` ${words.steps.noTangent}` : ""
  return {
    rule: texNode(program, node),
    numbers: `= ${texWithValues(telling, node)} = ${texValue(value)}`,
    sentence: withStorage(telling, rich`${sentence}${inactive}`),
    speech: `${spokenNode(program, node, words)}: ${words.steps.spoken.value(spokenValue(value))}.${inactive}`,
  }
}

/** Value and tangent of an op in lockstep. */
export function tellPush(telling: Telling, { node, value, tangent, terms }: Kind<"push">): Told {
  const { words, program } = telling
  const dot = (of: number) => texTangent(program.names[of]!)
  const symbols = terms.map(({ from, slot }) => `${texPartialSymbol(program, node, slot)} \\cdot ${dot(from)}`)
  const rules = terms.flatMap(({ from, slot }) => {
    const rule = shortPartial(program, node, slot)
    return rule === null ? [] : [`${bracketed(texOf(rule), rule.kind)} \\cdot ${dot(from)}`]
  })
  const lines = [symbols, ...(rules.length === terms.length ? [rules] : [])].map(line => line.join(" + "))
  const { speech, numbers } = tangentNumbers(telling, { node, value, tangent, terms, kind: "push" })
  return {
    rule: [dot(node), ...lines].join(" = "),
    numbers,
    sentence: words.steps.push(named(telling, node), formatValue(value), formatValue(tangent), terms.length),
    speech: `${spokenNode(program, node, words)}: ${words.steps.spoken.value(spokenValue(value))}, ${speech}.`,
  }
}

/** The tangent as the sum of its terms in numbers. */
function tangentNumbers({ run, words }: Telling, { tangent, terms }: Kind<"push">) {
  const { product, sum, is } = words.steps.spoken
  const factors = terms.flatMap(({ partial, from }) =>
    partial === null ? [] : [{ partial, tangent: valueOf(run, run.plan.of[from]!) }],
  )
  const total = spokenValue(tangent)
  const named = words.steps.spoken.tangent(total)
  if (factors.length < terms.length) return { numbers: `= ${texValue(tangent)}`, speech: named }
  const texTerms = factors.map((factor, i) => {
    const first = i === 0 && terms.length === 1 ? texValue(factor.partial) : texInner(factor.partial)
    return `${first} \\cdot ${texInner(factor.tangent)}`
  })
  const spokenTerms = factors.map(factor => product(spokenValue(factor.partial), spokenValue(factor.tangent)))
  return {
    numbers: `= ${texTerms.join(" + ")} = ${texValue(tangent)}`,
    speech: words.steps.spoken.tangent(is(sum(spokenTerms), total)),
  }
}

/** A rule as the factor of a product: sums and signs get brackets. */
const bracketed = (tex: string, kind: string) => (kind === "unary" || /[+-] /.test(tex) ? `\\left(${tex}\\right)` : tex)

/** TeX of what a node computes with the values of its operands in place of their names. */
function texWithValues({ program, run }: Telling, node: number): string {
  const values = formula(program, node, (_, arg) => valueExpression(valueOf(run, arg)))
  return values === null ? "" : texOf(values)
}

function withStorage({ run, words }: Telling, sentence: Rich): Rich {
  return run.plan.pass === "reverse" && run.plan.terms.count > 0 ? rich`${sentence} ${words.steps.stored}` : sentence
}

import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import { step } from "../engine/run/step"
import type { Tensor } from "../engine/tensor/tensor"
import { explain } from "../explain/explanation"
import { texOf, typeset, typesetFormula } from "../explain/formula"
import type { Rich } from "../explain/rich"
import { texSign } from "../explain/symbols"
import { formatValue, texValue } from "../explain/value"
import type { TeachWords } from "../explain/words/teach"
import type { ToldWords } from "../explain/words/told"
import type { Question } from "./question"

/** The rungs of the ladder of hints, from the principle to the number. */
export const RUNGS = ["principle", "edge", "formula", "number"] as const

/** One hint: words, or mathematics. At "edge" the edge (or the node) that the step works at is to be shown too. */
export interface HintTold {
  readonly rung: (typeof RUNGS)[number]
  readonly text: Rich
}

/** A place that is left empty. */
const BLANK = "\\square"

/** TeX of what is asked for. */
export function texAsked(program: Lowered, { asked, node }: Question): string {
  const name = program.names[node]!
  return asked === "value" ? texName(name) : texSign(program, asked === "tangent" ? asked : "adjoint", name)
}

/** A question as it is put. */
export function questionTold(program: Lowered, run: Run, question: Question, words: TeachWords): Rich {
  const { asked, edge, node } = question
  const what = { tex: texAsked(program, question) }
  const to = edge === null ? node : edge.to
  const from = { tex: texName(program.names[to]!) }
  const receiver = { tex: texName(program.names[node]!) }
  const adjoint = run.plan.of[to]!
  const given = edge === null || adjoint < 0 ? "" : formatValue(valueOf(run, adjoint))
  return words.predict.ask[asked]({ what, from, receiver, given })
}

/** TeX of the numbers of a step, each a blank, but for its result: "□ + □·□". */
function blanks(program: Lowered, run: Run, { k, asked, node }: Question): string {
  const happened = step(run, k)
  const product = ({ partial }: { readonly partial: Tensor | null }) =>
    partial === null ? BLANK : `${BLANK} \\cdot ${BLANK}`
  if (happened.kind === "pull") {
    const flowing = product(happened.term)
    return asked === "sum" ? `${BLANK} + ${flowing}` : asked === "before" ? BLANK : flowing
  }
  if (happened.kind === "push") return happened.terms.map(product).join(" + ")
  const written = typesetFormula(program, node, () => typeset(BLANK))
  return written === null ? BLANK : texOf(written)
}

/** The ladder of hints of a question. */
export function hintsOf(
  program: Lowered,
  run: Run,
  question: Question,
  words: TeachWords,
  told: ToldWords,
): readonly HintTold[] {
  const { asked, edge, node, k, right } = question
  const { hints } = words.predict
  const what = texAsked(program, question)
  const from = { tex: texName(program.names[edge?.to ?? node]!) }
  const receiver = { tex: texName(program.names[node]!) }
  const { rule } = explain(program, run, k, told)
  return [
    { rung: "principle", text: [hints.principle[asked]] },
    { rung: "edge", text: edge === null ? hints.node(receiver) : hints.edge(from, receiver) },
    { rung: "formula", text: hints.formula({ tex: rule }, { tex: `${what} = ${blanks(program, run, question)}` }) },
    { rung: "number", text: hints.number({ tex: `${what} = ${texValue(right)}` }) },
  ]
}

import type { NodeId } from "../engine/graph/graph"
import { sameShape } from "../engine/tensor/shape"
import { scalar, type Tensor } from "../engine/tensor/tensor"
import type { TeachWords } from "../explain/words/teach"
import { agrees } from "./answer"
import type { Question } from "./question"
import { COLUMNS, truthOf, type TraceColumn, type Traced } from "./check"

/** What was asked for. */
interface Missed {
  readonly node: NodeId
  readonly column: TraceColumn
  readonly right: Tensor
}

/** The number of the trace that a question is about. */
export const missedAt = ({ node, asked, right }: Question): Missed => ({
  node,
  column: asked === "value" || asked === "tangent" ? asked : "adjoint",
  right,
})

const negated = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.map(entry => -entry) })

/** A number of a run that an answer is instead of the one that was asked for: values of all nodes first; null: none. */
function elsewhere(facts: Traced, { node, column }: Missed, answer: Tensor) {
  const nodes = Array.from(facts.run.plan.order).filter(one => facts.program.names[one] !== "")
  const columns = COLUMNS.filter(one => one === "value" || one === column)
  const all = columns.flatMap(one => nodes.map(of => ({ node: of, column: one })))
  return (
    all.find(
      one => (one.node !== node || one.column !== column) && agrees(answer, truthOf(facts, one.node, one.column)),
    ) ?? null
  )
}

/** On which side of the right number a wrong one lies. */
export const sideTold = (given: number, right: number, { otherwise: say }: TeachWords["predict"]): string =>
  Number.isNaN(given) ? say.none : given > right ? say.high : say.low

/** What is said of a wrong number that no mistake gives: what it is instead, or on which side of the right one it lies. Never empty, and never the right number. */
export function otherwiseTold(facts: Traced, missed: Missed, answer: Tensor, { grade, predict }: TeachWords): string {
  const { otherwise: say } = predict
  const { right } = missed
  if (!sameShape(answer.shape, right.shape)) return say.shape(right.shape)
  if (agrees(negated(answer), right)) return say.sign
  const other = elsewhere(facts, missed, answer)
  if (other) return say.elsewhere(grade.line(other.column, facts.program.names[other.node]!))
  const entries = Array.from(answer.data, (entry, i) => [entry, right.data[i]!] as const)
  if (entries.length > 1) {
    const right = entries.filter(([given, wanted]) => agrees(scalar(given), scalar(wanted)))
    return say.entries(right.length, entries.length)
  }
  const [[given, wanted]] = entries as [readonly [number, number]]
  return sideTold(given, wanted, predict)
}

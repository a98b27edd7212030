import { useEffect, useMemo, useState } from "react"
import { lower } from "../../engine/graph/lower/lower"
import type { Expression } from "../../engine/language/expression"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { scalar } from "../../engine/tensor/tensor"
import { texOf } from "../../explain/formula"
import { labs } from "../../explain/words/labs"
import { algebraOf, readAlgebra } from "../../labs/algebra"
import type { TreeTerm } from "../../labs/terms"
import { useActions, useWords } from "../context"
import { Tex } from "../kit/Tex"

/** Nobody waits longer for algebra. */
const PATIENCE_MS = 2000

/** What algebra made of a derivative, or why there is nothing. */
type Answer =
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "op"; readonly op: string }
  | { readonly kind: "waiting" | "long" | "large" | "none" }

/** Asks a worker for the derivative of a term, and waits for two seconds from when it begins. */
export function useSimplified(term: TreeTerm, by: string): Answer {
  const { begin } = useActions()
  const [found, setFound] = useState<{ readonly of: TreeTerm; readonly answer: Answer } | null>(null)
  const asked = useMemo(() => algebraOf(term), [term])
  useEffect(() => {
    if (asked === null || "op" in asked) return
    const settle = (answer: Answer) => setFound({ of: term, answer })
    const name = asked.names.get(by)
    if (name === undefined) return settle(zero)
    let timer: ReturnType<typeof setTimeout> | undefined
    const cancel = begin(
      "algebra",
      { text: asked.text, by: name },
      answer => {
        clearTimeout(timer)
        const expression = readAlgebra(answer, asked.names)
        settle(expression === null ? { kind: "none" } : { kind: "expression", expression })
      },
      () => {
        timer = setTimeout(() => {
          cancel()
          settle({ kind: "long" })
        }, PATIENCE_MS)
      },
    )
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [begin, asked, term, by])
  if (asked === null) return { kind: "large" }
  if ("op" in asked) return { kind: "op", op: asked.op }
  return found?.of === term ? found.answer : { kind: "waiting" }
}

/** Of what the input does not occur in. */
const zero: Answer = { kind: "expression", expression: { kind: "number", value: 0, span: { from: 0, to: 0 } } }

export function Simplified({ found }: { found: Answer }) {
  const say = useWords(labs).symbolic.simple
  return (
    <>
      <h2>{say.title}</h2>
      {found.kind === "expression" ? (
        <p className="simplified" tabIndex={0} role="group" aria-label={say.title}>
          <Tex tex={texOf(found.expression)} /> <small>{say.by}</small>
        </p>
      ) : (
        <p role="status">{found.kind === "op" ? say.op(found.op) : say[found.kind]}</p>
      )}
    </>
  )
}

/** An expression's value where names have these values. */
export function valueOfExpression(value: Expression, values: ReadonlyMap<string, number>): number {
  const { program } = lower([{ kind: "expression", value, span: value.span }], {})
  if (program === null) return NaN
  const point = new Map(program.inputs.map(({ node, name }) => [node, scalar(values.get(name) ?? NaN)]))
  const run = evaluate(plan(program.graph, "evaluate", [], []), point, [])
  const { node } = program.outputs[0]!
  return program.graph.numberOf(node) ?? valueOf(run, node).data[0]!
}

import type { Expression } from "./expression"
import { parse } from "./parse"
import { SIGNATURES } from "./signatures.fixture"

/** The one expression that a text consists of; throws if there is an error. */
export function expressionOf(text: string): Expression {
  const { statements, diagnostics } = parse(text, SIGNATURES)
  const error = diagnostics.find(diagnostic => diagnostic.severity === "error")
  const [statement] = statements
  if (error || statements.length !== 1 || statement?.kind !== "expression")
    throw new Error(`${text}: ${error?.code ?? "no single expression"}`)
  return statement.value
}

/** A tree without places, to compare by structure. */
export const withoutSpans = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key.toLowerCase().endsWith("span") ? undefined : value)))

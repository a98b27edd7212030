import type { Statement } from "../../language/expression"
import { parse } from "../../language/parse"
import { mapStatements } from "../../language/tree"
import { signatures } from "../../ops"
import type { Lowering } from "../program"
import { lower } from "./lower"
import type { LowerOptions } from "./options"

/** What a text says: its statements, and what they are lowered to. */
export interface TextReading extends Lowering {
  readonly statements: readonly Statement[]
}

/** Parses and lowers a text. A text with an error is no program: `program` is null. What there is to tell is in the order of the text. */
export function programIn(text: string, options: LowerOptions = {}): TextReading {
  const { statements, diagnostics } = parse(text, signatures)
  if (diagnostics.some(({ severity }) => severity === "error")) return { statements, diagnostics, program: null }
  const lowered = lower(statements, { ...options, text })
  const all = [...diagnostics, ...lowered.diagnostics].sort((a, b) => a.span.from - b.span.from)
  return { statements: mapStatements(statements, lowered.meanings), program: lowered.program, diagnostics: all }
}

import { lower } from "../engine/graph/lower/lower"
import type { Lowered } from "../engine/graph/program"
import type { Diagnostic } from "../engine/language/diagnostic"
import type { Statement } from "../engine/language/expression"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import type { Document } from "./document"
import { shapesOf } from "./given"

/** What the text says: its statements, what there is to tell about it, and the program if it is one. */
export interface Reading {
  readonly text: string
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
  readonly program: Lowered | null
}

/** A program of more nodes is not drawn: the page would stand still. */
const MOST_DRAWN = 1000

const tooLarge = (text: string): Diagnostic => ({
  code: "too-large",
  severity: "error",
  span: { from: 0, to: text.length },
  params: { most: MOST_DRAWN },
  fixes: [],
})

/** Parses and resolves a text. Pure; the result depends on the text and on the shapes of unknown names. */
export function read(text: string, at: Document["at"]): Reading {
  const parsed = parse(text, signatures)
  const fatal = parsed.diagnostics.some(found => found.severity === "error")
  if (fatal) return { text, ...parsed, program: null }
  const lowered = lower(parsed.statements, { shapes: shapesOf(at) })
  if (lowered.program && lowered.program.graph.size > MOST_DRAWN)
    return { text, statements: [], diagnostics: [tooLarge(text)], program: null }
  const diagnostics = [...parsed.diagnostics, ...lowered.diagnostics].sort((a, b) => a.span.from - b.span.from)
  return { text, statements: parsed.statements, diagnostics, program: lowered.program }
}

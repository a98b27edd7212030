import { parse } from "../../language/parse"
import { mapStatements } from "../../language/tree"
import { signatures } from "../../ops"
import type { Diagnostic } from "../../language/diagnostic"
import { type Before, readBefore, type TextReading } from "./before"
import { lower } from "./lower"
import type { LowerOptions } from "./options"
import { proven } from "./repairs"

export type { TextReading } from "./before"

/** Most nodes of a program that is read to try a repair. */
const MOST_TRIED = 20_000

/**
 * Parses and lowers a text. A text with an error is no program: `program` is null. What there is to tell is in the order of the text; repairs have been tried.
 */
export function programIn(text: string, options: LowerOptions = {}): TextReading {
  const reading = readingOf(text, options)
  const most = Math.min(options.most ?? MOST_TRIED, MOST_TRIED)
  const read = (other: string) => readingOf(other, { ...options, most, report: () => undefined }).diagnostics
  return { ...reading, diagnostics: proven(text, reading.diagnostics, read) }
}

/** What stands before the first error of a text, whose reading is known; null where that is no program. */
export const programBefore = (text: string, found: TextReading, options: LowerOptions = {}): Before | null =>
  found.program ? null : readBefore(text, found, part => readingOf(part, options))

/** Names that stand for a value whatever the text says: declared ones, and arrays. */
function valuesIn({ inputs, constants, shapes }: LowerOptions): ReadonlySet<string> {
  const arrays = [...(shapes ?? [])].filter(([, shape]) => shape.length > 0)
  return new Set([...(inputs?.keys() ?? []), ...(constants?.keys() ?? []), ...arrays.map(([name]) => name)])
}

function readingOf(text: string, options: LowerOptions): TextReading {
  const { statements, diagnostics } = parse(text, signatures, valuesIn(options))
  if (diagnostics.some(({ severity }) => severity === "error")) return { statements, diagnostics, program: null }
  const lowered = lower(statements, { ...options, text })
  const isSplit = ({ code, span }: Diagnostic) =>
    code === "name-or-product" && diagnostics.some(other => other.span.from === span.from && other.span.to === span.to)
  const all = [...diagnostics, ...lowered.diagnostics.filter(found => !isSplit(found))].sort(
    (a, b) => a.span.from - b.span.from,
  )
  return { statements: mapStatements(statements, lowered.meanings), program: lowered.program, diagnostics: all }
}

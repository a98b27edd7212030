import { joinBars } from "./bars"
import { requireUses } from "./conditions"
import type { Diagnostic } from "./diagnostic"
import type { Signatures, Statement } from "./expression"
import { FOREIGN } from "./foreign"
import { lex } from "./lex"
import { reportLookalikes } from "./lookalikes"
import { readProgram } from "./loops"
import type { Reader } from "./parser"
import { add, type ParseReport } from "./report"
import { joinScripts } from "./scripts"
import { readNames } from "./vocabulary"

/** What became of a text. Where there is an error, the statements are a guess: a hole in one of them is the number NaN. */
export interface Parsed {
  readonly statements: readonly Statement[]
  /** By position. Of a text in another language, that it is one. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The longest text that is read, in UTF-16 units. */
const LONGEST = 200_000

/** Reads a text. `signatures` are the functions that it may call besides its own; `values` are names that stand for something beside it. Never throws; takes time linear in the text. */
export function parse(text: string, signatures: Signatures, values: ReadonlySet<string> = new Set()): Parsed {
  const report: ParseReport = { text, diagnostics: [] }
  if (text.length > LONGEST) {
    add(report, "too-long", { from: LONGEST, to: text.length }, { length: text.length, limit: LONGEST })
    return { statements: [], diagnostics: report.diagnostics }
  }
  const joined = joinScripts(lex(text, report), text)
  const names = readNames(joined, signatures, values)
  const tokens = joinBars(joined, names)
  reportLookalikes(tokens, names, report)
  const reader: Reader = { tokens, names, report, conditions: new Map(), at: 0 }
  const statements = readProgram(reader)
  requireUses(reader)
  if (statements.length === 0 && report.diagnostics.length === 0) add(report, "empty", { from: 0, to: text.length })
  const diagnostics = report.diagnostics.sort((a, b) => a.span.from - b.span.from)
  const foreign = diagnostics.find(({ code }) => FOREIGN.has(code))
  return { statements, diagnostics: foreign ? [foreign] : diagnostics }
}

import type { Diagnostic, DiagnosticCode, Edit, Fix, Severity, Span } from "./diagnostic"

/** Collects what is found while one text is read. */
export interface Report {
  readonly text: string
  readonly diagnostics: Diagnostic[]
}

type Params = Diagnostic["params"]

/** More findings than this are of no use to a person; a text of nothing but mistakes must not fill the memory. */
const MOST = 100
const QUOTE = 40
const AROUND = 24

const SOFT: ReadonlyMap<DiagnosticCode, Severity> = new Map<DiagnosticCode, Severity>([
  ["ambiguous-slash", "warning"],
  ["confusable", "warning"],
  ["unknown-name-split", "warning"],
  ["duplicate", "warning"],
  ["unused", "warning"],
  ["note-log", "note"],
  ["note-unary", "note"],
  ["reserved-const", "note"],
])

/** How grave a finding is: it follows from the code alone. */
export const severityOf = (code: DiagnosticCode): Severity => SOFT.get(code) ?? "error"

/** Adds a finding. */
export function add(report: Report, code: DiagnosticCode, span: Span, params: Params = {}, fixes: readonly Fix[] = []) {
  if (report.diagnostics.length >= MOST) return
  const { from, to } = span
  report.diagnostics.push({ code, severity: severityOf(code), span: { from, to }, params, fixes })
}

/** The learner's own words in a span, shortened in the middle when long. */
export function quote(report: Report, span: Span): string {
  const words = report.text.slice(span.from, Math.min(span.to, span.from + 2 * QUOTE))
  return span.to - span.from <= QUOTE ? words : `${words.slice(0, QUOTE - 1)}…`
}

/** A repair whose label shows the text around it as it would read afterwards. Edits are in order and do not overlap. */
export function fix(report: Report, edits: readonly Edit[]): Fix {
  const { text } = report
  const first = edits[0]?.from ?? 0
  const last = edits.at(-1)?.to ?? 0
  let from = first
  while (from > 0 && first - from < AROUND && text.charCodeAt(from - 1) !== 10) from--
  let to = last
  while (to < text.length && to - last < AROUND && text.charCodeAt(to) !== 10) to++
  let label = from > 0 && text.charCodeAt(from - 1) !== 10 ? "…" : ""
  let at = from
  for (const edit of edits) {
    label += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  label += text.slice(at, to) + (to < text.length && text.charCodeAt(to) !== 10 ? "…" : "")
  return { label: label.trim(), edits }
}

export const insert = (at: number, text: string): Edit => ({ from: at, to: at, text })
export const replace = (span: Span, text: string): Edit => ({ from: span.from, to: span.to, text })
export const remove = (span: Span): Edit => replace(span, "")

import { NEWLINE } from "./characters"
import type { Diagnostic, DiagnosticCode, Edit, Fix, Severity, Span } from "./diagnostic"

/** Collects what is found while one text is read. */
export interface ParseReport {
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
  ["elementwise-product", "warning"],
  ["elementwise-power", "warning"],
  ["bars-of-array", "warning"],
  ["confusable", "warning"],
  ["unknown-name-split", "warning"],
  ["duplicate", "warning"],
  ["unused", "warning"],
  ["note-log", "note"],
  ["note-unary", "note"],
  ["note-inverse", "note"],
  ["note-rows", "note"],
  ["note-norm", "note"],
  ["name-or-product", "note"],
  ["reserved-const", "note"],
])

/** How grave a finding is: it follows from the code alone. */
export const severityOf = (code: DiagnosticCode): Severity => SOFT.get(code) ?? "error"

/** Adds a finding. */
export function add(
  report: ParseReport,
  code: DiagnosticCode,
  span: Span,
  params: Params = {},
  fixes: readonly Fix[] = [],
) {
  // What ends the reading of a statement must be said in any case.
  if (isFull(report) && code !== "too-deep") return
  const { from, to } = span
  report.diagnostics.push({ code, severity: severityOf(code), span: { from, to }, params, fixes })
}

const isFull = (report: ParseReport): boolean => report.diagnostics.length >= MOST

/** The learner's own words in a span, on one line, and cut short when long. */
export function quote(report: ParseReport, span: Span): string {
  const words = report.text.slice(span.from, Math.min(span.to, span.from + QUOTE)).replaceAll("\n", " ")
  return span.to - span.from <= QUOTE ? words : `${words.slice(0, QUOTE - 1)}…`
}

/** A repair whose label shows the text around it as it would read afterwards. Edits are in order and do not overlap. */
export function fix(report: ParseReport, edits: readonly Edit[]): Fix {
  const first = edits[0]
  const last = edits.at(-1)
  if (first === undefined || last === undefined || isFull(report)) return { label: "", edits }
  const start = lineBefore(report.text, first.from)
  const end = lineAfter(report.text, last.to)
  let label = start > 0 && report.text.charCodeAt(start - 1) !== NEWLINE ? "…" : ""
  let at = start
  for (const edit of edits) {
    label += shorten(report.text, at, edit.from) + edit.text
    at = edit.to
  }
  label += shorten(report.text, at, end)
  if (end < report.text.length && report.text.charCodeAt(end) !== NEWLINE) label += "…"
  return { label: label.trim(), edits }
}

function lineBefore(text: string, place: number): number {
  let at = place
  while (at > 0 && place - at < AROUND && text.charCodeAt(at - 1) !== NEWLINE) at--
  return at
}

function lineAfter(text: string, place: number): number {
  let at = place
  while (at < text.length && at - place < AROUND && text.charCodeAt(at) !== NEWLINE) at++
  return at
}

/** Text between edits; what is long in it is left out, so that a label costs no more than a line. */
const shorten = (text: string, from: number, to: number): string =>
  to - from <= 2 * AROUND ? text.slice(from, to) : `${text.slice(from, from + AROUND)}…${text.slice(to - AROUND, to)}`

export const insert = (at: number, text: string): Edit => ({ from: at, to: at, text })
export const replace = (span: Span, text: string): Edit => ({ from: span.from, to: span.to, text })
export const remove = (span: Span): Edit => replace(span, "")

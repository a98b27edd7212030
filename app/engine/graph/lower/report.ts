import type { Diagnostic, DiagnosticCode, Fix, Severity, Span } from "../../language/diagnostic"
import { severityOf } from "../../language/report"

/** Notes a finding, once for each code and place. Its severity follows from the code unless given. */
export type LoweringReport = (
  code: DiagnosticCode,
  span: Span,
  params?: Diagnostic["params"],
  fixes?: readonly Fix[],
  severity?: Severity,
) => void

/** More findings than this are of no use to a person. */
const MOST = 100

/** A collector of findings, and what it has collected. */
export function createReport(): { readonly report: LoweringReport; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const known = new Set<string>()
  const report: LoweringReport = (code, span, params = {}, fixes = [], severity = severityOf(code)) => {
    const key = `${code} ${span.from} ${span.to}`
    if (known.has(key) || diagnostics.length >= MOST) return
    known.add(key)
    diagnostics.push({ code, severity, span, params, fixes })
  }
  return { report, diagnostics }
}

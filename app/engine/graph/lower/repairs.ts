import type { Diagnostic, Fix } from "../../language/diagnostic"

/** What is said of a text. */
type Findings = readonly Diagnostic[]

/** Texts of so many characters in all are tried; what cannot be tried any more is not offered. */
const MOST_TRIED = 40_000

/** The text after a repair. */
export const repaired = (text: string, { edits }: Fix): string =>
  edits.toReversed().reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)

/**
 * Of several findings that one mistake may cause the first is left: what stands behind an error in its line goes with it, or is
 * said once it is repaired. `found` is in the order of the text.
 */
export function foremost(text: string, found: Findings): Findings {
  let last: Diagnostic | null = null
  return found.filter(finding => {
    if (last && !text.slice(last.span.from, finding.span.from).includes("\n")) return false
    if (finding.severity === "error") last = finding
    return true
  })
}

/** Tries every repair of what is shown of a text: those are left that remove what they repair and bring no error that was not there. */
export function proven(text: string, found: Findings, read: (text: string) => Findings): Findings {
  const before = { all: counts(found), shown: counts(foremost(text, found)) }
  let tried = 0
  const holds = (code: string, fix: Fix): boolean => {
    tried += text.length
    if (tried > MOST_TRIED) return false
    const source = repaired(text, fix)
    const all = read(source)
    return helps(code, before.all, counts(all)) && helps(code, before.shown, counts(foremost(source, all)))
  }
  return foremost(text, found).map(finding => {
    const fixes = finding.fixes.filter(fix => holds(finding.code, fix))
    return fixes.length === finding.fixes.length ? finding : { ...finding, fixes }
  })
}

/** How often each code is found. */
interface Counts {
  readonly all: ReadonlyMap<string, number>
  readonly errors: ReadonlyMap<string, number>
}

function counts(found: Findings): Counts {
  const all = new Map<string, number>()
  const errors = new Map<string, number>()
  for (const { code, severity } of found)
    for (const of of severity === "error" ? [all, errors] : [all]) of.set(code, (of.get(code) ?? 0) + 1)
  return { all, errors }
}

/** Whether there is less of a finding, and no more of any error. */
function helps(code: string, before: Counts, after: Counts): boolean {
  const fewer = (after.all.get(code) ?? 0) < (before.all.get(code) ?? 0)
  return fewer && [...after.errors].every(([error, number]) => number <= (before.errors.get(error) ?? 0))
}

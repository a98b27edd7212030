import type { Diagnostic, Fix } from "../../language/diagnostic"

/** What is said of a text. */
type Findings = readonly Diagnostic[]

/** Texts of so many characters in all are tried; what cannot be tried any more is not offered. */
const MOST_TRIED = 20_000

/** The text after a repair. */
export const repaired = (text: string, { edits }: Fix): string =>
  edits.toReversed().reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)

/**
 * Tries every repair: those are left that remove what they repair and bring no error that was not there. Of several findings
 * that one mistake causes the first is left: another follows from it if it goes with the repair of the first, or, where there
 * is no repair, if it stands further on in the same line. `found` is in the order of the text.
 */
export function proven(text: string, found: Findings, read: (text: string) => Findings): Findings {
  const before = counts(found)
  const shown: Tried[] = []
  let tried = 0
  const attempt = (fix: Fix): Findings => {
    tried += text.length
    return tried > MOST_TRIED ? found : read(repaired(text, fix))
  }
  for (const finding of found) {
    if (shown.some(mistake => follows(text, finding, mistake, before))) continue
    const repairs = finding.fixes.map(fix => ({ fix, after: counts(attempt(fix)) }))
    shown.push({ finding, repairs: repairs.filter(({ after }) => helps(finding.code, before, after)) })
  }
  const told = counts(shown.map(({ finding }) => finding))
  return shown.map(({ finding, repairs }) => {
    const fixes = repairs.filter(({ after }) => helps(finding.code, told, after)).map(({ fix }) => fix)
    return fixes.length === finding.fixes.length ? finding : { ...finding, fixes }
  })
}

/** A finding, and the repairs of it that help, with what is found afterwards. */
interface Tried {
  readonly finding: Diagnostic
  readonly repairs: readonly { readonly fix: Fix; readonly after: Counts }[]
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

const often = (found: Counts, code: string): number => found.all.get(code) ?? 0

/** Whether there is less of a finding, and no more of any error. */
const helps = (code: string, before: Counts, after: Counts): boolean =>
  often(after, code) < often(before, code) &&
  [...after.errors].every(([error, number]) => number <= (before.errors.get(error) ?? 0))

/** Whether a finding follows from an error that stands before it. */
function follows(text: string, { code, span }: Diagnostic, { finding, repairs }: Tried, before: Counts): boolean {
  if (finding.severity !== "error") return false
  const [repair] = repairs
  if (repair === undefined) return !text.slice(finding.span.from, span.from).includes("\n")
  return often(repair.after, code) === 0 && (code !== finding.code || often(before, code) > 1)
}

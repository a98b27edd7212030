import type { findings as english } from "../../en/later/findings"
import { diagnosticSentence } from "./diagnostics"

/** What is to be said of the program's text. */
export const findings: typeof english = {
  /** Words of the learner stand in backticks. */
  sentence: diagnosticSentence,
  line: line => `Zeile ${line}`,
  change: to => `Ändern in ${to}`,
}

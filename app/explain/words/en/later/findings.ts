import { diagnosticSentence } from "../../../../engine/messages"

/** What is to be said of the program's text. */
export const findings = {
  /** Words of the learner stand in backticks. */
  sentence: diagnosticSentence,
  line: (line: number) => `line ${line}`,
  change: (to: string) => `Change to ${to}`,
}

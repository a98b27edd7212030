import type { Document } from "../../document/document"
import type { SlipId } from "./exercise"

/** Code that works out a gradient by hand, with one wrong line. It is written in the app's own language and can be run. */
export interface BuggyCode {
  /** What is differentiated. */
  readonly document: Pick<Document, "program" | "at" | "mode">
  readonly code: readonly string[]
  /** The place of the wrong line, and as it should be. */
  readonly wrong: number
  readonly right: string
  readonly mistake: SlipId
  /** The inputs of which the gradient is compared. */
  readonly of: readonly string[]
  /** Where it comes from; null: it was generated. */
  readonly source: "notebook" | null
}

import type { ComponentType } from "react"
import type { Document } from "../../../document/document"
import type { TeachWords } from "../../../explain/words/teach"
import type { Draft } from "../../../host/practice"
import type { ExerciseKind } from "../../../teach/exercises/exercise"

export interface ExerciseFormProps<Data> {
  readonly data: Data
  readonly draft: Draft
  readonly put: (fields: Draft) => void
  /** What was checked last; null: nothing. */
  readonly checked: Draft | null
}

/** What the player is to show of an exercise. */
export type PlayedState = Pick<Document, "program" | "at" | "mode"> & Partial<Document>

/** How a kind of exercise is shown, answered, and its model answer told and played. */
export interface ExerciseView<Data, Reply> {
  readonly kind: ExerciseKind<Data, Reply>
  readonly ask: (data: Data, words: TeachWords) => string
  /** The program that it is about, above the form; null: of none. */
  readonly text?: (data: Data, words: TeachWords) => string
  readonly Form: ComponentType<ExerciseFormProps<Data>>
  /** Null: there is no whole answer. */
  readonly read: (draft: Draft, data: Data) => Reply | null
  /** Null: the picture alone tells it. */
  readonly model: (data: Data, words: TeachWords) => string | null
  readonly played: (data: Data) => PlayedState | null
  /** What is said of an answer beyond right, or the name of its slip. */
  readonly told?: (data: Data, reply: Reply, right: boolean, words: TeachWords) => string | null
}

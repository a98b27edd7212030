import { createStore } from "zustand/vanilla"
import type { Lane } from "../../store/derived"
import type { PlaceQuestion } from "../../teach/place"
import type { Question } from "../../teach/question"

/** What the page asks, and of which lane. */
export interface Asking<Asked = Question | PlaceQuestion> {
  readonly question: Asked
  readonly lane: Lane
  /** A person has just gone there: not a link. */
  readonly called: boolean
}

/** The question that this window asks now, for whoever stands beside its card; null: none. */
export const asked = createStore<{ readonly asking: Asking | null }>(() => ({ asking: null }))

import { useSyncExternalStore } from "react"
import { first } from "../../../explain/words"
import { keepDraft, onPractice, practised, type Draft, type KeptPractice } from "../../../host/practice"
import { useActions, useWords } from "../../context"

/** What this browser keeps of practice. */
export const usePractice = (): KeptPractice => useSyncExternalStore(onPractice, practised)

/** Says so once where the browser keeps nothing. */
export function useKeeping(): (kept: boolean) => void {
  const { notify } = useActions()
  const { blocked } = useWords(first).notices
  return kept => {
    if (!kept) notify(blocked)
  }
}

const BLANK: Draft = {}

/** An answer as far as it is typed, and what changes some of its fields. It outlives the panel and the page. */
export function useDraft(key: string): readonly [draft: Draft, put: (fields: Draft) => void, clear: () => void] {
  const draft = usePractice().drafts[key] ?? BLANK
  const keeping = useKeeping()
  return [
    draft,
    // What is kept now, not what was when this was drawn: several fields may change at once.
    fields => keeping(keepDraft(key, { ...practised().drafts[key], ...fields })),
    () => keeping(keepDraft(key, BLANK)),
  ]
}

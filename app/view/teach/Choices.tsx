import type { CSSProperties, KeyboardEvent, ReactNode } from "react"
import { teach } from "../../explain/words/teach"
import { useWords } from "../context"

/** What answers are called. */
export const LETTERS = ["A", "B", "C", "D", "E"]

/** Answers to choose from, each with a letter that is its key while the focus is among them. `counts`: how often each has been chosen, where a class votes. */
export function Choices({
  of,
  choose,
  counts = null,
}: {
  of: readonly { readonly text: ReactNode; readonly full?: string }[]
  choose: (place: number) => void
  counts?: readonly number[] | null
}) {
  const most = Math.max(1, ...(counts ?? []))
  const say = useWords(teach).predict
  const onKey = (event: KeyboardEvent) => {
    const place = LETTERS.indexOf(event.key.toUpperCase())
    if (place < 0 || place >= of.length || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    choose(place)
  }
  // The page counts for itself: with the whole wall as its field, not only with the focus here.
  const onKeyDown = counts ? undefined : onKey
  return (
    <div className="choices" role="group" aria-label={say.choices} onKeyDown={onKeyDown}>
      {of.map(({ text, full }, i) => (
        <button key={i} type="button" title={full} onClick={() => choose(i)}>
          <kbd>{LETTERS[i]}</kbd> {text}
          {counts && " "}
          {counts && (
            <span className="votes" style={{ "--share": (counts[i] ?? 0) / most } as CSSProperties}>
              <b>{counts[i] ?? 0}</b>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

import type { KeyboardEvent } from "react"
import { teach } from "../../explain/words/teach"
import { useWords } from "../context"

const LETTERS = ["A", "B", "C", "D", "E"]

/** Answers to choose from, each with a letter that is its key while the focus is among them. */
export function Choices({
  of,
  choose,
}: {
  of: readonly { readonly text: string; readonly full?: string }[]
  choose: (place: number) => void
}) {
  const say = useWords(teach).predict
  const onKey = (event: KeyboardEvent) => {
    const place = LETTERS.indexOf(event.key.toUpperCase())
    if (place < 0 || place >= of.length || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    choose(place)
  }
  return (
    <div className="choices" role="group" aria-label={say.choices} onKeyDown={onKey}>
      {of.map(({ text, full }, i) => (
        <button key={i} type="button" title={full} onClick={() => choose(i)}>
          <kbd>{LETTERS[i]}</kbd> {text}
        </button>
      ))}
    </div>
  )
}

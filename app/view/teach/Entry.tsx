import { useRef, type RefObject } from "react"
import { teach } from "../../explain/words/teach"
import { useWords } from "../context"

/** A field for a number, a fraction or an expression. `of`: the id of what is asked. */
export function Entry({
  of,
  type,
  field,
}: {
  of: string
  type: (text: string) => void
  field?: RefObject<HTMLInputElement | null>
}) {
  const say = useWords(teach).predict
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const text = input.current?.value.trim() ?? ""
        if (text !== "") type(text)
        input.current?.select()
      }}
    >
      <input
        ref={input}
        type="text"
        className="number"
        autoComplete="off"
        spellCheck={false}
        aria-label={say.answer}
        aria-describedby={of}
      />
      <button type="submit" className="primary">
        {say.check}
      </button>
    </form>
  )
}

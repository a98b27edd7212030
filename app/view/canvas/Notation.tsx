import { SIGNS, type NotationChoice } from "../../document/document"
import { later } from "../../explain/words/later"
import { fetchNotation } from "../../store/notation"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"

/** How derivatives are written, and what inputs are called. */
export function NotationChoices() {
  const say = useWords(later).notation
  const { arrange } = useActions()
  const store = useWorkbenchStore()
  const { signs, numbered } = useWorkbench(state => state.document.notation)
  const choose = async (change: Partial<NotationChoice>) => {
    const { document } = store.getState()
    const notation = { ...document.notation, ...change }
    await fetchNotation({ ...document, notation })
    arrange({ notation })
  }
  return (
    <fieldset>
      <legend>{say.title}</legend>
      <select
        aria-label={say.title}
        value={signs}
        onChange={event => void choose({ signs: SIGNS.find(one => one === event.target.value) ?? signs })}
      >
        {SIGNS.map(one => (
          <option key={one} value={one}>
            {say.signs[one].name}
          </option>
        ))}
      </select>
      <label className={numbered ? "chosen" : ""}>
        <input type="checkbox" checked={numbered} onChange={event => void choose({ numbered: event.target.checked })} />
        {say.numbered}
      </label>
    </fieldset>
  )
}

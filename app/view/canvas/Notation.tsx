import { later } from "../../explain/words/later"
import { notationIn, notationText, SIGNS, type NotationChoice } from "../../explain/notations"
import { fetchNotation } from "../../store/writing"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"

/** How derivatives are written, and what inputs are called. */
export function Notation() {
  const say = useWords(later).notation
  const { arrange } = useActions()
  const store = useWorkbenchStore()
  const chosen = notationIn(useWorkbench(state => state.document.notation))
  const choose = async (change: Partial<NotationChoice>) => {
    const notation = notationText({ ...chosen, ...change })
    await fetchNotation({ ...store.getState().document, notation })
    arrange({ notation })
  }
  return (
    <fieldset>
      <legend>{say.title}</legend>
      <select
        aria-label={say.title}
        value={chosen.signs}
        onChange={event => void choose({ signs: SIGNS.find(one => one === event.target.value) ?? "survey" })}
      >
        {SIGNS.map(one => (
          <option key={one} value={one}>
            {say.signs[one].name}
          </option>
        ))}
      </select>
      <label className={chosen.numbered ? "chosen" : ""}>
        <input
          type="checkbox"
          checked={chosen.numbered}
          onChange={event => void choose({ numbered: event.target.checked })}
        />
        {say.numbered}
      </label>
    </fieldset>
  )
}

import { later } from "../../explain/words/later"
import * as notations from "../../explain/notations"
import { notationIn, notationText, SIGNS, type NotationChoice } from "../../explain/notations"
import { haveNotations } from "../../store/writing"
import { useActions, useWorkbench } from "../context"

/** How derivatives are written, and what inputs are called. */
export function Notation() {
  // Not in the words of the notation that is chosen: each is called by its own.
  const say = later(useWorkbench(state => state.language)).notation
  const { arrange } = useActions()
  const chosen = notationIn(useWorkbench(state => state.document.notation))
  // At once: a box that waited for something would spring back under the finger.
  const choose = (change: Partial<NotationChoice>) => {
    haveNotations(notations)
    arrange({ notation: notationText({ ...chosen, ...change }) })
  }
  return (
    <fieldset>
      <legend>{say.title}</legend>
      <select
        aria-label={say.title}
        value={chosen.signs}
        onChange={event => choose({ signs: SIGNS.find(one => one === event.target.value) ?? "survey" })}
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
          onChange={event => choose({ numbered: event.target.checked })}
        />
        {say.numbered}
      </label>
    </fieldset>
  )
}

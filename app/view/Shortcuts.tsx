import { useEffect, useRef } from "react"
import { chooseLanguage, LANGUAGES } from "../host/languages"
import { later } from "../explain/words/later"
import { COMMANDS } from "./commands"
import { useWords, useWorkbench } from "./context"
import { LECTURE } from "./lecture/commands"

/** Every command once; those of a lecture behind the others. */
const IDS = new Set([...COMMANDS, ...LECTURE].map(({ id }) => id))

/** The language of the page: another one opens it anew. */
function Languages({ label }: { label: string }) {
  const { tag } = useWorkbench(state => state.language)
  return (
    <label className="language">
      {`${label} `}
      <select value={tag} onChange={event => chooseLanguage(event.target.value)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The sheet of keys; character keys can be switched off here (WCAG 2.1.4), and the language chosen. */
export function Shortcuts(props: { close: () => void; characters: boolean; setCharacters: (on: boolean) => void }) {
  const { keys, sheet: say } = useWords(later)
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog ref={sheet} aria-labelledby="keys" onClose={props.close}>
      <h2 id="keys">{say.title}</h2>
      <dl>
        {[...IDS].map(id => (
          <div key={id}>
            <dt>
              <kbd>{keys[id][0]}</kbd>
            </dt>
            <dd>{keys[id][1]}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={props.characters}
          onChange={event => props.setCharacters(event.target.checked)}
        />
        {` ${say.characters}`}
      </label>
      <Languages label={say.language} />
      <button type="button" onClick={() => sheet.current?.close()}>
        {say.close}
      </button>
    </dialog>
  )
}

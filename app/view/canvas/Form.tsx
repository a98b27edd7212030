import { useId } from "react"
import { DENSITIES, DIRECTIONS } from "../../document/document"
import { later } from "../../explain/words/later"
import { Notation } from "./Notation"
import { useActions, useWorkbench, useWords } from "../context"

interface ChoiceOf<Name extends string> {
  readonly title: string
  readonly names: readonly Name[]
  readonly say: Readonly<Record<Name, string>>
  readonly chosen: Name
  readonly choose: (name: Name) => void
}

function Choice<Name extends string>({ title, names, say, chosen, choose }: ChoiceOf<Name>) {
  const group = useId()
  return (
    <fieldset>
      <legend>{title}</legend>
      {names.map(name => (
        <label key={name} className={name === chosen ? "chosen" : ""}>
          <input type="radio" name={group} checked={name === chosen} onChange={() => choose(name)} />
          {say[name]}
        </label>
      ))}
    </fieldset>
  )
}

const FOLDS = ["auto", "none"] as const

/** What a person can fix of the picture's form; what stays automatic is chosen to fit the window. */
export function Form() {
  const say = useWords(later).form
  const { setForm, setFold } = useActions()
  const { direction, density } = useWorkbench(state => state.document.form)
  const fold = useWorkbench(state => state.document.fold)
  return (
    <div className="form" role="group" aria-label={say.title}>
      <Choice
        title={say.direction}
        names={DIRECTIONS}
        say={say.directions}
        chosen={direction}
        choose={direction => setForm({ direction })}
      />
      <Choice
        title={say.density}
        names={DENSITIES}
        say={say.densities}
        chosen={density}
        choose={density => setForm({ density })}
      />
      <Choice
        title={say.folding}
        names={FOLDS}
        say={say.folds}
        chosen={fold ? "auto" : "none"}
        choose={name => setFold(name === "auto")}
      />
      <Notation />
    </div>
  )
}

import { useShallow } from "zustand/react/shallow"
import { teach } from "../../../explain/words/teach"
import type { Workbench } from "../../../store/workbench"
import type { Asserted } from "../../../teach/facts"
import { useOption, useWords, useWorkbench } from "../../context"
import { Lab } from "../../labs/Lab"
import { Progress } from "./Progress"
import { EXERCISE_VIEWS } from "./views"

type KindId = keyof ReturnType<typeof teach>["practice"]["kinds"]

/** Links with other numbers pose the first one. */
const MOST_STARTS = 1e6
const numberIn = (text: string | null) => {
  const start = Number(text)
  return Number.isInteger(start) && start >= 1 && start <= MOST_STARTS ? start : 1
}

/** What of a document an exercise is about: another step or option is the same. */
const asserted = ({
  document: { program, at, mode, seed, freeze, expanded },
}: Pick<Workbench, "document">): Asserted => ({ program, at, mode, seed, freeze, expanded })

/** Exercises: a kind is chosen, then one after another is posed, by a number that the link keeps. */
export function Practice() {
  const say = useWords(teach).practice
  const [chosen, choose] = useOption("practice.kind")
  const [text, setStart] = useOption("practice.seed")
  const [on, setOn] = useOption("practice.on")
  const own = useWorkbench(useShallow(asserted))
  const start = numberIn(text)
  const row = EXERCISE_VIEWS.find(({ id }) => id === chosen)
  if (!row) return <Kinds choose={choose} />
  const { id, ownToo, Part } = row
  const onOwn = ownToo && on === "program"
  return (
    <section className="lab practice">
      <div className="head">
        <button type="button" onClick={() => choose(null)}>
          {say.back}
        </button>
        <h2>{say.title(say.kinds[id as KindId].name, start)}</h2>
      </div>
      {ownToo && (
        <div className="choices" role="radiogroup" aria-label={say.on.label}>
          {(["random", "program"] as const).map(one => (
            <label key={one}>
              <input
                type="radio"
                name="practice-on"
                checked={onOwn === (one === "program")}
                onChange={() => setOn(one === "program" ? one : null)}
              />{" "}
              {say.on[one]}
            </label>
          ))}
        </div>
      )}
      <Part start={start} own={onOwn ? own : null} another={() => setStart(String(start + 1))} />
      <Progress />
    </section>
  )
}

/** The kinds, each with its sentence. */
function Kinds({ choose }: { choose: (kind: string) => void }) {
  const say = useWords(teach).practice
  return (
    <Lab shows={say.shows}>
      <ul className="offered" aria-label={say.list}>
        {EXERCISE_VIEWS.map(({ id }) => {
          const { name, sentence } = say.kinds[id as KindId]
          return (
            <li key={id}>
              <button type="button" onClick={() => choose(id)}>
                <strong>{name}</strong> <span>{sentence}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <Progress />
    </Lab>
  )
}

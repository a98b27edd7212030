import { arrangementOf } from "../../document/fields"
import { teach } from "../../explain/words/teach"
import { createRandom } from "../../teach/exercises/random"
import { fadedState, LEVELS, levelOf, type Level } from "../../teach/fading"
import { stateOf, type Lesson } from "../../teach/lessons"
import { useActions, useWords, useWorkbench } from "../context"
import { lineNamed } from "../../teach/told"
import { useFilling } from "./filling"

interface LessonPlace {
  readonly lesson: Lesson
  readonly place: number
}

/** Opens a lesson's program with as much of its trace as a level shows. */
function useLevels({ lesson, place }: LessonPlace): (level: Level) => void {
  const { open } = useActions()
  const now = useWorkbench(state => state.document)
  return level => {
    const state =
      level === "shown" ? stateOf(lesson, place) : fadedState(lesson, place, level, createRandom(Date.now()))
    open({ ...state, ...arrangementOf(now) }, false)
  }
}

/** How much of the trace is shown. */
export function Levels(at: LessonPlace) {
  const say = useWords(teach).fading
  const level = useWorkbench(state => levelOf(state.document))
  const choose = useLevels(at)
  return (
    <label className="levels">
      <span>{say.name}</span>{" "}
      <select value={level} onChange={event => choose(event.target.value as Level)}>
        {LEVELS.map(one => (
          <option key={one} value={one}>
            {say.levels[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What has been filled in of a trace with blanks: how much is left, and the first slip by its name. */
export function Filled(at: LessonPlace) {
  const words = useWords(teach)
  const { fading: say, grade } = words
  const { goTo } = useActions()
  const ticks = useWorkbench(state => state.derived.ticks)
  const level = useWorkbench(state => levelOf(state.document))
  const choose = useLevels(at)
  const { blanks, tells } = useFilling()
  const left = blanks.filter(({ verdict }) => verdict === "missing").length
  const slip = tells ? blanks.find(({ verdict }) => verdict === "wrong") : undefined
  const said = () => {
    if (slip) {
      return grade.first(grade.line(slip.column, slip.node), lineNamed(slip, words))
    }
    return left > 0 ? say.left(left) : grade.all
  }
  return (
    <>
      <p>{level === "mixed" ? say.alone : say.words}</p>
      <div className="answers">
        <p role="status" className="verdict">
          {said()}
        </p>
        {blanks.length > 0 && (
          <button type="button" onClick={() => goTo(ticks)}>
            {say.show}
          </button>
        )}
        {level === "mixed" && (
          <button type="button" onClick={() => choose("mixed")}>
            {say.another}
          </button>
        )}
      </div>
    </>
  )
}

import { useEffect, useMemo, useState } from "react"
import { WELCOME } from "../../document/fields"
import { formatNumber, inList } from "../../explain/number"
import { teach } from "../../explain/words/teach"
import { course, lessonIn } from "../../teach/course"
import { factsOf } from "../../teach/facts"
import { LESSONS, placeOf, stateOf, type Lesson, type LessonQuestion } from "../../teach/lessons"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"
import { printHandout } from "../lecture/decks"
import { Choices } from "./Choices"

interface LessonPlace {
  readonly lesson: Lesson
  readonly place: number
}

/** Answers by their first numbers: the right one has no place of its own. */
function ascending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** A question of a lesson: the engine's answer among those that slips give. */
function Asked({ lesson, place, question }: LessonPlace & { question: LessonQuestion }) {
  const say = useWords(teach).lesson
  const [said, setSaid] = useState("")
  const offered = useMemo(() => {
    const facts = factsOf(stateOf(lesson, place))!
    const right = { numbers: question.answer(facts), says: say.right(question.why) }
    const wrong = question.wrong.map(({ answer, says }) => ({ numbers: answer(facts), says }))
    return [right, ...wrong].sort((a, b) => ascending(a.numbers, b.numbers))
  }, [lesson, place, question, say])
  return (
    <div className="answers">
      <p>{question.ask}</p>
      <Choices
        of={offered.map(({ numbers }) => ({ text: inList(numbers.map(number => formatNumber(number))) }))}
        choose={i => setSaid(offered[i]!.says)}
      />
      <p role="status" className="verdict">
        {said}
      </p>
    </div>
  )
}

/** From step to step of a lesson, and on to the next one. */
function Walk({ lesson, place }: LessonPlace) {
  const { open, arrange } = useActions()
  const store = useWorkbenchStore()
  const { lesson: say, deck } = useWords(teach)
  const { print } = deck
  const { view, sides, divider } = useWorkbench(state => state.document)
  const go = (to: LessonPlace) => open({ ...stateOf(to.lesson, to.place), view, sides, divider }, false)
  const following = LESSONS[LESSONS.indexOf(lesson) + 1]
  const last = place === lesson.steps.length
  return (
    <div className="walk">
      <button type="button" disabled={place === 1} onClick={() => go({ lesson, place: place - 1 })}>
        {say.previous}
      </button>
      {last && following ? (
        <button type="button" onClick={() => go({ lesson: following, place: 1 })}>
          {say.following}
        </button>
      ) : (
        <button type="button" disabled={last} onClick={() => go({ lesson, place: place + 1 })}>
          {say.next}
        </button>
      )}
      <button type="button" onClick={() => printHandout(store)}>
        {print}
      </button>
      <button type="button" onClick={() => arrange({ lesson: "" })}>
        {say.leave}
      </button>
    </div>
  )
}

/** The step of a lesson, above the workbench that it is about. A link that names a lesson alone opens its state. */
export function LessonBar() {
  const { open, arrange } = useActions()
  const say = useWords(teach).lesson
  const words = useWords(course)
  const named = useWorkbench(state => state.document.lesson)
  const empty = useWorkbench(state => state.document.program === "" && state.derived.blank)
  const found = useMemo(() => placeOf(named), [named])
  useEffect(() => {
    if (!found) arrange({ lesson: "" })
    if (empty) open(found ? stateOf(found.lesson, found.place) : WELCOME, false)
  }, [found, empty, open, arrange])
  const told = useMemo(() => found && lessonIn(found.lesson, words), [found, words])
  if (!found || !told) return null
  const { lesson, place } = found
  const step = told.steps[place - 1]!
  return (
    <section className="lesson" aria-label={say.title(lesson.id, told.title)}>
      <div className="head">
        <h2>{say.title(lesson.id, told.title)}</h2>
        <small>{say.place(told.section, place, lesson.steps.length)}</small>
        <Walk lesson={lesson} place={place} />
      </div>
      <p>
        <strong>{say.kinds[step.kind]}</strong> {step.words}
        {place === lesson.steps.length && <small> {say.source(told.source)}</small>}
      </p>
      {step.question && <Asked key={named} lesson={lesson} place={place} question={step.question} />}
    </section>
  )
}

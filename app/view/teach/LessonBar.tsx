import { useEffect, useMemo, useState } from "react"
import type { Document } from "../../document/document"
import { WELCOME } from "../../document/fields"
import { teach } from "../../explain/words/teach"
import { course, lessonIn } from "../../teach/course"
import { levelOf } from "../../teach/fading"
import { factsOf } from "../../teach/facts"
import {
  isDone,
  LESSONS,
  offeredTo,
  placeOf,
  stateOf,
  type Lesson,
  type LessonQuestion,
  type LessonTask,
} from "../../teach/lessons"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"
import { printHandout } from "../lecture/decks"
import { Choices } from "./Choices"
import { Filled, Levels } from "./Fading"

interface LessonPlace {
  readonly lesson: Lesson
  readonly place: number
}

/** Opens a document of a lesson; how the window is arranged stays. */
function useOpen(): (document: Document) => void {
  const { open } = useActions()
  const { view, sides, divider } = useWorkbench(state => state.document)
  return document => open({ ...document, view, sides, divider }, false)
}

/** A question of a lesson: the engine's answer among those that slips give. */
function Asked({ lesson, place, question }: LessonPlace & { question: LessonQuestion }) {
  const say = useWords(teach).lesson
  const [said, setSaid] = useState("")
  const offered = useMemo(() => offeredTo(question, factsOf(stateOf(lesson, place))!), [lesson, place, question])
  const choose = (at: number) => {
    const { right, says } = offered[at]!
    setSaid(right ? say.right(says) : says)
  }
  return (
    <div className="answers">
      <p>{question.ask}</p>
      <Choices of={offered} choose={choose} />
      <p role="status" className="verdict">
        {said}
      </p>
    </div>
  )
}

/** Something to change or to build: says when it is done, and shows one way. */
function Task({ lesson, place, task }: LessonPlace & { task: LessonTask }) {
  const say = useWords(teach).lesson
  const open = useOpen()
  const document = useWorkbench(state => state.document)
  const large = useWorkbench(state => state.derived.large !== null)
  const { program, at, mode, seed, freeze, expanded, predict } = document
  const done = useMemo(
    () => !large && isDone(task, { ...stateOf(lesson, place), program, at, mode, seed, freeze, expanded, predict }),
    [lesson, place, task, large, program, at, mode, seed, freeze, expanded, predict],
  )
  return (
    <div className="answers">
      <p role="status" className="verdict">
        {done ? say.done(task.says) : ""}
      </p>
      {!done && (
        <button type="button" onClick={() => open({ ...stateOf(lesson, place), clock: null, ...task.model })}>
          {say.model}
        </button>
      )}
    </div>
  )
}

/** From step to step of a lesson, back to how the step began, and on to the next lesson. */
function Walk({ lesson, place }: LessonPlace) {
  const { arrange } = useActions()
  const store = useWorkbenchStore()
  const { lesson: say, deck } = useWords(teach)
  const open = useOpen()
  const go = (to: LessonPlace) => open(stateOf(to.lesson, to.place))
  const following = LESSONS[LESSONS.indexOf(lesson) + 1]
  const last = place === lesson.steps.length
  const button = ({ name, short }: typeof say.next, act: () => void, disabled = false) => (
    <button type="button" aria-label={name} disabled={disabled} onClick={act}>
      {short}
    </button>
  )
  return (
    <div className="walk">
      {button(say.previous, () => go({ lesson, place: place - 1 }), place === 1)}
      {last && following
        ? button(say.following, () => go({ lesson: following, place: 1 }))
        : button(say.next, () => go({ lesson, place: place + 1 }), last)}
      {button(say.reset, () => go({ lesson, place }))}
      <button type="button" className="print" onClick={() => printHandout(store)}>
        {deck.print}
      </button>
      {button(say.leave, () => arrange({ lesson: "" }))}
    </div>
  )
}

/** A lesson in the language of the page. */
function useTold(lesson: Lesson): Lesson {
  const words = useWords(course)
  return useMemo(() => lessonIn(lesson, words), [lesson, words])
}

/** What a step says, asks and has one do. */
function Step({ lesson, place }: LessonPlace) {
  const say = useWords(teach).lesson
  const told = useTold(lesson)
  const { kind, words, question, task } = told.steps[place - 1]!
  return (
    <>
      <p>
        <strong>{say.kinds[kind]}</strong> {words}
        {place === lesson.steps.length && <small> {say.source(told.source, told.survey)}</small>}
      </p>
      {question && <Asked lesson={lesson} place={place} question={question} />}
      {task && <Task lesson={lesson} place={place} task={task} />}
    </>
  )
}

/** The step of a lesson, above the workbench that it is about. A link that names a lesson alone opens its state. */
export function LessonBar() {
  const { open, arrange } = useActions()
  const named = useWorkbench(state => state.document.lesson)
  const empty = useWorkbench(state => state.document.program === "" && state.arrived === "")
  const found = useMemo(() => placeOf(named), [named])
  useEffect(() => {
    if (!found) arrange({ lesson: "" })
    if (empty) open(found ? stateOf(found.lesson, found.place) : WELCOME, false)
  }, [found, empty, open, arrange])
  const faded = useWorkbench(state => levelOf(state.document) !== "shown")
  if (!found) return null
  return <Bar {...found} faded={faded} key={found.lesson.id} />
}

function Bar({ lesson, place, faded }: LessonPlace & { faded: boolean }) {
  const say = useWords(teach).lesson
  const { title, section } = useTold(lesson)
  return (
    <section className="lesson" aria-label={say.title(lesson.id, title)}>
      <div className="head">
        <h2>{say.title(lesson.id, title)}</h2>
        <small>{say.place(section, place, lesson.steps.length)}</small>
        {lesson.fades && <Levels lesson={lesson} place={place} />}
        <Walk lesson={lesson} place={place} />
      </div>
      {faded ? <Filled lesson={lesson} place={place} /> : <Step key={place} lesson={lesson} place={place} />}
    </section>
  )
}

import { useEffect, useMemo, useState } from "react"
import type { Document } from "../../document/document"
import { arrangementOf } from "../../document/fields"
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
import { useActions, useWords, useWorkbench } from "../context"
import { Choices } from "./Choices"
import { DeckLesson, useDeckLesson } from "./DeckLesson"
import { Filled, Levels } from "./Fading"
import { LessonFrame } from "./LessonFrame"
import type { Walk } from "./walking"

interface LessonPlace {
  readonly lesson: Lesson
  readonly place: number
}

/** Opens a document of a lesson; how the window is arranged stays, and on a wall whether steps ask. */
function useOpen(): (document: Document) => void {
  const { open } = useActions()
  const now = useWorkbench(state => state.document)
  const asks = now.view === "projector" && now.predict
  return document => open({ ...document, ...arrangementOf(now), predict: asks || document.predict }, false)
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
  const show = () => open({ ...stateOf(lesson, place), clock: null, ...task.model })
  return (
    <div className="answers">
      <p role="status" className="verdict">
        {done ? say.done(task.says) : ""}
      </p>
      <button type="button" aria-disabled={done} onClick={done ? undefined : show}>
        {say.model}
      </button>
    </div>
  )
}

/** What the buttons do. */
function useWalk({ lesson, place }: LessonPlace): Walk {
  const { arrange } = useActions()
  const open = useOpen()
  const go = (lesson: Lesson | undefined, to: number) =>
    lesson?.steps[to - 1] ? () => open(stateOf(lesson, to)) : null
  const last = place === lesson.steps.length
  return {
    previous: go(lesson, place - 1),
    next: go(lesson, place + 1),
    following: last ? go(LESSONS[LESSONS.indexOf(lesson) + 1], 1) : null,
    reset: () => open(stateOf(lesson, place)),
    leave: () => arrange({ lesson: "" }),
    opens: () => stateOf(lesson, place).clock,
  }
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

/** The step of a lesson, above the workbench that it is about: of a lecturer's own, else of the course. */
export function LessonBar() {
  const own = useDeckLesson()
  const named = useWorkbench(state => state.document.lesson)
  if (own) return <DeckLesson {...own} />
  return named !== "" && <CourseLesson named={named} />
}

/** The step of a lesson of the course. */
function CourseLesson({ named }: { named: string }) {
  const { arrange } = useActions()
  const found = useMemo(() => placeOf(named), [named])
  useEffect(() => {
    if (!found) arrange({ lesson: "" })
  }, [found, arrange])
  const faded = useWorkbench(state => levelOf(state.document) !== "shown")
  if (!found) return null
  return <Bar {...found} faded={faded} />
}

function Bar({ lesson, place, faded }: LessonPlace & { faded: boolean }) {
  const say = useWords(teach).lesson
  const { title, section } = useTold(lesson)
  return (
    <LessonFrame
      title={say.title(lesson.id, title)}
      section={section}
      place={say.place(place, lesson.steps.length)}
      beside={lesson.fades && <Levels lesson={lesson} place={place} />}
      walk={useWalk({ lesson, place })}
    >
      {faded ? (
        <Filled lesson={lesson} place={place} />
      ) : (
        <Step key={`${lesson.id}.${place}`} lesson={lesson} place={place} />
      )}
    </LessonFrame>
  )
}

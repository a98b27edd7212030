import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { lessonAt, type DeckQuestion } from "../../document/deckLesson"
import { explain } from "../../explain/explanation"
import { formatNumber } from "../../explain/number"
import { fullValue, formatValue } from "../../explain/value"
import { teach } from "../../explain/words/teach"
import { told } from "../../explain/words/told"
import { agrees } from "../../teach/answer"
import { choices } from "../../teach/predict"
import { questionOf } from "../../teach/question"
import { useLane, useWords, useWorkbench, useWorkbenchStore } from "../context"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { LETTERS } from "../teach/Choices"
import { Written } from "../teach/Written"
import { follow, followed } from "./channel"
import { playing } from "./decks"
import { counted, lecture } from "./state"
import { Timer } from "./Timer"
import { DeckPosition } from "./Wall"

/** What the next step will say. */
function Next() {
  const say = useWords(teach).presenter
  const words = useWords(told)
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  if (step >= run.plan.steps) return <p>{say.over}</p>
  const next = explain(program, run, step + 1, words)
  return (
    <>
      {next.rule !== "" && <Tex tex={next.rule} display />}
      {next.numbers !== "" && <Tex tex={next.numbers} display />}
      <p>
        <Rich parts={next.sentence} />
      </p>
    </>
  )
}

/** What is right of the question that the class sees, and how the class has voted. */
function Answer() {
  const say = useWords(teach).presenter
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const { asked, votes } = useStore(followed)
  const question = asked === null ? null : questionOf(program, run, asked)
  if (!question) return null
  const offered = choices(run, question)
  const right = offered.findIndex(one => agrees(one, question.right))
  const tally = counted(votes, offered.length).map((count, i) => `${LETTERS[i]} ${count}`)
  return (
    <section>
      <h2>{say.answer}</h2>
      <p className="answer" title={fullValue(question.right)}>
        {say.letter(LETTERS[right] ?? "", formatValue(question.right))}
      </p>
      <p>{say.tally(tally)}</p>
    </section>
  )
}

/** The question of a state that is a step of a lesson, and what is right; of answers to choose from with its letter. */
function LessonAnswer({ question }: { question: DeckQuestion }) {
  const say = useWords(teach).presenter
  const right =
    "choices" in question
      ? say.letter(LETTERS[question.right] ?? "", question.choices[question.right]!.text)
      : formatNumber(question.answer!)
  return (
    <section>
      <h2>{say.lesson}</h2>
      <p>
        <Written text={question.ask} />
      </p>
      <p className="answer">
        <Written text={right} />
      </p>
    </section>
  )
}

/** What a lecturer sees beside the picture: what comes next, the notes, the answer, the time. */
export function Presenter() {
  const store = useWorkbenchStore()
  const say = useWords(teach).presenter
  const decks = useStore(lecture, state => state.decks)
  const { heard } = useStore(followed)
  const options = useWorkbench(state => state.document.options)
  const tick = useWorkbench(state => state.derived.tick)
  const ticks = useWorkbench(state => state.derived.ticks)
  const [follows] = useState(() => options.has("deck.channel"))
  useEffect(() => follow(store), [store])
  const now = playing({ options }, decks)
  const state = now?.deck.states[now.place - 1]
  const question = state && lessonAt(state)?.question
  const following = now && now.place > 0 ? now.deck.states[now.place] : undefined
  return (
    <aside className="presenter" aria-label={say.title}>
      <h1>
        {say.title} <DeckPosition />
      </h1>
      {!follows && <p className="hint">{say.alone}</p>}
      <Timer />
      {state && <p className="name">{state.name}</p>}
      <p>{say.now(tick, ticks)}</p>
      <section>
        <h2>{say.notes}</h2>
        <p className="notes">{state && state.note !== "" ? state.note : say.noNotes}</p>
      </section>
      <Answer />
      {question && <LessonAnswer question={question} />}
      <section>
        <h2>{say.next}</h2>
        <Next />
        {following && <p>{say.following(following.name)}</p>}
      </section>
      {heard && <p className="hint">{say.keys}</p>}
    </aside>
  )
}

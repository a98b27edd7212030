import { useId, useState, type SubmitEvent } from "react"
import { useStore } from "zustand"
import { lessonAt, type DeckChoices, type DeckNumber, type DeckQuestion } from "../../document/deckLesson"
import { scalar } from "../../engine/tensor/tensor"
import { teach } from "../../explain/words/teach"
import { agrees, readAnswer } from "../../teach/answer"
import { useWords, useWorkbench, useWorkbenchStore } from "../context"
import { look, openPlace, playing } from "../lecture/decks"
import { lecture } from "../lecture/state"
import { Choices } from "./Choices"
import { LessonFrame } from "./LessonFrame"

/** The deck that is stepped through, if its state is a step of a lesson. */
export function useDeckLesson() {
  const options = useWorkbench(state => state.document.options)
  const now = playing(
    { options },
    useStore(lecture, state => state.decks),
  )
  const step = now && now.place > 0 ? lessonAt(now.deck.states[now.place - 1]!) : null
  return now && step && { now, ...step }
}

interface AnsweredOf<Question> {
  readonly question: Question
  /** Says what is to be said to an answer: the lecturer's sentence, or that it is not yet right. */
  readonly tell: (right: boolean, says: string) => void
  readonly say: (sentence: string) => void
}

/** A field for the number. */
function NumberAnswer({ question, tell, say, of }: AnsweredOf<DeckNumber> & { of: string }) {
  const words = useWords(teach).predict
  const [text, setText] = useState("")
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === "") return
    const read = readAnswer(text)
    if ("fault" in read) {
      say(words.verdict[read.fault])
      return
    }
    const right = agrees(read.value, scalar(question.answer!))
    tell(right, right ? question.right : question.wrong)
  }
  return (
    <form onSubmit={submit}>
      <input
        type="text"
        className="number"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.answer}
        aria-describedby={of}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <button type="submit" className="primary">
        {words.check}
      </button>
    </form>
  )
}

/** A question of a lecturer, and what is said to the answer. */
function Asked({ question }: { question: DeckQuestion }) {
  const words = useWords(teach)
  const id = useId()
  const [said, setSaid] = useState("")
  const tell = (right: boolean, says: string) =>
    setSaid(right ? words.lesson.right(says) : says || words.predict.verdict.other)
  const choose =
    ({ choices, right }: DeckChoices) =>
    (place: number) =>
      tell(place === right, choices[place]!.says)
  return (
    <div className="answers">
      <p id={id}>{question.ask}</p>
      {"choices" in question ? (
        <Choices of={question.choices} choose={choose(question)} />
      ) : (
        <NumberAnswer question={question} tell={tell} say={setSaid} of={id} />
      )}
      <p role="status" className="verdict">
        {said}
      </p>
    </div>
  )
}

/** A step of a lesson that a lecturer has written: a state of a deck with words and a question of its own. */
export function DeckLesson({ now, words, question }: NonNullable<ReturnType<typeof useDeckLesson>>) {
  const store = useWorkbenchStore()
  const say = useWords(teach)
  const { deck, place } = now
  const go = (to: number) => (deck.states[to - 1] ? () => openPlace(store, { deck, place: to }) : null)
  return (
    <LessonFrame
      title={say.lesson.own(deck.title)}
      place={say.lecture.place(place, deck.states.length)}
      walk={{
        previous: go(place - 1),
        next: go(place + 1),
        reset: go(place)!,
        leave: () => look(store, deck.id),
      }}
    >
      {words !== "" && <p className="own">{words}</p>}
      {question && <Asked key={`${deck.id}.${place}`} question={question} />}
    </LessonFrame>
  )
}

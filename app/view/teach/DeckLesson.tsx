import { useId, useState } from "react"
import { useStore } from "zustand"
import { lessonAt, type DeckQuestion } from "../../document/deckLesson"
import { scalar, type Tensor } from "../../engine/tensor/tensor"
import { teach, type TeachWords } from "../../explain/words/teach"
import { agrees, readAnswer } from "../../teach/answer"
import { sideTold } from "../../teach/otherwise"
import { useWords, useWorkbench, useWorkbenchStore } from "../context"
import { look, openPlace, playing } from "../lecture/decks"
import { lecture } from "../lecture/state"
import { Choices } from "./Choices"
import { Entry } from "./Entry"
import { LessonFrame } from "./LessonFrame"
import { Written } from "./Written"

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

/** What is said to a wrong number where the lecturer says nothing. */
const numberTold = (answer: number, { shape, data }: Tensor, { predict }: TeachWords): string =>
  shape.length > 0 ? predict.otherwise.shape([]) : sideTold(data[0]!, answer, predict)

/** What is said to an answer, typed or chosen. */
function useReplies(question: DeckQuestion) {
  const words = useWords(teach)
  const { verdict } = words.predict
  const told = (right: boolean, says: string, otherwise = verdict.other) =>
    right ? words.lesson.right(says) : says || otherwise
  return (answer: string | number): string => {
    if ("choices" in question) return told(answer === question.right, question.choices[Number(answer)]?.says ?? "")
    const read = readAnswer(String(answer))
    if ("fault" in read) return verdict[read.fault]
    const number = question.answer!
    const right = agrees(read.value, scalar(number))
    return told(right, right ? question.right : question.wrong, numberTold(number, read.value, words))
  }
}

/** A question of a lecturer, and what is said to the answer. */
function Asked({ question }: { question: DeckQuestion }) {
  const id = useId()
  const [said, setSaid] = useState("")
  const reply = useReplies(question)
  const answer = (given: string | number) => setSaid(reply(given))
  return (
    <div className="answers">
      <p id={id}>
        <Written text={question.ask} />
      </p>
      {"choices" in question ? (
        <Choices of={question.choices.map(({ text }) => ({ text: <Written text={text} /> }))} choose={answer} />
      ) : (
        <Entry of={id} type={answer} />
      )}
      <p role="status" className="verdict">
        <Written text={said} />
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
        opens: () => null,
      }}
    >
      {words !== "" && (
        <p className="own">
          <Written text={words} />
        </p>
      )}
      {question && <Asked key={`${deck.id}.${place}`} question={question} />}
    </LessonFrame>
  )
}

import { useEffect, useId, useRef, useState } from "react"
import type { Tensor } from "../../engine/tensor/tensor"
import type { Lowered } from "../../engine/graph/program"
import { rich, type Rich as RichText } from "../../explain/rich"
import { teach } from "../../explain/words/teach"
import { told } from "../../explain/words/told"
import { formatValue, fullValue } from "../../explain/value"
import { readAnswer } from "../../teach/answer"
import { hintsOf, questionTold, RUNGS } from "../../teach/hints"
import type { MistakeId } from "../../teach/mistakes"
import { missedAt, otherwiseTold } from "../../teach/otherwise"
import { choices, judge, knownBefore } from "../../teach/predict"
import type { Question } from "../../teach/question"
import { useStore } from "zustand"
import { useActions, useOption, useWords, useWorkbench } from "../context"
import { Rich } from "../kit/Rich"
import { Predicts } from "../panels/Predicts"
import { counted, lecture, vote, votesOn } from "../lecture/state"
import { Choices } from "./Choices"
import { Entry } from "./Entry"
import type { Asking } from "./gate"

/** After so many misses the step is shown, worked. */
const MOST_MISSES = 3
/** Where a field that gets the focus does not open a keyboard over half of the page. */
const KEYBOARD = "(hover: hover) and (pointer: fine)"

/** Where an exchange stands: what is asked now, and which mistakes it is to tell apart. */
interface Exchange {
  readonly question: Question
  readonly among: readonly MistakeId[] | undefined
  readonly said: string
  readonly misses: number
}

/** What an answer leads to: on with the exchange, or its end with a sentence. */
type Reply = { readonly next: Exchange } | { readonly end: string; readonly worked: boolean }

/** One question's exchange, from the first answer to the last. */
function useExchange(
  { question, lane }: Asking<Question>,
  program: Lowered,
  finish: (sentence: string, worked: boolean) => void,
) {
  const words = useWords(teach)
  const { verdict } = words.predict
  const begin: Exchange = { question, among: undefined, said: "", misses: 0 }
  const [exchange, setExchange] = useState(begin)
  const missed = (said: string, before: Exchange): Reply => {
    const misses = before.misses + 1
    return misses >= MOST_MISSES
      ? { end: `${said} ${verdict.worked}`, worked: true }
      : { next: { ...begin, said, misses } }
  }
  const reply = (value: Tensor): Reply => {
    const found = judge(program, lane.run, exchange.question, value, exchange.among)
    switch (found.kind) {
      case "right":
        return { end: verdict.right, worked: false }
      case "other":
        return missed(otherwiseTold({ program, run: lane.run }, missedAt(exchange.question), value, words), exchange)
      case "mistake": {
        const { name, sentence } = words.mistakes[found.mistake]
        return missed(verdict.mistake(name, sentence), exchange)
      }
      case "several":
        return { next: { ...exchange, question: found.next, among: found.mistakes, said: verdict.several } }
    }
  }
  const answer = (value: Tensor) => {
    const replied = reply(value)
    if ("end" in replied) finish(replied.end, replied.worked)
    else setExchange(replied.next)
  }
  const type = (text: string) => {
    const read = readAnswer(text, knownBefore(program, lane.run, question))
    if ("fault" in read) setExchange({ ...exchange, said: verdict[read.fault] })
    else answer(read.value)
  }
  return { exchange, answer, type }
}

/** The hints that have been asked for; at the second the picture shows where to look. */
function useHints({ question, lane }: Asking<Question>, program: Lowered) {
  const { point, setHover } = useActions()
  const words = useWords(teach)
  const toldWords = useWords(told)
  const [rung, setRung] = useState(-1)
  const hint = rung < 0 ? null : hintsOf(program, lane.run, question, words, toldWords)[rung]!.text
  const further = () => {
    setRung(rung + 1)
    if (RUNGS[rung + 1] !== "edge") return
    if (question.edge) point(question.edge)
    else setHover(question.node)
  }
  return { hint, further, more: rung < RUNGS.length - 1 }
}

/** Takes the focus when a person has gone on to a question, and gives it back. */
function useFocusWhile(field: React.RefObject<HTMLElement | null>, takes: boolean): () => void {
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (!takes || !matchMedia(KEYBOARD).matches) return
    before.current = document.activeElement
    field.current?.focus({ preventScroll: true })
  }, [field, takes])
  return () => {
    if (before.current instanceof HTMLElement && before.current !== document.body) before.current.focus()
  }
}

/** In the place of the step's card: what it will show, to be answered before. */
export function QuestionCard({
  asking,
  finish,
}: {
  asking: Asking<Question>
  finish: (sentence: string, worked: boolean) => void
}) {
  const words = useWords(teach)
  const say = words.predict
  const program = useWorkbench(state => state.derived.good.program)
  const wall = useWorkbench(state => state.document.view === "projector")
  const [way, setWay] = useOption("predict.way")
  const { run } = asking.lane
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const giveBack = useFocusWhile(field, asking.called && !wall)
  const leave = (sentence: string, worked: boolean) => {
    giveBack()
    finish(sentence, worked)
  }
  const { exchange, answer, type } = useExchange(asking, program, leave)
  const { hint, further, more } = useHints(asking, program)
  const offered = choices(run, exchange.question)
  const votes = useStore(lecture, state => votesOn(state, asking))
  const chooses = wall || way === "choices"
  const said: RichText = hint === null ? [exchange.said] : rich`${exchange.said} ${hint}`
  return (
    <section className="card asking" aria-label={say.title} tabIndex={0}>
      <p id={id}>
        <strong>{say.name}</strong> <Rich parts={questionTold(program, run, exchange.question, words)} />
      </p>
      <div className="answers">
        {chooses ? (
          <Choices
            of={offered.map(value => ({ text: formatValue(value), full: fullValue(value) }))}
            choose={i => (wall ? vote(asking, places => [...places, i]) : answer(offered[i]!))}
            counts={wall ? counted(votes, offered.length) : null}
          />
        ) : (
          <Entry of={id} type={type} field={field} />
        )}
        {!wall && (
          <>
            {more && (
              <button type="button" onClick={further}>
                {say.hints.name}
              </button>
            )}
            <button type="button" onClick={() => setWay(chooses ? null : "choices")}>
              {chooses ? say.type : say.choose}
            </button>
            <button type="button" onClick={() => leave(say.verdict.worked, true)}>
              {say.reveal}
            </button>
            <Predicts />
          </>
        )}
      </div>
      <p role="status" className="verdict">
        {wall && votes.length > 0 ? words.lecture.votes(votes.length) : <Rich parts={said} />}
      </p>
    </section>
  )
}

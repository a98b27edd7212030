import { useState, type ReactNode } from "react"
import { useStore } from "zustand"
import { formatValue } from "../../explain/value"
import { teach } from "../../explain/words/teach"
import { agrees } from "../../teach/answer"
import { choices } from "../../teach/predict"
import { questionAt } from "../../teach/question"
import { useLane, useWords, useWorkbench } from "../context"
import { lecture } from "../lecture/state"
import { LETTERS } from "./Choices"
import { useGate, type Asking } from "./gate"
import { QuestionCard } from "./QuestionCard"

/** What came of the last question. */
interface Outcome {
  readonly sentence: string
  readonly asking: Asking
}

/** How a class has voted on the step that is shown; null: it has not. */
function useTold(): string | null {
  const say = useWords(teach).lecture
  const program = useWorkbench(state => state.derived.good.program)
  const lane = useLane(lane => lane)
  const votes = useStore(lecture, ({ votes }) => votes)
  if (votes?.run !== lane.run || votes.k !== lane.step || votes.places.length === 0) return null
  const question = questionAt(program, lane.run, lane.step)
  if (!question) return null
  const right = choices(lane.run, question).findIndex(one => agrees(one, question.right))
  const won = votes.places.filter(place => place === right).length
  return say.voted(LETTERS[right]!, formatValue(question.right), won, votes.places.length)
}

/** The card in predict mode: before a step shows its number it asks for it. `card` is that of the step that is shown, with a note. */
export function Predict({ card }: { card: (note: string | null) => ReactNode }) {
  const { asking, pass } = useGate()
  const lane = useLane(lane => lane)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const voted = useTold()
  if (!asking) {
    const stands = outcome?.asking.lane.run === lane.run && outcome.asking.question.k === lane.step
    return card(stands ? outcome.sentence : voted)
  }
  const finish = (sentence: string) => {
    setOutcome({ sentence, asking })
    pass()
  }
  return <QuestionCard key={asking.question.k} asking={asking} finish={finish} />
}

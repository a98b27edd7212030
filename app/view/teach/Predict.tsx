import { useState, type ReactNode } from "react"
import { useStore } from "zustand"
import { formatValue } from "../../explain/value"
import { teach } from "../../explain/words/teach"
import { agrees } from "../../teach/answer"
import { createRandom } from "../../teach/exercises/random"
import { freshPoint } from "../../teach/fresh"
import { choices } from "../../teach/predict"
import { questionAt, type Question } from "../../teach/question"
import { useActions, useLane, useWords, useWorkbench } from "../context"
import { lecture } from "../lecture/state"
import { LETTERS } from "./Choices"
import { useGate, type Asking } from "./gate"
import { PlaceCard } from "./PlaceCard"
import { QuestionCard } from "./QuestionCard"

/** What came of the last question. */
interface Outcome {
  readonly sentence: string
  readonly asking: Asking
  /** Not answered: the step is shown worked. */
  readonly worked: boolean
}

/** Asks the same of other data. */
function Another({ asking: { question, lane }, again }: { asking: Asking<Question>; again: (k: number) => void }) {
  const say = useWords(teach).predict
  const { setInputs } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const [none, setNone] = useState(false)
  const change = () => {
    const fresh = freshPoint(program, lane.run, question, createRandom(Date.now()))
    setNone(fresh === null)
    if (!fresh) return
    setInputs(fresh)
    again(question.k)
  }
  return none ? (
    <> {say.noOther}</>
  ) : (
    <button type="button" className="another" onClick={change}>
      {say.another}
    </button>
  )
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
export function Predict({ card }: { card: (note: ReactNode) => ReactNode }) {
  const { asking, pass, again } = useGate()
  const lane = useLane(lane => lane)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const voted = useTold()
  if (!asking) {
    const stands = outcome?.asking.lane.run === lane.run && outcome.asking.question.k === lane.step
    if (!outcome || !stands) return card(voted)
    const { question } = outcome.asking
    const another = outcome.worked && "right" in question && (
      <Another asking={{ ...outcome.asking, question }} again={again} />
    )
    return card(
      <>
        {outcome.sentence} {another}
      </>,
    )
  }
  const finish = (sentence: string, worked: boolean) => {
    setOutcome({ sentence, asking, worked })
    pass()
  }
  const { question } = asking
  return "right" in question ? (
    <QuestionCard key={question.k} asking={{ ...asking, question }} finish={finish} />
  ) : (
    <PlaceCard key={question.k} asking={{ ...asking, question }} finish={finish} />
  )
}

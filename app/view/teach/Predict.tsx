import { useState, type ReactNode } from "react"
import { teach } from "../../explain/words/teach"
import { createRandom } from "../../teach/exercises/random"
import { freshPoint } from "../../teach/fresh"
import type { Question } from "../../teach/question"
import { useActions, useLane, useWords, useWorkbench } from "../context"
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

/** The card in predict mode: before a step shows its number it asks for it. `card` is that of the step that is shown, with a note. */
export function Predict({ card }: { card: (note: ReactNode) => ReactNode }) {
  const { asking, pass, again } = useGate()
  const lane = useLane(lane => lane)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (!asking) {
    const stands = outcome?.asking.lane.run === lane.run && outcome.asking.question.k === lane.step
    if (!outcome || !stands) return card(null)
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

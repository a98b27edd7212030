import { useState, type ReactNode } from "react"
import { useLane } from "../context"
import { useGate, type Asking } from "./gate"
import { QuestionCard } from "./QuestionCard"

/** What came of the last question. */
interface Outcome {
  readonly sentence: string
  readonly asking: Asking
}

/** The card in predict mode: before a step shows its number it asks for it. `card` is that of the step that is shown, with a note. */
export function Predict({ card }: { card: (note: string | null) => ReactNode }) {
  const { asking, pass } = useGate()
  const lane = useLane(lane => lane)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (!asking) {
    const stands = outcome?.asking.lane.run === lane.run && outcome.asking.question.k === lane.step
    return card(stands ? outcome.sentence : null)
  }
  const finish = (sentence: string) => {
    setOutcome({ sentence, asking })
    pass()
  }
  return <QuestionCard key={asking.question.k} asking={asking} finish={finish} />
}

import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { teach } from "../../explain/words/teach"
import { judgePlace, type PlaceQuestion } from "../../teach/place"
import { useWords, useWorkbench } from "../context"
import { counted, lecture, vote, votesOn } from "../lecture/state"
import { Predicts } from "../panels/Predicts"
import { Choices } from "./Choices"
import type { Asking } from "./gate"

/** After so many misses the step is shown. */
const MOST_MISSES = 3
const KEYS = ["Enter", " "]

/** What a node or an edge of the picture is called; null: neither. */
function placeOf(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest(".stage [data-node], .stage [data-edge]") : null
  return mark?.getAttribute("data-node") ?? mark?.getAttribute("data-edge") ?? null
}

/** Hears of a node or an edge that is pressed, by pointer or key, before the picture does. */
function usePressed(answer: (id: string) => void) {
  useEffect(() => {
    const hear = (event: Event) => {
      const id = event instanceof KeyboardEvent && !KEYS.includes(event.key) ? null : placeOf(event.target)
      if (id === null) return
      event.preventDefault()
      event.stopPropagation()
      answer(id)
    }
    document.addEventListener("click", hear, true)
    document.addEventListener("keydown", hear, true)
    return () => {
      document.removeEventListener("click", hear, true)
      document.removeEventListener("keydown", hear, true)
    }
  }, [answer])
}

/** "x→v1:0" as it is written on a button: the way back goes from v1 to x. */
const written = (id: string) => {
  const [, from, to] = /^(.*)→(.*):\d+$/.exec(id) ?? []
  return from === undefined ? id : `${to} → ${from}`
}

/** In the place of the step's card: which node or edge is next, to be pressed in the picture or chosen. */
export function PlaceCard({
  asking,
  finish,
}: {
  asking: Asking<PlaceQuestion>
  finish: (sentence: string, worked: boolean) => void
}) {
  const { question, lane } = asking
  const { predict: say, lecture: tally } = useWords(teach)
  const votes = useStore(lecture, state => votesOn(state, asking))
  const program = useWorkbench(state => state.derived.good.program)
  const wall = useWorkbench(state => state.document.view === "projector")
  const [misses, setMisses] = useState(0)
  const [said, setSaid] = useState("")
  const answer = (id: string) => {
    const found = judgePlace(program, lane.run, question, id)
    if (found.kind === "right") {
      finish(say.place.right, false)
      return
    }
    const sentence =
      found.kind === "other"
        ? say.place.other
        : say.place.waits[question.asked](program.names[found.place.worker]!, found.missing)
    if (misses + 1 >= MOST_MISSES) finish(`${sentence} ${say.verdict.worked}`, true)
    setMisses(misses + 1)
    setSaid(sentence)
  }
  usePressed(answer)
  return (
    <section className="card asking" aria-label={say.title} tabIndex={0}>
      <p>
        <strong>{say.name}</strong> {say.place.ask[question.asked]}
      </p>
      <div className="answers">
        <Choices
          of={question.offered.map(({ id }) => ({ text: written(id) }))}
          choose={i => (wall ? vote(asking, places => [...places, i]) : answer(question.offered[i]!.id))}
          counts={wall ? counted(votes, question.offered.length) : null}
        />
        {!wall && (
          <>
            <button type="button" onClick={() => finish(say.verdict.worked, true)}>
              {say.reveal}
            </button>
            <Predicts />
          </>
        )}
      </div>
      <p role="status" className="verdict">
        {wall && votes.length > 0 ? tally.votes(votes.length) : said}
      </p>
    </section>
  )
}

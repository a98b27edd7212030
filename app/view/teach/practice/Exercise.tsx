import { useMemo, useState, type ComponentType } from "react"
import { arrangementOf, EMPTY } from "../../../document/fields"
import { teach } from "../../../explain/words/teach"
import { note, type Draft } from "../../../host/practice"
import { posed } from "../../../teach/exercises"
import type { Asserted } from "../../../teach/facts"
import { gradedTold } from "../../../teach/told"
import { useActions, useWords, useWorkbench } from "../../context"
import { useDraft, useKeeping } from "./kept"
import type { ExerciseView, PlayedState } from "./view"

export interface ExerciseProps {
  readonly start: number
  /** The person's own program; null: a random one. */
  readonly own: Asserted | null
  readonly another: () => void
}

/** A kind as a component, whatever its data and replies are. */
export function exerciseOf<Data, Reply>(
  view: ExerciseView<Data, Reply>,
): {
  readonly id: string
  readonly ownToo: boolean
  readonly Part: ComponentType<ExerciseProps>
} {
  function Part({ start, own, another }: ExerciseProps) {
    const { unfit } = useWords(teach).practice
    const data = useMemo(() => posed(view.kind, start, own), [start, own])
    const key = `${view.kind.id}/${start}/${own?.program ?? ""}`
    if (data === null) return <p className="hint">{unfit}</p>
    return <Posed key={key} place={key} view={view} data={data} start={start} own={own} another={another} />
  }
  return { id: view.kind.id, ownToo: view.kind.on !== undefined, Part }
}

/** Shows a state in the player, and goes through it. */
export function usePlayed(): (state: PlayedState) => void {
  const { open, setPlaying } = useActions()
  const now = useWorkbench(state => state.document)
  return state => {
    const clock = state.clock ?? null
    const { panel, options } = now
    open({ ...EMPTY, ...state, ...arrangementOf(now), clock: clock ?? 0, panel, options }, true)
    if (clock === null) setPlaying(true)
  }
}

interface PosedProps<Data, Reply> extends ExerciseProps {
  readonly view: ExerciseView<Data, Reply>
  readonly data: Data
  /** Where its answer is kept. */
  readonly place: string
}

/** One exercise: the question, its form, and what came of the answer. */
function Posed<Data, Reply>({ view, data, start, own, another, place }: PosedProps<Data, Reply>) {
  const words = useWords(teach)
  const say = words.practice
  const keeping = useKeeping()
  const play = usePlayed()
  const [draft, put] = useDraft(place)
  const [checked, setChecked] = useState<Draft | null>(null)
  const [said, setSaid] = useState("")
  const check = () => {
    const reply = view.read(draft, data)
    if (reply === null) {
      setSaid(say.unread)
      return
    }
    const graded = view.kind.grade(data, reply)
    const { right, mistakes: slips } = graded
    const at = new Date().toISOString()
    keeping(note({ kind: view.kind.id, start, program: own?.program ?? "", right, slips, at }))
    setChecked(draft)
    setSaid(view.told?.(data, reply, right, words) ?? gradedTold(graded, words))
  }
  const show = () => {
    const [answer, state] = [view.model(data, words), view.played(data)]
    if (state) play(state)
    setSaid([answer === null ? "" : say.modelIs(answer), state ? say.played : ""].join(" ").trim())
  }
  const text = view.text?.(data, words)
  return (
    <form
      className="exercise"
      onSubmit={event => {
        event.preventDefault()
        check()
      }}
    >
      <p>{view.ask(data, words)}</p>
      {text !== undefined && (
        <pre className="posed" role="group" aria-label={say.program} tabIndex={0}>
          {text}
        </pre>
      )}
      <view.Form data={data} draft={draft} put={put} checked={checked} />
      <div className="choices">
        <button type="submit" className="primary">
          {say.check}
        </button>
        <button type="button" onClick={show}>
          {say.model}
        </button>
        <button type="button" onClick={another}>
          {say.another}
        </button>
      </div>
      <p role="status" className="verdict">
        {said}
      </p>
    </form>
  )
}

import { useEffect, useRef } from "react"
import { explain } from "../../explain/explanation"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { useWorkbench } from "../context"

const REST_MS = 120

/** The mathematics of this step: the rule, the rule with numbers, one sentence. */
export function StepCard() {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useWorkbench(state => state.derived.run)
  const step = useWorkbench(state => state.derived.step)
  const said = explain(program, run, step)
  return (
    <section className="card" aria-label="This step">
      {said.rule !== "" && (
        <div className="mathematics">
          <Tex tex={said.rule} display />
          {said.numbers !== "" && <Tex tex={said.numbers} display />}
        </div>
      )}
      <p>
        <strong>{said.title}</strong> <Rich parts={said.sentence} />
      </p>
    </section>
  )
}

/** Says each manual step once; silent while playing, until it pauses. Written past React: a step is one commit. */
export function Narration() {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useWorkbench(state => state.derived.run)
  const step = useWorkbench(state => state.derived.step)
  const playing = useWorkbench(state => state.playing)
  const status = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current || playing) {
      first.current = false
      return
    }
    // A held key passes many steps; only where it rests is worth saying.
    const rest = setTimeout(() => {
      if (status.current) status.current.textContent = explain(program, run, step).speech
    }, REST_MS)
    return () => clearTimeout(rest)
  }, [program, run, step, playing])
  return <div role="status" aria-label="Narration" className="unseen" ref={status} />
}

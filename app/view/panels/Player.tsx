import { useEffect, useMemo } from "react"
import type { Plan } from "../../engine/run/plan"
import { WELCOME } from "../../store/document"
import { Icon } from "../kit/Icon"
import { useActions, useWorkbench, useWorkbenchStore } from "../context"

const MOST_TICKS = 120
const STEP_MS = 1000
const RATES = [0.5, 1, 2, 4]

/** Which pass a step belongs to: the colour of its tick. */
function passOf(plan: Plan, step: number): "primal" | "tangent" | "adjoint" {
  if (plan.pass === "forward") return "tangent"
  return plan.pass === "reverse" && step > plan.order.length ? "adjoint" : "primal"
}

/** One tick a step; a long run shows only where one pass gives way to the other. */
function Ticks({ plan, step }: { plan: Plan; step: number }) {
  const ticks = useMemo(
    () => Array.from({ length: plan.steps <= MOST_TICKS ? plan.steps : 0 }, (_, index) => index + 1),
    [plan],
  )
  return (
    <svg className="ticks" aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${Math.max(1, plan.steps)} 10`}>
      {ticks.length === 0 && <rect className="tick primal" x="0" y="4" width={plan.order.length} height="2" />}
      {ticks.length === 0 && (
        <rect className="tick adjoint" x={plan.order.length} y="4" width={plan.steps - plan.order.length} height="2" />
      )}
      {ticks.map(tick => (
        <line
          key={tick}
          className={`tick ${passOf(plan, tick)}${tick > step ? " ahead" : ""}${tick === step ? " now" : ""}`}
          x1={tick}
          x2={tick}
          y1={tick === step ? 0 : 2.5}
          y2={tick === step ? 10 : 7.5}
        />
      ))}
    </svg>
  )
}

/** Advances while playing: one step a beat, counted from when the last one was drawn. */
function usePlaying(step: number) {
  const { actions } = useWorkbenchStore()
  const playing = useWorkbench(state => state.playing)
  const rate = useWorkbench(state => state.rate)
  useEffect(() => {
    if (!playing) return
    const beat = setTimeout(() => actions.advance(), STEP_MS / rate)
    return () => clearTimeout(beat)
  }, [actions, playing, rate, step])
}

export function Player() {
  const { goTo, setPlaying, setRate } = useActions()
  const plan = useWorkbench(state => state.derived.run.plan)
  const step = useWorkbench(state => state.derived.step)
  const playing = useWorkbench(state => state.playing)
  const rate = useWorkbench(state => state.rate)
  const fresh = useWorkbench(state => state.document === WELCOME)
  usePlaying(step)
  const last = plan.steps
  const button = (label: string, shape: "first" | "previous" | "next" | "last", target: number, off: boolean) => (
    <button
      type="button"
      className={shape}
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => goTo(target)}
    >
      <Icon shape={shape} />
    </button>
  )
  return (
    <div className={fresh ? "player fresh" : "player"} role="group" aria-label="Player">
      {button("First step", "first", 0, step === 0)}
      {button("Previous step", "previous", step - 1, step === 0)}
      <button
        type="button"
        className="play"
        aria-label={playing ? "Pause" : "Play"}
        onClick={() => setPlaying(!playing)}
      >
        <Icon shape={playing ? "pause" : "play"} />
      </button>
      {button("Next step", "next", step + 1, step === last)}
      {button("Last step", "last", last, step === last)}
      <div className="scrubber">
        <Ticks plan={plan} step={step} />
        <input
          type="range"
          aria-label="Step"
          min={0}
          max={last}
          step={1}
          value={step}
          aria-valuetext={`step ${step} of ${last}`}
          onChange={event => goTo(event.target.valueAsNumber)}
        />
      </div>
      <select aria-label="Speed" value={rate} onChange={event => setRate(Number(event.target.value))}>
        {RATES.map(value => (
          <option key={value} value={value}>{`${value}×`}</option>
        ))}
      </select>
      <span className="count">{`step ${step} / ${last}`}</span>
    </div>
  )
}

import { useEffect, useState } from "react"
import { Icon } from "../kit/Icon"

const STEP_MS = 1000

interface LanePlayerProps {
  /** Whose steps these are: "the forward lane". */
  readonly of: string
  readonly step: number
  readonly steps: number
  readonly goTo: (step: number) => void
}

/** The small player of one lane that has a clock of its own. */
export function LanePlayer({ of, step, steps, goTo }: LanePlayerProps) {
  const [playing, setPlaying] = useState(false)
  const running = playing && step < steps
  useEffect(() => {
    if (!running) return
    const beat = setTimeout(() => goTo(step + 1), STEP_MS)
    return () => clearTimeout(beat)
  }, [running, step, goTo])
  const button = (label: string, shape: "previous" | "next", target: number, off: boolean) => (
    <button
      type="button"
      aria-label={`${label} of ${of}`}
      aria-disabled={off}
      onClick={() => {
        setPlaying(false)
        if (!off) goTo(target)
      }}
    >
      <Icon shape={shape} />
    </button>
  )
  const toggle = () => {
    if (!running && step === steps) goTo(0)
    setPlaying(!running)
  }
  return (
    <div className="own" role="group" aria-label={`Player of ${of}`}>
      {button("Previous step", "previous", step - 1, step === 0)}
      <button type="button" aria-label={`${running ? "Pause" : "Play"} ${of}`} onClick={toggle}>
        <Icon shape={running ? "pause" : "play"} />
      </button>
      {button("Next step", "next", step + 1, step === steps)}
      <input
        type="range"
        aria-label={`Step of ${of}`}
        min={0}
        max={steps}
        step={1}
        value={step}
        aria-valuetext={`step ${step} of ${steps}`}
        onChange={event => goTo(event.target.valueAsNumber)}
      />
      <span className="count">{`${step} / ${steps}`}</span>
    </div>
  )
}

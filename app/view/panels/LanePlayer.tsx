import { useEffect, useState } from "react"
import { later } from "../../explain/words/later"
import { useWords } from "../context"
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
  const say = useWords(later).lanes.player
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
      aria-label={label}
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
    <div className="own" role="group" aria-label={say.title(of)}>
      {button(say.previous(of), "previous", step - 1, step === 0)}
      <button type="button" aria-label={running ? say.pause(of) : say.play(of)} onClick={toggle}>
        <Icon shape={running ? "pause" : "play"} />
      </button>
      {button(say.next(of), "next", step + 1, step === steps)}
      <input
        type="range"
        aria-label={say.step(of)}
        min={0}
        max={steps}
        step={1}
        value={step}
        aria-valuetext={say.at(step, steps)}
        onChange={event => goTo(event.target.valueAsNumber)}
      />
      <span className="count">{`${step} / ${steps}`}</span>
    </div>
  )
}

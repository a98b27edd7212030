import { useCallback } from "react"
import type { Pass } from "../../engine/run/plan"
import { brief } from "../../explain/purpose"
import { told } from "../../explain/words/told"
import { later } from "../../explain/words/later"
import { Rich } from "../kit/Rich"
import { clockOf, laneOf } from "../../store/derived"
import { useActions, useLane, useWorkbench, useWords } from "../context"
import { LanePlayer } from "./LanePlayer"

/** In free sync a lane has a clock of its own. */
function OwnPlayer({ pass }: { pass: Pass }) {
  const say = useWords(later).lanes
  const { moveLane } = useActions()
  const step = useWorkbench(state =>
    Math.min(
      Math.floor(clockOf(state)) + (pass === "reverse" ? state.document.lag : 0),
      laneOf(state.derived, pass).ticks.count,
    ),
  )
  const steps = useLane(lane => lane.ticks.count)
  const goTo = useCallback((target: number) => moveLane(pass, target - step), [moveLane, pass, step])
  return <LanePlayer of={say.of[pass]} step={step} steps={steps} goTo={goTo} />
}

/** Above a lane of Compare: its pass, its seed, the column or row that it finds, which sweep it is. */
export function LaneHead({ pass }: { pass: Pass }) {
  const words = useWords(told)
  const { titles } = useWords(later).lanes
  const program = useWorkbench(state => state.derived.good.program)
  const free = useWorkbench(state => state.document.sync === "free")
  const seeds = useLane(lane => lane.seeds)
  const sweep = useLane(lane => lane.sweep)
  const sweeps = useLane(lane => lane.series.seeds.length)
  return (
    <div className="lanehead">
      <h2>{titles[pass]}</h2>
      <p>
        <Rich parts={brief(pass, seeds, sweep, sweeps, words, program)} />
      </p>
      {free && <OwnPlayer pass={pass} />}
    </div>
  )
}

import type { Pass } from "../../engine/run/plan"
import { purpose } from "../../explain/purpose"
import { Rich } from "../kit/Rich"
import { Icon } from "../kit/Icon"
import { useActions, useLane, useWorkbench } from "../context"

const NAMES: Readonly<Record<Pass, string>> = { evaluate: "Evaluate", forward: "Forward J·ẋ", reverse: "Reverse ȳ·J" }

/** Above a lane of Compare: its pass, what this sweep computes, which sweep it is; in free sync the lane's own steps. */
export function LaneHead({ pass }: { pass: Pass }) {
  const { moveLane } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const free = useWorkbench(state => state.document.sync === "free")
  const seeds = useLane(lane => lane.seeds)
  const sweep = useLane(lane => lane.sweep)
  const sweeps = useLane(lane => lane.series.seeds.length)
  return (
    <div className="lanehead">
      <h2>{NAMES[pass]}</h2>
      <p>
        {sweeps > 1 && `Sweep ${sweep + 1} of ${sweeps}. `}
        <Rich parts={purpose(program, pass, seeds)} />
      </p>
      {free && (
        <span className="own">
          <button type="button" aria-label="Previous step of this lane" onClick={() => moveLane(pass, -1)}>
            <Icon shape="previous" />
          </button>
          <button type="button" aria-label="Next step of this lane" onClick={() => moveLane(pass, 1)}>
            <Icon shape="next" />
          </button>
        </span>
      )}
    </div>
  )
}

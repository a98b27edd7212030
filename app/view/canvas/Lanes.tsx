import { Fragment, type ReactNode } from "react"
import type { Pass } from "../../engine/run/plan"
import { LaneContext, useWorkbench } from "../context"

/** What stands in every lane: once in a mode of one pass; in Compare once for forward, once for reverse. `only`: the lane that there is room for. */
export function Lanes({ children, only = null }: { children: (pass: Pass) => ReactNode; only?: Pass | null }) {
  const comparing = useWorkbench(state => state.document.mode === "compare")
  const first = useWorkbench(state => state.derived.lanes[0].pass)
  if (!comparing) return <Fragment>{children(first)}</Fragment>
  return (["forward", "reverse"] as const).map(pass => (
    <LaneContext key={pass} value={pass}>
      <div className="lane" data-lane={pass} hidden={only !== null && only !== pass}>
        {children(pass)}
      </div>
    </LaneContext>
  ))
}

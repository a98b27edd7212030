import { Suspense, useEffect, useLayoutEffect, useState } from "react"
import type { Pass } from "../../engine/run/plan"
import { createLayouter } from "../../host/layouter"
import { diagram } from "../../picture/diagram/diagram"
import { layoutInput } from "../../picture/scene/size"
import { useWorkbench } from "../context"
import { fetchLater, LaneHead } from "../later"
import { useMedia } from "../media"
import { StepCard } from "../panels/StepCard"
import { LaneView, type Drawn } from "./LaneView"
import { Lanes } from "./Lanes"

const NARROW = "(max-width: 700px)"
const TABS = "(max-width: 1099px)"

/** The picture of the current program; null while its first layout is on its way. */
function useDrawn(): Drawn | null {
  const program = useWorkbench(state => state.derived.good.program)
  const direction = useMedia(NARROW) ? "down" : "right"
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [layouter] = useState(createLayouter)
  useEffect(() => () => layouter.close(), [layouter])
  useLayoutEffect(() => {
    const marks = diagram(program)
    layouter.request(layoutInput(program, marks, direction), layout => setDrawn({ program, diagram: marks, layout }))
  }, [program, direction, layouter])
  return drawn
}

const LANES = [
  ["forward", "Forward"],
  ["reverse", "Reverse"],
] as const

/** On narrow screens one lane of Compare is shown at a time. */
function LaneTabs({ chosen, choose }: { chosen: Pass; choose: (pass: Pass) => void }) {
  return (
    <div className="lanetabs" role="radiogroup" aria-label="Lane">
      {LANES.map(([pass, name]) => (
        <label key={pass} className={pass === chosen ? "chosen" : ""}>
          <input type="radio" name="lane" checked={pass === chosen} onChange={() => choose(pass)} />
          {`${name} lane`}
        </label>
      ))}
    </div>
  )
}

/** The picture of the program, once a lane: the same places in each. Under it what happens at this step. */
export function Stage() {
  const current = useWorkbench(state => state.derived.current)
  const comparing = useWorkbench(state => state.document.mode === "compare")
  const wanted = useWorkbench(state => state.derived.good.program)
  const drawn = useDrawn()
  const tabs = useMedia(TABS) && comparing
  const [chosen, choose] = useState<Pass>("forward")
  const ready = current && drawn?.program === wanted
  useLayoutEffect(() => {
    document.documentElement.dataset["ready"] = String(ready)
  }, [ready])
  useEffect(() => {
    if (ready) fetchLater()
  }, [ready])
  return (
    <>
      {tabs && <LaneTabs chosen={chosen} choose={choose} />}
      <div className={comparing ? "lanes" : "single"}>
        <Lanes only={tabs ? chosen : null}>
          {pass => (
            <>
              {comparing && (
                <Suspense>
                  <LaneHead pass={pass} />
                </Suspense>
              )}
              <LaneView drawn={drawn} current={current} />
              <StepCard />
            </>
          )}
        </Lanes>
      </div>
    </>
  )
}

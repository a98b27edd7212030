import { Suspense, useEffect, useLayoutEffect, useState } from "react"
import type { Pass } from "../../engine/run/plan"
import { useWorkbench, useWorkbenchStore } from "../context"
import { lazyPart } from "../kit/lazyPart"
import { fetchLazy, LaneHead, Large, Working } from "../lazy"
import { useMedia } from "../media"
import { StepCard } from "../panels/StepCard"
import { useDrawn, type Drawn } from "./drawn"
import { LaneView } from "./LaneView"
import { Lanes } from "./Lanes"

const TABS = "(max-width: 1099px)"

const DerivativeLane = lazyPart(async () => (await import("../panels/Derivative")).DerivativeLane)

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

/** Work is shown once it has gone on for so long. */
const SHOWN_AFTER_MS = 500

/** What a worker is at, if it takes long. */
function LongWork() {
  const since = useWorkbench(state => state.work?.since ?? null)
  const [shown, show] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => show(since), since + SHOWN_AFTER_MS - performance.now())
    return () => clearTimeout(timer)
  }, [since])
  return since !== null && since === shown ? (
    <Suspense>
      <Working />
    </Suspense>
  ) : null
}

/** Whether a picture is so long that nothing has room beside it. */
const isLong = (drawn: Drawn | null) => drawn !== null && drawn.layout.width > LONG * drawn.layout.height
const LONG = 4

/** The picture of the program, once a lane: the same places in each. Under it what happens at this step. */
export function Stage() {
  const store = useWorkbenchStore()
  const current = useWorkbench(state => state.derived.current)
  const comparing = useWorkbench(state => state.document.mode === "compare")
  const wanted = useWorkbench(state => state.derived.diagram)
  const beside = useWorkbench(state => state.document.derivative.length > 0) && !comparing
  const { drawn, tidy } = useDrawn()
  const tabs = useMedia(TABS) && comparing
  const [chosen, choose] = useState<Pass>("forward")
  const large = useWorkbench(state => state.derived.large !== null)
  const ready = current && (large || drawn?.diagram === wanted)
  useLayoutEffect(() => {
    document.documentElement.dataset["ready"] = String(ready)
  }, [ready])
  useEffect(() => {
    if (ready) fetchLazy(() => store.getState().derived)
  }, [ready, store])
  if (large)
    return (
      <>
        <LongWork />
        <Suspense>
          <Large />
        </Suspense>
      </>
    )
  return (
    <>
      <LongWork />
      {tabs && <LaneTabs chosen={chosen} choose={choose} />}
      <div className={comparing ? (isLong(drawn) ? "lanes long" : "lanes") : beside ? "lanes beside" : "single"}>
        <Lanes only={tabs ? chosen : null}>
          {pass => (
            <>
              {comparing && (
                <Suspense>
                  <LaneHead pass={pass} />
                </Suspense>
              )}
              {tidy && (!comparing || pass === "forward") && (
                <div className="tidying">
                  <button type="button" title="Lay the graph out afresh" onClick={tidy}>
                    Tidy
                  </button>
                </div>
              )}
              <LaneView drawn={drawn} current={current} />
              <StepCard />
            </>
          )}
        </Lanes>
        {beside && (
          <Suspense>
            <DerivativeLane />
          </Suspense>
        )}
      </div>
    </>
  )
}

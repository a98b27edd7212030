import { useEffect, useLayoutEffect, useState } from "react"
import { first } from "../../explain/words"
import type { Pass } from "../../engine/run/plan"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"
import { lazyPart } from "../kit/lazyPart"
import { fetchLazy, LaneHead, Large, StepCard, Working } from "../lazy"
import { useMedia } from "../media"
import { SyncChoice } from "../panels/Player"
import { isReady, type Drawn } from "../../store/staging"
import { LaneView } from "./LaneView"
import { Lanes } from "./Lanes"

const TABS = "(max-width: 1099px)"

const DerivativeLane = lazyPart(async () => (await import("../panels/Derivative")).DerivativeLane)

const LANES = ["forward", "reverse"] as const

/** On narrow screens one lane of Compare is shown at a time. */
function LaneTabs({ chosen, choose }: { chosen: Pass; choose: (pass: Pass) => void }) {
  const say = useWords(first).stage
  return (
    <div className="lanetabs" role="radiogroup" aria-label={say.lane}>
      {LANES.map(pass => (
        <label key={pass} className={pass === chosen ? "chosen" : ""}>
          <input type="radio" name="lane" checked={pass === chosen} onChange={() => choose(pass)} />
          {say.lanes[pass]}
        </label>
      ))}
      <SyncChoice />
    </div>
  )
}

/** Work is shown once it has gone on for so long. */
const SHOWN_AFTER_MS = 500

/** What a worker is at, if it takes long. */
function LongWork() {
  const since = useWorkbench(state => state.task?.since ?? null)
  const [shown, show] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => show(since), since + SHOWN_AFTER_MS - performance.now())
    return () => clearTimeout(timer)
  }, [since])
  return since !== null && since === shown ? <Working /> : null
}

/** Whether a picture is so long that nothing has room beside it. */
const isLong = (drawn: Drawn | null) => drawn !== null && drawn.layout.width > LONG * drawn.layout.height
const LONG = 4

/** Whether the page is ready on the root element, after the picture: for scripts and tests. What the first picture did not need is fetched then. */
function Ready() {
  const store = useWorkbenchStore()
  const ready = useWorkbench(isReady)
  useLayoutEffect(() => {
    document.documentElement.dataset["ready"] = String(ready)
  }, [ready])
  useEffect(() => {
    if (ready) fetchLazy(() => store.getState().derived)
  }, [ready, store])
  return null
}

/** The picture of the program, once a lane: the same places in each. Under it what happens at this step. */
export function Stage() {
  const { tidy } = useActions()
  const say = useWords(first).stage
  const current = useWorkbench(state => state.derived.current)
  const comparing = useWorkbench(state => state.document.mode === "compare")
  const beside = useWorkbench(state => state.document.derivative.length > 0) && !comparing
  const drawn = useWorkbench(state => state.staged.drawn)
  const untidy = useWorkbench(state => state.staged.tidied !== null)
  const tabs = useMedia(TABS) && comparing
  const [chosen, choose] = useState<Pass>("forward")
  const large = useWorkbench(state => state.derived.large !== null)
  const blank = useWorkbench(state => state.derived.blank)
  if (blank)
    return (
      <>
        <LongWork />
        <p className="hint blank">{say.blank}</p>
        <Ready />
      </>
    )
  if (large)
    return (
      <>
        <LongWork />
        <Large />
        <Ready />
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
              {comparing && <LaneHead pass={pass} />}
              {untidy && (!comparing || pass === "forward") && (
                <div className="tidying">
                  <button type="button" title={say.tidy.title} onClick={tidy}>
                    {say.tidy.name}
                  </button>
                </div>
              )}
              <LaneView drawn={drawn} current={current} />
              <StepCard />
            </>
          )}
        </Lanes>
        {beside && <DerivativeLane />}
      </div>
      <Ready />
    </>
  )
}

import { useEffect, useMemo, useRef, type PointerEvent } from "react"
import { clockOf, sweepAt, type Derived, type Lane } from "../../store/derived"
import { SYNCS, type Sync } from "../../document/document"
import { WELCOME } from "../../document/fields"
import { inText } from "../../explain/number"
import { first } from "../../explain/words"
import { fewHalts } from "../../store/halts"
import { Icon } from "../kit/Icon"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "../context"

const MOST_TICKS = 120
const RATES = [0.5, 1, 2, 4]

/** Which pass a tick belongs to: the colour of its mark. Where lanes differ, the one that goes back shows. */
function passOf(lanes: Derived["lanes"], tick: number): "primal" | "tangent" | "adjoint" {
  const last = lanes.at(-1) ?? lanes[0]
  if (last.pass === "forward") return "tangent"
  const { sweep, step } = sweepAt(last.series.ends, last.ticks.stepAt(tick))
  return last.pass === "reverse" && step > last.series.plan(sweep).order.length ? "adjoint" : "primal"
}

/** Where passes give way to each other in a long run, as ticks: the end of every evaluation and of every sweep. */
function turns({ series, ticks: sync }: Pick<Lane, "series" | "ticks">, ticks: number): readonly number[] {
  const steps = series.ends.flatMap((end, sweep) => [
    (series.ends[sweep - 1] ?? 0) + series.plan(sweep).order.length,
    end,
  ])
  return [...new Set([...steps.map(step => Math.min(sync.tickOf(step), ticks)), ticks])]
}

/** A long run: a stretch of line for every pass, and where it stands. */
function Stretches({ lanes, tick, ticks }: { lanes: Derived["lanes"]; tick: number; ticks: number }) {
  const { series, ticks: sync } = lanes.at(-1) ?? lanes[0]
  const ends = useMemo(() => turns({ series, ticks: sync }, ticks), [series, sync, ticks])
  return (
    <>
      {ends.map((end, i) => (
        <path key={end} className={`tick thin ${passOf(lanes, end)}`} d={`M${ends[i - 1] ?? 0} 5H${end}`} />
      ))}
      <path className={`tick now ${passOf(lanes, tick)}`} d={`M${tick} 0V10`} />
    </>
  )
}

/** One mark a tick; a long run shows where one pass gives way to the other, and where Next halts if that is seldom. Where it does not the mark is short. */
function Ticks({ lanes, tick, ticks, halts }: Pick<Derived, "lanes" | "tick" | "ticks" | "halts">) {
  const shown = useMemo(() => {
    if (ticks <= MOST_TICKS) return Array.from({ length: ticks }, (_, index) => index + 1)
    return fewHalts(halts, MOST_TICKS)
  }, [ticks, halts])
  const reach = (one: number) => (one === tick ? 5 : halts && !halts[one] ? 1 : 2.5)
  return (
    <svg className="ticks" aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${Math.max(1, ticks)} 10`}>
      {ticks > MOST_TICKS && <Stretches lanes={lanes} tick={tick} ticks={ticks} />}
      {shown.map(one => (
        <line
          key={one}
          className={`tick ${passOf(lanes, one)}${one > tick ? " ahead" : ""}${one === tick ? " now" : ""}`}
          x1={one}
          x2={one}
          y1={5 - reach(one)}
          y2={5 + reach(one)}
        />
      ))}
    </svg>
  )
}

/** What a tick of Compare is. */
export function SyncChoice() {
  const { setSync } = useActions()
  const say = useWords(first).player
  const sync = useWorkbench(state => state.document.sync)
  return (
    <select className="sync" aria-label={say.sync} value={sync} onChange={event => setSync(event.target.value as Sync)}>
      {SYNCS.map(one => (
        <option key={one} value={one}>
          {say.syncs[one]}
        </option>
      ))}
    </select>
  )
}

/** Advances while playing, a beat at a time. What a beat was late is made up for in the next, which lasts half as long at least. */
function usePlaying(step: number) {
  const { actions } = useWorkbenchStore()
  const playing = useWorkbench(state => state.playing)
  const ms = useWorkbench(state => state.derived.beats.ms / state.rate)
  const due = useRef<number | null>(null)
  useEffect(() => {
    const now = performance.now()
    due.current = playing ? Math.max((due.current ?? now) + ms, now + ms / 2) : null
    if (due.current === null) return
    const beat = setTimeout(() => actions.advance(), due.current - now)
    return () => clearTimeout(beat)
  }, [actions, playing, ms, step])
}

/** From the scrubber's edge to its first tick, in px, as the sheet has it. */
const INSET = 8

/** Drags the clock continuously; keys, and the end of a drag, go to whole ticks: those alone are the slider's value. */
function Scrubber({ lanes, tick, ticks }: { lanes: Derived["lanes"]; tick: number; ticks: number }) {
  const { goTo, scrub } = useActions()
  const say = useWords(first).player
  const halts = useWorkbench(state => state.derived.halts)
  const store = useWorkbenchStore()
  const dragging = useRef(false)
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLInputElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    if (dragging.current) scrub(((clientX - left - INSET) / (width - 2 * INSET)) * ticks)
  }
  const release = () => {
    if (dragging.current) goTo(clockOf(store.getState()))
    dragging.current = false
  }
  return (
    <div className="scrubber">
      <Ticks lanes={lanes} tick={tick} ticks={ticks} halts={halts} />
      <input
        type="range"
        aria-label={say.step}
        min={0}
        max={ticks}
        step={1}
        value={tick}
        aria-valuetext={say.at(tick, ticks)}
        onPointerDown={event => {
          dragging.current = event.button === 0
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={follow}
        onPointerUp={release}
        onPointerCancel={release}
        onChange={event => {
          if (!dragging.current) goTo(event.target.valueAsNumber)
        }}
      />
    </div>
  )
}

export function Player() {
  const { goTo, goOn, setPlaying, setRate } = useActions()
  const { commands, player: say } = useWords(first)
  const lanes = useWorkbench(state => state.derived.lanes)
  const step = useWorkbench(state => state.derived.tick)
  const last = useWorkbench(state => state.derived.ticks)
  const playing = useWorkbench(state => state.playing)
  const rate = useWorkbench(state => state.rate)
  const fresh = useWorkbench(state => state.document === WELCOME)
  usePlaying(step)
  const button = (shape: "first" | "previous" | "next" | "last", go: () => void, off?: boolean) => (
    <button
      type="button"
      className={shape}
      aria-label={commands[shape]}
      title={commands[shape]}
      aria-disabled={off}
      onClick={go}
    >
      <Icon shape={shape} />
    </button>
  )
  return (
    <div className={fresh ? "player fresh" : "player"} role="group" aria-label={say.title}>
      {/* First and Last are places: where one stands there already, a press is none the worse. */}
      {button("first", () => goTo(0))}
      {button("previous", () => goOn(-1), step === 0)}
      <button
        type="button"
        className="play"
        aria-label={playing ? commands.pause : commands.play}
        onClick={() => setPlaying(!playing)}
      >
        <Icon shape={playing ? "pause" : "play"} />
      </button>
      {button("next", () => goOn(1), step === last)}
      {button("last", () => goTo(last))}
      <Scrubber lanes={lanes} tick={step} ticks={last} />
      {lanes.length > 1 && <SyncChoice />}
      <select
        className="speed"
        aria-label={say.speed}
        value={rate}
        onChange={event => setRate(Number(event.target.value))}
      >
        {RATES.map(value => (
          <option key={value} value={value}>
            {inText(`${value}×`)}
          </option>
        ))}
      </select>
      <span className="count">{say.count(step, last)}</span>
    </div>
  )
}

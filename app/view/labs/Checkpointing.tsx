import { line, scaleLinear } from "d3"
import { useEffect, useMemo, useState } from "react"
import type { Lowered } from "../../engine/graph/program"
import { formatNumber } from "../../explain/number"
import { labs, type LabWords } from "../../explain/words/labs"
import { checkpointing, fewestAdvances, type Action, type Schedule } from "../../labs/checkpointing"
import { holdings, replay } from "../../labs/replay"
import { useActions, useOption, useWords, useWorkbench } from "../context"
import { Axes } from "./Axes"
import { Lab, Numbers } from "./Lab"

const MOST_STEPS = 60
const MOST_SNAPSHOTS = 12
/** What is shown of a program without a loop. */
const USUAL = { length: 10, snapshots: 3 } as const
/** Milliseconds that an action stands while the schedule is played. */
const BEAT = 350

/** The last node of every iteration of the program's first loop. */
function iterationsOf({ groups }: Lowered): readonly number[] {
  const all = groups.filter(({ kind }) => kind === "iteration")
  return all.filter(({ parent }) => parent === all[0]?.parent).map(({ to }) => to - 1)
}

/** A whole number that the link keeps, within bounds. */
function useCount(name: string, usual: number, least: number, most: number) {
  const [text, set] = useOption(`checkpointing.${name}`)
  const wanted = text === null ? usual : Number(text)
  const value = Number.isInteger(wanted) ? Math.max(least, Math.min(wanted, most)) : Math.min(usual, most)
  return [value, (next: number) => set(String(next))] as const
}

/** Binomial checkpointing of a chain, an action at a time; as long as the program's loop, if it has one. */
export function Checkpointing() {
  const say = useWords(labs).checkpointing
  const program = useWorkbench(state => state.derived.good.program)
  const iterations = useMemo(() => iterationsOf(program), [program])
  const usual = iterations.length > 1 ? Math.min(iterations.length, MOST_STEPS) : USUAL.length
  const [length, setLength] = useCount("length", usual, 1, MOST_STEPS)
  const [snapshots, setSnapshots] = useCount("snapshots", USUAL.snapshots, 1, Math.min(length, MOST_SNAPSHOTS))
  const schedule = useMemo(() => checkpointing(length, snapshots), [length, snapshots])
  const [at, setAt] = useCount("at", 0, 0, schedule.actions.length)
  const now = schedule.actions[at - 1] ?? null
  usePointed(now, iterations.length === length ? iterations : [])
  const { held, advanced, reversed } = replay(schedule, at)
  const { advances, repetitions } = schedule
  return (
    <Lab shows={say.shows}>
      <Slide name={say.length} value={length} most={MOST_STEPS} least={1} set={setLength} />
      <Slide
        name={say.snapshots}
        value={snapshots}
        most={Math.min(length, MOST_SNAPSHOTS)}
        least={1}
        set={setSnapshots}
      />
      <Timeline schedule={schedule} at={at} />
      <Player at={at} last={schedule.actions.length} go={setAt} />
      <p role="status" aria-label={say.at}>
        {told(now, say)} {say.counted(held.length, advanced, reversed)}
      </p>
      <p className="hint">{say.total(advances, repetitions, length)}</p>
      <Tradeoff length={length} snapshots={snapshots} />
    </Lab>
  )
}

function told(action: Action | null, { actions }: LabWords["checkpointing"]): string {
  if (action === null) return actions.none
  if (action.kind === "advance") return actions.advance(action.from, action.to)
  return action.kind === "reverse" ? actions.reverse(action.step) : actions[action.kind](action.state)
}

/** Points at the iteration of the program's loop that an action is at, in every view. */
function usePointed(action: Action | null, iterations: readonly number[]) {
  const { setHover } = useActions()
  const state =
    action === null
      ? -1
      : action.kind === "advance"
        ? action.to - 1
        : action.kind === "reverse"
          ? action.step
          : action.state - 1
  const node = iterations[state] ?? null
  useEffect(() => {
    if (node === null) return
    setHover(node)
    return () => setHover(null)
  }, [node, setHover])
}

interface SlideProps {
  readonly name: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly set: (value: number) => void
}

function Slide({ name, value, least, most, set }: SlideProps) {
  return (
    <label className="slide">
      {name}
      <input type="range" min={least} max={most} value={value} onChange={event => set(event.target.valueAsNumber)} />
      <span className="number">{value}</span>
    </label>
  )
}

function Player({ at, last, go }: { at: number; last: number; go: (at: number) => void }) {
  const say = useWords(labs).checkpointing
  const [playing, play] = useState(false)
  useEffect(() => {
    if (!playing) return
    const beat = setTimeout(() => (at < last ? go(at + 1) : play(false)), at < last ? BEAT : 0)
    return () => clearTimeout(beat)
  }, [playing, at, last, go])
  const start = () => {
    if (at === last) go(0)
    play(true)
  }
  return (
    <>
      <div className="choices">
        <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
          {say.back}
        </button>
        <button type="button" aria-disabled={at === last} onClick={() => at < last && go(at + 1)}>
          {say.on}
        </button>
        <button type="button" onClick={() => (playing ? play(false) : start())}>
          {playing ? say.stop : say.play}
        </button>
      </div>
      <Slide name={say.at} value={at} least={0} most={last} set={go} />
    </>
  )
}

/** Px of the drawings, which are as wide as their panel. */
const SHEET = { width: 420, height: 260, left: 30, right: 12, top: 26, bottom: 8 } as const

/** States across, actions downwards: advances, snapshots as long as they are held, steps reversed. What is yet to come is faint. */
function Timeline({ schedule, at }: { schedule: Schedule; at: number }) {
  const say = useWords(labs).checkpointing
  const { length, actions } = schedule
  const x = scaleLinear([0, length], [SHEET.left, SHEET.width - SHEET.right])
  const y = scaleLinear([0, actions.length], [SHEET.top, SHEET.height - SHEET.bottom])
  const when = (i: number) => (i < at ? "" : " ahead")
  const ends = (action: Action) =>
    action.kind === "advance"
      ? ([action.from, action.to] as const)
      : action.kind === "reverse"
        ? ([action.step + 1, action.step] as const)
        : null
  return (
    <>
      <p className="kinds" aria-hidden="true">
        {(["advance", "held", "reverse"] as const).map(kind => (
          <span key={kind}>
            <svg className="timeline" viewBox="0 0 22 8" width="22" height="8">
              <path className={kind} d="M0 4H22" />
            </svg>{" "}
            {say.legend[kind]}
          </span>
        ))}
      </p>
      <svg className="chart timeline" role="img" aria-label={say.drawn} viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}>
        {x.ticks(Math.min(length, 10)).map(state => (
          <text key={state} x={x(state)} y={SHEET.top - 10} textAnchor="middle">
            {state}
          </text>
        ))}
        {holdings(schedule).map(({ state, from, to }) => (
          <g key={from}>
            <path className="held ahead" d={`M${x(state)} ${y(from)}V${y(to)}`} />
            {from < at && <path className="held" d={`M${x(state)} ${y(from)}V${y(Math.min(to, at))}`} />}
          </g>
        ))}
        {actions.map((action, i) => {
          const [from, to] = ends(action) ?? []
          return from === undefined || to === undefined ? null : (
            <path key={i} className={action.kind + when(i)} d={`M${x(from)} ${y(i)}L${x(to)} ${y(i + 1)}`} />
          )
        })}
        <path className="clock" d={`M${SHEET.left} ${y(at)}H${SHEET.width - SHEET.right}`} />
      </svg>
    </>
  )
}

const CHART = { width: 420, height: 190, left: 52, right: 12, top: 24, bottom: 40 } as const

/** What fewer snapshots cost. */
function Tradeoff({ length, snapshots }: { length: number; snapshots: number }) {
  const say = useWords(labs).checkpointing
  const most = Math.min(length, MOST_SNAPSHOTS)
  const rows = Array.from({ length: most }, (_, i) => ({ count: i + 1, advances: fewestAdvances(length, i + 1) }))
  const x = scaleLinear([1, Math.max(2, most)], [CHART.left, CHART.width - CHART.right])
  const y = scaleLinear([0, Math.max(1, rows[0]!.advances)], [CHART.height - CHART.bottom, CHART.top]).nice()
  const path = line<(typeof rows)[number]>()
    .x(({ count }) => x(count))
    .y(({ advances }) => y(advances))
  return (
    <>
      <svg className="chart timeline" role="img" aria-label={say.chart} viewBox={`0 0 ${CHART.width} ${CHART.height}`}>
        <Axes
          x={{ scale: x, label: say.columns.snapshots, ticks: most, write: formatNumber }}
          y={{ scale: y, label: say.advances, ticks: 4, write: formatNumber }}
        />
        <path className="advance" d={path(rows) ?? ""} />
        {rows.map(({ count, advances }) => (
          <circle
            key={count}
            className={count === snapshots ? "now" : ""}
            cx={x(count)}
            cy={y(advances)}
            r={count === snapshots ? 6 : 3}
          />
        ))}
      </svg>
      <Numbers label={say.chart} heads={[say.columns.snapshots, say.columns.advances, say.columns.times]}>
        {rows.map(({ count, advances }) => (
          <tr key={count} aria-current={count === snapshots ? "true" : undefined}>
            <td>{count}</td>
            <td data-value={advances}>{advances}</td>
            <td>{formatNumber(advances / length, 3)}</td>
          </tr>
        ))}
      </Numbers>
    </>
  )
}

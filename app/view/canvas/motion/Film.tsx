import { useContext, useLayoutEffect, useRef, useState, type RefObject } from "react"
import type { Run } from "../../../engine/run/plan"
import type { Derived } from "../../../store/derived"
import { clockOf, laneOf } from "../../../store/derived"
import { stepMotion, type LinkPart, type MarkPart, type StepMotion } from "../../../picture/scene/stepmotion"
import type { Typeset } from "../../../picture/scene/typeset"
import { atWork, joined, MOST_ELEMENTS } from "../../../picture/scene/work"
import { LaneContext, useLane, useWorkbench, useWorkbenchStore } from "../../context"
import { Tex } from "../../kit/Tex"
import type { Layout } from "../../../picture/layout/layout"
import type { Drawn } from "../../../store/staging"
import { labelPlace, trailHead, widthOf } from "../Links"
import { Accent, numbersClass, placed, withinPicture } from "../Marks"
import { fadeIn, glide, lasting, project } from "./motion"

const CALM = "(prefers-reduced-motion: reduce)"
const RADIUS = 10
/** Of more moving parts none is typeset: they pass by. */
const MOST_TYPESET = 40

/** Where a lane's clock stands, as far as motion depends on it. */
interface Stand {
  readonly drawn: Drawn
  /** Where all is seen at this step. */
  readonly layout: Layout
  readonly run: Run
  readonly tick: number
  readonly before: number
  readonly step: number
  readonly playing: boolean
  /** From beat to beat in ms, at normal speed. */
  readonly ms: number
  /** The picture is of the program that runs, not of the one before. */
  readonly fits: boolean
  /** The scrubber is being dragged: the clock is between two ticks. */
  readonly dragged: boolean
}

interface Shown extends Stand {
  readonly passage: StepMotion | null
  /** It is over before the next beat; null: it takes its time. */
  readonly beat: number | null
}

/** The steps to be shown as motion; null where the clock stands or has jumped, or shows another picture. */
function spanOf(was: Shown, now: Stand): readonly [number, number] | null {
  if (was.drawn !== now.drawn || was.run !== now.run || !now.fits) return null
  if (now.dragged) return [now.before, now.step]
  const near = was.playing || now.playing || Math.abs(now.tick - was.tick) <= 1
  return near ? [Math.min(was.step, now.step), Math.max(was.step, now.step)] : null
}

function shownAfter(was: Shown, now: Stand): Shown {
  const span = spanOf(was, now)
  const old = was.passage
  if (span === null) return { ...now, passage: null, beat: null }
  const beat = was.playing || now.playing ? was.ms : null
  if (span[0] === span[1]) return { ...now, passage: now.tick === was.tick ? old : null, beat }
  const kept = old && old.from === span[0] && old.to === span[1]
  return { ...now, passage: kept ? old : passageOf(now, span), beat }
}

/** All that moves in these steps; of a large picture what moves in the last of them. */
function passageOf({ drawn, layout, run }: Stand, span: readonly [number, number]): StepMotion {
  const { program, diagram } = drawn
  if (diagram.marks.length <= MOST_ELEMENTS) return stepMotion(program, run, diagram, layout, span)
  const last = [span[1] - 1, span[1]] as const
  const part = joined(atWork(diagram, run, last[0]), atWork(diagram, run, last[1]))
  return stepMotion(program, run, diagram, layout, last, part)
}

const SAME = ["drawn", "run", "tick", "step", "playing", "fits", "dragged"] as const

/** What the lane's clock has just passed. */
function useShown(drawn: Drawn, layout: Layout, since: Derived): Shown {
  const fits = useWorkbench(state => state.derived.good.program === drawn.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const before = useLane(lane => lane.before)
  const tick = useWorkbench(state => state.derived.tick)
  const playing = useWorkbench(state => state.playing)
  const ms = useWorkbench(state => state.derived.beats.ms)
  const dragged = useWorkbench(state => !Number.isInteger(clockOf(state)))
  const now = { drawn, layout, run, tick, before, step, playing, ms, fits, dragged }
  const pass = useContext(LaneContext)
  const [shown, setShown] = useState<Shown>(() => {
    const { run, step } = laneOf(since, pass ?? undefined)
    return { ...now, run, step, tick: since.tick, dragged: false, passage: null, beat: null }
  })
  if (SAME.every(part => shown[part] === now[part])) return shown
  const next = shownAfter(shown, now)
  setShown(next)
  return next
}

/** The clock's share of the tick under way. */
const shareOf = (clock: number) => 1 - (Math.ceil(clock) - clock)

/** Shows a passage: as the scrubber is dragged, else by itself, forwards or backwards to where the step stands. */
function useProjection(
  film: RefObject<HTMLDivElement | null>,
  { drawn, passage: way, step, tick, dragged, beat }: Shown,
) {
  const store = useWorkbenchStore()
  const last = useRef<{ readonly way: StepMotion; readonly p: number } | null>(null)
  useLayoutEffect(() => {
    const stage = film.current?.closest(".view")
    if (!way || !film.current || !stage) return
    if (matchMedia(CALM).matches) return fadeIn(stage, way)
    const { show, close } = project(film.current, stage, way, drawn)
    const reach = (p: number) => {
      last.current = { way, p }
      show(p)
    }
    const { rate } = store.getState()
    const to = Number(step === way.to)
    const from = last.current?.way === way ? last.current.p : 1 - to
    let stop: () => void
    if (dragged) {
      reach(shareOf(clockOf(store.getState())))
      stop = store.subscribe(state => {
        const clock = clockOf(state)
        if (Math.ceil(clock) === tick) reach(shareOf(clock))
      })
    } else stop = glide(from, to, lasting(way, from, to, beat) / rate, reach, close)
    return () => {
      stop()
      close()
    }
  }, [film, store, drawn, way, step, tick, dragged, beat])
}

function Shape({ part: { after } }: { part: MarkPart }) {
  const { x, y, width, height } = after
  return (
    <g className="shape">
      <rect className="lit" x={x - width / 2} y={y - height / 2} width={width} height={height} rx={RADIUS} />
      <path className="stored" d={`M${x - width / 2 - 2} ${y - height / 2 - 2}h6v6h-6z`} />
    </g>
  )
}

/** A node's changing words, where its label has them. */
function Words({ part: { before, after }, typeset, wide }: { part: MarkPart; typeset: Typeset; wide: number }) {
  const { node } = after
  const tangent = (after.tangent ?? before.tangent) !== null
  const accented = tangent || (after.adjoint ?? before.adjoint) !== null
  return (
    <div className="cast" style={placed(after)}>
      <div className={numbersClass(after)}>
        <span className="value" />
        <span className="pair">
          {accented && <Accent node={node} tangent={tangent} typeset={typeset} />}
          <span className="derivative" />
        </span>
      </div>
      <span className="badge" />
      <span className="sum" style={withinPicture(after, wide)} />
    </div>
  )
}

/** The light of an edge, and what it comes to rest as: a trail once it has done its part. */
function Beam({ part: { link, flow, carried }, heads }: { part: LinkPart; heads: string }) {
  const head = `url(#${heads}-${flow})`
  const left = carried === null ? link.trail : null
  const calm = `url(#${heads}-${trailHead(left)})`
  const back = left?.flow === "backward"
  return (
    <g className="beams" data-flow={flow} style={widthOf(link.trail)}>
      <path
        className="calm"
        data-trail={left?.flow}
        markerStart={back ? calm : undefined}
        markerEnd={back ? undefined : calm}
      />
      <path
        className="beam"
        markerStart={flow === "backward" ? head : undefined}
        markerEnd={flow === "backward" ? undefined : head}
      />
    </g>
  )
}

/** The local partial, lit, with its number. */
function Factor({ part: { link }, typeset }: { part: LinkPart; typeset: Typeset }) {
  return (
    <div className="factor" style={labelPlace(link)}>
      <Tex mute tex={link.rule} instead={typeset < 2 ? link.plain : null} />
      {link.number !== null && link.number !== link.plain && <span className="number">{link.number}</span>}
    </div>
  )
}

/** What moves between two steps, over the picture that React has drawn of the later one. Its attributes are written past React. `since`: what was shown before it came. */
export function Film({
  drawn,
  layout,
  heads,
  typeset,
  since,
}: {
  drawn: Drawn
  layout: Layout
  heads: string
  typeset: Typeset
  since: Derived
}) {
  const film = useRef<HTMLDivElement>(null)
  const shown = useShown(drawn, layout, since)
  useProjection(film, shown)
  const { marks = [], links = [], from, to } = shown.passage ?? {}
  const fine = marks.length + links.length > MOST_TYPESET ? 1 : typeset
  return (
    <div className="film" ref={film} hidden key={`${from} ${to}`}>
      <svg>
        {links.map(part => (
          <Beam key={part.link.id} part={part} heads={heads} />
        ))}
        {marks.map(part => (
          <Shape key={part.after.id} part={part} />
        ))}
      </svg>
      {links.map(part => (
        <Factor key={part.link.id} part={part} typeset={fine} />
      ))}
      {marks.map(part => (
        <Words key={part.after.id} part={part} typeset={fine} wide={layout.width} />
      ))}
      {links.map(part => (
        <span key={part.link.id} className="chip" />
      ))}
    </div>
  )
}

import type { Columns } from "./columns"
import { at, before, bezier, monotone, spline, swing, thinned, type Curve, type Knots } from "./curve"
import { corridorsAt, type Corridor, type CorridorPlan } from "./corridors"
import type { Route, Size, XY } from "./geometry"
import { placeLabels, type Labelled } from "./labels"
import type { ProperGraph } from "./proper"
import type { Across } from "./place"
import type { Ports } from "./ports"

/** Px of straight, level line at both ends of an edge: what an arrowhead covers. */
const STUB = 8

/** Px between a label that has left the middle of its gap and the marks beside it: an arrowhead is seen. */
const BESIDE = 14

/** Knots that a curve gets one by one; if it needs more it gets one in every corridor. */
const MOST_KNOTS = 12

/** Px by which a curve may miss a corridor before it gets a knot. */
const TOLERANCE = 0.5

/** Knots of a trunk that each of its links repeats: of thousands of links along one trunk nobody could tell more. */
const MOST_SHARED = 60

/** Px by which a spline may swing out before a less smooth curve is better. */
const MOST_SWING = 24

/** All that is known when edges are drawn. */
export interface RoutePlan extends CorridorPlan {
  readonly across: Across
  readonly ports: Ports
}

/**
 * Draws every link from its port on the right of one mark to its port on the left of the other: a plain S; where that would miss a corridor it gets a knot, no
 * more. So edges are smooth, keep their order and pass no mark. Links along a trunk share its line until they branch off.
 */
export function routes(plan: RoutePlan): Route[] {
  const { net, input, columns } = plan
  const trunks = net.trunks.map((trunk, mark) => (trunk.length ? trunkCurve(plan, mark, trunk) : undefined))
  const edges = input.links.map(({ from, label }, link): Labelled => {
    const own = net.dummies[link]!
    const [start, end] = ends(plan, link)
    const trunk = runsAlongTrunk(net, from, own) ? trunks[from] : undefined
    const corridors = Array.from(own).flatMap(bend => corridorsAt(bend, plan))
    const curve = trunk
      ? branched(thinned(before(trunk, columns.end[net.layer[own[0]!]! - 1]!), MOST_SHARED), corridors, end)
      : thread(withStubs(start, end), corridors)
    return { curve, label, ...homeOf(columns, net.layer[own[(own.length - 1) / 2] ?? -1], label, start, end) }
  })
  const labels = placeLabels(edges)
  return input.links.map(({ id }, link) => {
    const { x, y } = labels[link]!
    return { id, points: bezier(edges[link]!.curve), label: { x, y } }
  })
}

/** Both ends of a link. */
function ends({ net, input, across, columns, ports }: RoutePlan, link: number): readonly [XY, XY] {
  const { from, to } = input.links[link]!
  const own = net.dummies[link]!
  const start = middle(columns, net.layer[from]!) + input.marks[from]!.width / 2
  const end = middle(columns, net.layer[to]!) - input.marks[to]!.width / 2
  const first = own[0]
  const last = own.at(-1)
  return [
    {
      x: start,
      y: across.centre[from]! + (first === undefined ? 0 : ports.exit[net.up.segment[net.up.start[first]!]!]!),
    },
    {
      x: end,
      y: across.centre[to]! + (last === undefined ? 0 : ports.entry[net.down.segment[net.down.start[last]!]!]!),
    },
  ]
}

/** Where a label stands in its layer, and how far it may go without leaving it; of an edge without bends in its middle. */
function homeOf(columns: Columns, layer: number | undefined, label: Size, start: XY, end: XY) {
  if (layer === undefined) return { home: (start.x + end.x) / 2, reach: 0 }
  const room = columns.end[layer]! - columns.start[layer]! - label.width - (layer % 2 ? 2 * BESIDE : 0)
  return { home: middle(columns, layer), reach: Math.max(0, room / 2) }
}

function runsAlongTrunk(net: ProperGraph, from: number, own: Int32Array): boolean {
  return own.length > 0 && net.layer[own[0]!]! > net.layer[from]! + 1
}

function middle({ start, end }: Columns, layer: number): number {
  return (start[layer]! + end[layer]!) / 2
}

function withStubs(start: XY, end: XY): Knots {
  return [start, { x: start.x + STUB, y: start.y }, { x: end.x - STUB, y: end.y }, end]
}

/** The line that the long links of a mark share, to the end of the last column where one may branch off. */
function trunkCurve(plan: RoutePlan, mark: number, trunk: Int32Array): Curve {
  const { net, input, across, columns, ports } = plan
  const last = trunk.at(-1)!
  const exit = ports.exit[net.up.segment[net.up.start[trunk[0]!]!]!]!
  const start = { x: middle(columns, net.layer[mark]!) + input.marks[mark]!.width / 2, y: across.centre[mark]! + exit }
  const end = { x: columns.end[net.layer[last]!]!, y: across.centre[last]! }
  return thread(
    withStubs(start, end),
    Array.from(trunk).flatMap(bend => corridorsAt(bend, plan)),
  )
}

/** Goes on from a trunk to the end of a link, through the corridors of its own. */
function branched(trunk: Curve, corridors: readonly Corridor[], end: XY): Curve {
  const knots = [{ x: end.x - STUB, y: end.y }, end]
  const curve = { knots: [...trunk.knots, ...knots], slope: Float64Array.of(...trunk.slope, 0, 0) }
  const knot = worstMiss(curve, corridors)
  if (!knot) return curve
  const slope = monotone([trunk.knots.at(-1)!, knot, ...knots]).slope[1]!
  return { knots: [...trunk.knots, knot, ...knots], slope: Float64Array.of(...trunk.slope, slope, 0, 0) }
}

/** A curve that passes all corridors: a spline, or if that swings out far a monotone curve. */
function thread(knots: Knots, corridors: readonly Corridor[]): Curve {
  const smooth = threaded(knots, corridors, spline)
  return swing(smooth) > MOST_SWING ? threaded(knots, corridors, monotone) : smooth
}

/** Adds knots to a curve until it passes all corridors, each time in the corridor that it misses most. */
function threaded(knots: Knots, corridors: readonly Corridor[], draw: (knots: Knots) => Curve): Curve {
  let curve = draw(knots)
  for (let round = 0; round < MOST_KNOTS; round++) {
    const knot = worstMiss(curve, corridors)
    if (!knot) return curve
    curve = draw(inserted(curve.knots, knot))
  }
  return monotone(throughAll(knots, corridors))
}

/** Where the curve should have been at the corridor that it misses most. */
function worstMiss(curve: Curve, corridors: readonly Corridor[]): XY | undefined {
  let worst = TOLERANCE
  let knot: XY | undefined
  for (const corridor of corridors) {
    const { y } = at(curve, corridor.x)
    const right = clamp(y, corridor)
    if (Math.abs(right - y) <= worst) continue
    worst = Math.abs(right - y)
    knot = { x: corridor.x, y: right }
  }
  return knot
}

function inserted(knots: Knots, knot: XY): Knots {
  const k = knots.findIndex(other => other.x > knot.x)
  return [...knots.slice(0, k), knot, ...knots.slice(k)]
}

/** Knots in all corridors, each as level with the one before as the corridor lets it; a level stretch needs no more than its ends. */
function throughAll(knots: Knots, corridors: readonly Corridor[]): Knots {
  let y = knots[0]!.y
  const inner = corridors.map(corridor => ({ x: corridor.x, y: (y = clamp(y, deeper(corridor, y))) }))
  const turns = inner.filter((knot, k) => knot.y !== inner[k - 1]?.y || knot.y !== inner[k + 1]?.y)
  const [start, end] = [knots.slice(0, 2), knots.slice(-2)]
  return [...start, ...turns.filter(knot => knot.x > start[1]!.x && knot.x < end[0]!.x), ...end]
}

/** A corridor that y misses, narrower by up to this many px: what has to move moves far enough to stay level for a while. */
const DEPTH = 40

function deeper(corridor: Corridor, y: number): Corridor {
  if (y >= corridor.top && y <= corridor.bottom) return corridor
  const depth = Math.min(DEPTH, (corridor.bottom - corridor.top) / 2)
  return { x: corridor.x, top: corridor.top + depth, bottom: corridor.bottom - depth }
}

function clamp(y: number, { top, bottom }: Corridor): number {
  return Math.min(Math.max(y, top), bottom)
}

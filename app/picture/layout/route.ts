import type { Columns } from "./columns"
import { bezier, heightAt, monotone, spline, type Curve, type Knots } from "./curve"
import { gatesAt, type Gate, type Passage } from "./gates"
import type { Route, XY } from "./geometry"
import type { Net } from "./net"
import type { Across } from "./place"
import type { Ports } from "./ports"

/** Px of straight, level line at both ends of an edge: what an arrowhead covers. */
const STUB = 8

/** Knots that a curve gets one by one; if it needs more it gets one in every gate. */
const MOST_KNOTS = 12

/** Px by which a curve may miss a gate before it gets a knot. */
const TOLERANCE = 0.5

/** All that is known when edges are drawn. */
export interface Plan extends Passage {
  readonly across: Across
  readonly ports: Ports
}

/**
 * Draws every link from its port on the right of one mark to its port on the left of the other: a plain S; where that would miss a gate it gets a knot, no
 * more. So edges are smooth, keep their order and pass no mark.
 */
export function routes(plan: Plan): Route[] {
  const { net, input, columns } = plan
  const trunks = net.trunks.map((trunk, mark) => trunkLine(plan, mark, trunk))
  return input.links.map(({ id, from }, link) => {
    const own = net.bends[link]!
    const [start, end] = ends(plan, link)
    const along = runsAlongTrunk(net, from, own) ? upTo(net.layer[own[0]!]!, trunks[from]!) : []
    const gates = Array.from(own).flatMap(bend => gatesAt(bend, plan))
    const knots = [start, { x: start.x + STUB, y: start.y }, ...along, { x: end.x - STUB, y: end.y }, end]
    const curve = thread(knots, gates, along.length ? monotone : spline)
    const x = own.length ? middle(columns, net.layer[own[(own.length - 1) / 2]!]!) : (start.x + end.x) / 2
    return { id, points: bezier(curve), label: { x, y: heightAt(curve, x) } }
  })
}

/** Both ends of a link. */
function ends({ net, input, across, columns, ports }: Plan, link: number): readonly [XY, XY] {
  const { from, to } = input.links[link]!
  const own = net.bends[link]!
  const start = middle(columns, net.layer[from]!) + input.marks[from]!.width / 2
  const end = middle(columns, net.layer[to]!) - input.marks[to]!.width / 2
  const first = runsAlongTrunk(net, from, own) ? net.trunks[from]![0] : own[0]
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

function runsAlongTrunk(net: Net, from: number, own: Int32Array): boolean {
  return own.length > 0 && net.layer[own[0]!]! > net.layer[from]! + 1
}

function middle({ start, end }: Columns, layer: number): number {
  return (start[layer]! + end[layer]!) / 2
}

/** Adds knots to a curve until it passes all gates, each time in the gate that it misses most. */
function thread(knots: Knots, gates: readonly Gate[], draw: (knots: Knots) => Curve): Curve {
  let curve = draw(knots)
  for (let round = 0; round < MOST_KNOTS; round++) {
    const knot = worstMiss(curve, gates)
    if (!knot) return curve
    curve = draw(inserted(curve.knots, knot))
  }
  return monotone(throughAll(knots, gates))
}

/** Where the curve should have been at the gate that it misses most. */
function worstMiss(curve: Curve, gates: readonly Gate[]): XY | undefined {
  let worst = TOLERANCE
  let knot: XY | undefined
  for (const gate of gates) {
    const y = heightAt(curve, gate.x)
    const right = clamp(y, gate)
    if (Math.abs(right - y) <= worst) continue
    worst = Math.abs(right - y)
    knot = { x: gate.x, y: right }
  }
  return knot
}

function inserted(knots: Knots, knot: XY): Knots {
  const k = knots.findIndex(other => other.x > knot.x)
  return [...knots.slice(0, k), knot, ...knots.slice(k)]
}

/** A knot in every gate, each as level with the one before as the gate lets it. */
function throughAll(knots: Knots, gates: readonly Gate[]): Knots {
  let y = knots[0]!.y
  const inner = gates.map(gate => ({ x: gate.x, y: (y = clamp(y, gate)) }))
  return [...knots.slice(0, 2), ...inner, ...knots.slice(-2)]
}

function clamp(y: number, { top, bottom }: Gate): number {
  return Math.min(Math.max(y, top), bottom)
}

/** A knot of a trunk, and the layer in which it is. */
interface TrunkKnot extends XY {
  readonly layer: number
}

/** The line that the long links of a mark share: level as long as gates let it. */
function trunkLine(plan: Plan, mark: number, trunk: Int32Array): readonly TrunkKnot[] {
  if (!trunk.length) return []
  const { net, across, ports } = plan
  let y = across.centre[mark]! + ports.exit[net.up.segment[net.up.start[trunk[0]!]!]!]!
  return Array.from(trunk).flatMap(bend =>
    gatesAt(bend, plan).map(gate => ({ x: gate.x, y: (y = clamp(y, gate)), layer: net.layer[bend]! })),
  )
}

/** Knots of a trunk before a layer: where it turns, and the last. */
function upTo(layer: number, trunk: readonly TrunkKnot[]): Knots {
  const end = trunk.findIndex(knot => knot.layer >= layer)
  const before = end < 0 ? trunk : trunk.slice(0, end)
  return before.filter(
    (knot, k) => k === before.length - 1 || knot.y !== before[k - 1]?.y || knot.y !== before[k + 1]!.y,
  )
}

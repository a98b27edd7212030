import type { Lowered } from "../../engine/graph/program"
import { contributionCount } from "../../engine/run/contributions"
import type { Run } from "../../engine/run/plan"
import type { Diagram } from "../diagram/diagram"
import type { Layout, Size, XY } from "../layout/layout"
import { textWidth } from "../type/measure"
import { course, pointAt, type Course } from "./course"
import { linkLabelSize, TYPE, type Type } from "./size"
import { trailOn } from "./trail"

type Plate = XY & Size

/** Of pictures with more edges nobody reads the contributions, and finding their places takes time. */
const MOST_LINKS = 160
/** A contribution's type, as a share of a local partial's, and its least size in px. */
const TYPE_SHARE = 0.8
const LEAST_TYPE = 12
const PADDING = 6
/** Px along the edge between two places that are tried, and the last of them as a share of the edge. */
const STRIDE = 5
const FARTHEST = 0.85
/** Px to one side of the edge and the other: on it first. */
const SIDES = [0, -14, 14, -21, 21, -28, 28]
/** Px that a contribution is nearer to its own edge than to any other, if there is such a place. */
const NEARER = 3
/** What stands over the edges of a node, at the type of a screen: its sum below, its badge at the upper right corner. */
const SUM: Size = { width: 160, height: 20 }
const BADGE: Size = { width: 40, height: 24 }
/** Px of an arrowhead, at the type of a screen. */
const HEAD = 18

/** The size of a contribution's type in px. */
export const contributionType = ({ partial }: Type): number => Math.max(LEAST_TYPE, TYPE_SHARE * partial)

/** The last places in a layout, and for which room. */
const known = new WeakMap<Layout, { readonly rooms: string; readonly places: ReadonlyMap<string, XY> }>()

/**
 * Where the contributions of a run stand, by link: centres, near the end of the node that receives them. None stands on a node, on another label or on another
 * contribution, and none as near to another edge as to its own. A link without a place is not in the map: its width tells alone. While an input moves they stay, as long as every number takes
 * as much room as before.
 */
export function contributionPlaces(
  program: Lowered,
  run: Run,
  diagram: Diagram,
  layout: Layout,
  type: Type,
): ReadonlyMap<string, XY> {
  if (diagram.links.length > MOST_LINKS) return new Map()
  const { pass, steps } = run.plan
  const rooms = diagram.links.map(link => roomOf(trailOn(run, link, steps)?.text ?? ""))
  const counts = diagram.marks.map(({ shows }) =>
    pass === "reverse" ? contributionCount(run.plan, shows, 0).total : 0,
  )
  const key = [pass, type.partial, ...rooms, ...counts].join()
  const before = known.get(layout)
  if (before?.rooms === key) return before.places
  const made = places(program, { rooms, counts }, pass === "reverse", diagram, layout, type)
  known.set(layout, { rooms: key, places: made })
  return made
}

/** Ems that a number with a point has at least: the last of its digits come and go, and it keeps its place, as its neighbours do. */
const POINTED = 3

/** The room of a number, in ems; 0: there is none. */
const roomOf = (text: string) => Math.max(textWidth(text), text.includes(".") ? POINTED : 0)

function places(
  program: Lowered,
  { rooms, counts }: { readonly rooms: readonly number[]; readonly counts: readonly number[] },
  back: boolean,
  diagram: Diagram,
  layout: Layout,
  type: Type,
): ReadonlyMap<string, XY> {
  const found = new Map<string, XY>()
  const ways = layout.routes.map(({ points }) => course(points))
  const lines = ways.map(way => Array.from({ length: 33 }, (_, i) => pointAt(way, i / 32)))
  const size = contributionType(type)
  const bounds = lines.map(boundsOf)
  const heads = ways.map(way => headOf(way, back, (HEAD * type.number) / TYPE.number))
  const taken = [
    ...layout.marks.flatMap((mark, i) => covered(mark, type, counts[i]!)),
    ...labels(program, diagram, layout, type),
    ...heads,
  ]
  // Short edges have few places: they choose first.
  const shortest = [...diagram.links.keys()].sort((a, b) => ways[a]!.lengths.at(-1)! - ways[b]!.lengths.at(-1)!)
  for (const k of shortest) {
    const link = diagram.links[k]!
    if (rooms[k] === 0) continue
    const box = { width: rooms[k]! * size + PADDING, height: size * 1.3 }
    const near = lines.filter((_, other) => other !== k && overlap(bounds[other]!, reachOf(bounds[k]!)))
    // Whose it is must be seen: no other edge is as near to it as its own.
    const strays = (plate: Plate, margin: number) => {
      const own = distance(lines[k]!, plate) + margin
      return near.some(line => line.some(point => away(point, plate) <= own))
    }
    const behind = (plate: Plate) => near.some(line => line.some(point => holds(plate, point)))
    const { points, label } = layout.routes[k]!
    const end = points.at(back ? 0 : -1)!
    const reach = away(label, end)
    let best: Plate | null = null
    for (const plate of trials(ways[k]!, box, back)) {
      // Beyond the partial it would seem to be the sender's.
      if (best && away(plate, end) > reach) break
      if (!within(plate, layout) || taken.some(other => overlap(plate, other)) || strays(plate, 0)) continue
      best ??= plate
      if (behind(plate) || strays(plate, NEARER)) continue
      best = plate
      break
    }
    if (!best) continue
    taken.push(best)
    found.set(link.id, { x: best.x, y: best.y })
  }
  return found
}

/** Places along an edge, from the receiver's end on, each on the edge and to both sides of it. */
function trials(way: Course, box: Size, back: boolean): readonly Plate[] {
  const length = way.lengths.at(-1)!
  const tries: Plate[] = []
  for (let along = 10; along <= FARTHEST * length; along += STRIDE) {
    const share = back ? along / length : 1 - along / length
    const [here, there] = [pointAt(way, share), pointAt(way, Math.min(1, share + 1 / length))]
    const tilt = Math.hypot(there.x - here.x, there.y - here.y) || 1
    const [nx, ny] = [-(there.y - here.y) / tilt, (there.x - here.x) / tilt]
    // Beside a steep edge a plate needs its width, beside a level one its height.
    const reach = Math.abs(nx) * (box.width / 2) + Math.abs(ny) * (box.height / 2)
    for (const side of SIDES) {
      const off = side === 0 ? 0 : side + Math.sign(side) * Math.max(0, reach - box.height / 2)
      tries.push({ ...box, x: here.x + nx * off, y: here.y + ny * off })
    }
  }
  return tries
}

/** The arrowhead at the receiver's end. */
function headOf(way: Course, back: boolean, size: number): Plate {
  const share = size / 2 / Math.max(size, way.lengths.at(-1)!)
  return { ...pointAt(way, back ? share : 1 - share), width: size, height: size }
}

const times = (factor: number, { width, height }: Size): Size => ({ width: factor * width, height: factor * height })

/** A node, and what can stand over its edges: of one contribution the sum is no wider than the node, of more it is as wide as it can be, and they are counted. */
function covered(mark: Layout["marks"][number], { number }: Type, contributions: number): readonly Plate[] {
  const { x, y, width, height, scale = 1 } = mark
  const larger = (scale * number) / TYPE.number
  const sum = times(larger, SUM)
  const below = { x, y: y + height / 2 + sum.height / 2, height: sum.height }
  const corner = { x: x + width / 2, y: y - height / 2, ...times(larger, BADGE) }
  return [
    { x, y, width: width + 4, height: height + 4 },
    ...(contributions > 0 ? [{ ...below, width: Math.max(width, contributions > 1 ? sum.width : 0) }] : []),
    ...(contributions > 1 ? [corner] : []),
  ]
}

const labels = (program: Lowered, diagram: Diagram, { routes }: Layout, type: Type): readonly Plate[] =>
  diagram.links.map((link, k) => {
    const { label, scale = 1 } = routes[k]!
    const { width, height } = linkLabelSize(program, link, diagram.marks[link.to]!, type)
    return { ...label, width: scale * width, height: scale * height }
  })

/** The box around a line. */
function boundsOf(line: readonly XY[]): Plate {
  const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** Px around an edge in which others matter to its number. */
const REACH = 90

const reachOf = (box: Plate): Plate => ({ ...box, width: box.width + 2 * REACH, height: box.height + 2 * REACH })

const away = (a: XY, b: XY) => Math.hypot(a.x - b.x, a.y - b.y)

const distance = (line: readonly XY[], at: XY) => Math.min(...line.map(point => away(point, at)))

const within = ({ x, y, width, height }: Plate, room: Size) =>
  x - width / 2 >= 0 && y - height / 2 >= 0 && x + width / 2 <= room.width && y + height / 2 <= room.height

const overlap = (a: Plate, b: Plate) =>
  2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height

const holds = (box: Plate, { x, y }: XY) => 2 * Math.abs(x - box.x) < box.width && 2 * Math.abs(y - box.y) < box.height

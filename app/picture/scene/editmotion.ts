import type { Diagram, Frame, MarkId } from "../diagram/diagram"
import type { Layout, Route, XY } from "../layout/layout"

/** What is drawn, and where. */
export interface Pictured {
  readonly diagram: Diagram
  readonly layout: Layout
}

/** How one picture is seen from another: its point p at k·p + (x, y). */
export interface Seen extends XY {
  readonly k: number
}

/** A mark that stays, by its top left corners: where the picture before has it, as it is seen from the one after, and where that one has it. */
export interface MarkWay {
  readonly id: MarkId
  readonly from: XY
  readonly to: XY
}

/** An edge that stays: the ends of its way keep to their marks. */
interface LinkWay {
  readonly id: string
  readonly ends: readonly [MarkWay, MarkWay]
  readonly from: Line
  readonly to: Line
}

type Line = Pick<Route, "points" | "label">

/** How an edit leads from one picture to another. */
export interface EditMotion {
  readonly scale: number
  readonly marks: readonly MarkWay[]
  readonly links: readonly LinkWay[]
  /** Frames around the same marks, which hardly move, by the keys of their parts. */
  readonly frames: ReadonlySet<string>
  /** What the picture before had, and the one after has not, by ids there. */
  readonly leaving: { readonly marks: ReadonlySet<string>; readonly links: ReadonlySet<string> }
}

/** What stays and what goes between two pictures; `matched`: new id → old id of the marks that stay. */
export function editMotion(
  before: Pictured,
  after: Pictured,
  matched: ReadonlyMap<MarkId, MarkId>,
  { x, y, k }: Seen,
): EditMotion {
  const seen = (point: XY): XY => ({ x: k * point.x + x, y: k * point.y + y })
  const oldMarks = new Map(before.layout.marks.map((mark, i) => [mark.id, i]))
  const oldLinks = new Map(before.diagram.links.map(({ from, to, slot }, i) => [`${from} ${to} ${slot}`, i]))
  const oldOf = after.layout.marks.map(({ id }) => oldMarks.get(matched.get(id) ?? "") ?? -1)
  const ways = after.layout.marks.map((mark, i): MarkWay | null => {
    const old = before.layout.marks[oldOf[i]!]
    return old ? { id: mark.id, from: seen(cornerOf(old)), to: cornerOf(mark) } : null
  })
  const staying = new Set<number>()
  const links = after.diagram.links.flatMap((link, i): readonly LinkWay[] => {
    const old = oldLinks.get(`${oldOf[link.from]!} ${oldOf[link.to]!} ${link.slot}`)
    const [start, end] = [ways[link.from], ways[link.to]]
    if (old === undefined || !start || !end) return []
    staying.add(old)
    const { points, label } = before.layout.routes[old]!
    const from = { points: points.map(seen), label: seen(label) }
    return [{ id: link.id, ends: [start, end], from, to: after.layout.routes[i]! }]
  })
  const kept = new Set(oldOf)
  return {
    scale: k,
    marks: ways.flatMap(way => way ?? []),
    links,
    frames: new Set(
      after.diagram.frames.flatMap(frame => (restsIn(before.diagram, frame, ways) && k === 1 ? [frame.part.key] : [])),
    ),
    leaving: {
      marks: new Set(before.layout.marks.flatMap(({ id }, i) => (kept.has(i) ? [] : [id]))),
      links: new Set(before.diagram.links.flatMap(({ id }, i) => (staying.has(i) ? [] : [id]))),
    },
  }
}

/** Whether a mark goes no farther than so many px, in each direction. */
export const rests = ({ from, to }: MarkWay, most = 0.5): boolean =>
  Math.abs(from.x - to.x) <= most && Math.abs(from.y - to.y) <= most

/** What stands in a frame may go so far in px and is still well within it. */
const FRAMED = 8

function restsIn({ frames }: Diagram, { part, marks }: Frame, ways: readonly (MarkWay | null)[]): boolean {
  const old = frames.find(frame => frame.part.key === part.key)
  return old?.marks.length === marks.length && marks.every(mark => ways[mark] && rests(ways[mark], FRAMED))
}

const cornerOf = ({ x, y, width, height }: Layout["marks"][number]): XY => ({ x: x - width / 2, y: y - height / 2 })

/** Where what stays is on its way. */
export interface Transit {
  /** Size against that in the picture after. */
  readonly scale: number
  /** Top left corners, in the order of the transition. */
  readonly marks: readonly XY[]
  readonly links: readonly Line[]
}

const mix = (a: XY, b: XY, t: number): XY => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

/** The places at progress p: 0 as the picture before has them, 1 as the one after. No edge ever leaves its marks. Pure. */
export function transitAt({ scale, marks, links }: EditMotion, p: number): Transit {
  const eased = p * p * (3 - 2 * p)
  const size = scale + (1 - scale) * eased
  return {
    scale: size,
    marks: marks.map(({ from, to }) => mix(from, to, eased)),
    links: links.map(({ ends: [start, end], from, to }) => {
      const last = to.points.length - 1
      const same = from.points.length === to.points.length
      const points = same ? to.points.map((point, i) => mix(from.points[i]!, point, eased)) : to.points
      const first = offset(points[0]!, on(start, to.points[0]!, eased, size))
      const final = offset(points[last]!, on(end, to.points[last]!, eased, size))
      const moved = points.map((point, i) => added(point, mix(first, final, i / last)))
      const label = same
        ? mix(from.label, to.label, eased)
        : added(to.label, mix(first, final, shareOf(to.label, points[0]!, points[last]!)))
      return { points: moved, label }
    }),
  }
}

/** The picture after with what stays on its way: so another edit may begin before one is over. */
export function layoutAt(layout: Layout, way: EditMotion, p: number): Layout {
  const { marks, links } = transitAt(way, p)
  const corners = new Map(way.marks.map(({ id }, i) => [id, marks[i]!]))
  const lines = new Map(way.links.map(({ id }, i) => [id, links[i]!]))
  return {
    ...layout,
    marks: layout.marks.map(mark => {
      const corner = corners.get(mark.id)
      return corner ? { ...mark, x: corner.x + mark.width / 2, y: corner.y + mark.height / 2 } : mark
    }),
    routes: layout.routes.map(route => ({ ...route, ...lines.get(route.id) })),
  }
}

/** Where a point of a mark is while that is on its way. */
const on = ({ from, to }: MarkWay, point: XY, eased: number, size: number): XY => {
  const corner = mix(from, to, eased)
  return { x: corner.x + size * (point.x - to.x), y: corner.y + size * (point.y - to.y) }
}

/** How far along from `start` to `end` a point lies: 0 … 1. */
function shareOf({ x, y }: XY, start: XY, end: XY): number {
  const [before, after] = [Math.hypot(x - start.x, y - start.y), Math.hypot(x - end.x, y - end.y)]
  return before / (before + after)
}

const offset = (from: XY, to: XY): XY => ({ x: to.x - from.x, y: to.y - from.y })
const added = (point: XY, by: XY): XY => ({ x: point.x + by.x, y: point.y + by.y })

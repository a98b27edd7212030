import type { Layout, Size, XY } from "../layout/layout"

// A lens on what a step is about, as on a wall it has to be read from afar: its marks and edges are drawn larger in place, what stands between them and around them gives way.
// Along each axis the picture is stretched where these stand and pressed where they do not (the cartesian fisheye of Sarkar, Brown 1992): so nothing changes sides,
// and what was apart stays apart.

/** Px around what is stretched. */
const AROUND = 6

/** What is empty but for edges is pressed so far at most. */
const LEAST_EMPTY = 0.4

/** From one length to another, piece by piece: knots in rising order. */
interface AxisMap {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

type Interval = readonly [start: number, end: number]

/** The same stretch of an axis, without overlaps and in order. */
function united(intervals: readonly Interval[], length: number): readonly Interval[] {
  const all: [number, number][] = []
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([Math.max(0, start), end])
  }
  return all.map(([start, end]) => [start, Math.min(length, end)] as const)
}

type Kind = "focus" | "marks" | "empty"

/** An axis in pieces: under the lens, with other marks, with nothing but edges. */
interface Axis {
  readonly pieces: readonly { readonly end: number; readonly kind: Kind }[]
  /** Px of each kind. */
  readonly lengths: Readonly<Record<Kind, number>>
}

function axisOf(focus: readonly Interval[], marks: readonly Interval[], length: number): Axis {
  const [lit, others] = [united(focus, length), united(marks, length)]
  const ends = [...new Set([...lit, ...others].flat()), length].toSorted((a, b) => a - b)
  const within = (all: readonly Interval[], at: number) => all.some(([start, end]) => start < at && at < end)
  const lengths = { focus: 0, marks: 0, empty: 0 }
  let start = 0
  const pieces = ends.flatMap(end => {
    if (end <= start) return []
    const middle = (start + end) / 2
    const kind: Kind = within(lit, middle) ? "focus" : within(others, middle) ? "marks" : "empty"
    lengths[kind] += end - start
    start = end
    return [{ end, kind }]
  })
  return { pieces, lengths }
}

/** How many times the focus may be stretched if all is to fit into so much room, and marks are pressed by `least` at most. */
const mostStretched = ({ lengths: { focus, marks, empty } }: Axis, room: number, least: number): number =>
  focus > 0 ? (room - least * marks - LEAST_EMPTY * empty) / focus : Infinity

/** Stretches the focus, presses first what is empty and then marks as far as the room demands, and keeps the middle in the middle. */
function mapOf({ pieces, lengths }: Axis, room: number, times: number): AxisMap {
  const { focus, marks, empty } = lengths
  const left = room - times * focus
  const emptied = empty > 0 ? Math.min(1, Math.max(LEAST_EMPTY, (left - marks) / empty)) : 1
  const pressed = marks > 0 ? Math.min(1, (left - emptied * empty) / marks) : 1
  const by: Readonly<Record<Kind, number>> = { focus: times, marks: pressed, empty: emptied }
  const total = times * focus + pressed * marks + emptied * empty
  const from = [0]
  const to = [(focus + marks + empty - total) / 2]
  for (const { end, kind } of pieces) {
    to.push(to.at(-1)! + by[kind] * (end - from.at(-1)!))
    from.push(end)
  }
  return { from, to }
}

function mapped({ from, to }: AxisMap, at: number): number {
  let k = 1
  while (k < from.length - 1 && from[k]! < at) k++
  const run = from[k]! - from[k - 1]!
  return run > 0 ? to[k - 1]! + ((at - from[k - 1]!) / run) * (to[k]! - to[k - 1]!) : to[k]!
}

/** What is under a lens: marks by their ids, and links by theirs. */
export interface LensFocus {
  readonly marks: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** How a lens is to draw a picture. */
export interface LensChoice {
  readonly focus: LensFocus
  /** Sizes of the links' labels. */
  readonly labels: readonly Size[]
  /** So many times larger, or as large as there is room for. */
  readonly times: number
  /** Other marks become so small at most. */
  readonly least: number
  /** What the picture may take, in its own px. */
  readonly room: Size
}

/** A layout as seen through a lens that draws `focus` larger. Marks and labels carry the scale of their words. */
export function throughLens(layout: Layout, { focus, labels, times, least, room }: LensChoice): Layout {
  const lit = [
    ...layout.marks.filter(({ id }) => focus.marks.has(id)),
    ...layout.routes.flatMap(({ id, label }, link) => (focus.links.has(id) ? [{ ...label, ...labels[link]! }] : [])),
  ]
  const along = (at: "x" | "y", size: "width" | "height") => {
    const reach = (around: number) => (box: XY & Size) =>
      [box[at] - box[size] / 2 - around, box[at] + box[size] / 2 + around] as const
    return axisOf(lit.map(reach(AROUND)), layout.marks.map(reach(0)), layout[size])
  }
  const [columns, rows] = [along("x", "width"), along("y", "height")]
  const space = { width: Math.max(room.width, layout.width), height: Math.max(room.height, layout.height) }
  const most = Math.min(mostStretched(columns, space.width, least), mostStretched(rows, space.height, least))
  const stretched = Math.min(times, most)
  if (lit.length === 0 || stretched <= 1) return layout
  const across = mapOf(columns, space.width, stretched)
  const down = mapOf(rows, space.height, stretched)
  const moved = ({ x, y }: XY): XY => ({ x: mapped(across, x), y: mapped(down, y) })
  const seen = ({ x, y, width, height }: XY & Size) => {
    const start = moved({ x: x - width / 2, y: y - height / 2 })
    const end = moved({ x: x + width / 2, y: y + height / 2 })
    const size = { width: end.x - start.x, height: end.y - start.y }
    return {
      x: (start.x + end.x) / 2,
      y: (start.y + end.y) / 2,
      ...size,
      scale: Math.min(size.width / width, size.height / height),
    }
  }
  return {
    ...layout,
    marks: layout.marks.map(mark => ({ ...mark, ...seen(mark) })),
    routes: layout.routes.map(({ id, points, label }, link) => {
      const { x, y, scale } = seen({ ...label, ...labels[link]! })
      return { id, points: points.map(moved), label: { x, y }, scale }
    }),
  }
}

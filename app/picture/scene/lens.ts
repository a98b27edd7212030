import type { Layout, Size, XY } from "../layout/layout"

// A lens on what a step is about, as on a wall it has to be read from afar: its marks and edges are drawn larger in place, what stands between them and around them gives way.
// Along each axis the picture is stretched where these stand and pressed where they do not (the cartesian fisheye of Sarkar, Brown 1992): so nothing changes sides,
// and what was apart stays apart.

/** Px around what is stretched. */
const AROUND = 6

/** What is not under the lens is not pressed further: it recedes, but it is still seen. */
const LEAST_PRESSED = 0.45

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

const total = (intervals: readonly Interval[]) => intervals.reduce((sum, [start, end]) => sum + end - start, 0)

/** How many times the intervals may be stretched if all is to fit into so much room. */
function mostStretched(intervals: readonly Interval[], length: number, room: number): number {
  const held = total(intervals)
  return held > 0 ? (room - LEAST_PRESSED * (length - held)) / held : 1
}

/** Stretches the intervals, presses what is between them as far as the room demands, and keeps the middle in the middle. */
function mapOf(intervals: readonly Interval[], length: number, room: number, times: number): AxisMap {
  const held = total(intervals)
  const pressed = length > held ? Math.min(1, Math.max(0, room - times * held) / (length - held)) : 1
  const from = [0]
  const to = [(length - times * held - pressed * (length - held)) / 2]
  const add = (end: number, by: number) => {
    to.push(to.at(-1)! + by * (end - from.at(-1)!))
    from.push(end)
  }
  for (const [start, end] of intervals) {
    add(start, pressed)
    add(end, times)
  }
  add(length, pressed)
  return { from, to }
}

function mapped({ from, to }: AxisMap, at: number): number {
  let k = 1
  while (k < from.length - 1 && from[k]! < at) k++
  const run = from[k]! - from[k - 1]!
  return run > 0 ? to[k - 1]! + ((at - from[k - 1]!) / run) * (to[k]! - to[k - 1]!) : to[k]!
}

/** What is under a lens: marks by their ids, and links by theirs. */
export interface Focus {
  readonly marks: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/**
 * A layout as seen through a lens that draws `focus` so many times larger, or as large as there is room for: `room` is what the picture may take, in its own px.
 * `labels`: sizes of the links' labels. Marks and labels carry the scale of their words.
 */
export function throughLens(layout: Layout, labels: readonly Size[], focus: Focus, wanted: number, room: Size): Layout {
  const boxes = [
    ...layout.marks.filter(({ id }) => focus.marks.has(id)),
    ...layout.routes.flatMap(({ id, label }, link) => (focus.links.has(id) ? [{ ...label, ...labels[link]! }] : [])),
  ]
  const along = (at: "x" | "y", size: "width" | "height") =>
    united(
      boxes.map(box => [box[at] - box[size] / 2 - AROUND, box[at] + box[size] / 2 + AROUND] as const),
      layout[size],
    )
  const [columns, rows] = [along("x", "width"), along("y", "height")]
  const space = { width: Math.max(room.width, layout.width), height: Math.max(room.height, layout.height) }
  const most = Math.min(
    mostStretched(columns, layout.width, space.width),
    mostStretched(rows, layout.height, space.height),
  )
  const times = Math.min(wanted, most)
  if (boxes.length === 0 || times <= 1) return layout
  const across = mapOf(columns, layout.width, space.width, times)
  const down = mapOf(rows, layout.height, space.height, times)
  const moved = ({ x, y }: XY): XY => ({ x: mapped(across, x), y: mapped(down, y) })
  const seen = ({ x, y, width, height }: XY & Size) => {
    const start = moved({ x: x - width / 2, y: y - height / 2 })
    const end = moved({ x: x + width / 2, y: y + height / 2 })
    const size = { width: end.x - start.x, height: end.y - start.y }
    const scale = Math.min(size.width / width, size.height / height)
    return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, ...size, scale }
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

import type { Layout, LayoutInput, Size, XY } from "./geometry"

/** A point with its axes exchanged: right becomes down. */
export function turnedPoint({ x, y }: XY): XY {
  return { x: y, y: x }
}

/** What to lay out to the right so that the turned layout flows down. */
export function turnedInput({ marks, links }: LayoutInput): LayoutInput {
  return {
    marks: marks.map(mark => ({ ...mark, ...turnedSize(mark) })),
    links: links.map(link => ({ ...link, label: turnedSize(link.label) })),
    direction: "right",
  }
}

/** A layout with its axes exchanged. */
export function turnedLayout({ marks, routes, crossings, ...size }: Layout): Layout {
  return {
    ...turnedSize(size),
    marks: marks.map(mark => ({ ...mark, ...turnedSize(mark), ...turnedPoint(mark) })),
    routes: routes.map(({ id, points, label }) => ({
      id,
      points: points.map(turnedPoint),
      label: turnedPoint(label),
    })),
    crossings,
  }
}

function turnedSize({ width, height }: Size): Size {
  return { width: height, height: width }
}

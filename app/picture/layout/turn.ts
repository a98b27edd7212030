import type { Layout, LayoutInput, Size, XY } from "./geometry"

/** A point with its axes exchanged: right becomes down. */
export function turnedPoint({ x, y }: XY): XY {
  return { x: y, y: x }
}

/** What to lay out to the right so that the turned layout flows down. */
export function turnedInput({ marks, links, ...rest }: LayoutInput): LayoutInput {
  return {
    ...rest,
    marks: marks.map(mark => ({ ...mark, ...turnedSize(mark) })),
    links: links.map(link => ({ ...link, label: turnedSize(link.label) })),
    direction: "right",
  }
}

/** A layout with its axes exchanged. */
export function turnedLayout({ marks, routes, straight, width, height, ...rest }: Layout): Layout {
  return {
    ...rest,
    ...turnedSize({ width, height }),
    marks: marks.map(mark => ({ ...mark, ...turnedSize(mark), ...turnedPoint(mark) })),
    routes: routes.map(({ id, points, label }) => ({
      id,
      points: points.map(turnedPoint),
      label: turnedPoint(label),
    })),
    ...(straight && { straight: straight.map(turnedPoint) }),
  }
}

function turnedSize({ width, height }: Size): Size {
  return { width: height, height: width }
}

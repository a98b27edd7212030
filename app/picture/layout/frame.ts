import type { Layout, LayoutInput, Route, XY } from "./geometry"

/** Moves a picture so that it starts at the origin, and measures it, with its frames. */
export function framed(
  marks: Layout["marks"],
  routes: readonly Route[],
  { marks: told, links, inner }: LayoutInput,
  crossings: number,
): Layout {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const include = ({ x, y }: XY, width = 0, height = 0) => {
    box.left = Math.min(box.left, x - width / 2)
    box.right = Math.max(box.right, x + width / 2)
    box.top = Math.min(box.top, y - height / 2)
    box.bottom = Math.max(box.bottom, y + height / 2)
  }
  marks.forEach((mark, i) => {
    const { around = 0 } = told[i]!
    include(mark, mark.width + 2 * around, mark.height + 2 * around)
  })
  routes.forEach(({ points, label }, link) => {
    for (const point of points) include(point)
    include(label, links[link]!.label.width, links[link]!.label.height)
  })
  if (!marks.length) return { width: 0, height: 0, marks, routes, crossings }
  const moved = ({ x, y }: XY): XY => ({ x: rounded(x - box.left), y: rounded(y - box.top) })
  return {
    width: rounded(box.right - box.left),
    height: rounded(box.bottom - box.top),
    marks: marks.map(mark => ({ ...mark, ...moved(mark) })),
    routes: routes.map(({ id, points, label }) => ({ id, points: points.map(moved), label: moved(label) })),
    crossings,
    ...(inner !== undefined && { inner }),
  }
}

/** To a hundredth of a px: no noise in the last digits. */
function rounded(px: number): number {
  return Math.round(px * 100) / 100
}

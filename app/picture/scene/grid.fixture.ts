import type { Layout, LayoutInput } from "../layout/layout"

const GAP = { x: 90, y: 40 }

/** A plain layout for tests of scenes: a column a layer, straight edges. Scenes are tested apart from the art of placing. */
export function grid({ marks, links }: LayoutInput): Layout {
  const layer = marks.map(() => 0)
  for (const { from, to } of links) layer[to] = Math.max(layer[to]!, layer[from]! + 1)
  const column = Math.max(...marks.map(mark => mark.width)) + GAP.x
  const row = Math.max(...marks.map(mark => mark.height)) + GAP.y
  const filled: number[] = []
  const placed = marks.map((mark, i) => {
    const at = layer[i]!
    filled[at] = (filled[at] ?? 0) + 1
    return {
      ...mark,
      x: at * column + (column - GAP.x) / 2,
      y: (filled[at] - 1) * row + (row - GAP.y) / 2 + (at % 2) * 30,
    }
  })
  const routes = links.map(({ id, from, to }) => {
    const start = { x: placed[from]!.x + placed[from]!.width / 2, y: placed[from]!.y }
    const end = { x: placed[to]!.x - placed[to]!.width / 2, y: placed[to]!.y }
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    return { id, points: [start, middle, middle, end], label: middle }
  })
  const width = (Math.max(...layer) + 1) * column
  return { marks: placed, routes, width, height: Math.max(...filled) * row + 30, crossings: 0 }
}

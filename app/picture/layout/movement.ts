import type { Layout, XY } from "./geometry"

/** How far in px every mark that stays moves against the picture as a whole, which a view can follow. */
export function movements(previous: ReadonlyMap<string, XY>, layout: Layout): readonly number[] {
  const marks = straightened(layout)
  const shift = shiftOf(previous, marks)
  return marks.flatMap(mark => {
    const was = previous.get(mark.id)
    return was ? [distance(mark, { x: was.x + shift.x, y: was.y + shift.y })] : []
  })
}

/** Where marks are in one row. */
export const straightened = ({ marks, straight }: Layout): readonly ({ readonly id: string } & XY)[] =>
  straight ? marks.map(({ id }, i) => ({ id, ...straight[i]! })) : marks

/** How far most marks that stay have gone together, in each direction. */
export function shiftOf(previous: ReadonlyMap<string, XY>, marks: readonly ({ readonly id: string } & XY)[]): XY {
  const steps = marks.flatMap(({ id, x, y }) => {
    const was = previous.get(id)
    return was ? [{ x: x - was.x, y: y - was.y }] : []
  })
  return { x: median(steps.map(step => step.x)), y: median(steps.map(step => step.y)) }
}

export const distance = (a: XY, b: XY): number => Math.hypot(a.x - b.x, a.y - b.y)

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

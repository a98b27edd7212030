import type { Diagram, Frame } from "../diagram/diagram"

/** Px between the outermost marks and the frame around them; each frame within takes as many more. */
const PADDING = 14

/** Px between each frame and the marks within. */
export const framePaddings = (frames: readonly Frame[]): readonly number[] =>
  depths(frames).map(depth => PADDING * depth)

/** Px that the frames around each mark take of the picture, by its index; none where there is none. */
export function framesAround({ frames }: Pick<Diagram, "frames">): ReadonlyMap<number, number> {
  const paddings = framePaddings(frames)
  const around = new Map<number, number>()
  frames.forEach(({ marks }, i) => {
    for (const mark of marks) around.set(mark, Math.max(around.get(mark) ?? 0, paddings[i]!))
  })
  return around
}

/** How many frames deep the marks of each frame stand within it, 1: it holds no other. */
function depths(frames: readonly Frame[]): readonly number[] {
  const depth = frames.map(() => 1)
  for (let i = frames.length - 1; i >= 0; i--)
    for (let outer = i - 1; outer >= 0; outer--)
      if (holds(frames[outer]!, frames[i]!)) {
        depth[outer] = Math.max(depth[outer]!, depth[i]! + 1)
        break
      }
  return depth
}

const holds = (outer: Frame, inner: Frame) => outer.part.from <= inner.part.from && inner.part.to <= outer.part.to

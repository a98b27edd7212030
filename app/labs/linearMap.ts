/** A linear map as rows of numbers: a Jacobian, one row an output, one column an input. */
export type LinearMap = readonly (readonly number[])[]

type Vector = readonly number[]

/** The inner product. */
export const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** J·v: what a forward sweep computes. */
export const pushed = (map: LinearMap, v: Vector): Vector => map.map(row => dot(row, v))

/** w·J: what a reverse sweep computes. */
export const pulled = (map: LinearMap, w: Vector): Vector =>
  (map[0] ?? []).map((_, j) =>
    dot(
      w,
      map.map(row => row[j]!),
    ),
  )

/** The image of a circle around 0: an ellipse, or a line where the map is flat. Closed; so many points. */
export const imageOfCircle = (map: LinearMap, radius: number, points: number): readonly Vector[] =>
  Array.from({ length: points + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / points
    return pushed(map, [radius * Math.cos(angle), radius * Math.sin(angle)])
  })

/** The least of 1, 2, 5 times a power of ten that is longer than all vectors: how far a plane reaches that shows them. */
export function reachOf(vectors: readonly Vector[]): number {
  const longest = Math.max(0, ...vectors.map(vector => Math.hypot(...vector)).filter(Number.isFinite))
  if (longest === 0) return 1
  const power = 10 ** Math.floor(Math.log10(longest))
  const lead = [1, 2, 5].find(lead => lead * power > longest) ?? 10
  return Number((lead * power).toPrecision(1))
}

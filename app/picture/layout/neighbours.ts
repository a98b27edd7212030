/** Adjacency in compressed rows: the neighbours of v are `at[start[v]] … at[start[v + 1] − 1]`, in the order of the segments. */
export interface Neighbours {
  readonly start: Int32Array
  readonly at: Int32Array
  /** Which segment leads to that neighbour. */
  readonly segment: Int32Array
}

/** For each of `count` vertices the far ends of the segments that have it as `near` end. */
export function neighbours(count: number, near: ArrayLike<number>, far: ArrayLike<number>): Neighbours {
  const start = new Int32Array(count + 1)
  for (let s = 0; s < near.length; s++) start[near[s]! + 1]!++
  for (let v = 0; v < count; v++) start[v + 1]! += start[v]!
  const next = start.slice()
  const at = new Int32Array(near.length)
  const segment = new Int32Array(near.length)
  for (let s = 0; s < near.length; s++) {
    const place = next[near[s]!]!++
    at[place] = far[s]!
    segment[place] = s
  }
  return { start, at, segment }
}

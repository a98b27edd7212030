/**
 * The non-decreasing sequence nearest to `wanted` in weighted least squares, written into `wanted`: pool adjacent violators (Ayer et al. 1955), O(n).
 * Only the first `length` entries count.
 */
export function makeIsotonic(wanted: Float64Array, weight: Float64Array, length: number): void {
  const mean = new Float64Array(length)
  const mass = new Float64Array(length)
  const first = new Int32Array(length + 1)
  let blocks = 0
  for (let k = 0; k < length; k++) {
    let m = wanted[k]!
    let w = weight[k]!
    let start = k
    while (blocks > 0 && mean[blocks - 1]! > m) {
      blocks--
      const joint = mass[blocks]! + w
      m = (mean[blocks]! * mass[blocks]! + m * w) / joint
      w = joint
      start = first[blocks]!
    }
    mean[blocks] = m
    mass[blocks] = w
    first[blocks++] = start
  }
  first[blocks] = length
  for (let b = 0; b < blocks; b++) wanted.fill(mean[b]!, first[b], first[b + 1])
}

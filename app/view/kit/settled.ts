/** What wants to measure the page, in the order in which it asked. */
let waiting: (() => void)[] = []

/**
 * Measures once everything that this commit writes is written, and before it is painted: the browser then lays the page out once for all who ask, instead of
 * once for each. Called within a layout effect.
 */
export function onceWritten(measure: () => void): void {
  if (waiting.push(measure) > 1) return
  queueMicrotask(() => {
    const all = waiting
    waiting = []
    for (const measure of all) measure()
  })
}

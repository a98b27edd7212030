// Stands in for d3-transition in the build: d3-zoom only ever interrupts transitions, and there are none. Saves 10 kB.
import { selection, type Selection } from "d3"

Object.assign(selection.prototype, {
  interrupt(this: Selection<Element, unknown, null, undefined>) {
    return this
  },
})

/** Nothing moves, so nothing is to be stopped. */
export function interrupt(): void {
  return
}

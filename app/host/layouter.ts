import { layout, type Layout, type LayoutInput } from "../picture/layout/layout"
import address from "./layout.worker?worker&url"
import { scriptAddress } from "./trusted"

/** Up to so many marks the layout takes less than a frame or two and is computed at once. */
const MOST_AT_ONCE = 60

export interface Layouter {
  /** Calls `done` at once for a small picture, later for a large one; newer work cancels older. */
  request(input: LayoutInput, done: (layout: Layout) => void): void
  close(): void
}

export function createLayouter(): Layouter {
  let worker: Worker | null = null
  let busy = false
  const stop = () => {
    worker?.terminate()
    worker = null
    busy = false
  }
  return {
    request(input, done) {
      if (busy) stop()
      if (input.marks.length <= MOST_AT_ONCE) {
        done(layout(input))
        return
      }
      worker ??= new Worker(scriptAddress(address), { type: "module" })
      busy = true
      worker.onmessage = (event: MessageEvent<Layout>) => {
        busy = false
        done(event.data)
      }
      worker.postMessage(input)
    },
    close: stop,
  }
}

import type { Layout, LayoutInput } from "../picture/layout/layout"
import address from "./layout.worker?worker&url"
import { scriptAddress } from "./trusted"

/** Computes layouts off the main thread; newer work cancels older. */
export interface Layouter {
  readonly request: (input: LayoutInput, done: (layout: Layout) => void) => void
  readonly close: () => void
}

type Answer = (layout: Layout) => void

/** A worker if the page may have one; some frames may not, and then the same code runs here. */
function start(): Worker | null {
  try {
    return new Worker(scriptAddress(address), { type: "module" })
  } catch {
    return null
  }
}

async function computeHere(input: LayoutInput, done: Answer): Promise<void> {
  const { layout } = await import("../picture/layout/layout")
  done(layout(input))
}

export function createLayouter(): Layouter {
  let worker: Worker | null = null
  let refused = false
  let job = 0
  let busy = false
  const stop = () => {
    worker?.terminate()
    worker = null
    busy = false
  }
  const request = (input: LayoutInput, done: Answer) => {
    const mine = ++job
    const answer: Answer = layout => {
      if (mine === job) done(layout)
    }
    if (busy) stop()
    if (!refused) worker ??= start()
    if (worker === null) return void computeHere(input, answer)
    busy = true
    worker.onmessage = (event: MessageEvent<Layout>) => {
      busy = false
      answer(event.data)
    }
    worker.onerror = event => {
      event.preventDefault()
      refused = true
      stop()
      void computeHere(input, answer)
    }
    worker.postMessage(input)
  }
  return { request, close: stop }
}

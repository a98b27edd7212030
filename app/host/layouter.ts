import type { Layout, LayoutInput, XY } from "../picture/layout/layout"
import address from "./layout.worker?worker&url"
import { scriptAddress } from "./trusted"

/** What a layout depends on: the picture, and where its marks stood before, if they did. */
export interface LayoutJob {
  readonly input: LayoutInput
  readonly previous: ReadonlyMap<string, XY> | null
}

/** Computes layouts off the main thread; newer work cancels older. */
export interface Layouter {
  readonly request: (job: LayoutJob, done: (layout: Layout) => void) => void
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

async function computeHere({ input, previous }: LayoutJob, done: Answer): Promise<void> {
  const { revision } = await import("../picture/layout/revision")
  done(revision(input, previous))
}

export function createLayouter(): Layouter {
  let worker: Worker | null = null
  let refused = false
  let newest = 0
  let busy = false
  const stop = () => {
    worker?.terminate()
    worker = null
    busy = false
  }
  const request = (job: LayoutJob, done: Answer) => {
    const mine = ++newest
    const answer: Answer = layout => {
      if (mine === newest) done(layout)
    }
    if (busy) stop()
    if (!refused) worker ??= start()
    if (worker === null) return void computeHere(job, answer)
    busy = true
    worker.onmessage = (event: MessageEvent<Layout>) => {
      busy = false
      answer(event.data)
    }
    worker.onerror = event => {
      event.preventDefault()
      refused = true
      stop()
      void computeHere(job, answer)
    }
    worker.postMessage(job)
  }
  return { request, close: stop }
}

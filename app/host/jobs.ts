import { jobsHere, type Jobs, type Kind, type Listener, opened, type Posted, slotOf } from "../store/jobs"
import address from "./jobs.worker?worker&url"
import type { Answer, Order } from "./jobs.worker"
import { scriptAddress } from "./trusted"

/** A worker if the page may have one; some frames may not. */
function start(): Worker | null {
  try {
    return new Worker(scriptAddress(address), { type: "module" })
  } catch {
    return null
  }
}

/** The worker of a slot. A job cannot be interrupted from outside: cancelling it ends the worker, and the next one gets another. */
interface Desk {
  worker: Worker | null
  /** The job at hand; null: idle. */
  job: number | null
  /** Whether the worker has answered before: its script is there. */
  sound: boolean
}

/**
 * Jobs done by workers, one a slot. Newer work cancels older at once, and no answer to a cancelled job is heard. Where the page can have no
 * worker, jobs are done in the page itself.
 */
export function createJobs(): Jobs {
  const here = jobsHere()
  const desks = new Map<string, Desk>()
  let refused = false
  let jobs = 0
  const clear = (desk: Desk) => {
    if (desk.job !== null) {
      desk.worker?.terminate()
      desk.worker = null
    }
    desk.job = null
  }
  return {
    start: (kind, input, listener) => {
      if (refused) return here.start(kind, input, listener)
      const desk = desks.get(slotOf(kind)) ?? { worker: null, job: null, sound: false }
      desks.set(slotOf(kind), desk)
      clear(desk)
      desk.worker ??= start()
      if (desk.worker === null) {
        refused = true
        return here.start(kind, input, listener)
      }
      const job = ++jobs
      desk.job = job
      let cancel = () => {
        if (desk.job === job) clear(desk)
      }
      const told = { ...listener, done: (posted: Posted<typeof kind>) => listener.done(opened(kind, input, posted)) }
      listen(desk, job, told, () => {
        refused = true
        clear(desk)
        cancel = here.start(kind, input, listener)
      })
      desk.worker.postMessage({ job, kind, input } satisfies Order)
      return () => cancel()
    },
  }
}

type Told<K extends Kind> = Omit<Listener<K>, "done"> & { readonly done: (posted: Posted<K>) => void }

/** Passes a worker's answers about a job on. `refuse`: the worker's script could not be loaded. */
function listen<K extends Kind>(desk: Desk, job: number, listener: Told<K>, refuse: () => void): void {
  const { worker } = desk
  if (!worker) return
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.job !== job || desk.job !== job) return
    if (data.state === "going") {
      listener.progress?.(data.progress)
      return
    }
    desk.job = null
    desk.sound = true
    if (data.state === "failed") listener.failed()
    else listener.done(data.output as Posted<K>)
  }
  worker.onerror = event => {
    event.preventDefault()
    if (desk.job !== job) return
    if (!desk.sound) {
      refuse()
      return
    }
    desk.worker = null
    desk.job = null
    listener.failed()
  }
}

import {
  fetchCode,
  type JobInput,
  JOBS_AHEAD,
  type Jobs,
  jobsHere,
  type JobKind,
  type Listener,
  opened,
  type Posted,
  slotOf,
} from "../store/jobs"
import address from "./jobs.worker?worker&url"
import type { Answer, JobOrder, Preparation } from "./jobs.worker"
import { lazy } from "./lazy"
import { scriptAddress } from "./trusted"

/** A worker gives a sign of life within so many beats, or its job is done in the page. A page that stands still misses beats, it does not count them. */
const BEATS = 6
const BEAT_MS = 1000

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
}

function clear(desk: Desk): void {
  if (desk.job !== null) {
    desk.worker?.terminate()
    desk.worker = null
  }
  desk.job = null
}

/**
 * Jobs done by workers, one a slot. Newer work cancels older at once, and no answer to a cancelled job is heard. Where the page can have no worker, where
 * its script cannot be fetched, and where it never answers, jobs are done in the page itself, until the browser is online again or a worker does answer.
 */
export function createJobs(): Jobs {
  const here = jobsHere()
  const desks = new Map<string, Desk>()
  let refused = false
  let jobs = 0
  const deskOf = (kind: JobKind): Desk => {
    const desk = desks.get(slotOf(kind)) ?? { worker: null, job: null }
    desks.set(slotOf(kind), desk)
    return desk
  }
  const refuse = (on: boolean) => (refused = on)
  addEventListener("online", () => refuse(false))
  for (const kind of JOBS_AHEAD) lazy(() => fetchCode(kind))
  lazy(() => {
    prepare(deskOf("read"), "read")
    return Promise.resolve()
  })
  return {
    start: (kind, input, listener) => {
      if (refused) return here.start(kind, input, listener)
      const desk = deskOf(kind)
      clear(desk)
      desk.worker ??= start()
      if (desk.worker === null) {
        refuse(true)
        return here.start(kind, input, listener)
      }
      const job = ++jobs
      let cancel = listen(desk, job, told(kind, input, listener), {
        refuse,
        doHere: () => (cancel = here.start(kind, input, listener)),
      })
      desk.worker.postMessage({ job, kind, input } satisfies JobOrder)
      return () => cancel()
    },
  }
}

/** A worker stands ready for a kind before it is asked for: what is fetched then may be out of reach. */
function prepare(desk: Desk, kind: JobKind): void {
  if (desk.worker) return
  const worker = start()
  if (!worker) return
  desk.worker = worker
  worker.onerror = event => {
    event.preventDefault()
    if (desk.worker === worker) desk.worker = null
  }
  worker.postMessage({ prepare: kind } satisfies Preparation)
}

type Told<K extends JobKind> = Omit<Listener<K>, "done"> & { readonly done: (posted: Posted<K>) => void }

const told = <K extends JobKind>(kind: K, input: JobInput<K>, listener: Listener<K>): Told<K> => ({
  ...listener,
  done: posted => listener.done(opened(kind, input, posted)),
})

interface Otherwise {
  /** Whether workers are to be asked no more. */
  readonly refuse: (on: boolean) => void
  /** Does the job in the page. */
  readonly doHere: () => void
}

/** Passes a worker's answers about a job on, and gives what cancels it. */
function listen<K extends JobKind>(desk: Desk, job: number, told: Told<K>, { refuse, doHere }: Otherwise): () => void {
  const { worker } = desk
  desk.job = job
  let silent = BEATS
  const watch = setInterval(() => {
    if (desk.job !== job) clearInterval(watch)
    if (desk.job !== job || --silent > 0) return
    // One that answers after all: others may be asked again.
    if (worker)
      worker.onmessage = () => {
        worker.terminate()
        refuse(false)
      }
    desk.worker = null
    giveUp()
  }, BEAT_MS)
  const end = () => {
    clearInterval(watch)
    clear(desk)
  }
  const giveUp = () => {
    refuse(true)
    end()
    doHere()
  }
  if (!worker) return end
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.job !== job || desk.job !== job) return
    clearInterval(watch)
    silent = 0
    if (data.state === "begun") return
    if (data.state === "going") {
      told.progress?.(data.progress)
      return
    }
    desk.job = null
    if (data.state === "done") told.done(data.output as Posted<K>)
    else if (data.why === "unfetched") doHere()
    else told.failed(data.why)
  }
  worker.onerror = event => {
    event.preventDefault()
    if (desk.worker === worker) desk.worker = null
    if (desk.job !== job) return
    if (silent > 0) {
      giveUp()
      return
    }
    end()
    told.failed("stopped")
  }
  return () => {
    if (desk.job === job) end()
    else clearInterval(watch)
  }
}

import { type Failure, fetchCode, type JobInput, type JobKind, perform } from "../store/jobs"

/** A job as it is posted to a worker. */
export interface JobOrder<K extends JobKind = JobKind> {
  readonly job: number
  readonly kind: K
  readonly input: JobInput<K>
}

/** What is posted ahead of a job: its code is to be fetched. */
export interface Preparation {
  readonly prepare: JobKind
}

/** What a worker posts about a job. */
export type Answer = { readonly job: number } & (
  | { readonly state: "begun" }
  | { readonly state: "going"; readonly progress: number }
  | { readonly state: "done"; readonly output: unknown }
  | { readonly state: "failed"; readonly why: Failure }
)

/** Progress is told at most every so many ms. */
const QUIET_MS = 50

/** The buffers of arrays in a plain object and in the plain objects in it: they are handed over, not copied. */
function buffers(value: unknown, depth = 3): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth === 0) return []
  return Object.values(value).flatMap(part => buffers(part, depth - 1))
}

const answer = (message: Answer, transfer: Transferable[] = []) => postMessage(message, { transfer })

// The first job of all is a layout: its code is on its way before it is asked for.
void import("../picture/layout/revision")

addEventListener("message", ({ data }: MessageEvent<JobOrder | Preparation>) => {
  if ("prepare" in data) {
    fetchCode(data.prepare).catch(() => undefined)
    return
  }
  const { job, kind, input } = data
  let told = 0
  const report = (progress: number) => {
    const now = performance.now()
    if (now - told < QUIET_MS) return
    told = now
    answer({ job, state: "going", progress })
  }
  void perform(kind, input, report, () => answer({ job, state: "begun" })).then(performed => {
    if ("failed" in performed) answer({ job, state: "failed", why: performed.failed })
    else answer({ job, state: "done", output: performed.done }, [...new Set(buffers(performed.done))])
  })
})

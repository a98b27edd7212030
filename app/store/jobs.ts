import type { FormChoices } from "../picture/layout/fit"
import type { Layout, LayoutInput } from "../picture/layout/layout"
import type { Progress } from "./large"
import { layoutFrom, placesOf, type Places } from "./places"

export type { Progress } from "./large"

/** A picture that stands, to be laid out afresh. */
export interface TidyJob {
  readonly input: LayoutInput
  readonly standing: Layout
}

/**
 * Work that may hold up the page, so that a worker does it: an entry a kind. `load` gives a pure function of one value that can be posted, which
 * may report how far it is. Kinds of the same slot share a worker; in a slot newer work cancels older. What is `asked` is
 * fetched when it is first asked for.
 */
const KINDS = {
  layout: {
    slot: "layout",
    load: async () => {
      const { bestLayout } = await import("../picture/layout/fit")
      return (choices: FormChoices) => {
        const { form, layout } = bestLayout(choices)
        return { form, places: placesOf(layout) }
      }
    },
  },
  tidier: {
    // Not that of the layouts: a comparison that begins late must not cancel one that is on its way.
    slot: "tidier",
    load: async () => {
      const { tidier } = await import("../picture/layout/revision")
      return ({ input, standing }: TidyJob) => tidier(input, standing)
    },
  },
  read: { slot: "text", load: async () => (await import("./large")).readAll },
  run: { slot: "text", load: async () => (await import("./large")).run },
  gradient: { slot: "gradient", load: async () => (await import("./bulk")).gradient },
  hessian: { slot: "hessian", load: async () => (await import("./bulk")).hessian },
  // A large library that few ask for.
  algebra: { slot: "algebra", asked: true, load: async () => (await import("./algebra")).simplify },
  map: { slot: "map", load: async () => (await import("./bulk")).map },
} as const

/** What becomes of an answer once it has been posted: the objects that are too many to post. */
const OPENED = {
  layout: ({ form, places }: { readonly form: number; readonly places: Places }, { inputs }: FormChoices) => ({
    form,
    layout: layoutFrom(places, inputs[form]!),
  }),
}

type Kinds = typeof KINDS

/** What can be asked for. */
export type JobKind = keyof Kinds
type Perform<K extends JobKind> = Awaited<ReturnType<Kinds[K]["load"]>>
export type JobInput<K extends JobKind> = Parameters<Perform<K>>[0]
/** What a worker answers. */
export type Posted<K extends JobKind> = ReturnType<Perform<K>>
/** What whoever asked is told. */
export type JobOutput<K extends JobKind> = K extends keyof typeof OPENED ? ReturnType<(typeof OPENED)[K]> : Posted<K>

/** The worker that a kind belongs to. */
export const slotOf = (kind: JobKind): string => KINDS[kind].slot

/** What is fetched ahead: all that can be asked for, but what is too large for that. */
export const JOBS_AHEAD = (Object.keys(KINDS) as readonly JobKind[]).filter(kind => !("asked" in KINDS[kind]))

/** Fetches the code of a kind. */
export const fetchCode = (kind: JobKind): Promise<unknown> => KINDS[kind].load()

/** Why a job came to nothing: its code could not be fetched, there was not enough memory, its worker stopped, or it is wrong. */
export type Failure = "unfetched" | "memory" | "stopped" | "fault"

/** What became of a job. */
export type Performed<K extends JobKind> = { readonly done: Posted<K> } | { readonly failed: Failure }

/** Does the work in this thread. `begun` is called once its code is there. */
export async function perform<K extends JobKind>(
  kind: K,
  input: JobInput<K>,
  report: Progress,
  begun: () => void = () => undefined,
): Promise<Performed<K>> {
  const work = await fetchCode(kind).catch(() => null)
  if (work === null) return { failed: "unfetched" }
  begun()
  try {
    return { done: (work as (input: JobInput<K>, report: Progress) => Posted<K>)(input, report) }
  } catch (mistake) {
    // Arrays that cannot be allocated, and stacks that cannot grow.
    return { failed: mistake instanceof RangeError ? "memory" : "fault" }
  }
}

/** The answer to a question, as whoever asked is told it. */
export function opened<K extends JobKind>(kind: K, input: JobInput<K>, posted: Posted<K>): JobOutput<K> {
  const open = (OPENED as unknown as Partial<Record<JobKind, (posted: Posted<K>, input: JobInput<K>) => JobOutput<K>>>)[
    kind
  ]
  return open ? open(posted, input) : (posted as unknown as JobOutput<K>)
}

/** Who is told of a job. Nothing is told of one that was cancelled. */
export interface Listener<K extends JobKind> {
  readonly done: (output: JobOutput<K>) => void
  readonly failed: (why: Failure) => void
  readonly progress?: Progress
}

/** Who does jobs. */
export interface Jobs {
  /** Starts a job, cancels the one before it in its slot, and gives what cancels this one. */
  readonly start: <K extends JobKind>(kind: K, input: JobInput<K>, listener: Listener<K>) => () => void
}

/** Jobs done in this thread, one after another: for tests, and where a page may have no worker. */
export function jobsHere(): Jobs {
  const newest = new Map<string, symbol>()
  return {
    start: (kind, input, listener) => {
      const slot = slotOf(kind)
      const job = Symbol(kind)
      newest.set(slot, job)
      const wanted = () => newest.get(slot) === job
      void perform(kind, input, progress => wanted() && listener.progress?.(progress)).then(answer => {
        if (!wanted()) return
        if ("failed" in answer) listener.failed(answer.failed)
        else listener.done(opened(kind, input, answer.done))
      })
      return () => wanted() && newest.delete(slot)
    },
  }
}

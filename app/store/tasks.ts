import type { StoreApi } from "zustand/vanilla"
import { first } from "../explain/words"
import type { Language } from "../explain/words/language"
import type { Derivation, Derived } from "./derived"
import type { Document } from "../document/document"
import { type Failure, type JobInput, type Jobs, type JobKind, type JobOutput, slotOf } from "./jobs"
import { completed, takesLong } from "./reading"

/** What is going on. */
export interface Task {
  /** What is being done, in words. */
  readonly label: string
  /** 0 … 1 */
  readonly progress: number
  /** When it began, in ms of the page's clock. */
  readonly since: number
}

/** Work of this thread in slices, a yield between two. */
export type Slices<Result> = Generator<undefined, Result>

/** As much of a workbench as has to do with tasks. */
interface Tasking {
  readonly language: Language
  readonly task: Task | null
  readonly notices: readonly string[]
  readonly derived: Derived
  readonly document: Document
}

export interface TaskActions {
  /** Starts a job that a person sees and can cancel, as soon as its input is there; gives what cancels it without a word. `done` is never called with an answer that is out of date. */
  readonly begin: <K extends JobKind>(
    kind: K,
    input: JobInput<K> | Promise<JobInput<K>>,
    done: (output: JobOutput<K>) => void,
    /** It reports how far it is. */
    going?: () => void,
  ) => () => void
  /** The same for work of this thread, a slice a task: the page goes on in between. Newer work cancels older in its slot. */
  readonly beginHere: <Result>(slot: string, work: Slices<Result>, done: (result: Result) => void) => () => void
  /** Cancels everything that is going on, and says so. The text and the last good picture stay. */
  readonly cancelTasks: () => void
}

type Running = Task & { readonly cancel: () => void }

/** Who is told of work. */
interface Told<Answer> {
  readonly done: (answer: Answer) => void
  readonly failed: (why: Failure) => void
  readonly progress: (progress: number) => void
}

/** Who asked for work: is told its answer, and when it goes on. */
interface Heard<Answer> {
  readonly done: (answer: Answer) => void
  readonly going?: (() => void) | undefined
}

/** Begins work, and gives what stops it. */
type Start<Answer> = (told: Told<Answer>) => () => void

/** The newest job of each slot; `task` shows the one that has been going on longest. */
export function taskActions(store: StoreApi<Tasking>, jobs: Jobs): TaskActions {
  const running = new Map<string, Running>()
  let following: number | null = null
  const say = () => first(store.getState().language).work
  const show = () => {
    const [oldest = null] = [...running.values()].sort((a, b) => a.since - b.since)
    if (store.getState().task !== oldest) store.setState({ task: oldest })
  }
  const track = <Answer>(slot: string, label: string, start: Start<Answer>, { done, going }: Heard<Answer>) => {
    const since = following ?? performance.now()
    running.get(slot)?.cancel()
    const isNewest = () => running.get(slot)?.cancel === cancel
    /** What the answer brings about goes on without a break: a run after a reading. */
    const end = (then: () => void = () => undefined) => {
      if (!isNewest()) return
      running.delete(slot)
      following = since
      then()
      following = null
      show()
    }
    let stop: () => void = () => undefined
    const cancel = () => {
      stop()
      end()
    }
    const note = (progress: number) => {
      running.set(slot, { label, progress, since, cancel })
      show()
    }
    note(0)
    stop = start({
      done: answer => end(() => done(answer)),
      failed: why => end(() => tell(store, say().failed[why](label))),
      progress: progress => {
        if (!isNewest()) return
        note(progress)
        going?.()
      },
    })
    return cancel
  }
  return {
    begin: (kind, input, done, going) => {
      const work: Start<JobOutput<typeof kind>> = told => once(input, given => jobs.start(kind, given, told), told)
      return track(slotOf(kind), say().label[kind], work, { done, going })
    },
    beginHere: (slot, work, done) => track(slot, say().label.derive, told => inSlices(work, told), { done }),
    cancelTasks: () => {
      const cancelled = [...running.values()]
      for (const { cancel } of cancelled) cancel()
      for (const { label } of cancelled) tell(store, say().cancelled(label))
    },
  }
}

/** Starts once there is an input. */
function once<Given>(
  input: Given | Promise<Given>,
  start: (given: Given) => () => void,
  told: Told<never>,
): () => void {
  if (!(input instanceof Promise)) return start(input)
  let stop: (() => void) | null = () => undefined
  input.then(
    given => stop && (stop = start(given)),
    () => told.failed("fault"),
  )
  return () => {
    stop?.()
    stop = null
  }
}

/** Goes through work slice by slice, each a task of its own. */
function inSlices<Result>(work: Slices<Result>, { done, failed }: Told<Result>): () => void {
  let timer: ReturnType<typeof setTimeout>
  const slice = () => {
    try {
      const next = work.next()
      if (next.done) done(next.value)
      else timer = setTimeout(slice)
    } catch (mistake) {
      failed("fault")
      throw mistake
    }
  }
  timer = setTimeout(slice)
  return () => clearTimeout(timer)
}

const tell = (store: StoreApi<Tasking>, text: string) =>
  store.setState({ notices: [...store.getState().notices, text] })

/** Has what is wanted done by a worker; what is no longer wanted is cancelled. What a text means is derived in slices before it is shown. */
export function followWanted(
  store: StoreApi<Tasking>,
  { begin, beginHere }: TaskActions,
  { slices }: Derivation,
  settled: () => void,
): void {
  let asked: Derived["wanted"] = null
  let cancel: () => void = () => undefined
  const answered = () => {
    cancel = () => undefined
    settled()
  }
  const follow = () => {
    const { wanted } = store.getState().derived
    if (wanted === asked) return
    asked = wanted
    cancel()
    cancel = () => undefined
    if (wanted?.kind === "read")
      cancel = begin("read", wanted.input, found => {
        const whole = completed(wanted.begun, found)
        const settle = () => {
          wanted.settle(whole)
          answered()
        }
        if (whole.program && takesLong(whole.program))
          cancel = beginHere("text", slices(store.getState().document, whole), settle)
        else settle()
      })
    else if (wanted)
      cancel = begin("run", wanted.input, outcome => {
        wanted.settle(outcome)
        answered()
      })
  }
  store.subscribe(follow)
  follow()
}

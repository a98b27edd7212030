import type { StoreApi } from "zustand/vanilla"
import { words } from "../explain/words"
import { type Input, type Jobs, type Kind, type Output, slotOf } from "./jobs"
import type { Workbench } from "./workbench"

/** What a worker is at. */
export interface Work {
  readonly kind: Kind
  /** What is being done, in words. */
  readonly label: string
  /** 0 … 1 */
  readonly progress: number
  /** When it began, in ms of the page's clock. */
  readonly since: number
}

export interface WorkActions {
  /** Starts a job that a person sees and can cancel, as soon as its input is there; gives what cancels it without a word. `done` is never called with an answer that is out of date. */
  readonly begin: <K extends Kind>(
    kind: K,
    input: Input<K> | Promise<Input<K>>,
    done: (output: Output<K>) => void,
  ) => () => void
  /** Cancels everything that is going on, and says so. The text and the last good picture stay. */
  readonly cancelWork: () => void
}

type Running = Work & { readonly cancel: () => void }

/** The newest job of each slot; `work` shows the one that has been going on longest. */
export function workActions(store: StoreApi<Workbench>, jobs: Jobs): WorkActions {
  const running = new Map<string, Running>()
  let following: number | null = null
  const show = () => {
    const [oldest = null] = [...running.values()].sort((a, b) => a.since - b.since)
    if (store.getState().work !== oldest) store.setState({ work: oldest })
  }
  const begin: WorkActions["begin"] = (kind, input, done) => {
    const slot = slotOf(kind)
    const label = words.work.label[kind]
    const since = following ?? performance.now()
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
    const failed = () => end(() => tell(store, words.work.failed(label)))
    let stop: () => void = () => undefined
    const start = (given: Input<typeof kind>) => {
      if (!isNewest()) return
      stop = jobs.start(kind, given, {
        done: output => end(() => done(output)),
        failed,
        progress: progress => {
          if (!isNewest()) return
          running.set(slot, { kind, label, progress, since, cancel })
          show()
        },
      })
    }
    const cancel = () => {
      stop()
      end()
    }
    running.set(slot, { kind, label, progress: 0, since, cancel })
    show()
    if (input instanceof Promise) input.then(start, failed)
    else start(input)
    return cancel
  }
  return {
    begin,
    cancelWork: () => {
      const cancelled = [...running.values()]
      for (const { cancel } of cancelled) cancel()
      for (const { label } of cancelled) tell(store, words.work.cancelled(label))
    },
  }
}

const tell = (store: StoreApi<Workbench>, text: string) =>
  store.setState({ notices: [...store.getState().notices, text] })

/** Has what is wanted done by a worker; what is no longer wanted is cancelled. */
export function followWanted(store: StoreApi<Workbench>, { begin }: WorkActions, settled: () => void): void {
  let asked: Workbench["derived"]["wanted"] = null
  let cancel: () => void = () => undefined
  const follow = () => {
    const { wanted } = store.getState().derived
    if (wanted === asked) return
    cancel()
    cancel = () => undefined
    asked = wanted
    if (wanted === null) return
    const answered = () => {
      cancel = () => undefined
      settled()
    }
    cancel =
      wanted.kind === "read"
        ? begin("read", wanted.input, output => {
            wanted.settle(output)
            answered()
          })
        : begin("run", wanted.input, output => {
            wanted.settle(output)
            answered()
          })
  }
  store.subscribe(follow)
  follow()
}

import { createElement, Suspense, use, useSyncExternalStore, type ComponentType, type ReactNode } from "react"
import { lazy } from "../../host/lazy"
import { Boundary } from "./Boundary"

/** What comes right after the first picture, for which alone the page makes a person wait. It comes all at once: one part after another would be seen as a flicker. */
const soon: (() => Promise<unknown>)[] = []
const told = new Set<() => void>()
let there = false
let arrive: () => void

/** Resolves once what comes right after the first picture is there, or has failed. */
export const soonThere = new Promise<void>(resolve => (arrive = resolve))

/** Names something, no part of the page itself, that comes right after the first picture. */
export const comeSoon = (fetch: () => Promise<unknown>): void => void soon.push(fetch)

/** Fetches what comes right after the first picture, and shows it once all of it is there, or has failed; then the root element says so, for scripts and tests. */
export function fetchSoon(): void {
  void Promise.allSettled(soon.map(fetch => fetch())).then(() => {
    there = true
    arrive()
    for (const tell of told) tell()
    // By the second frame the picture knows of the room that they take.
    const complete = () => (document.documentElement.dataset["complete"] = "true")
    requestAnimationFrame(() => requestAnimationFrame(complete))
  })
}

const listen = (tell: () => void) => {
  told.add(tell)
  return () => void told.delete(tell)
}
const isThere = () => there

interface Way {
  /** In a drawing, where a sentence has no room. */
  readonly drawn?: boolean
  /** It comes right after the first picture. */
  readonly after?: boolean
  /** What keeps its place until it is there. */
  readonly place?: ReactNode
}

/**
 * A component that the first picture does not need: fetched when it is first shown, or ahead of that with all that is lazy. It stands in a boundary of its
 * own.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { drawn = false, after = false, place = null }: Way = {},
): ComponentType<Props> {
  const part = lazy(load)
  // A component that waits must ask for the very promise that it waits for, failed or not.
  let awaited: Promise<ComponentType<Props>> | null = null
  const wanted = () => (awaited ??= part.fetch())
  const fetchAgain = () => {
    awaited = null
    return wanted()
  }
  if (after) soon.push(wanted)
  function Fetched(props: Props) {
    return createElement(part.now() ?? use(wanted()), props)
  }
  return function LazyPart(props: Props) {
    const shown = useSyncExternalStore(listen, isThere)
    if (after && !shown) return place
    return (
      <Boundary fetch={fetchAgain} drawn={drawn}>
        <Suspense fallback={place}>
          <Fetched {...props} />
        </Suspense>
      </Boundary>
    )
  }
}

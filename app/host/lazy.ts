// What the first picture does not need. It is fetched when it is wanted, and all of it once that picture stands, so that it is there even offline.

/** A part of the app that could not be fetched. */
export class Unfetched extends Error {
  constructor(cause: unknown) {
    super("a part of the app could not be fetched", { cause })
    this.name = "Unfetched"
  }
}

/** Something that is fetched when it is first wanted, or ahead of that by `prefetch`. */
export interface Lazy<Fetched> {
  /** Fetches it; after a failure anew. Rejects with `Unfetched`. */
  readonly fetch: () => Promise<Fetched>
  /** What has been fetched; null: it is not there yet. */
  readonly now: () => Fetched | null
}

const all: (() => Promise<unknown>)[] = []
let prefetching = false

const ahead = (fetch: () => Promise<unknown>) => void fetch().catch(() => undefined)

/** Names something to be fetched later: this alone makes it part of what `prefetch` fetches. */
export function lazy<Fetched>(load: () => Promise<Fetched>): Lazy<Fetched> {
  let found: Fetched | null = null
  let coming: Promise<Fetched> | null = null
  const fetch = () =>
    (coming ??= load().then(
      fetched => (found = fetched),
      (cause: unknown) => {
        coming = null
        throw new Unfetched(cause)
      },
    ))
  all.push(fetch)
  if (prefetching) ahead(fetch)
  return { fetch, now: () => found }
}

/** Fetches, while nothing else is going on, whatever is lazy and not there yet. */
export function prefetch(): void {
  if (prefetching) return
  prefetching = true
  const start = () => all.forEach(ahead)
  if ("requestIdleCallback" in window) requestIdleCallback(start)
  else setTimeout(start, 1000)
}

// Windows of one lecture talk to each other within the browser: no server hears of it. Each lecture has a channel of its own.

const KEY = "adjoint.lecture"

/** A way to the other windows. */
export interface Channel {
  readonly post: (message: unknown) => void
  readonly close: () => void
}

/** Joins a channel; `hear` gets whatever comes. */
export function join(id: string, hear: (data: unknown) => void): Channel {
  const channel = new BroadcastChannel(`${KEY}.${id}`)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data)
  return { post: message => channel.postMessage(message), close: () => channel.close() }
}

/** The id of this window's lecture, which a reload keeps; null: none has begun. A window that another one has opened begins with its storage: it is told apart by its navigation. */
export function lectureId(): string | null {
  try {
    const [entry] = performance.getEntriesByType("navigation")
    const reloaded = entry instanceof PerformanceNavigationTiming && entry.type === "reload"
    if (!reloaded && !begun) sessionStorage.removeItem(KEY)
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

let begun = false

/** The same; if none has begun, one begins. */
export function beginLecture(): string {
  const id = lectureId() ?? crypto.randomUUID()
  begun = true
  try {
    sessionStorage.setItem(KEY, id)
  } catch {
    // Without storage the lecture lasts until the next reload.
  }
  return id
}

/** Opens a window of the app beside this one; false where the browser refuses. The same name opens the same window. */
export function openBeside(address: string, name: string): boolean {
  return open(address, name, "popup,width=1200,height=800") !== null
}

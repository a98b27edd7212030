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

/** A lecture that was reloaded is free again within so many ms; that of a window still open, of which this one is a duplicate, is not. */
const PATIENCE = 1000

/** Takes a lecture for this window, as long as it lives; false: another window has it. */
async function take(id: string): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return true
  return new Promise(resolve => {
    const taken = () => {
      resolve(true)
      return new Promise(() => undefined)
    }
    locks.request(`${KEY}.${id}`, { signal: AbortSignal.timeout(PATIENCE) }, taken).catch(() => resolve(false))
  })
}

/** The lecture that a reload has left behind. A window that another one has opened, or is a duplicate of, begins with its storage: told apart by its navigation, or because the lecture is taken. */
async function keptLecture(): Promise<string | null> {
  try {
    const [entry] = performance.getEntriesByType("navigation")
    const kept = sessionStorage.getItem(KEY)
    const reloaded = entry instanceof PerformanceNavigationTiming && entry.type === "reload"
    if (kept !== null && reloaded && (await take(kept))) return kept
    sessionStorage.removeItem(KEY)
    return null
  } catch {
    return null
  }
}

let own: Promise<string | null> | null = null

/** The id of this window's lecture, which a reload keeps; null: none has begun. */
export const lectureId = (): Promise<string | null> => (own ??= keptLecture())

/** The same; if none has begun, one begins. */
export async function beginLecture(): Promise<string> {
  const known = await lectureId()
  if (known !== null) return known
  const id = crypto.randomUUID()
  own = Promise.resolve(id)
  void take(id)
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

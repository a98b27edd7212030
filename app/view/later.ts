import { lazy } from "react"
import type { Derived } from "../store/derived"
import type { Film } from "./canvas/Film"

// What the first picture does not need. It is fetched once that picture stands, so that it is there when it is wanted, even offline.

const jacobian = () => import("./panels/Jacobian")
const cost = () => import("./panels/Cost")
const shortcuts = () => import("./Shortcuts")
const laneHead = () => import("./panels/LaneHead")
const board = () => import("./Board")
const backdrop = () => import("./canvas/Backdrop")
const tools = () => import("./canvas/Tools")
const parts = () => import("./canvas/Parts")
const working = () => import("./canvas/Working")
const large = () => import("./canvas/Large")
const findings = () => import("./panels/Findings")
const films = () => import("./canvas/Film")
const matchings = () => import("../picture/diagram/matching")
export const zoom = () => import("./canvas/zoom")
const moves = () => import("./canvas/moves")
export const examples = () => import("../teach/examples")
export const files = () => import("./export")

export const Jacobian = lazy(async () => ({ default: (await jacobian()).Jacobian }))
export const Cost = lazy(async () => ({ default: (await cost()).Cost }))
export const LaneHead = lazy(async () => ({ default: (await laneHead()).LaneHead }))
export const Board = lazy(async () => ({ default: (await board()).Board }))
export const Backdrop = lazy(async () => ({ default: (await backdrop()).Backdrop }))
export const Tools = lazy(async () => ({ default: (await tools()).Tools }))
export const Shortcuts = lazy(async () => ({ default: (await shortcuts()).Shortcuts }))
export const Frames = lazy(async () => ({ default: (await parts()).Frames }))
export const PartNames = lazy(async () => ({ default: (await parts()).PartNames }))
export const Signs = lazy(async () => ({ default: (await parts()).Signs }))
export const Working = lazy(async () => ({ default: (await working()).Working }))
export const Large = lazy(async () => ({ default: (await large()).Large }))
export const Findings = lazy(async () => ({ default: (await findings()).Findings }))

/** Not lazy like the others: once it is there it comes with the next step, so that no commit is for it alone. `since`: what was shown when it came. */
export let film: { readonly Film: typeof Film; readonly since: Derived } | null = null

/** How edits are played, once it is there: at once with the picture after, so that this is not seen before. */
export let edits: Awaited<ReturnType<typeof moves>> | null = null

/** Fetches all of it, and `more`, while nothing else is going on. `now`: what is derived at that time. */
export function fetchLater(now: () => Derived, more: readonly (() => Promise<unknown>)[]): void {
  const fetchAll = () => {
    for (const load of [
      jacobian,
      cost,
      shortcuts,
      laneHead,
      zoom,
      matchings,
      board,
      tools,
      backdrop,
      parts,
      working,
      large,
      findings,
      examples,
      files,
      ...more,
    ])
      load().catch(() => undefined)
    moves().then(
      module => (edits = module),
      () => undefined,
    )
    films().then(
      ({ Film }) => (film ??= { Film, since: now() }),
      () => undefined,
    )
  }
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAll)
  else setTimeout(fetchAll, 1000)
}

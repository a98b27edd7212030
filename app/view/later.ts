import { lazy } from "react"

// What the first picture does not need. It is fetched once that picture stands, so that it is there when it is wanted, even offline.

const jacobian = () => import("./panels/Jacobian")
const cost = () => import("./panels/Cost")
const shortcuts = () => import("./Shortcuts")
export const examples = () => import("../teach/examples")
export const files = () => import("./export")

export const Jacobian = lazy(async () => ({ default: (await jacobian()).Jacobian }))
export const Cost = lazy(async () => ({ default: (await cost()).Cost }))
export const Shortcuts = lazy(async () => ({ default: (await shortcuts()).Shortcuts }))

/** Fetches all of it while nothing else is going on. */
export function fetchLater(): void {
  const fetchAll = () => {
    for (const load of [jacobian, cost, shortcuts, examples, files]) load().catch(() => undefined)
  }
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAll)
  else setTimeout(fetchAll, 1000)
}

import { createElement } from "react"
import { lazy, prefetch } from "../host/lazy"
import type { Derived } from "../store/derived"
import type { Film } from "./canvas/motion/Film"
import { comeSoon, fetchSoon, lazyPart } from "./kit/lazyPart"

/** Keeps the room of the card of the step until it is there. */
const CARD = createElement("section", { className: "card" })

// What the first picture does not need, a line each (panels and exports are lists of their own).

export const Board = lazyPart(async () => (await import("./Board")).Board)
export const MorePanels = lazyPart(async () => (await import("./labs/MorePanels")).MorePanels, { after: true })
export const Divider = lazyPart(async () => (await import("./Divider")).Divider, { after: true })
export const Shortcuts = lazyPart(async () => (await import("./Shortcuts")).Shortcuts)
export const Findings = lazyPart(async () => (await import("./panels/Findings")).Findings)
export const StepCard = lazyPart(async () => (await import("./panels/StepCard")).StepCard, { after: true, place: CARD })
export const Narration = lazyPart(async () => (await import("./panels/StepCard")).Narration, {
  after: true,
  drawn: true,
})
export const Lit = lazyPart(async () => (await import("./lit/Lit")).Lit, { after: true, drawn: true })
export const Kept = lazyPart(async () => (await import("./Kept")).Kept, { after: true })
export const Point = lazyPart(async () => (await import("./panels/Point")).Point, { after: true })
export const LessonBar = lazyPart(async () => (await import("./teach/LessonBar")).LessonBar)
export const LaneHead = lazyPart(async () => (await import("./panels/LaneHead")).LaneHead)
export const Working = lazyPart(async () => (await import("./canvas/Working")).Working)
export const Large = lazyPart(async () => (await import("./canvas/Large")).Large)
export const Drags = lazyPart(async () => (await import("./canvas/Drags")).Drags, { after: true, drawn: true })
export const Health = lazyPart(async () => (await import("./canvas/Health")).Health, { after: true, drawn: true })
export const Trails = lazyPart(async () => (await import("./canvas/Trails")).Trails, { after: true, drawn: true })
export const Tools = lazyPart(async () => (await import("./canvas/Tools")).Tools, { after: true })
export const Backdrop = lazyPart(async () => (await import("./canvas/bitmap/Backdrop")).Backdrop)
export const Frames = lazyPart(async () => (await import("./canvas/Parts")).Frames, { drawn: true })
export const PartNames = lazyPart(async () => (await import("./canvas/Parts")).PartNames, { drawn: true })
export const Signs = lazyPart(async () => (await import("./canvas/Parts")).Signs, { drawn: true })
export const Standing = lazyPart(async () => (await import("./canvas/Standing")).Standing)
export const OpenEnd = lazyPart(async () => (await import("./canvas/Standing")).OpenEnd, { drawn: true })

export const zoom = lazy(() => import("./canvas/camera/zoom"))
comeSoon(zoom.fetch)
/** On a wall. */
export const lens = lazy(() => import("../picture/scene/lens"))
/** How edits are played: at once with the picture after, so that this is not seen before. */
export const moves = lazy(() => import("./canvas/motion/moves"))
/** What keys do in a lecture. */
export const lecture = lazy(() => import("./lecture/commands"))
/** With its keys: whoever sees the whole page can press them. */
export const Lecture = lazyPart(
  async () => {
    await lecture.fetch()
    return (await import("./lecture/Lecture")).Lecture
  },
  { after: true },
)
export const starts = lazy(() => import("./teach/starts"))
// The store fetches it itself; here it is fetched ahead.
lazy(() => import("../picture/diagram/matching"))
const films = lazy(() => import("./canvas/motion/Film"))

/** Once it is there it comes with the next step, so that no commit is for it alone. `since`: what was shown when it came. */
export let film: { readonly Film: typeof Film; readonly since: Derived } | null = null

/** Fetches all of it while nothing else is going on. `now`: what is derived at that time. */
export function fetchLazy(now: () => Derived): void {
  fetchSoon()
  prefetch()
  films.fetch().then(
    ({ Film }) => (film ??= { Film, since: now() }),
    () => undefined,
  )
}

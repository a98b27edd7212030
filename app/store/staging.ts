import type { StoreApi } from "zustand/vanilla"
import type { Document } from "../document/document"
import type { Lowered } from "../engine/graph/program"
import type { Diagram, MarkId } from "../picture/diagram/diagram"
import type { Crowding } from "../picture/diagram/folding"
import type { Layout, LayoutInput, Size, XY } from "../picture/layout/layout"
import type { FormChoices } from "../picture/layout/fit"
import { LEAST_STAY } from "../picture/layout/stay"
import { scaleIn } from "../picture/layout/scale"
import { shiftOf, straightened } from "../picture/layout/movement"
import { formsOf as formsFor, leastScale, MOST_CHOSEN, plainness, SCREEN, WALL } from "../picture/scene/form"
import { layoutInput, layoutInputs, measure, type Format } from "../picture/scene/size"
import type { TaskActions } from "./tasks"
import type { Derived } from "./derived"

/** A program with the places of its picture. */
export interface Drawn {
  readonly program: Lowered
  readonly diagram: Diagram
  readonly format: Format
  readonly layout: Layout
  /** New id → old id of the marks that stay from the picture before; empty for a picture of its own. */
  readonly matched: ReadonlyMap<MarkId, MarkId>
  /** How far in px most of what stays has gone from there, so that the view goes with it; null for a picture of its own. */
  readonly shift: XY | null
  /** A part was opened or closed: there is its mark now, `shift` is how far it has gone, and on the screen it stays. */
  readonly held: XY | null
}

/** The picture that is shown, and what is known of it. */
export interface Staged {
  /** null while the first layout is on its way. */
  readonly drawn: Drawn | null
  /** The window that its form was chosen for. */
  readonly room: Size | null
  /** A layout afresh, if it is much better than this one, which kept its places through edits. */
  readonly tidied: Layout | null
  /** How many windows still play an edit of it, or typeset it. */
  readonly moving: number
}

/** As much of a workbench as has to do with its picture. */
interface Stage {
  readonly document: Document
  readonly derived: Derived
  readonly room: Size | null
  readonly staged: Staged
  readonly generation: number
  readonly arrived: string
  readonly anchor: MarkId | null
}

export const NOTHING_STAGED: Staged = { drawn: null, room: null, tidied: null, moving: 0 }

const onWall = ({ view }: Document) => view === "projector"

/** The forms that the picture may take, the plainest first: by the view, the window, and what the person fixed. */
export const formsOf = ({ document, derived, room }: Pick<Stage, "document" | "derived" | "room">): readonly Format[] =>
  formsFor(onWall(document) ? "wall" : "screen", room ?? WINDOW, derived.diagram.marks.length, document.form)

/** A window of which nothing is known. */
const WINDOW: Size = { width: 960, height: 640 }

/** What a choice among these forms depends on, of a picture that has none yet. */
export const choosing = (state: Pick<Stage, "document" | "derived" | "room">): Omit<FormChoices, "inputs"> => ({
  plain: formsOf(state).map(plainness),
  room: state.room ?? WINDOW,
  fit: (onWall(state.document) ? WALL : SCREEN).fit,
  stands: null,
  previous: null,
})

/** Whether what is shown is what the document means, and stands still. */
export const isReady = (state: Stage): boolean => {
  const { derived, staged, room } = state
  const { drawn, moving } = staged
  const stands =
    drawn?.diagram === derived.diagram && staged.room === room && formsOf(state).includes(drawn.format) && moving === 0
  if (derived.blank) return derived.wanted === null
  return derived.current && (derived.large !== null || stands)
}

/** Whether anything has been shown yet: what the first picture does not need waits for that. */
export const isPictured = ({ staged, derived }: Pick<Stage, "staged" | "derived">): boolean =>
  staged.drawn !== null || derived.large !== null

/** The picture after it was laid out afresh; as it was, where that is not worth it. */
export function tidied(staged: Staged): Staged {
  const { drawn, tidied: layout } = staged
  if (!drawn || !layout) return staged
  const matched = new Map(drawn.diagram.marks.map(({ id }) => [id, id]))
  const shift = shiftOf(placesOf(drawn.layout.marks, matched), layout.marks)
  return { ...staged, drawn: { ...drawn, layout, matched, shift, held: null }, tidied: null }
}

type Pictured = Pick<Drawn, "program" | "diagram">

/** A picture that is to be drawn, and what its form depends on. */
interface Wanted extends Pictured {
  readonly forms: readonly Format[]
  readonly room: Size
}

const sameWanted = (a: Wanted, b: Wanted) =>
  a.program === b.program &&
  a.diagram === b.diagram &&
  a.room === b.room &&
  a.forms.length === b.forms.length &&
  a.forms.every((form, i) => form === b.forms[i])

const NONE: Drawn["matched"] = new Map()

/** Which marks stay from one picture to the next. It is fetched after the first picture. */
async function matchedFrom({ program, diagram }: Pictured, to: Pictured): Promise<Drawn["matched"]> {
  const { matchedMarks, matching } = await import("../picture/diagram/matching")
  return matchedMarks(diagram, to.diagram, matching(program, to.program))
}

/** Where the marks that stay stood, by their new ids. */
function placesOf(
  marks: readonly ({ readonly id: string } & XY)[],
  matched: Drawn["matched"],
): ReadonlyMap<string, XY> {
  const places = new Map(marks.map(mark => [mark.id, mark]))
  return new Map(Array.from(matched, ([id, old]) => [id, places.get(old)!]))
}

type Placed = Pick<Drawn, "program" | "layout">

/** Where the mark is, and how far it has gone, at which a part of one program was opened or closed; null if none was. */
function anchored(before: Placed, after: Placed, anchor: MarkId | null): { held: XY; shift: XY } | null {
  const find = ({ layout }: Placed) => layout.marks.find(({ id }) => id === anchor)
  const [from, to] = [find(before), find(after)]
  if (before.program !== after.program || !from || !to) return null
  return { held: { x: to.x, y: to.y }, shift: { x: to.x - from.x, y: to.y - from.y } }
}

/** The marks of larger pictures are measured for so long at once; in between the page goes on. */
const MOST_AT_ONCE = 1000
const SLICE_MS = 12

/** What the layout is told of a picture in each form: at once, or of a large one, which has one form, in slices, as long as it is `wanted`. */
function measured(
  { program, diagram, forms }: Wanted,
  wanted: () => boolean,
): readonly LayoutInput[] | Promise<readonly LayoutInput[]> {
  if (diagram.marks.length <= MOST_AT_ONCE) return layoutInputs(program, diagram, forms)
  const measuring = measure(program, diagram, forms[0]!)
  return new Promise(give => {
    const slice = () => {
      const end = performance.now() + SLICE_MS
      while (performance.now() < end) {
        const { done, value } = measuring.next()
        if (done) {
          give([value])
          return
        }
      }
      if (wanted()) setTimeout(slice)
    }
    slice()
  })
}

/**
 * Keeps a picture of what the document means, once its window is known. After an edit the marks that stay keep their places, and the picture its form, unless
 * another is much better; a link or an example is laid out afresh.
 */
export function followStage(store: StoreApi<Stage>, { begin }: TaskActions, crowd: (crowding: Crowding) => void): void {
  let asked: Wanted | null = null
  let visited = ""
  let hopeless: Lowered | null = null
  let drawnAt: Crowding = 0
  let stop: () => void = () => undefined
  const follow = () => {
    const state = store.getState()
    const { room, generation, arrived, staged, derived } = state
    // An example, a link, a page of the history: each is a picture of its own.
    const visit = `${generation} ${arrived}`
    if (room === null) return
    const next: Wanted = { program: derived.good.program, diagram: derived.diagram, forms: formsOf(state), room }
    if (asked && sameWanted(asked, next)) return
    const roomier = asked !== null && (room.width > asked.room.width || room.height > asked.room.height)
    // Asked for before the older work is stopped: that tells the store, which calls here again.
    asked = next
    stop()
    if (roomier) hopeless = null
    if (roomier && derived.crowding > 0) {
      crowd(0)
      return
    }
    const last = visited === visit ? staged.drawn : null
    const done = (stays: boolean) => (format: Format, layout: Layout, matched: Drawn["matched"]) => {
      if (hopeless !== next.program && isUnreadable(state, layout)) {
        // What cannot be read where it stands may be afresh.
        if (stays) {
          attempt(false)
          return
        }
        const full = derived.crowding === MOST_CROWDED
        // What no folding makes readable is not folded.
        if (full) hopeless = next.program
        crowd(full ? 0 : ((derived.crowding + 1) as Crowding))
        return
      }
      visited = visit
      drawnAt = derived.crowding
      const now = { program: next.program, diagram: next.diagram, format, layout, matched, shift: null, held: null }
      const drawn = last && stays ? following(last, now, store.getState().anchor) : now
      const { staged: before } = store.getState()
      store.setState({ staged: { ...before, room, ...(drawn !== last && { drawn, tidied: null }) } })
    }
    const attempt = (stays: boolean) => {
      stop = begun(begin, next, { last, stays }, choosing(state), done(stays))
    }
    // What is folded otherwise for want of room is another picture.
    attempt(last !== null && derived.crowding === drawnAt)
  }
  store.subscribe(follow)
  followTidier(store, begin)
}

const MOST_CROWDED = 4

/** Whether a picture that may be folded further cannot be read whole. */
function isUnreadable({ document, derived: { diagram }, room }: Stage, layout: Layout): boolean {
  const shown = diagram.marks.reduce((count, { leaves }) => count + 1 + leaves.length, 0)
  const wall = onWall(document)
  if (!document.fold || room === null || diagram.marks.length > MOST_CHOSEN) return false
  return scaleIn(layout, room, (wall ? WALL : SCREEN).fit) < leastScale(wall ? "wall" : "screen", room, shown)
}

/** A picture as it follows from the one before it: the view goes with what stays, unless it has got another form; the same where only its window has changed. */
function following(last: Drawn, now: Drawn, anchor: MarkId | null): Drawn {
  if (last.format !== now.format) return now
  if (last.program === now.program && last.diagram === now.diagram) return last
  const kept = anchored(last, now, anchor)
  const places = placesOf(last.layout.marks, now.matched)
  return {
    ...now,
    shift: kept?.shift ?? (places.size > 0 ? shiftOf(places, now.layout.marks) : null),
    held: kept?.held ?? null,
  }
}

/** Has a picture laid out, near the places of the one that it follows, if it follows one and `stays`. Gives what stops it. */
function begun(
  begin: TaskActions["begin"],
  next: Wanted,
  { last, stays }: { readonly last: Drawn | null; readonly stays: boolean },
  choosing: Omit<FormChoices, "inputs">,
  done: (format: Format, layout: Layout, matched: Drawn["matched"]) => void,
): () => void {
  const { forms } = next
  const stood = last && stays ? forms.indexOf(last.format) : -1
  let stale = false
  let cancel: () => void = () => undefined
  const draw = (matched: Drawn["matched"]) => {
    if (stale) return
    // Of a picture of which hardly anything stays the form is chosen anew.
    const stands = stood >= 0 && matched.size >= LEAST_STAY * next.diagram.marks.length ? stood : null
    const previous = last && stays && matched.size > 0 ? placesOf(straightened(last.layout), matched) : null
    const choices = (inputs: readonly LayoutInput[]) => ({ ...choosing, inputs, stands, previous })
    const inputs = measured(next, () => !stale)
    const job = inputs instanceof Promise ? inputs.then(choices) : choices(inputs)
    cancel = begin("layout", job, ({ form, layout }) => done(forms[form]!, layout, matched))
  }
  if (last) matchedFrom(last, next).then(draw, () => draw(NONE))
  else draw(NONE)
  return () => {
    stale = true
    cancel()
  }
}

/** Beyond so many marks nothing is laid out only to compare. */
const MOST_COMPARED = 1000

/** Nothing is compared while a person may still be typing. */
const QUIET_MS = 400

/** Looks whether a picture that kept its places through edits would be much better afresh. */
function followTidier(store: StoreApi<Stage>, begin: TaskActions["begin"]): void {
  let compared: Drawn | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancel: () => void = () => undefined
  store.subscribe(({ staged: { drawn } }) => {
    if (drawn === compared) return
    compared = drawn
    clearTimeout(timer)
    cancel()
    cancel = () => undefined
    if (!drawn?.shift || drawn.diagram.marks.length > MOST_COMPARED) return
    const { program, diagram, layout, format } = drawn
    timer = setTimeout(() => {
      cancel = begin("tidier", { input: layoutInput(program, diagram, format), standing: layout }, better => {
        const { staged } = store.getState()
        if (better && staged.drawn === drawn) store.setState({ staged: { ...staged, tidied: better } })
      })
    }, QUIET_MS)
  })
}

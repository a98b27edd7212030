import { createStore, type StoreApi } from "zustand/vanilla"
import type { MarkId } from "../picture/diagram/diagram"
import { sameStructure } from "../engine/graph/structure"
import type { NodeId } from "../engine/graph/graph"
import { english, type Language } from "../explain/words/language"
import type { Edit } from "../engine/language/diagnostic"
import { lastStepOf, stepToShow } from "./cursor"
import type { Pass } from "../engine/run/plan"
import { stepsOf } from "../engine/run/state"
import { createDerivation, type Derivation, type Derived, type Lane } from "./derived"
import type { Document, Mode, Panel, Sync, View } from "../document/document"
import { sameWork, WELCOME } from "../document/fields"
import { writeGiven, type Given } from "../document/given"
import { nextHalt } from "./halts"
import { jobsHere, type Jobs } from "./jobs"
import { openAround, toggled, USUALLY } from "./parts"
import { takesLong } from "./reading"
import { followWanted, taskActions, type Task, type TaskActions } from "./tasks"
import { emptyHistory, record, redo, settle, undo, type History } from "../document/history"
import { followStage, NOTHING_STAGED, tidied, type Staged } from "./staging"

/** One window's state. `derived` is always the meaning of `document`. */
export interface Workbench {
  readonly document: Document
  /** What the person reads the page in. */
  readonly language: Language
  readonly derived: Derived
  readonly history: History
  readonly playing: boolean
  /** Playing speed: at 1 a beat lasts as long as `Beats` says. */
  readonly rate: number
  /** The node under the pointer or focus, in any view. */
  readonly hover: NodeId | null
  /** What belongs to it: of an entry of the Jacobian the output. */
  readonly partner: NodeId | null
  /** What the last change was: a new example or link is a place to come back to, an edit is not. */
  readonly generation: number
  /** The mark at which a part of the picture was opened or closed last: it keeps its place. */
  readonly anchor: MarkId | null
  /** Whether the screen is narrow; null: there is no screen yet, and no picture for it. */
  readonly narrow: boolean | null
  /** The picture. */
  readonly staged: Staged
  /** Plain sentences to the person: a broken link, full storage. */
  readonly notices: readonly string[]
  /** What a worker is at; null: nothing. */
  readonly task: Task | null
  /** What is to be shown once the work on it is done. */
  readonly pending: Document | null
}

export interface Actions extends TaskActions {
  readonly edit: (program: string) => void
  readonly applyEdits: (edits: readonly Edit[]) => void
  readonly setInput: (name: string, value: Given, gesture?: string) => void
  readonly setSeed: (pass: Pass, name: string, value: Given) => void
  /** No seeds at all: the default ones. */
  readonly setSeeds: (pass: Pass, seeds: ReadonlyMap<string, Given>) => void
  readonly toggleFreeze: (name: string) => void
  readonly setMode: (mode: Mode) => void
  readonly goTo: (step: number) => void
  /** Moves the clock continuously, while the scrubber is dragged. */
  readonly scrub: (clock: number) => void
  /** To the next or the previous step at which something visible changes. */
  readonly goOn: (by: 1 | -1) => void
  /** In Compare by the lane of a pass. */
  readonly goToNode: (node: NodeId, pass?: Pass) => void
  /** Free sync: moves one lane by so many steps; the other stays. */
  readonly moveLane: (pass: Pass, by: number) => void
  readonly setSync: (sync: Sync) => void
  /** Opens or closes a part of the picture; `anchor` is the mark that keeps its place. */
  readonly toggle: (key: string, anchor: MarkId) => void
  /** Opens all closed parts that hide a node. */
  readonly reveal: (node: NodeId) => void
  /** Folds large pictures or not; what was opened and closed is as usual again. */
  readonly setFold: (fold: boolean) => void
  readonly setPanel: (panel: Panel) => void
  readonly setDerivative: (path: Document["derivative"]) => void
  readonly setView: (view: View) => void
  /** Folds the panels beside the picture away or back, or says how wide the right one is. */
  readonly arrange: (room: Partial<Pick<Document, "sides" | "divider">>) => void
  /** On by a beat while playing; playing ends at the last step. */
  readonly advance: () => void
  readonly setPlaying: (playing: boolean) => void
  readonly setRate: (rate: number) => void
  readonly setHover: (node: NodeId | null, partner?: NodeId) => void
  /** Says how wide the screen is: pictures run to the right, on a narrow one down. */
  readonly setNarrow: (narrow: boolean) => void
  /** Lays the picture out afresh. */
  readonly tidy: () => void
  /** A window begins to play an edit of the picture, or has done so: until then the page is not ready. */
  readonly setMoving: (by: 1 | -1) => void
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Shows another document: an example (can be undone), a link, a page of the browser's history. */
  readonly open: (document: Document, visit: boolean) => void
  readonly notify: (text: string) => void
  readonly dismiss: () => void
}

export type Store = StoreApi<Workbench> & { readonly actions: Actions }

/** The text after edits, which do not overlap. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text)

/** Keeps the place in the run where the graph's structure is the same; else starts over. */
function carried(before: Derived, after: Derived, document: Document): Document {
  if (before.good === after.good || sameStructure(before.good.program.graph, after.good.program.graph)) return document
  return { ...document, clock: 0 }
}

/** A workbench that shows a document; `derive` says what a document means. */
export function createWorkbench(
  first: Document = WELCOME,
  jobs: Jobs = jobsHere(),
  derive = createDerivation(),
): Store {
  const store = createStore<Workbench>(() => ({
    document: first,
    language: english,
    derived: derive(first),
    history: emptyHistory(),
    playing: false,
    rate: 1,
    hover: null,
    partner: null,
    generation: 0,
    anchor: null,
    narrow: null,
    staged: NOTHING_STAGED,
    notices: [],
    task: null,
    pending: null,
  }))
  const workers = taskActions(store, jobs)
  const moves = movesOf(store, derive, workers)
  followWanted(store, workers, derive, moves.refresh)
  followStage(store, workers)
  const actions = {
    ...workActions(store, moves),
    ...viewActions(store, derive, moves),
    ...pictureActions(store, derive, moves),
    ...workers,
  }
  return Object.assign(store, { actions })
}

/** How the state changes: by a document shown, by an undoable change, by a move of the clock. */
interface Moves {
  readonly show: (document: Document, more?: Partial<Workbench>) => void
  readonly change: Change
  readonly move: (clock: number, more?: Partial<Workbench>) => void
  /** Shows another document, at its own clock. */
  readonly arrive: (document: Document, more: Partial<Workbench>) => void
  /** Shows the document again, now that more is known of it. */
  readonly refresh: () => void
  /** Acts at once; where what it is about to show takes long to derive, once that is done, in slices. A newer act cancels an older one. */
  readonly soon: (document: Document, act: () => void) => void
}

function movesOf(store: StoreApi<Workbench>, derive: Derivation, { beginHere }: TaskActions): Moves {
  let cancel: () => void = () => undefined
  const show: Moves["show"] = (document, more = {}) => {
    const before = store.getState().derived
    const next = carried(before, derive(document), document)
    store.setState({ document: next, derived: derive(next), ...more })
  }
  let arrived = store.getState().document.program
  const wait = (pending: Document | null) => store.getState().pending !== pending && store.setState({ pending })
  return {
    show,
    arrive: (document, more) => {
      arrived = document.program
      store.setState({ document, derived: derive(document), ...more })
    },
    refresh: () => {
      const { document, derived } = store.getState()
      const next = document.program === arrived ? document : carried(derived, derive(document), document)
      store.setState({ document: next, derived: derive(next) })
    },
    soon: (document, act) => {
      cancel()
      wait(null)
      if (!takesLong(derive.program(document))) return act()
      wait(document)
      cancel = beginHere("act", derive.slices(document), () => {
        wait(null)
        act()
      })
    },
    change: (patch, gesture = "") => {
      const { document, history } = store.getState()
      const next = { ...document, ...patch }
      if (sameWork(document, next)) return
      show(next, { history: record(history, document, gesture), playing: false })
    },
    move: (clock, more = {}) => {
      const { document, derived } = store.getState()
      const next = { ...document, clock: Math.max(0, Math.min(clock, derived.ticks)) }
      // Within a tick nothing but the clock is another: whoever reads the rest need not hear of it.
      const same = Math.ceil(next.clock) === derived.tick
      store.setState({ document: next, derived: same ? derived : derive(next), ...more })
    },
  }
}

/** Actions on the work itself: all of them can be undone. */
function workActions(store: StoreApi<Workbench>, { show, change, arrive, soon }: Moves) {
  const travel = (turn: typeof undo) => {
    const { document, history } = store.getState()
    const wanted = turn(history, document)
    if (!wanted) return
    soon(wanted.state, () => {
      // What was typed in the meantime is not undone by it.
      if (store.getState().document.program === document.program && store.getState().history === history)
        show(wanted.state, { history: wanted.history, playing: false })
    })
  }
  const changeSoon = (patch: Partial<Document>) => soon({ ...store.getState().document, ...patch }, () => change(patch))
  return {
    edit: (program: string) => change({ program }, "typing"),
    applyEdits: (edits: readonly Edit[]) => change({ program: edited(store.getState().document.program, edits) }),
    setInput: (name: string, value: Given, gesture = "") => setInput(store.getState(), change, name, value, gesture),
    setSeed: (pass: Pass, name: string, value: Given) => {
      const { seeds } = laneOf(store.getState().derived, pass)
      changeSoon(withSeeds(store.getState(), pass, new Map(seeds).set(name, value)))
    },
    setSeeds: (pass: Pass, seeds: ReadonlyMap<string, Given>) => changeSoon(withSeeds(store.getState(), pass, seeds)),
    toggleFreeze: (name: string) => {
      const { freeze } = store.getState().document
      changeSoon({ freeze: freeze.includes(name) ? freeze.filter(one => one !== name) : [...freeze, name] })
    },
    settle: () => store.setState({ history: settle(store.getState().history) }),
    undo: () => travel(undo),
    redo: () => travel(redo),
    open: (document: Document, visit: boolean) =>
      soon(document, () => {
        const { document: before, history, generation } = store.getState()
        const visited = { history: record(history, before, ""), generation: generation + Number(visit) }
        arrive(document, { playing: false, hover: null, ...visited })
      }),
  }
}

/** The document changed, at its beginning. */
const anew = (store: StoreApi<Workbench>, patch: Partial<Document>): Document => ({
  ...store.getState().document,
  ...patch,
  clock: 0,
  lag: 0,
})

/** Actions on the view of the work: mode, step, motion, notices. */
function viewActions(store: StoreApi<Workbench>, derive: Derivation, { move, show, soon }: Moves) {
  return {
    setMode: (mode: Mode) =>
      soon(anew(store, { mode }), () => {
        const { document, derived } = store.getState()
        if (mode === document.mode) return
        const next = anew(store, { mode })
        const clock = clockAt(derive(next), laneOf(derived, mode))
        store.setState({ document: { ...next, clock }, derived: derive({ ...next, clock }), playing: false })
      }),
    goTo: (step: number) => move(Math.round(step), { playing: false }),
    scrub: (clock: number) => move(clock, { playing: false }),
    goToNode: (node: NodeId, pass?: Pass) => {
      const { derived, document } = store.getState()
      const lane = laneOf(derived, pass)
      const start = lane.series.ends[lane.sweep - 1] ?? 0
      const tick = lane.ticks.tickOf(start + stepToShow(lane.run.plan, node, lane.step))
      move(lane === derived.lanes[1] ? tick - document.lag : tick, { playing: false })
    },
    moveLane: (pass: Pass, by: number) => {
      const { derived, document } = store.getState()
      const { count } = laneOf(derived, pass).ticks
      const other = Math.floor(document.clock) + document.lag
      const clamped = (tick: number) => Math.max(0, Math.min(tick, count))
      if (pass === "reverse") show({ ...document, lag: clamped(other + by) - Math.floor(document.clock) })
      else {
        const clock = clamped(Math.floor(document.clock) + by)
        show({ ...document, clock, lag: other - clock })
      }
    },
    setSync: (sync: Sync) =>
      soon(anew(store, { sync }), () => {
        const next = anew(store, { sync })
        const lane = laneOf(store.getState().derived, "reverse")
        const done = (lane.series.ends[lane.sweep - 1] ?? 0) + lane.step
        show({ ...next, clock: laneOf(derive(next), "reverse").ticks.tickOf(done) }, { playing: false })
      }),
    setPanel: (panel: Panel) => show({ ...store.getState().document, panel }),
    setDerivative: (derivative: Document["derivative"]) => show({ ...store.getState().document, derivative }),
    setView: (view: View) => show({ ...store.getState().document, view }),
    arrange: (room: Partial<Pick<Document, "sides" | "divider">>) => show({ ...store.getState().document, ...room }),
    advance: () => {
      const { derived, playing } = store.getState()
      const next = nextHalt(derived.beats.halts, derived.tick, 1)
      move(next, { playing: playing && next < derived.ticks })
    },
    setPlaying: (playing: boolean) => {
      const { tick, ticks } = store.getState().derived
      if (playing && tick >= ticks) move(0, { playing })
      else store.setState({ playing })
    },
    setRate: (rate: number) => store.setState({ rate }),
    setHover: (hover: NodeId | null, partner: NodeId | null = null) => {
      const before = store.getState()
      if (before.hover !== hover || before.partner !== partner) store.setState({ hover, partner })
    },
    notify: (text: string) => store.setState({ notices: [...store.getState().notices, text] }),
    dismiss: () => store.setState({ notices: [] }),
  }
}

/** Actions on what the picture draws as one thing, and along what it shows. */
function pictureActions(store: StoreApi<Workbench>, derive: Derivation, { show, move, arrive, soon }: Moves) {
  return {
    goOn: (by: 1 | -1) => {
      const { halts, tick } = store.getState().derived
      move(nextHalt(halts, tick, by), { playing: false })
    },
    toggle: (key: string, anchor: MarkId) => {
      const { document, derived } = store.getState()
      const unfolded = toggled(derived, document, key)
      soon({ ...document, ...unfolded }, () => {
        const { document, derived } = store.getState()
        const next = { ...document, ...unfolded }
        const after = derive(next)
        if (after.good === derived.good) show(next, { anchor })
        else arrive({ ...next, clock: clockInText(derived, after) }, { anchor: null, playing: false })
      })
    },
    reveal: (node: NodeId) => {
      const { document, derived } = store.getState()
      const { diagram, good } = derived
      const unfolded = openAround(good.program, document, node)
      const mark = diagram.marks[diagram.markOf[node] ?? -1]?.id ?? null
      soon({ ...document, ...unfolded }, () => show({ ...store.getState().document, ...unfolded }, { anchor: mark }))
    },
    setNarrow: (narrow: boolean) => store.setState({ narrow }),
    tidy: () => store.setState({ staged: tidied(store.getState().staged) }),
    setMoving: (by: 1 | -1) => {
      const { staged } = store.getState()
      store.setState({ staged: { ...staged, moving: staged.moving + by } })
    },
    setFold: (fold: boolean) => {
      const patch = { fold, ...USUALLY }
      soon({ ...store.getState().document, ...patch }, () =>
        show({ ...store.getState().document, ...patch }, { anchor: null }),
      )
    },
  }
}

type Change = (patch: Partial<Document>, gesture?: string) => void

function setInput({ document, derived }: Workbench, change: Change, name: string, value: Given, gesture: string): void {
  const literal = derived.good.program.inputs.find(input => input.name === name)?.literal
  const kind = `${gesture}${name}`
  if (!literal) return change({ at: new Map(document.at).set(name, value) }, gesture && kind)
  if (derived.current)
    change({ program: edited(document.program, [{ ...literal.span, text: writeGiven(value, ", ") }]) }, gesture && kind)
}

function withSeeds({ document }: Workbench, pass: Pass, seeds: ReadonlyMap<string, Given>): Partial<Document> {
  return pass === "evaluate" ? {} : { seed: { ...document.seed, [pass]: seeds } }
}

/** The lane of a pass, or of a mode that is one; else the first. */
export const laneOf = ({ lanes }: Derived, pass?: Pass | Mode): Lane =>
  lanes.find(lane => lane.pass === pass) ?? lanes[0]

/** The tick at which a program that was lowered anew shows the place in the text that the first lane has just shown, and the same of it: its value, or its adjoint. */
function clockInText(before: Derived, after: Derived): number {
  const { node, run, step } = before.lanes[0]
  if (node === null) return 0
  const { from, to } = before.good.program.spans[node]!
  const found = after.good.program.spans.findLastIndex(span => span.from === from && span.to === to)
  const [lane] = after.lanes
  const evaluated = step <= run.plan.order.length ? stepsOf(lane.run.plan, found).evaluated : null
  return found < 0 ? 0 : lane.ticks.tickOf(evaluated ?? lastStepOf(lane.run.plan, found))
}

/** The tick at which a mode shows the node that a lane has just shown; the same step, if it has the same pass. */
function clockAt(derived: Derived, { pass, node, step }: Lane): number {
  const lane = laneOf(derived, pass)
  if (node === null) return 0
  return lane.ticks.tickOf(lane.pass === pass ? step : lastStepOf(lane.run.plan, node))
}

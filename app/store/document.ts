import { sameGiven, type Given } from "./given"

export type Mode = "evaluate" | "forward" | "reverse" | "compare"
export const MODES: readonly Mode[] = ["evaluate", "forward", "reverse", "compare"]

/** How the lanes of Compare keep step: a node, a step or a multiplication of each at a tick; or each by its own clock. */
export type Sync = "node" | "step" | "work" | "free"
export const SYNCS: readonly Sync[] = ["node", "step", "work", "free"]

/** The tab on the right, by its id: the view knows which there are. */
export type Panel = string

/** The whole workbench, or the picture alone: for a class, or in a page of notes. */
export type View = "workbench" | "projector" | "embed"
export const VIEWS: readonly View[] = ["workbench", "projector", "embed"]

/** What a link, an undo entry and the storage carry: everything on the screen is a function of it. Immutable. */
export interface Document {
  readonly program: string
  /** Values of unknown names; literal inputs live in the text. An input without an entry is 1. */
  readonly at: ReadonlyMap<string, Given>
  /** Inputs that are not differentiated. */
  readonly freeze: readonly string[]
  /** Seeds of both passes, so that changing the mode loses nothing. Empty: the default seeds. */
  readonly seed: { readonly forward: ReadonlyMap<string, Given>; readonly reverse: ReadonlyMap<string, Given> }
  readonly mode: Mode
  readonly sync: Sync
  /** Real-valued clock in ticks of the mode: with one lane a tick is a step, in Compare what `sync` says. */
  readonly clock: number
  /** Free sync: by how many steps the reverse lane is ahead of the forward lane. */
  readonly lag: number
  /** Parts of the picture that the person has opened, by their keys; with a minus in front, closed. All others are as usual. */
  readonly open: readonly string[]
  /** Large pictures are folded. */
  readonly fold: boolean
  readonly panel: Panel
  readonly view: View
  /** The derivative graph beside the program: [] none, [f] that of ∇f, [f, x] that of ∇(∂f/∂x) … */
  readonly derivative: readonly string[]
}

export const EMPTY: Document = {
  program: "",
  at: new Map(),
  freeze: [],
  seed: { forward: new Map(), reverse: new Map() },
  mode: "reverse",
  sync: "node",
  clock: 0,
  lag: 0,
  open: [],
  fold: true,
  panel: "trace",
  view: "workbench",
  derivative: [],
}

/** A first visit: Baydin's function at (2, 5), at the step where x2 receives its first contribution. */
export const WELCOME: Document = {
  ...EMPTY,
  program: "ln(x1) + x1*x2 - sin(x2)",
  at: new Map([
    ["x1", 2],
    ["x2", 5],
  ]),
  clock: 13,
}

const sameMap = (a: ReadonlyMap<string, Given>, b: ReadonlyMap<string, Given>) =>
  a.size === b.size && [...a].every(([name, value]) => b.has(name) && sameGiven(b.get(name), value))

/** Equal in everything that undo restores: all but the clock. */
export const sameWork = (a: Document, b: Document): boolean =>
  a.program === b.program &&
  a.mode === b.mode &&
  sameMap(a.at, b.at) &&
  a.freeze.join() === b.freeze.join() &&
  sameMap(a.seed.forward, b.seed.forward) &&
  sameMap(a.seed.reverse, b.seed.reverse)

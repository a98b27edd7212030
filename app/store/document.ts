import { sameGiven, type Given } from "./given"

export type Mode = "evaluate" | "forward" | "reverse"
export const MODES: readonly Mode[] = ["evaluate", "forward", "reverse"]

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
  /** Real-valued clock in steps: step = floor(clock). */
  readonly clock: number
}

export const EMPTY: Document = {
  program: "",
  at: new Map(),
  freeze: [],
  seed: { forward: new Map(), reverse: new Map() },
  mode: "reverse",
  clock: 0,
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

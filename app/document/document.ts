import type { Given } from "./given"

export const MODES = ["evaluate", "forward", "reverse", "compare"] as const
export type Mode = (typeof MODES)[number]

export const SYNCS = ["node", "step", "work", "free"] as const
/** How the lanes of Compare keep step: a node, a step or a multiplication of each at a tick; or each by its own clock. */
export type Sync = (typeof SYNCS)[number]

/** The tab on the right, by its id: the view knows which there are. */
export type Panel = string

export const VIEWS = ["workbench", "projector", "embed", "presenter", "handout"] as const
/** The whole workbench; the picture alone: for a class, or in a page of notes; what a lecturer sees beside a class; a sheet to print. */
export type View = (typeof VIEWS)[number]

export const SIDES = ["both", "left", "right", "none"] as const
/** Which of the panels beside the picture are shown; the others are folded away to a strip. */
export type Sides = (typeof SIDES)[number]

export const DIRECTIONS = ["auto", "right", "down", "rows"] as const
export const DENSITIES = ["auto", "loose", "tight"] as const
/** Which way a picture runs (in rows: to and fro), and how near its nodes stand; auto: as it fits best. */
export interface FormChoice {
  readonly direction: (typeof DIRECTIONS)[number]
  readonly density: (typeof DENSITIES)[number]
}

/** Seeds of one sweep, or values of inputs, by name. */
export type Givens = ReadonlyMap<string, Given>

/** What a link, an undo entry and the storage carry: everything on the screen is a function of it. Immutable. What is to be known of each field stands in `FIELDS`. */
export interface Document {
  readonly program: string
  /** Values of unknown names; literal inputs live in the text. An input without an entry is 1. */
  readonly at: Givens
  readonly mode: Mode
  /** Real-valued clock in ticks of the mode: with one lane a tick is a step, in Compare what `sync` says; null: nobody has said, it stands at the opening. */
  readonly clock: number | null
  /** Seeds of both passes, so that changing the mode loses nothing. Empty: the default seeds. */
  readonly seed: { readonly forward: Givens; readonly reverse: Givens }
  /** Inputs that are not differentiated. */
  readonly freeze: readonly string[]
  /** The derivative graph beside the program: [] none, [f] that of ∇f, [f, x] that of ∇(∂f/∂x) … */
  readonly derivative: readonly string[]
  /** Parts of the picture that the person has opened, by their keys; what is neither opened nor closed is as usual. */
  readonly opened: readonly string[]
  /** Parts that the person has closed. */
  readonly closed: readonly string[]
  /** Ops that stand whole (softmax) and are drawn as what they are made of, by their names. */
  readonly expanded: readonly string[]
  /** Large pictures are folded. */
  readonly fold: boolean
  /** What the person fixed of the picture's form; the rest is chosen to fit its window. */
  readonly form: FormChoice
  /** How derivatives are written and what inputs are called: "grad", "numbered", "grad-numbered"; "": as in the survey, with the text's own names. */
  readonly notation: string
  readonly sync: Sync
  readonly panel: Panel
  /** What panels keep of their own, by "panel.option": "numerical.h" → "1e-3". */
  readonly options: ReadonlyMap<string, string>
  readonly view: View
  readonly sides: Sides
  /** Width of the panel on the right in hundredths of the window's; 0: as the window has it by itself. */
  readonly divider: number
  /** Steps ask for their numbers before they show them. */
  readonly predict: boolean
  /** The lesson that is open, with its step from 1: "4.2"; "": none. */
  readonly lesson: string
  /** Free sync: by how many steps the reverse lane is ahead of the forward lane. */
  readonly lag: number
}

import { MODES } from "../document/document"
import type { LaterWords } from "../explain/words/later"
import type { Store, Workbench } from "../store/workbench"
import { turned, type PanelSide } from "./folding"

/** Every command has its line in the sheet of keys; without it the table does not compile. */
export type CommandId = keyof LaterWords["keys"]

/** What a command can act on. */
export interface Commanded {
  readonly store: Store
  /** Shows the sheet of keys. */
  readonly showKeys: () => void
  /** Presses the button of the picture that names this key as its own. */
  readonly press: (key: string) => void
  /** The digits that follow, up to Enter, are a step to go to. */
  readonly collect: () => void
}

/**
 * Where a key is heard: `always`, also while one types; `outside` fields; as a `character`, outside fields and as long as the person has not switched such
 * keys off (WCAG 2.1.4); in the `graph`, which hears it itself.
 */
export type Reach = "always" | "outside" | "character" | "graph"

export interface Command {
  readonly id: CommandId
  /** As `KeyboardEvent.key` has them, behind "Mod+" (Ctrl or ⌘) and "Shift+". */
  readonly keys: readonly string[]
  readonly reach: Reach
  /** Absent: the graph's own. */
  readonly act?: (on: Commanded, key: string) => void
  readonly when?: (state: Workbench) => boolean
}

const go =
  (by: 1 | -1) =>
  ({ store }: Commanded) =>
    store.actions.goOn(by)
const fold =
  (side: PanelSide) =>
  ({ store }: Commanded) =>
    store.actions.arrange(turned(store.getState().document.sides, side))
const press = ({ press }: Commanded, key: string) => press(key)

/** All that keys do, in the order of their sheet. */
export const COMMANDS: readonly Command[] = [
  { id: "next", keys: ["ArrowRight", "PageDown"], reach: "outside", act: go(1) },
  { id: "previous", keys: ["ArrowLeft", "PageUp"], reach: "outside", act: go(-1) },
  {
    id: "every",
    keys: ["Shift+ArrowRight", "Shift+PageDown", "Shift+ArrowLeft", "Shift+PageUp"],
    reach: "outside",
    act: ({ store }, key) => {
      const by = /Right|Down/.test(key) ? 1 : -1
      store.actions.goTo(store.getState().derived.tick + by)
    },
  },
  { id: "first", keys: ["Home"], reach: "outside", act: ({ store }) => store.actions.goTo(0) },
  {
    id: "last",
    keys: ["End"],
    reach: "outside",
    act: ({ store }) => store.actions.goTo(store.getState().derived.ticks),
  },
  {
    id: "play",
    keys: [" "],
    reach: "outside",
    act: ({ store }) => store.actions.setPlaying(!store.getState().playing),
  },
  {
    id: "mode",
    keys: MODES.map((_, i) => String(i + 1)),
    reach: "character",
    act: ({ store }, key) => {
      const mode = MODES[Number(key) - 1]
      if (mode) store.actions.setMode(mode)
    },
  },
  { id: "go", keys: ["g"], reach: "character", act: ({ collect }) => collect() },
  { id: "find", keys: ["/"], reach: "character", act: press },
  { id: "fit", keys: ["f"], reach: "character", act: press },
  { id: "near", keys: ["z"], reach: "character", act: press },
  { id: "follow", keys: ["a"], reach: "character", act: press },
  { id: "walk", keys: ["[", "]"], reach: "graph" },
  { id: "along", keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], reach: "graph" },
  { id: "choose", keys: ["Enter", " "], reach: "graph" },
  { id: "change", keys: ["+", "-"], reach: "graph" },
  { id: "open", keys: ["o"], reach: "graph" },
  {
    id: "predict",
    keys: ["q"],
    reach: "character",
    act: ({ store }) => store.actions.arrange({ predict: !store.getState().document.predict }),
  },
  { id: "left", keys: ["p"], reach: "character", act: fold("left") },
  { id: "right", keys: ["t"], reach: "character", act: fold("right") },
  { id: "undo", keys: ["Mod+z"], reach: "always", act: ({ store }) => store.actions.undo() },
  { id: "redo", keys: ["Mod+Shift+z"], reach: "always", act: ({ store }) => store.actions.redo() },
  { id: "shortcuts", keys: ["?"], reach: "character", act: ({ showKeys }) => showKeys() },
  {
    id: "leave",
    keys: ["Escape"],
    reach: "always",
    when: ({ document }) => document.view === "projector",
    act: ({ store }) => store.actions.setView("workbench"),
  },
]

/** The first key of a command: what a button names as its own. */
export const keyOf = (id: CommandId): string => COMMANDS.find(command => command.id === id)?.keys[0] ?? ""

/** A key that was pressed, and where. */
export interface Pressed {
  /** `KeyboardEvent.key` */
  readonly key: string
  readonly shift: boolean
  /** Ctrl or ⌘ */
  readonly mod: boolean
  /** The focus is in a field; on a button or a link; among radios or tabs, which the arrows move between. */
  readonly focus: "field" | "button" | "choice" | "page"
}

/** The command that a key means there; null: none. `characters`: whether letters and digits act as keys; `before`: commands that have a key before all others. */
export function commandFor(
  pressed: Pressed,
  state: Workbench,
  characters: boolean,
  before: readonly Command[] = [],
): Command | null {
  const { key, shift, mod, focus } = pressed
  const name = mod ? `Mod+${shift ? "Shift+" : ""}${key.toLowerCase()}` : key
  const heard = ({ reach, when, act }: Command) =>
    act !== undefined &&
    (reach === "always" || (reach === "outside" ? isOutside(pressed) : characters && focus !== "field" && !mod)) &&
    (when?.(state) ?? true)
  const find = (name: string) => [...before, ...COMMANDS].find(command => command.keys.includes(name) && heard(command))
  return (shift && !mod ? find(`Shift+${key}`) : undefined) ?? find(name) ?? null
}

/** Fields keep their keys, buttons their space, choices their arrows. */
function isOutside({ key, mod, focus }: Pressed): boolean {
  if (focus === "field" || mod) return false
  if (key === " ") return focus === "page"
  return !(focus === "choice" && key.startsWith("Arrow"))
}

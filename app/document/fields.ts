import { ops } from "../engine/ops"
import { isOpenable } from "../engine/ops/opening"
import {
  DENSITIES,
  DIRECTIONS,
  MODES,
  SIDES,
  SYNCS,
  VIEWS,
  type Document,
  type FormChoice,
  type Givens,
  type Mode,
} from "./document"
import { readGiven, sameGiven, writeGiven } from "./given"
import { readItem, readList, readPairs, writeItem, writeList, writePairs } from "./text"

/** What a link says, by its keys. */
export type Said = ReadonlyMap<string, string>

/**
 * What undo does with a field: a change of `work` is an entry of the history; `place` comes back with the work that it was seen with; `never`: it stays as
 * it is.
 */
export type Undo = "work" | "place" | "never"

/** All that there is to know of one field of the Document. */
export interface Field<Value> {
  /** Its value in a document that says nothing of it. */
  readonly empty: Value
  readonly undo: Undo
  /** Whether two values are the same. */
  readonly same: (a: Value, b: Value) => boolean
  /** The keys and texts of a link that say this value; none for the empty one. */
  readonly write: (value: Value, document: Document) => readonly (readonly [key: string, text: string])[]
  /** What a link says of it. A key whose text cannot be read is named to `complain`, and the empty value stands instead. */
  readonly read: (said: Said, complain: (key: string) => void) => Value
}

/** How a value stands behind its key: `read` gives null for a text that says none. */
interface Codec<Value> {
  readonly write: (value: Value) => string
  readonly read: (text: string) => Value | null
}

/** A field with one key, which is left out where the value is the empty one. */
function keyed<Value>(
  key: string,
  undo: Undo,
  empty: Value,
  { read, write }: Codec<Value>,
  same: (a: Value, b: Value) => boolean = (a, b) => write(a) === write(b),
): Field<Value> {
  return {
    empty,
    undo,
    same,
    write: value => (same(value, empty) ? [] : [[key, write(value)]]),
    read: (said, complain) => readKey(said, key, read, complain) ?? empty,
  }
}

function readKey<Value>(
  said: Said,
  key: string,
  read: Codec<Value>["read"],
  complain: (key: string) => void,
): Value | null {
  const text = said.get(key)
  const value = text === undefined ? null : read(text)
  if (text !== undefined && value === null) complain(key)
  return value
}

const choice = <Name extends string>(names: readonly Name[]): Codec<Name> => ({
  write: name => name,
  read: text => names.find(name => name === text) ?? null,
})

const SWITCH: Codec<boolean> = {
  write: on => (on ? "on" : "off"),
  read: text => (text === "on" ? true : text === "off" ? false : null),
}

/** More steps are not asked for. */
const MOST_STEPS = 1e7

const whole = (text: string): number | null =>
  text.trim() !== "" && Number.isInteger(Number(text)) ? Number(text) : null

/** No step is not step 0: that one can be asked for. */
const STEP: Codec<number | null> = {
  write: clock => (clock === null ? "" : String(Math.ceil(clock))),
  read: text => {
    const step = whole(text)
    return step === null || step < 0 ? null : Math.min(step, MOST_STEPS)
  },
}

const LAG: Codec<number> = {
  write: String,
  read: text => {
    const lag = whole(text)
    return lag === null || Math.abs(lag) > MOST_STEPS ? null : lag
  },
}

/** "down", "tight", "rows-tight": what is not said is chosen to fit. */
const FORM: Codec<FormChoice> = {
  write: ({ direction, density }) => [direction, density].filter(said => said !== "auto").join("-"),
  read: text => {
    const said = text.split("-")
    const direction = DIRECTIONS.find(one => one !== "auto" && said.includes(one)) ?? "auto"
    const density = DENSITIES.find(one => one !== "auto" && said.includes(one)) ?? "auto"
    const choice = { direction, density }
    return FORM.write(choice) === text ? choice : null
  },
}

/** What the panel on the right may take, in hundredths of the window's width. */
export const DIVIDER = { least: 15, most: 60 } as const

const WIDTH: Codec<number> = {
  write: String,
  read: text => {
    const width = whole(text)
    return width === null || width < DIVIDER.least || width > DIVIDER.most ? null : width
  },
}

const GIVENS: Codec<Givens> = {
  write: values => writePairs(values, writeGiven),
  read: text => readPairs(text, readGiven),
}

const sameGivens = (a: Givens, b: Givens) =>
  a.size === b.size && [...a].every(([name, value]) => b.has(name) && sameGiven(b.get(name), value))

const list = (is?: (item: string) => boolean): Codec<readonly string[]> => ({
  write: writeList,
  read: text => readList(text, is),
})

const NAMES = list()

/** "f@2", "repeat.3-998", "term2.4", "sum.loss": keys of parts (picture/diagram/part.ts). */
const isPartKey = (item: string) => /^[^-].*[.@]/su.test(item)
const PARTS = list(isPartKey)

/** An op that says what it is made of. */
export const isExpandable = (item: string) => ops.some(op => op.name === item && isOpenable(op))
const OPS = list(isExpandable)

/** An older link has all three in one list: "repeat.3-998,-f@2,softmax". */
const OPEN = list(item => isPartKey(item.replace(/^-/, "")) || isExpandable(item))

/** Opened, closed and expanded have a key each; `pick`: what of the list behind an older `open` is meant. */
function unfolding(
  key: string,
  codec: Codec<readonly string[]>,
  pick: (items: readonly string[]) => readonly string[],
): Field<readonly string[]> {
  const field = keyed(key, "place", [], codec)
  return {
    ...field,
    read: (said, complain) => {
      const own = key === "open" ? [] : field.read(said, complain)
      const open = readKey(said, "open", OPEN.read, key === "open" ? complain : () => undefined) ?? []
      return [...new Set([...own, ...pick(open)])]
    },
  }
}

/** The keys of the seeds of a pass: `seed` in its own mode, else a name of its own. */
const seedKey = (pass: "forward" | "reverse", mode: Mode) =>
  mode === pass ? "seed" : pass === "forward" ? "tangent" : "adjoint"

const seed: Field<Document["seed"]> = {
  empty: { forward: new Map(), reverse: new Map() },
  undo: "work",
  same: (a, b) => sameGivens(a.forward, b.forward) && sameGivens(a.reverse, b.reverse),
  write: (seeds, { mode }) =>
    (mode === "reverse" ? (["reverse", "forward"] as const) : (["forward", "reverse"] as const)).flatMap(pass =>
      seeds[pass].size > 0 ? [[seedKey(pass, mode), GIVENS.write(seeds[pass])] as const] : [],
    ),
  read: (said, complain) => {
    const mode = FIELDS.mode.read(said, () => undefined)
    const of = (pass: "forward" | "reverse"): Givens =>
      readKey(said, seedKey(pass, mode), GIVENS.read, complain) ?? new Map()
    return { forward: of("forward"), reverse: of("reverse") }
  },
}

const program = keyed("program", "work", "", { write: text => text, read: text => text })

const OPTIONS: Codec<Document["options"]> = {
  write: options => writePairs(options, writeItem),
  read: text => readPairs(text, readItem),
}

/** What a list of the view knows, by its id. */
const WORD: Codec<string> = { write: id => id, read: text => (/^[a-z][a-z-]*$/.test(text) ? text : null) }

const LESSON: Codec<string> = { write: place => place, read: text => (/^\d+(\.\d+)?$/.test(text) ? text : null) }

const mode = keyed<Mode>("mode", "work", "reverse", choice(MODES))

/** Every field of the Document, in the order in which a link says them: program and mode always. Without its entry a field does not compile. */
export const FIELDS: { readonly [Key in keyof Document]: Field<Document[Key]> } = {
  program: { ...program, write: text => [["program", text]] },
  at: keyed<Givens>("at", "work", new Map(), GIVENS, sameGivens),
  mode: { ...mode, write: value => [["mode", value]] },
  clock: keyed("step", "place", null, STEP),
  seed,
  freeze: keyed("freeze", "work", [], NAMES),
  derivative: keyed("derivative", "place", [], NAMES),
  opened: unfolding("open", PARTS, open => open.filter(item => isPartKey(item))),
  closed: unfolding("close", PARTS, open => open.filter(item => item.startsWith("-")).map(item => item.slice(1))),
  expanded: unfolding("expand", OPS, open => open.filter(item => !/^-/.test(item) && isExpandable(item))),
  fold: keyed("fold", "place", true, SWITCH),
  form: keyed<FormChoice>("form", "never", { direction: "auto", density: "auto" }, FORM),
  notation: keyed("notation", "never", "", WORD),
  sync: keyed("sync", "place", "node", choice(SYNCS)),
  panel: keyed("panel", "never", "trace", WORD),
  options: keyed<Document["options"]>("options", "never", new Map(), OPTIONS),
  view: keyed("view", "never", "workbench", choice(VIEWS)),
  sides: keyed("sides", "never", "both", choice(SIDES)),
  divider: keyed("divider", "never", 0, WIDTH),
  predict: keyed("predict", "never", false, SWITCH),
  lesson: keyed("lesson", "never", "", LESSON),
  lag: keyed("lag", "place", 0, LAG),
}

/** The same without the types of the values, to be gone through. */
const ALL = Object.entries(FIELDS) as unknown as readonly (readonly [key: keyof Document, field: Field<unknown>])[]

/** A document of which every field is what `give` says: a value of that field. */
export const made = (give: (key: keyof Document, field: Field<unknown>) => unknown): Document =>
  Object.fromEntries(ALL.map(([key, field]) => [key, give(key, field)])) as unknown as Document

/** What a link says of a document, in the order of the table: key and text. */
export const saidOf = (document: Document): readonly (readonly [key: string, text: string])[] =>
  ALL.flatMap(([key, field]) => field.write(document[key], document))

/** The document that says nothing. */
export const EMPTY: Document = made((_, { empty }) => empty)

/** How a person has arranged the window, and writes derivatives: what stays when a lesson or an exercise shows a state of its own in it. */
export function arrangementOf(document: Document): Pick<Document, "view" | "sides" | "divider" | "notation"> {
  const { view, sides, divider, notation } = document
  return { view, sides, divider, notation }
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

/** Equal in everything of which a change is an entry of the history. */
export const sameWork = (a: Document, b: Document): boolean =>
  ALL.every(([key, { undo, same }]) => undo !== "work" || a[key] === b[key] || same(a[key], b[key]))

/** What undo and redo show: the work of another document, with its place; panel and view stay as they are. */
export const restored = (now: Document, other: Document): Document =>
  made((key, { undo }) => (undo === "never" ? now : other)[key])

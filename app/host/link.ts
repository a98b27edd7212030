import { EMPTY, MODES, SYNCS, VIEWS, WELCOME, type Document } from "../store/document"
import { readGiven, writeGiven, type Given } from "../store/given"

/** What a fragment said, and which of its keys could not be used. */
export interface Opened {
  readonly document: Document
  readonly broken: readonly string[]
}

const LONGEST_STEP = 1e7

const quote = (text: string) => encodeURIComponent(text).replace(/%(3D|2C|3A|40|5B|5D)/g, decodeURIComponent)
const pairs = (values: ReadonlyMap<string, Given>) =>
  [...values].map(([name, value]) => `${name}=${writeGiven(value)}`).join(",")

/** The document as a fragment without "#", readable and writable by hand; defaults are left out. */
export function writeFragment(document: Document): string {
  const parts = [`program=${encodeURIComponent(document.program)}`]
  const add = (key: string, text: string) => text !== "" && parts.push(`${key}=${quote(text)}`)
  add("at", pairs(document.at))
  add("mode", document.mode)
  if (document.clock > 0) add("step", String(Math.ceil(document.clock)))
  const { mode } = document
  if (mode === "forward" || mode === "reverse") add("seed", pairs(document.seed[mode]))
  if (mode !== "forward") add("tangent", pairs(document.seed.forward))
  if (mode !== "reverse") add("adjoint", pairs(document.seed.reverse))
  add("freeze", document.freeze.join(","))
  add("derivative", document.derivative.join(","))
  add("open", document.open.join(","))
  if (!document.fold) add("fold", "off")
  for (const key of ["sync", "panel", "view"] as const) if (document[key] !== EMPTY[key]) add(key, document[key])
  if (document.lag !== 0) add("lag", String(document.lag))
  return parts.join("&")
}

/** Commas part names, but for those between the indices of an entry. */
const BETWEEN_NAMES = /,(?![^[]*\])/
/** Commas part the pairs, but for those within a list. */
const BETWEEN_PAIRS = /,(?=[^,[\]]*=)/

function readPairs(text: string): Map<string, Given> | null {
  const values = new Map<string, Given>()
  for (const part of text.split(BETWEEN_PAIRS)) {
    if (part.trim() === "") continue
    const cut = part.indexOf("=")
    const name = part.slice(0, cut).trim()
    const value = readGiven(part.slice(cut + 1))
    if (cut < 1 || name === "" || value === null) return null
    values.set(name, value)
  }
  return values
}

function entries(fragment: string): { fields: Map<string, string>; broken: string[] } {
  const fields = new Map<string, string>()
  const broken: string[] = []
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=")
    if (cut < 1) continue
    const key = part.slice(0, cut)
    try {
      fields.set(key, decodeURIComponent(part.slice(cut + 1)))
    } catch {
      broken.push(key)
    }
  }
  return { fields, broken }
}

/** Reads a fragment; null if it names no program. Never throws: a broken value falls back and is named in `broken`. */
export function readFragment(fragment: string): Opened | null {
  const { fields, broken } = entries(fragment)
  const program = fields.get("program")
  if (program === undefined) return broken.includes("program") ? { document: WELCOME, broken } : null
  const choice = <Name extends string>(key: string, names: readonly Name[], usual: Name): Name => {
    const wanted = fields.get(key) ?? usual
    const known = names.find(name => name === wanted)
    if (known === undefined) broken.push(key)
    return known ?? usual
  }
  const mode = choice("mode", MODES, EMPTY.mode)
  const read = (key: string) => {
    const values = readPairs(fields.get(key) ?? "")
    if (values === null) broken.push(key)
    return values ?? new Map<string, Given>()
  }
  const names = (key: string) => (fields.get(key) ?? "").split(BETWEEN_NAMES).filter(name => name !== "")
  const step = Number(fields.get("step") ?? "0")
  const whole = Number.isInteger(step) && step >= 0
  if (!whole) broken.push("step")
  const seed = read("seed")
  const lag = Number(fields.get("lag") ?? "0")
  const document: Document = {
    ...EMPTY,
    program,
    at: read("at"),
    mode,
    sync: choice("sync", SYNCS, EMPTY.sync),
    panel: fields.get("panel") ?? EMPTY.panel,
    view: choice("view", VIEWS, EMPTY.view),
    lag: Number.isInteger(lag) && Math.abs(lag) <= LONGEST_STEP ? lag : 0,
    clock: whole ? Math.min(step, LONGEST_STEP) : 0,
    freeze: names("freeze"),
    derivative: names("derivative"),
    open: names("open"),
    fold: choice("fold", ["on", "off"], "on") === "on",
    seed: {
      forward: mode === "forward" ? seed : read("tangent"),
      reverse: mode === "reverse" ? seed : read("adjoint"),
    },
  }
  return { document, broken }
}

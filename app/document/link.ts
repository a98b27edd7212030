import type { Document } from "./document"
import { made, saidOf, WELCOME } from "./fields"
import { decode, encode } from "./text"

/** What a fragment said, and which of its keys could not be used. */
export interface Opened {
  readonly document: Document
  readonly broken: readonly string[]
}

/** What stays readable in a value: nothing of it parts the fields. */
const READABLE = /%(3D|2C|3A|40|5B|5D)/g
const quote = (text: string) => encode(text).replace(READABLE, decodeURIComponent)

/** The document as a fragment without "#", readable and writable by hand; empty values are left out. */
export function writeFragment(document: Document): string {
  return saidOf(document)
    .map(([key, text]) => `${key}=${key === "program" ? encode(text) : quote(text)}`)
    .join("&")
}

function entries(fragment: string): { said: Map<string, string>; broken: string[] } {
  const said = new Map<string, string>()
  const broken: string[] = []
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=")
    if (cut < 1) continue
    const key = part.slice(0, cut)
    try {
      said.set(key, decode(part.slice(cut + 1)))
    } catch {
      broken.push(key)
    }
  }
  return { said, broken }
}

/** Reads a fragment; null if it names neither a program nor a lesson. Never throws: a broken value falls back and its key is named in `broken`. */
export function readFragment(fragment: string): Opened | null {
  const { said, broken } = entries(fragment)
  if (!said.has("program") && !said.has("lesson"))
    return broken.includes("program") ? { document: WELCOME, broken } : null
  const complain = (key: string) => broken.push(key)
  return { document: made((_, field) => field.read(said, complain)), broken }
}

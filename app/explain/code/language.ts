import type { OpName } from "../../engine/ops"
import type { Nested } from "../../engine/tensor/tensor"
import { atom, type Emit, LEVEL, type Piece } from "./piece"

/** How a language writes each op. Null: it has no way to. */
export type Emitters = Readonly<Record<OpName, Emit | null>>

/** What straight-line code in a language is made of. */
export interface CodeLanguage {
  readonly ops: Emitters
  readonly number: (value: number) => Piece
  /** Source of the functions that the language does not have, by name. They may call one another. */
  readonly helpers: Readonly<Record<string, string>>
  /** Names that a program's names must keep clear of. */
  readonly reserved: readonly string[]
}

/** A number, with its sign as an operator. `infinity` and `nan` as the language has them. */
export const numbers =
  (infinity: string, nan: string, decimal: (text: string) => string) =>
  (value: number): Piece => {
    if (Number.isNaN(value)) return { ...atom(nan), constant: true }
    const size = Math.abs(value)
    const text = size === Infinity ? infinity : decimal(String(size))
    const negative = value < 0 || Object.is(value, -0)
    return { text: negative ? `-${text}` : text, level: negative ? LEVEL.sign : LEVEL.atom, constant: true }
  }

/** Nested lists of numbers. */
export const lists =
  (number: (value: number) => Piece) =>
  (value: Nested): string =>
    typeof value === "number" ? number(value).text : `[${value.map(lists(number)).join(", ")}]`

/** The helpers that a text calls, and those that they call, in the order of the list. */
export function helpersIn(text: string, helpers: CodeLanguage["helpers"]): readonly string[] {
  const wanted = new Set<string>()
  const look = (source: string) => {
    for (const [name, own] of Object.entries(helpers))
      if (!wanted.has(name) && new RegExp(`(?<![\\w.])${name}(?!\\w)`, "u").test(source)) {
        wanted.add(name)
        look(own)
      }
  }
  look(text)
  return Object.keys(helpers).flatMap(name => (wanted.has(name) ? [helpers[name]!] : []))
}

import type { Language } from "../language"
import { de as first } from "."
import { de as labs } from "./labs"
import { de as later } from "./later"
import { de as teach } from "./teach"
import { de as told } from "./told"

/** German, with catalogues of upper layers by their names. What has no German stays English. */
export function german(more: Readonly<Record<string, object>>): Language {
  const all: ReadonlyMap<string, object> = new Map(Object.entries({ first, labs, later, teach, told, ...more }))
  return {
    tag: "de",
    title: "Adjoint: automatischem Differenzieren zusehen",
    of: <Words extends object>(english: Words, name: string) => (all.get(name) ?? english) as Words,
  }
}

import type { Lowered, Signed, WordsLanguage } from "../engine/graph/program"
import { partsOf, texAccented, unicodeName } from "../engine/language/name"

const ACCENTS = {
  tangent: ["\\dot", "\\dot", "\u0307"],
  adjoint: ["\\bar", "\\overline", "\u0304"],
} as const satisfies Record<Signed, readonly string[]>

/** A program, as far as it says how derivatives are written. */
type Written = Pick<Lowered, "signs">

/** TeX of a node's tangent or adjoint in a line: `v2` → `\dot{v}_{2}`, `loss` → `\overline{\mathit{loss}}`; `by`: of a derivative by these. */
export function texSign({ signs }: Written, is: Signed, name: string, by?: readonly string[]): string {
  const [letter, word] = ACCENTS[is]
  return signs ? signs.tex(is, name, by) : texAccented(name, letter, word)
}

/** The same where a fraction has room. */
export const texSignDisplay = (program: Written, is: Signed, name: string): string =>
  program.signs?.display(is, name) ?? texSign(program, is, name)

/** A node's tangent or adjoint in plain text: "v̇₂", "v̄₂". */
export function plainSign({ signs }: Written, is: Signed, name: string): string {
  if (signs) return signs.plain(is, name)
  const stem = unicodeName(partsOf(name).stem)
  const first = Array.from(stem)[0] ?? ""
  return first + ACCENTS[is][2] + unicodeName(name).slice(first.length)
}

/** A formula of the app's own, in the survey's way, as a program's notation writes it: "J\\cdot\\dot{x}", "J·ẋ". */
export const generalSigns = ({ signs }: Written, text: string): string => signs?.general(text) ?? text

/** A catalogue in the words of a program's notation. */
export const termed = <Words extends object>({ signs }: Written, words: Words, language?: WordsLanguage): Words =>
  signs?.words(words, language) ?? words

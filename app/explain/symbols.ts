import { partsOf, texName, unicodeName } from "../engine/language/name"

const COMBINING_DOT = "\u0307"
const COMBINING_BAR = "\u0304"
/** A single letter, Latin or by its command; longer stems need a wider bar. */
const LETTER = /^(?:[^\\]|\\[a-zA-Z]+)$/u

/** Puts an accent on the stem of a name; what is written below and above stays outside. */
function accented(name: string, letter: string, word: string): string {
  const stem = texName(partsOf(name).stem)
  return `${LETTER.test(stem) ? letter : word}{${stem}}${texName(name).slice(stem.length)}`
}

/** TeX of a node's tangent: `v2` → `\dot{v}_{2}`. */
export function texTangent(name: string): string {
  return accented(name, "\\dot", "\\dot")
}

/** TeX of a node's adjoint: `v2` → `\bar{v}_{2}`, `loss` → `\overline{\mathit{loss}}`. */
export function texAdjoint(name: string): string {
  return accented(name, "\\bar", "\\overline")
}

function unicodeAccented(name: string, accent: string): string {
  const stem = unicodeName(partsOf(name).stem)
  const first = Array.from(stem)[0] ?? ""
  return first + accent + unicodeName(name).slice(first.length)
}

/** A node's tangent in plain text: "v̇₂". */
export function unicodeTangent(name: string): string {
  return unicodeAccented(name, COMBINING_DOT)
}

/** A node's adjoint in plain text: "v̄₂". */
export function unicodeAdjoint(name: string): string {
  return unicodeAccented(name, COMBINING_BAR)
}

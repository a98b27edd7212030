import { partsOf, texAccented, unicodeName } from "../engine/language/name"

const COMBINING_DOT = "\u0307"
const COMBINING_BAR = "\u0304"
/** TeX of a node's tangent: `v2` → `\dot{v}_{2}`. */
export function texTangent(name: string): string {
  return texAccented(name, "\\dot", "\\dot")
}

/** TeX of a node's adjoint: `v2` → `\bar{v}_{2}`, `loss` → `\overline{\mathit{loss}}`. */
export function texAdjoint(name: string): string {
  return texAccented(name, "\\bar", "\\overline")
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

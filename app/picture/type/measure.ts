import { texBox } from "./box"

/**
 * Width in em of TeX as KaTeX sets it in a line of text: seldom too small, and then by little. One em is the size that KaTeX sets in, which its own style
 * sheet makes 1.21 times the size of the text around.
 */
export function texWidth(tex: string): number {
  return texBox(tex).width
}

/** Height in em of the same from its highest to its lowest ink, at least that of a digit. */
export function texHeight(tex: string): number {
  const { above, below } = texBox(tex)
  return Math.max(0.7, above) + below
}

/** Widths in em in Inter with tabular figures, within 3 % of what a browser measures. */
const INTER: ReadonlyMap<string, number> = new Map([
  ...Array.from("0123456789", digit => [digit, 0.63] as const),
  ...Array.from("−+=×<>", sign => [sign, 0.66] as const),
  ...Array.from(".,:;·'il| ", thin => [thin, 0.3] as const),
  ...Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", small => [small, 0.41] as const),
  ...Array.from("()[]/ftjr", slim => [slim, 0.39] as const),
  ...Array.from("mwM", wide => [wide, 0.9] as const),
  ...Array.from("→W@%", widest => [widest, 1] as const),
  ["⁻", 0.53],
  ["∞", 0.72],
])

/** Width in em of plain text in the interface's font, Inter, with tabular figures. Letters that are not listed count as wide as the widest of the others. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += INTER.get(character) ?? (/\p{Lu}/u.test(character) ? 0.76 : 0.61)
  return width
}

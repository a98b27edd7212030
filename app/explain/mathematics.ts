import type { Rich } from "./rich"

/** `$…$`: with no space inside next to its signs, nor a digit behind, so that "$5 and $6" stays text; `\$` is a dollar sign. */
const MATHEMATICS = /(?<!\\)\$(?=[^\s$])((?:\\[^]|[^\\$])+)(?<!\s)\$(?!\d)/g

const plain = (text: string) => text.replaceAll("\\$", "$")

/** A text that a person gave, with mathematics between dollar signs: its words, and TeX that nobody has looked at yet. */
export function givenRich(text: string): Rich {
  // Every other part is what stood in a pair of signs.
  return text.split(MATHEMATICS).flatMap((part, i): Rich => (i % 2 === 1 ? [{ tex: part }] : part ? [plain(part)] : []))
}

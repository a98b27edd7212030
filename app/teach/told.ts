import { formatValue } from "../explain/value"
import type { TeachWords } from "../explain/words/teach"
import type { CheckedLine } from "./check"
import type { Graded, SlipId } from "./exercises/exercise"

/** The name and the sentence of a slip. */
export function slipTold(
  slip: SlipId,
  { mistakes, slips }: TeachWords,
): { readonly name: string; readonly sentence: string } {
  return slip in slips ? slips[slip as keyof typeof slips] : mistakes[slip as keyof typeof mistakes]
}

/** What a checked line says. */
export function lineTold({ verdict, mistake, expected }: CheckedLine, words: TeachWords): string {
  const { grade, mistakes } = words
  if (verdict !== "wrong") return grade[verdict]
  const named = mistake === null ? "" : ` ${mistakes[mistake].name}. ${mistakes[mistake].sentence}`
  return `${grade.wrong(formatValue(expected))}${named}`
}

/** The first wrong line by name, with its mistake; null: none is wrong. Blank lines are no slips. */
export function firstSlipTold(lines: readonly CheckedLine[], words: TeachWords): string | null {
  const first = lines.find(({ verdict }) => verdict === "wrong")
  return first ? words.grade.first(words.grade.line(first.column, first.node), lineTold(first, words)) : null
}

/** The same without its number, which an exercise keeps to itself. */
export function firstSlipNamed(lines: readonly CheckedLine[], words: TeachWords): string | null {
  const first = lines.find(({ verdict }) => verdict === "wrong")
  if (!first) return null
  const { name, sentence } = first.mistake === null ? { name: "", sentence: "" } : words.mistakes[first.mistake]
  return `${words.grade.slip(words.grade.line(first.column, first.node))} ${name && `${name}. ${sentence}`}`.trim()
}

/** What a graded reply says: that it is right, or which slips lead there. */
export function gradedTold({ right, mistakes }: Graded, words: TeachWords): string {
  const { verdict } = words.predict
  const [first, ...more] = [...new Set(mistakes)].map(slip => slipTold(slip, words))
  if (right) return verdict.right
  if (!first) return verdict.other
  if (more.length === 0) return verdict.mistake(first.name, first.sentence)
  return words.practice.oneOf([first, ...more].map(({ name }) => name))
}

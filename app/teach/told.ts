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

/** Of a wrong line: the name of its mistake, else the principle by which its number is found. */
export function lineNamed({ mistake, column }: CheckedLine, { mistakes, predict }: TeachWords): string {
  if (mistake !== null) return `${mistakes[mistake].name}. ${mistakes[mistake].sentence}`
  return predict.hints.principle[column === "adjoint" ? "sum" : column]
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
  return `${words.grade.slip(words.grade.line(first.column, first.node))} ${lineNamed(first, words)}`
}

/** What a graded reply says: that it is right, or which slips lead there. */
export function gradedTold({ right, mistakes, means }: Graded, words: TeachWords): string {
  const { verdict } = words.predict
  if (right) return verdict.right
  const named = namedTold(mistakes, words)
  const meant = means?.(words) ?? ""
  return `${named} ${meant}`.trim() || verdict.other
}

/** Slips by their names; one with its sentence; none is "". */
function namedTold(mistakes: readonly SlipId[], words: TeachWords): string {
  const [first, ...more] = [...new Set(mistakes)].map(slip => slipTold(slip, words))
  if (!first) return ""
  if (more.length === 0) return words.predict.verdict.mistake(first.name, first.sentence)
  return words.practice.oneOf([first, ...more].map(({ name }) => name))
}

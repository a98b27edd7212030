import type { NodeId } from "../engine/graph/graph"
import { programIn } from "../engine/graph/lower/text"
import { evaluate, valueOf } from "../engine/run/evaluate"
import { plan } from "../engine/run/sweep"
import { words } from "../explain/words"
import { sameShape } from "../engine/tensor/shape"
import { scalar, type Tensor } from "../engine/tensor/tensor"

/** What a person typed as an answer: a value, or why it is none ("1,234" may be a thousand or a decimal). */
export type GivenAnswer = { readonly value: Tensor } | { readonly fault: "ambiguous" | "unreadable" }

/** The value that a name stands for in an answer; null: none. */
export type KnownNames = (name: string) => Tensor | null

/** Longer answers are none. */
const LONGEST = { characters: 500, nodes: 200 } as const

/** A comma before just three digits: of a thousand, or a decimal comma. In a language that writes decimals with a comma it is one. */
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d])/
const DECIMAL_COMMA = /(\d),(\d)/g
const INFINITY = /^([+\-−]?)(?:∞|inf|infinity)$/i
/** Between these a comma parts items. */
const BRACKETS = /[[\](]/

/** Reads a number, a fraction, a list or an expression of the app's language: "0.75", "3/4", "5*2 - 16", "[1, 2]", "−∞"; a decimal comma where it can be nothing else. */
export function readAnswer(text: string, known: KnownNames = () => null): GivenAnswer {
  if (text.length > LONGEST.characters) return { fault: "unreadable" }
  const infinite = INFINITY.exec(text.trim())
  if (infinite) return { value: scalar(infinite[1] === "" || infinite[1] === "+" ? Infinity : -Infinity) }
  const parted = BRACKETS.test(text)
  if (!parted && words.numbers.point === "." && THOUSANDS.test(text)) return { fault: "ambiguous" }
  const { program } = programIn(parted ? text : text.replace(DECIMAL_COMMA, "$1.$2"), { most: LONGEST.nodes })
  const [output, ...more] = program?.outputs ?? []
  if (!program || !output || more.length > 0) return { fault: "unreadable" }
  const point = new Map<NodeId, Tensor>()
  for (const { name, node, literal } of program.inputs) {
    const value = literal?.value ?? known(name)
    if (!value || !sameShape(value.shape, program.graph.shape(node))) return { fault: "unreadable" }
    point.set(node, value)
  }
  return { value: valueOf(evaluate(plan(program.graph, "evaluate", [], []), point, []), output.node) }
}

/** How far an answer may be from what is right: absolute, and in shares of it. */
export const TOLERANCE = { absolute: 5e-3, relative: 1e-3 } as const

const near = (a: number, right: number) =>
  a === right || Math.abs(a - right) <= Math.max(TOLERANCE.absolute, TOLERANCE.relative * Math.abs(right))

/** Whether an answer is what it should be, within the tolerance; NaN is nothing. */
export const agrees = (answer: Tensor, right: Tensor): boolean =>
  sameShape(answer.shape, right.shape) && answer.data.every((entry, i) => near(entry, right.data[i]!))

import type { Pass } from "../../../../engine/run/plan"
import { listed, rich, type RichPart, type Rich } from "../../../rich"
import { passes } from "../names"

const NUMERALS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
const ENDINGS = ["th", "st", "nd", "rd"]

const numeral = (n: number) => NUMERALS[n] ?? String(n)
const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${numeral(n)} times`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function ordinal(n: number): string {
  const teen = Math.floor(n / 10) % 10 === 1
  return ORDINALS[n] ?? `${n}${(teen ? undefined : ENDINGS[n % 10]) ?? "th"}`
}

/** "second of three contributions", "last of three contributions". */
const place = (index: number, total: number) =>
  `${index === total ? "last" : ordinal(index)} of ${numeral(total)} contributions`

/** One edge of a reverse sweep, as it is told. */
export interface PullWords {
  readonly from: RichPart
  readonly to: RichPart
  readonly adjoint: string
  readonly before: string | null
  readonly after: string
  /** This is the index-th of so many contributions; so many of them come along edges. */
  readonly index: number
  readonly total: number
  readonly uses: number
  /** The edge carries a matrix rule, no number. */
  readonly matrix: boolean
}

/** One factor of a product of matrices, as its step back is told. */
export interface ProductWords {
  /** Where the other factor stood. */
  readonly side: "left" | "right"
  readonly other: RichPart
  readonly given: RichPart
  /** "(2 × 3) (3 × 2) = 2 × 2" */
  readonly sizes: RichPart
  /** So many rows or columns the sum runs over. */
  readonly shared: number
}

/** What is said of a step: its title, its sentence, its speech. */
export const steps = {
  title: (pass: Pass, k: number, steps: number) => `${passes[pass]}, step ${k} of ${steps}`,
  spokenTitle: (k: number, steps: number) => `Step ${k} of ${steps}.`,
  begin: {
    evaluate: (): Rich => [
      "Every node is computed from its operands, from the inputs to the outputs, one node a step.",
    ],
    forward: (): Rich => [
      "One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.",
    ],
    reverse: (outputs: readonly RichPart[]): Rich =>
      outputs.length === 0
        ? ["Every node is evaluated. No output has a seed, so nothing flows back."]
        : rich`First every node is evaluated and its value stored; then adjoints flow back from ${listed(outputs, "and")}, one edge a step.`,
  },
  read: (name: RichPart, value: string) => rich`${name} is an input: its value is ${value}.`,
  readSeeded: (name: RichPart, value: string, tangent: string) =>
    rich`${name} is an input: its value is ${value}, and its tangent is the seed ${tangent}.`,
  noTangent: "It depends on no differentiated input, so it has no tangent.",
  evaluate: (name: RichPart, operands: readonly RichPart[], value: string) =>
    rich`${name} is computed from ${listed(operands, "and")}: its value is ${value}.`,
  stored: "It is stored for the way back.",
  push: (name: RichPart, value: string, tangent: string, terms: number) =>
    rich`${name} takes the value ${value} and, in the same step, the tangent ${tangent}: ${
      terms === 1
        ? "its operand's tangent times the local partial."
        : "each operand's tangent times its local partial, added up."
    }`,
  seedFirst: (name: RichPart, seed: string) =>
    rich`The way back begins: the adjoint of ${name} starts with its seed ${seed}.`,
  seed: (name: RichPart, seed: string) => rich`The adjoint of ${name} starts with its seed ${seed}.`,
  seedAdded: (name: RichPart, before: string, after: string) =>
    rich`${name} has a seed of its own, which is added: ${before} becomes ${after}.`,
  pull: (told: PullWords): Rich => {
    const passes = rich`${told.from} passes its adjoint ${told.adjoint} back along the edge to ${told.to}`
    const how = told.matrix ? "by the rule of this operation" : "times the local partial"
    if (told.total === 1) return rich`${passes}, ${how}: the adjoint of ${told.to} is ${told.after}.`
    const which = `this is the ${place(told.index, told.total)}`
    const change = told.before === null ? `, ${told.after}` : `: ${told.before} becomes ${told.after}`
    return told.uses === told.total
      ? rich`${passes}. ${told.to} is used ${times(told.uses)}, so ${which}${change}.`
      : rich`${passes}. ${told.to} is an output that is used again, and ${which}${change}.`
  },
  /** A product of matrices on the way back: the other factor keeps its side, and is transposed. */
  product: (told: ProductWords): Rich =>
    rich`${told.other} stood on the ${told.side}, so its transpose does too: ${told.sizes}. ${
      told.shared === 1
        ? rich`Nothing is added up: each entry is one product.`
        : rich`It is transposed because the sum runs over the ${told.shared} ${told.side === "right" ? "columns" : "rows"} that ${told.other} and ${told.given} share.`
    }`,
  /** What was repeated on the way there is added up on the way back. */
  repeated: (name: RichPart, axes: readonly number[], lengths: readonly number[]): Rich =>
    rich`${name} was repeated ${lengths.map(times).join(" by ")} along ${
      axes.length === 1
        ? `axis ${axes[0] ?? 0} (${axes[0] === 0 ? "down the rows" : "along the columns"})`
        : `axes ${axes.join(" and ")}`
    }, so what flows back is added up over ${axes.length === 1 ? "it" : "them"}.`,
  /** Words of a product and of sums, for speech. */
  spoken: {
    product: (a: string, b: string) => `${a} times ${b}`,
    sum: (parts: readonly string[]) => parts.join(" plus "),
    is: (left: string, right: string) => `${left} is ${right}`,
    read: (name: string, value: string, tangent: string | null) =>
      `Input ${name}, value ${value}${tangent === null ? "" : `, tangent ${tangent}`}.`,
    seed: (name: string, sum: string) => `The adjoint of ${name} is seeded: ${sum}.`,
    pull: (from: string, adjoint: string, to: string, sum: string) =>
      `${from} passes its adjoint ${adjoint} back to ${to}: ${sum}.`,
    place: (index: number, total: number) => `${capital(place(index, total))}.`,
  },
  branch: {
    holds: (taken: RichPart, untaken: RichPart) =>
      rich`The condition holds here, so ${taken} is taken: ${untaken} has no part in the result, and nothing flows back to it.`,
    fails: (taken: RichPart, untaken: RichPart) =>
      rich`The condition does not hold here, so ${taken} is taken: ${untaken} has no part in the result, and nothing flows back to it.`,
    wins: (taken: RichPart, untaken: RichPart) =>
      rich`${taken} decides here: ${untaken} has no part in the result, and nothing flows back to it.`,
  },
  spreads: "NaN, not a number, spreads to everything that is computed from it.",
  indefinite: "Infinity times 0 has no definite value: the result is NaN, not a number.",
  infinite: "Infinity has come in, so what is computed from it may be infinite or undefined.",
}

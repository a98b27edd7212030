import { EMPTY } from "../../document/fields"
import { scalar } from "../../engine/tensor/tensor"
import { agrees } from "../answer"
import { factsOf } from "../facts"
import { barOf, termsBack, termText, type EdgeTerm } from "./backward"
import type { BuggyCode } from "./buggyCode"
import { NOTEBOOK } from "./notebook"
import { RIGHT, slipped, type SlipId, type ExerciseKind } from "./exercise"
import { pick, type Random } from "./random"
import { randomTask, type ExerciseTask } from "./task"

/** The gradient that lines of code give, and the true one. */
export function gradientsBy(
  data: BuggyCode,
  code = data.code,
): { readonly code: readonly number[]; readonly truth: readonly number[] } {
  const run = factsOf({ ...EMPTY, at: data.document.at, program: code.join("\n"), mode: "evaluate" })!
  const truth = factsOf({ ...EMPTY, ...data.document, mode: "reverse" })!
  return {
    code: data.of.map(name => run.value(barOf(name))[0]!),
    truth: data.of.map(name => truth.adjoint(name)[0]!),
  }
}

/** A line: the adjoint of a node as the sum of its terms. */
const summed = (name: string, terms: readonly string[]) =>
  `${barOf(name)} = ${terms.join(" + ").replaceAll("+ -", "- ")}`

type Slip = (terms: readonly EdgeTerm[], own: string) => readonly string[] | null

const replaced = (terms: readonly EdgeTerm[], at: number, text: string) =>
  terms.map((term, i) => (i === at ? text : termText(term)))
const isFactor = ({ partial }: EdgeTerm) => /^[a-z]/.test(partial)

/** What each mistake makes of a line; null: it cannot be made there. */
const SLIPS: Readonly<Partial<Record<SlipId, Slip>>> = {
  overwrite: terms => (terms.length > 1 ? [termText(terms.at(-1)!)] : null),
  "first-path": terms => (terms.length > 1 ? [termText(terms[0]!)] : null),
  upstream: terms => {
    const at = terms.findIndex(isFactor)
    return at < 0 ? null : replaced(terms, at, terms[at]!.partial)
  },
  partial: terms => {
    const at = terms.findIndex(isFactor)
    return at < 0 ? null : replaced(terms, at, terms[at]!.upstream)
  },
  swap: (terms, own) => {
    const at = terms.findIndex(term => isFactor(term) && term.partial !== own)
    return at < 0 ? null : replaced(terms, at, `${terms[at]!.upstream}*${own}`)
  },
  minus: terms => {
    const at = terms.findIndex(({ partial }) => partial === "−1")
    return at < 0 ? null : replaced(terms, at, terms[at]!.upstream)
  },
}

/** The reverse sweep of a task written out, with a slip in one of its lines; null: that slip leaves the gradient as it is. */
function spoilt(random: Random, { document, facts }: ExerciseTask): BuggyCode | null {
  const { program, run } = facts
  const terms = termsBack(program, run)
  // An adjoint is written once all of its terms are known: by its last one.
  const nodes = [...new Set(terms.map(({ node }) => node).toReversed())].toReversed()
  const output = program.names[program.outputs[0]!.node]!
  const head = [...document.program.split("\n"), `${barOf(output)} = 1`]
  const termsOf = (node: number) => terms.filter(term => term.node === node)
  const lines = nodes.map(node => summed(program.names[node]!, termsOf(node).map(termText)))
  const made = nodes.flatMap((node, i) =>
    Object.entries(SLIPS).flatMap(([mistake, slip]) => {
      const name = program.names[node]!
      const texts = slip(termsOf(node), name)
      return texts === null ? [] : [{ i, mistake: mistake as SlipId, text: summed(name, texts) }]
    }),
  )
  const usable = made.filter(({ text, i }) => text !== lines[i])
  if (usable.length === 0) return null
  const { i, mistake, text } = pick(random, usable)
  const data: BuggyCode = {
    document: { program: document.program, at: document.at, mode: "reverse" },
    code: [...head, ...lines.map((line, at) => (at === i ? text : line))],
    wrong: head.length + i,
    right: lines[i]!,
    mistake,
    of: program.inputs.map(({ name }) => name),
    source: null,
  }
  const { code, truth } = gradientsBy(data)
  return code.every((one, at) => agrees(scalar(one), scalar(truth[at]!))) ? null : data
}

/** Find the wrong line of code: its place, from 0. */
export const bug: ExerciseKind<BuggyCode, number> = {
  id: "bug",
  known: [NOTEBOOK],
  make: random => {
    for (;;) {
      const data = spoilt(random, randomTask(random, "reverse"))
      if (data) return data
    }
  },
  model: ({ wrong }) => wrong,
  grade: ({ wrong, code }, reply) =>
    reply === wrong ? RIGHT : slipped(code[reply] === undefined ? "nowhere" : "rightLine"),
  slips: ({ wrong, code }) =>
    code.flatMap((_, i) => (i === wrong ? [] : [{ reply: i, mistake: "rightLine" as const }])),
}

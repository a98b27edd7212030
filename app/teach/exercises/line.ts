import { factsOf, type Facts } from "../facts"
import type { Document } from "../../document/document"
import { barOf, termsBack, termText, type EdgeTerm } from "./backward"
import { RIGHT, slipped, type ExerciseKind } from "./exercise"
import { pick, type Random } from "./random"
import { MOST_TASK_NODES, randomTask } from "./task"

interface CodeOfEdge {
  readonly document: Pick<Document, "program" | "at" | "mode">
  readonly terms: readonly EdgeTerm[]
  /** The line in question: its place among them. */
  readonly place: number
}

/** A term as a line of a program that goes back through another one. */
export const lineOf = ({ program }: Facts, term: EdgeTerm): string =>
  `${barOf(program.names[term.node]!)} += ${termText(term)}`

const said = (term: EdgeTerm) => `${term.node} ${termText(term)}`

function posedOn(random: Random, document: CodeOfEdge["document"], facts: Facts): CodeOfEdge | null {
  const terms = termsBack(facts.program, facts.run)
  // Somewhere else there is another line.
  if (new Set(terms.map(said)).size < 3) return null
  const { program, at } = document
  return { document: { program, at, mode: "reverse" }, terms, place: terms.indexOf(pick(random, terms)) }
}

/** Match a line of code to its edge: the reply is the edge, "a1→x:0". */
export const line: ExerciseKind<CodeOfEdge, string> = {
  id: "line",
  make: random => {
    for (;;) {
      const { document, facts } = randomTask(random, "reverse")
      const data = posedOn(random, document, facts)
      if (data) return data
    }
  },
  on: (random, document) => {
    const facts = factsOf({ ...document, mode: "reverse" })
    return facts && facts.program.graph.size <= MOST_TASK_NODES
      ? posedOn(random, { ...document, mode: "reverse" }, facts)
      : null
  },
  model: ({ terms, place }) => terms[place]!.edge,
  grade: ({ terms, place }, reply) => {
    const [wanted, given] = [terms[place]!, terms.find(({ edge }) => edge === reply)]
    if (!given) return slipped("nowhere")
    // Both factors of a square are written alike.
    if (said(given) === said(wanted)) return RIGHT
    if (given.node === wanted.node) return slipped("otherUse")
    return given.to === wanted.to ? slipped("otherOperand") : slipped("otherEdge")
  },
  slips: data => {
    const { terms, place } = data
    const wanted = terms[place]!
    return terms
      .filter(term => said(term) !== said(wanted))
      .map(({ edge, node, to }) => ({
        reply: edge,
        mistake: node === wanted.node ? "otherUse" : to === wanted.to ? "otherOperand" : "otherEdge",
      }))
  },
}

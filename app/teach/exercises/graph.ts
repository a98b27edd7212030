import { programIn } from "../../engine/graph/lower/text"
import type { Lowered } from "../../engine/graph/program"
import { usesOf } from "../facts"
import { RIGHT, slipped, WRONG, type ExerciseKind, type SlipId } from "./exercise"
import { isIsomorphic, isSameTree } from "./isomorphism"
import { randomTask, type ExerciseTask } from "./task"

/** Longer replies are none. */
const MOST_NODES = 200

/** More nodes have no room in the picture beside the question. */
const MOST_DRAWN = 8

/** The program of a text; null: it is none, or too long. */
const readProgram = (text: string): Lowered | null => programIn(text, { most: MOST_NODES }).program

const opsIn = ({ graph }: Lowered): number =>
  Array.from({ length: graph.size }, (_, node) => node).filter(node => graph.kind(node) === "op").length

/** Whether an operation has several uses. */
const isShared = (program: Lowered): boolean =>
  program.names.some((_, node) => program.graph.kind(node) === "op" && usesOf(program, node) > 1)

/** What each slip is seen by, in the order in which it is looked for. */
const SEEN_BY: readonly (readonly [SlipId, (wanted: Lowered, given: Lowered) => boolean])[] = [
  ["unshared", isSameTree],
  ["operandOrder", (wanted, given) => isIsomorphic(wanted, given, { ops: true, order: false })],
  ["otherOperation", (wanted, given) => isIsomorphic(wanted, given, { ops: false, order: false })],
  ["tooManyNodes", (wanted, given) => opsIn(given) > opsIn(wanted)],
  ["tooFewNodes", (wanted, given) => opsIn(given) < opsIn(wanted)],
]

/** The lines of a program whose last one is put in the place of a name at each of its uses: nothing is shared any more. */
function inlined(text: string): string {
  const known = new Map<string, string>()
  let last = ""
  for (const line of text.split("\n")) {
    const [name = "", right = ""] = line.split(" = ")
    last = right.replace(/[a-z]\d*/g, one => known.get(one) ?? one)
    known.set(name, `(${last})`)
  }
  return last
}

const MINUS = /= (\S+) - (\S+)/
const LAST_OPERATOR = /[*+-](?= \S+$)/

/** Build a program with a given graph: whatever its nodes are called, and its sums and products turned, it counts. */
export const graph: ExerciseKind<ExerciseTask, string> = {
  id: "graph",
  // A graph that is no tree: else an expression without names would do.
  make: random => {
    for (;;) {
      const task = randomTask(random, "reverse")
      const { program } = task.facts
      if (isShared(program) && program.graph.size <= MOST_DRAWN) return task
    }
  },
  model: ({ document }) => document.program,
  grade: ({ facts: { program } }, reply) => {
    const given = readProgram(reply)
    if (!given) return WRONG
    if (isIsomorphic(program, given)) return RIGHT
    const slip = SEEN_BY.find(([, is]) => is(program, given))
    return slip ? slipped(slip[0]) : WRONG
  },
  slips: data => {
    const { program } = data.document
    const given = data.facts.program
    const turned = program.replace(MINUS, "= $2 - $1")
    const one = (reply: string, mistake: SlipId) =>
      isIsomorphic(given, readProgram(reply)!) ? [] : [{ reply, mistake }]
    return [
      ...one(inlined(program), "unshared"),
      ...one(turned, "operandOrder"),
      ...one(
        program.replace(LAST_OPERATOR, operator => (operator === "*" ? "+" : "*")),
        "otherOperation",
      ),
      ...one(`${program} * x`, "tooManyNodes"),
    ]
  },
}

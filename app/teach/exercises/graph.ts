import { programIn } from "../../engine/graph/lower/text"
import type { Lowered } from "../../engine/graph/program"
import { usesOf } from "../facts"
import { meaning, RIGHT, slipped, type ExerciseKind, type SlipId } from "./exercise"
import { isIsomorphic, isSameTree } from "./isomorphism"
import { randomTask, type ExerciseTask } from "./task"

/** Longer replies are none. */
const MOST_NODES = 200
/** More nodes have no room in the picture beside the question. */
const MOST_DRAWN = 8

const readingOf = (text: string) => programIn(text, { most: MOST_NODES })

/** What stands at the first error of a text; "": it ends there, or is too long. */
function unreadIn(text: string): string {
  const error = readingOf(text).diagnostics.find(({ severity }) => severity === "error")
  return error ? text.slice(error.span.from, error.span.to).trim() : ""
}

/** An input that has other uses than it should: how many it should have, and has; null: none. */
function otherUses(wanted: Lowered, given: Lowered) {
  const uses = (program: Lowered, name: string) => {
    const input = program.inputs.find(one => one.name === name)
    return input ? usesOf(program, input.node) : 0
  }
  const found = wanted.inputs.map(({ name }) => ({ name, wanted: uses(wanted, name), given: uses(given, name) }))
  return found.find(one => one.wanted !== one.given) ?? null
}

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
  ["looseEnd", (wanted, given) => given.outputs.length > wanted.outputs.length],
  ["otherEdges", () => true],
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
    const given = readingOf(reply).program
    if (!given) return meaning(({ practice }) => practice.means.unread(unreadIn(reply)), "noProgram")
    if (isIsomorphic(program, given)) return RIGHT
    const [slip] = SEEN_BY.find(([, is]) => is(program, given))!
    const input = slip === "otherEdges" ? otherUses(program, given) : null
    return input
      ? meaning(({ practice }) => practice.means.uses(input.name, input.wanted, input.given), slip)
      : slipped(slip)
  },
  slips: data => {
    const { program } = data.document
    const given = data.facts.program
    const turned = program.replace(MINUS, "= $2 - $1")
    const one = (reply: string, mistake: SlipId) =>
      isIsomorphic(given, readingOf(reply).program!) ? [] : [{ reply, mistake }]
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

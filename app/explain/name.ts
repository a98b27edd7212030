import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { adjointAt, tangentAt, valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { formula } from "./formula"
import { spokenValue } from "./number"
import { shortPartial } from "./partial"
import { spoken } from "./spoken"
import { words as defaultWords, type Words } from "./words"

/** A node's accessible name, with what is known of it after step k: "v2 equals v1 plus x, value 18, adjoint 2". */
export function nodeName(program: Lowered, run: Run, node: NodeId, k: number, words: Words = defaultWords): string {
  const right = formula(program, node)
  const name = program.names[node]!
  const say = words.steps.spoken
  const known = (value: Tensor | null, told: (value: string) => string) =>
    value === null ? [] : [told(spokenValue(value))]
  return [
    right === null ? name : say.equals(name, spoken(right, words)),
    ...known(valueAt(run, node, k), say.value),
    ...known(tangentAt(run, node, k), say.tangent),
    ...known(adjointAt(run, node, k), say.adjoint),
  ].join(", ")
}

/** An edge's accessible name, with the local partial that it carries: "edge from x to v2, local partial 1". */
export function edgeName(program: Lowered, node: NodeId, slot: number, words: Words = defaultWords): string {
  const { names, graph } = program
  const rule = shortPartial(program, node, slot)
  const from = names[graph.arg(node, slot)]!
  const to = names[node]!
  return words.names.edge(from, to, rule === null ? words.names.partialOf(to, from) : spoken(rule, words))
}

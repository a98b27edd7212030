import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { NodeFault } from "../engine/graph/fault"
import { faults } from "../engine/run/faults"
import type { Run } from "../engine/run/plan"
import type { ToldWords } from "./words/told"

const known = new WeakMap<Run, ReadonlyMap<NodeId, NodeFault>>()

/** What the point does to the nodes of a run, by node; found once a run. Kinks count where a tangent or adjoint passes. */
export function faultsOf(program: Lowered, run: Run): ReadonlyMap<NodeId, NodeFault> {
  const before = known.get(run)
  if (before) return before
  const wrt = program.inputs.map(input => input.node).filter(node => run.plan.of[node]! >= 0)
  const found = new Map(faults(run, wrt).map(fault => [fault.node, fault]))
  known.set(run, found)
  return found
}

/** The sentence of a fault for reading, with true minus signs. */
export function writtenFault(fault: NodeFault, words: ToldWords["faults"]): string {
  return plain(fault, words)
    .replace(/-(?=\d|Inf)/g, "−")
    .replace("Infinity", "∞")
}

/** The same to be spoken. */
export function spokenFault(fault: NodeFault, words: ToldWords["faults"]): string {
  return plain(fault, words)
    .replace(/-(?=\d|Inf)/g, words.minus)
    .replace("Infinity", words.infinity)
    .replaceAll("/", words.over)
    .replaceAll("^", words.power)
}

const plain = (fault: NodeFault, words: ToldWords["faults"]) => words.sentence(fault).replaceAll("`", "")

import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"

/** What has to agree beside the edges. */
interface Strictness {
  /** The operations. */
  readonly ops: boolean
  /** The order of the operands where it matters. */
  readonly order: boolean
}

/** Their operands may stand either way round. */
const COMMUTE: ReadonlySet<string> = new Set(["add", "mul"])

const named = ({ inputs }: Lowered) =>
  inputs
    .flatMap(({ name, literal }) => (literal ? [] : [name]))
    .toSorted()
    .join()

/**
 * Whether the graphs of two programs are the same but for the names of their nodes, by search from the outputs back to the inputs. Inputs of the same names
 * are the same; other names may stand for them. Exponential in the worst case: for small graphs of equal size.
 */
export function isIsomorphic(one: Lowered, other: Lowered, { ops, order }: Strictness = { ops: true, order: true }) {
  if (one.graph.size !== other.graph.size || one.outputs.length !== other.outputs.length) return false
  const byName = named(one) === named(other)
  const to = new Map<NodeId, NodeId>()
  const from = new Map<NodeId, NodeId>()

  const alike = (a: NodeId, b: NodeId): boolean => {
    const kind = one.graph.kind(a)
    if (kind !== other.graph.kind(b) || one.graph.arity(a) !== other.graph.arity(b)) return false
    if (kind === "op") return !ops || one.graph.op(a).name === other.graph.op(b).name
    if (kind === "constant") return one.graph.numberOf(a) === other.graph.numberOf(b)
    return !byName || one.names[a] === other.names[b]
  }
  /** Pairs all of these, one after the other; what fails leaves no pairs behind. */
  const pairs = (todo: readonly (readonly [NodeId, NodeId])[]): boolean => {
    const [first, ...rest] = todo
    if (!first) return true
    const [a, b] = first
    if (to.has(a) || from.has(b)) return to.get(a) === b && pairs(rest)
    if (!alike(a, b)) return false
    to.set(a, b)
    from.set(b, a)
    const [left, right] = [one.graph.args(a), other.graph.args(b)]
    const turns = left.length === 2 && (!order || COMMUTE.has(one.graph.op(a).name))
    const ways = turns ? [right, right.toReversed()] : [right]
    if (ways.some(way => pairs([...left.map((arg, i) => [arg, way[i]!] as const), ...rest]))) return true
    to.delete(a)
    from.delete(b)
    return false
  }
  return pairs(one.outputs.map(({ node }, i) => [node, other.outputs[i]!.node] as const))
}

/** Whether two programs compute the same tree: what one computes once the other may compute again and again. Linear, by one number a subtree. */
export function isSameTree(one: Lowered, other: Lowered): boolean {
  const known = new Map<string, number>()
  const numbered = ({ graph, names, outputs }: Lowered) => {
    const ids: number[] = []
    for (let node = 0; node < graph.size; node++) {
      const args = graph.args(node).map(arg => ids[arg]!)
      const kind = graph.kind(node)
      const op = kind === "op" ? graph.op(node).name : `${kind} ${graph.numberOf(node) ?? names[node]!}`
      const key = `${op} ${(COMMUTE.has(op) ? args.toSorted((a, b) => a - b) : args).join()}`
      if (!known.has(key)) known.set(key, known.size)
      ids.push(known.get(key)!)
    }
    return outputs.map(({ node }) => ids[node])
  }
  return numbered(one).join() === numbered(other).join()
}

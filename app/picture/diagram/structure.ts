import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"

/** Numbers keys as they come: equal keys get equal numbers. */
export type Numbering = (key: string) => number

/** One numbering for the lists that are to be compared. */
export function sharedNumbering(): Numbering {
  const numbers = new Map<string, number>()
  return key => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

/**
 * A number for what every node computes: equal for equal ops, with equal attributes, of equal operands, down to inputs of the same name (hash-consing,
 * Ershov 1958). A key holds the numbers of the operands, never their keys, so it stays short however often a part is used.
 */
export function structures({ graph, names }: Lowered, number: Numbering): Int32Array {
  const structure = new Int32Array(graph.size)
  const written = new Map<object, string>()
  const attrsKey = (node: NodeId) => {
    const attrs = graph.attrs(node)
    const key = written.get(attrs) ?? JSON.stringify(attrs)
    written.set(attrs, key)
    return key
  }
  for (let node = 0; node < graph.size; node++) {
    const kind = graph.kind(node)
    if (kind === "input") structure[node] = number(`input ${names[node]!}`)
    else if (kind === "constant") structure[node] = number(`constant ${constantKey(graph.constant(node))}`)
    else {
      let key = `${graph.code(node)} ${attrsKey(node)}`
      for (let slot = 0; slot < graph.arity(node); slot++) key += ` ${structure[graph.arg(node, slot)]!}`
      structure[node] = number(key)
    }
  }
  return structure
}

const constantKey = ({ shape, data }: { shape: readonly number[]; data: Float64Array }) =>
  `${shape.join("×")} ${data.join()}`

import type { Graph } from "./graph"
import type { Lowered } from "./program"

/** Names every op that has no name with a letter and its number: among all ops, or among those without a name. */
export function numbered(
  graph: Graph,
  names: readonly string[],
  letter: string,
  counted: "all" | "nameless",
): Pick<Lowered, "names" | "generated"> {
  const generated = Uint8Array.from(names, (name, node) => (name === "" && graph.kind(node) === "op" ? 1 : 0))
  let number = 0
  return {
    names: names.map((name, node) => {
      if (generated[node] || (counted === "all" && graph.kind(node) === "op")) number++
      return generated[node] ? `${letter}${number}` : name
    }),
    generated,
  }
}

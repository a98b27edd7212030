import { numbered } from "../numbering"
import type { Lowered } from "../program"
import type { List } from "./list"
import type { NameTable } from "./names"

/** The letter of generated names: v1, v2 …, unless the program itself has such names. */
const LETTERS = ["v", "u", "w", "n"]

/** A name for every node: the learner's, or v3 for the third op; "" for a constant that has none. */
export function nameNodes(
  { graph, names }: List,
  { assigned, leaves, functions }: NameTable,
): Pick<Lowered, "names" | "generated"> {
  const params = [...functions.values()].flat().flatMap(({ params }) => params.map(({ name }) => name))
  const taken = [...assigned, ...leaves.map(leaf => leaf.name), ...params]
  const isFree = (letter: string) =>
    !taken.some(name => name.startsWith(letter) && /^_?\d+$/.test(name.slice(letter.length)))
  const letter = LETTERS.find(isFree) ?? "v#"
  return numbered(graph, names, letter, "all")
}

import { constantName } from "../engine/language/constants"
import { LEVEL, LEVEL_OF } from "../engine/language/operators"
import type { TreeTerm, TermEdge } from "./terms"

/** A piece of a written term: text, or a part that belongs to a path of the graph. `path` names its edges, output first. */
export type Passage = string | { readonly path: readonly TermEdge[]; readonly pieces: readonly Passage[] }

const SIGNS: Readonly<Record<string, string>> = { "*": "·", "-": " − ", "+": " + ", "/": "/", "^": "^" }

function levelOf({ op, value }: TreeTerm): number {
  if (op === null) return value < 0 ? LEVEL.minus : LEVEL.postfix
  if (op.prefix !== undefined) return LEVEL.minus
  return op.infix === undefined ? LEVEL.postfix : (LEVEL_OF.get(op.infix) ?? LEVEL.postfix)
}

const leaf = ({ value, name }: TreeTerm, nameOf: (name: string) => string) =>
  name === "" ? (constantName(value) ?? String(value)).replace("-", "−") : nameOf(name)

/** Writes a term, at most so many nodes of it: what comes after is "…". */
export function writing(term: TreeTerm, most: number, nameOf: (name: string) => string): readonly Passage[] {
  let left = most
  const write = (one: TreeTerm, least: number, path: readonly TermEdge[]): readonly Passage[] => {
    if (left <= 0) return ["…"]
    left--
    const own = one.edge === null ? path : [...path, one.edge]
    const inner = one.op === null ? [leaf(one, nameOf)] : applied(one, own)
    const level = levelOf(one)
    const whole = level < least ? ["(", ...inner, ")"] : inner
    return one.edge !== null || one.derivative >= 0 ? [{ path: own, pieces: whole }] : whole
  }
  const applied = (one: TreeTerm, path: readonly TermEdge[]): readonly Passage[] => {
    const op = one.op!
    const operand = (slot: number, least: number) => {
      const arg = one.args[slot]!
      // A sum or a sign has no factor of its own: the path goes on to its operand.
      const on = arg.derivative >= 0 && one.derivative >= 0 && one.edge === null
      return write(arg, least, on ? [...path, { to: one.derivative, slot }] : path)
    }
    if (op.prefix !== undefined) return ["−", ...operand(0, LEVEL.minus)]
    if (op.infix === undefined) {
      const args = one.args.flatMap((_, slot) => [...(slot > 0 ? [", "] : []), ...operand(slot, LEVEL.conditional)])
      return [`${op.name}(`, ...args, ")"]
    }
    const level = levelOf(one)
    const [first, second] = op.infix === "^" ? [level + 1, LEVEL.postfix] : [level, level + 1]
    const flat = (op.infix === "+" || op.infix === "*") && one.args[1]!.op === op
    return [...operand(0, first), SIGNS[op.infix] ?? ` ${op.infix} `, ...operand(1, flat ? level : second)]
  }
  return write(term, LEVEL.conditional, [])
}

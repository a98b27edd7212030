import { isBreak, isMark, type Token } from "./tokens"
import { isFunction, isWord, type Names } from "./vocabulary"

/** A bar that is open, or a bracket around bars. */
interface Open {
  readonly at: number
  readonly bracket: boolean
}

/** Joins the bars of a norm, `||x||`, to one mark on either side; `||x| - |y||` and `|x||y|` are absolute values. */
export function joinBars(tokens: readonly Token[], names: Names): readonly Token[] {
  if (!tokens.some((token, at) => isPair(tokens, at) && isMark(token, "|"))) return tokens
  const double = new Set<number>()
  const open: Open[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (isMark(token, "|")) at = readBar(tokens, names, at, open, double)
    else if (["(", "[", "{", "_{"].some(mark => isMark(token, mark))) open.push({ at, bracket: true })
    else if ([")", "]", "}"].some(mark => isMark(token, mark))) {
      while (open.length > 0 && !open.pop()!.bracket);
    } else if (isBreak(token) && !open.some(({ bracket }) => bracket)) open.length = 0
  }
  return tokens.flatMap((token, at) => {
    if (double.has(at - 1)) return []
    return double.has(at) ? [{ ...token, text: "‖", to: tokens[at + 1]!.to }] : [token]
  })
}

/** Opens or closes the bar here; gives the index of the last token that it took. */
function readBar(tokens: readonly Token[], names: Names, at: number, open: Open[], double: Set<number>): number {
  const inner = open.at(-1)
  if (inner === undefined || inner.bracket || inner.at === at - 1 || !endsOperand(tokens, names, at - 1)) {
    open.push({ at, bracket: false })
    return at
  }
  open.pop()
  const outer = open.at(-1)
  const isNorm = outer !== undefined && !outer.bracket && outer.at === inner.at - 1 && isPair(tokens, outer.at)
  if (!isNorm || !isPair(tokens, at)) return at
  open.pop()
  double.add(outer.at).add(at)
  return at + 1
}

/** Whether two bars stand here side by side. */
const isPair = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  return next !== undefined && isMark(next, "|") && isMark(tokens[at]!, "|") && next.from === tokens[at]!.to
}

/** Whether an operand may end with this token, so that a bar behind it closes. */
function endsOperand(tokens: readonly Token[], names: Names, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind === "name") return !isFunction(names, token.text) && !isWord(names, token.text)
  return (
    token.kind === "number" ||
    token.kind === "superscript" ||
    [")", "]", "}", "'", "|"].some(mark => isMark(token, mark))
  )
}

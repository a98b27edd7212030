import type { Expression } from "./expression"
import { type ParserState, peek } from "./parser"
import { isMark, type Token } from "./tokens"

/** The subscript of a norm, `_2` or `_{2}`: a number or a name. */
export function readOrder({ reader }: ParserState): Expression | null {
  const token = peek(reader)
  const adjacent = token.from === peek(reader, -1).to
  const braced = isMark(token, "_{") && isMark(peek(reader, 2), "}")
  const order = braced ? peek(reader, 1) : token
  if (!adjacent || !(braced || (token.kind === "name" && token.text.length > 1 && token.text.startsWith("_"))))
    return null
  reader.at += braced ? 3 : 1
  const span = { from: order.from, to: order.to }
  const text = order.kind === "number" ? String(order.value) : braced ? order.text : order.text.slice(1)
  return isNaN(Number(text)) ? { kind: "name", name: text, span } : { kind: "number", value: Number(text), span }
}

/** What `_1`, `_i`, `_{i+1}` or `_{i,j}` behind a bracket says of an entry, counted from 1: its indices from 0, and where it ends. */
export function readEntry({ reader }: ParserState): { readonly at: readonly Expression[]; readonly to: number } | null {
  const token = peek(reader)
  if (token.from !== peek(reader, -1).to) return null
  if (token.kind === "name" && PLAIN.test(token.text)) {
    reader.at++
    return { at: [counted(textIndex(token.text.slice(1), token))], to: token.to }
  }
  if (!isMark(token, "_{")) return null
  let length = 1
  while (WITHIN.test(textOf(peek(reader, length)))) length++
  if (!isMark(peek(reader, length), "}") || length === 1) return null
  const inside = Array.from({ length: length - 1 }, (_, k) => peek(reader, k + 1))
  const at = sums(inside)
  if (at === null) return null
  reader.at += length + 1
  return { at: at.map(counted), to: peek(reader, -1).to }
}

const PLAIN = /^_(?:\d+|\p{L})$/u
const WITHIN = /^(?:\d+|[\p{L}\p{M}\p{N}_]+|[-+,])$/u

const textOf = ({ kind, text, value }: Token): string => (kind === "number" ? String(value) : text)

const textIndex = (text: string, { from, to }: Token): Expression =>
  /^\d/u.test(text)
    ? { kind: "number", value: Number(text), span: { from, to } }
    : { kind: "name", name: text, span: { from, to } }

/** Numbers and names with + and − between them, and commas between those; null for anything else. */
function sums(tokens: readonly Token[]): readonly Expression[] | null {
  const found: Expression[] = []
  let operator: "+" | "-" | "," | null = ","
  for (const token of tokens) {
    const text = textOf(token)
    if (operator === null) {
      if (text !== "+" && text !== "-" && text !== ",") return null
      operator = text
      continue
    }
    if (token.kind === "mark") return null
    const right = textIndex(text, token)
    const left = operator === "," ? undefined : found.pop()!
    found.push(left === undefined || operator === "," ? right : joined(left, operator, right))
    operator = null
  }
  return operator === null ? found : null
}

const joined = (left: Expression, operator: "+" | "-", right: Expression): Expression => ({
  kind: "binary",
  operator,
  left,
  right,
  span: { from: left.span.from, to: right.span.to },
})

/** An index from 1 as one from 0. */
function counted(index: Expression): Expression {
  if (index.kind === "number") return { ...index, value: index.value - 1 }
  const { left, operator, right } = index.kind === "binary" ? index : { left: index, operator: "+", right: null }
  if (right !== null && right.kind !== "number") return joined(index, "-", one(index))
  const offset = (operator === "-" ? -1 : 1) * (right?.value ?? 0) - 1
  if (offset === 0) return left
  return joined(left, offset < 0 ? "-" : "+", { ...one(index), value: Math.abs(offset) })
}

const one = ({ span }: Expression) => ({ kind: "number", value: 1, span }) as const

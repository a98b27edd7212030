import { type Expression } from "../engine/language/expression"
import { parse } from "../engine/language/parse"
import { childrenOf } from "../engine/language/tree"
import { signatures } from "../engine/ops"
import type { TreeTerm } from "./terms"

/** Functions that Algebrite has, by our ops: #1 is the operand. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["exp", "exp(#1)"],
  ["ln", "log(#1)"],
  ["log1p", "log(1+#1)"],
  ["expm1", "(exp(#1)-1)"],
  ["sqrt", "#1^(1/2)"],
  ["cbrt", "#1^(1/3)"],
  ["square", "#1^2"],
  ["reciprocal", "1/#1"],
  ["sin", "sin(#1)"],
  ["cos", "cos(#1)"],
  ["tan", "(sin(#1)/cos(#1))"],
  ["asin", "arcsin(#1)"],
  ["acos", "arccos(#1)"],
  ["atan", "arctan(#1)"],
  ["sinh", "sinh(#1)"],
  ["cosh", "cosh(#1)"],
  ["tanh", "tanh(#1)"],
  ["asinh", "arcsinh(#1)"],
  ["acosh", "arccosh(#1)"],
  ["atanh", "arctanh(#1)"],
  ["sigmoid", "(1/(1+exp(-#1)))"],
  ["softplus", "log(1+exp(#1))"],
  ["silu", "(#1/(1+exp(-#1)))"],
  ["log_sigmoid", "(-log(1+exp(-#1)))"],
])
const BACK: ReadonlyMap<string, string> = new Map([
  ["log", "ln"],
  ["arcsin", "asin"],
  ["arccos", "acos"],
  ["arctan", "atan"],
  ["arcsinh", "asinh"],
  ["arccosh", "acosh"],
  ["arctanh", "atanh"],
])
const INFIX: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^"])

/** A larger tree is not even asked: it would take longer than anybody waits. */
const MOST_NODES = 4000

/** Names that Algebrite has for something else, or would take for several. */
const OWN = /^(?!e$|i$|d$|E$|I$)[a-zA-Z]\d*$/

/** An expression in Algebrite's language, with its name for each of ours; the op that it has no word for; or null: too large to ask. */
export type AlgebraText =
  { readonly text: string; readonly names: ReadonlyMap<string, string> } | { readonly op: string } | null

/** A decimal as a quotient of whole numbers, which loses nothing. */
function exact(value: number): string {
  if (!Number.isFinite(value)) return "nan"
  if (value === Math.E) return "exp(1)"
  if (value === Math.PI) return "pi"
  const [digits = "0", power = "0"] = String(Math.abs(value)).split("e")
  const [whole = "0", part = ""] = digits.split(".")
  const shift = part.length - Number(power)
  const number = `${whole}${part}`.replace(/^0+(?=\d)/, "")
  const sign = value < 0 ? "-" : ""
  return shift <= 0 ? `(${sign}${number}${"0".repeat(-shift)})` : `(${sign}${number}/1${"0".repeat(shift)})`
}

/** Writes a term for Algebrite. Every operand in brackets: nothing depends on what it thinks of precedence. */
export function algebraOf(term: TreeTerm): AlgebraText {
  if (term.size > MOST_NODES) return null
  const names = new Map<string, string>()
  const nameOf = (name: string) => {
    const known = names.get(name) ?? (OWN.test(name) ? name : `u${names.size}u`)
    names.set(name, known)
    return known
  }
  const strange: string[] = []
  const write = ({ op, args, value, name }: TreeTerm): string => {
    if (op === null) return name === "" ? exact(value) : nameOf(name)
    const parts = args.map(write)
    if (op.prefix !== undefined) return `(-${parts[0]!})`
    if (op.infix !== undefined && INFIX.has(op.infix)) return `(${parts.join(op.infix)})`
    const template = FUNCTIONS.get(op.name)
    if (template === undefined) strange.push(op.name)
    return (template ?? "").replaceAll("#1", () => parts[0]!)
  }
  const text = write(term)
  return strange[0] === undefined ? { text, names } : { op: strange[0] }
}

/** Algebrite's answer in our language; null: it is none. */
export function readAlgebra(answer: string, names: ReadonlyMap<string, string>): Expression | null {
  const ours = new Map([...names].map(([name, theirs]) => [theirs, name]))
  const text = answer.replace(/[A-Za-z]\w*/g, word => ours.get(word) ?? BACK.get(word) ?? word)
  const { statements, diagnostics } = parse(text, signatures)
  const [only] = statements
  const fatal = diagnostics.some(({ severity }) => severity === "error")
  if (fatal || statements.length !== 1 || only?.kind !== "expression") return null
  return known(only.value, new Set(names.keys())) ? only.value : null
}

/** Whether an expression speaks of these names only. */
function known(expression: Expression, names: ReadonlySet<string>): boolean {
  const open = [expression]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "name" && !names.has(next.name) && next.name !== "e" && next.name !== "pi") return false
    open.push(...childrenOf(next))
  }
  return true
}

/** Nodes of an expression as a tree. */
export function sizeOf(expression: Expression): number {
  let count = 0
  const open = [expression]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count++
    open.push(...childrenOf(next))
  }
  return count
}

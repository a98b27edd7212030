import type { Signature, Signatures } from "./expression"
import { isBreak, isEquals, isMark, type Token } from "./tokens"

/** What the words of a text are, before it is parsed: a call and a product look alike until one knows. */
export interface Names {
  /** Everything that can be called: the ops, and the learner's own functions. */
  readonly functions: Signatures
  /** The learner's own functions. */
  readonly defined: ReadonlySet<string>
  /** Names that are assigned: by a statement, as a parameter, or as a counter. */
  readonly assigned: ReadonlySet<string>
  /** Where every name stands as a value, in the order of the text. */
  readonly uses: ReadonlyMap<string, readonly Token[]>
}

/** Constants of the language; a text may still assign them. */
export const CONSTANTS: ReadonlySet<string> = new Set(["e", "pi"])

/** Conditional expressions in the form of a call. They are part of the grammar, not ops. */
export const CONDITIONALS: ReadonlySet<string> = new Set(["if", "where", "piecewise"])

/** Sums and products over a counter: `sum_{i=1}^{3}`. */
export const SERIES: ReadonlySet<string> = new Set(["sum", "prod"])

/** The natural logarithm under its other name. */
export const LOG = "log"

/** Whether a name is one of the words in `a if c else b`. */
export const isElse = (token: Token): boolean => token.text === "if" || token.text === "else"

const NONE: Token = { kind: "end", text: "", value: 0, from: 0, to: 0 }

/** Whether a token is the T of `A^T`. It is one only in a text that uses T for nothing else. */
export const isTransposition = (before: Token, token: Token): boolean =>
  token.kind === "name" && token.text === "T" && isMark(before, "^")

/** Whether a name can be called and can therefore not be assigned. */
export const isFunction = (names: Names, name: string): boolean =>
  names.functions.has(name) || CONDITIONALS.has(name) || (name === LOG && names.functions.has("ln"))

/** Whether the language needs the word for itself. */
export const isReserved = (names: Names, name: string): boolean =>
  name === "else" || (isFunction(names, name) && !names.defined.has(name))

/** Whether a name stands for a value: assigned, used as one, or a constant. */
export const isValue = (names: Names, name: string): boolean =>
  CONSTANTS.has(name) || names.assigned.has(name) || names.uses.has(name)

/** Where the parameters of a definition `f(u, v) =` end: the index of the `=`; −1 if the token at `at` starts no definition. */
export function definitionEquals(tokens: readonly Token[], at: number): number {
  const token = (index: number) => tokens[index] ?? NONE
  if (token(at).kind !== "name" || !isMark(token(at + 1), "(")) return -1
  let next = at + 2
  if (token(next).kind === "name") {
    next++
    while (isMark(token(next), ",") && token(next + 1).kind === "name") next += 2
  }
  return isMark(token(next), ")") && isEquals(token(next + 1)) ? next + 1 : -1
}

/** Reads every name of a text for what it is. */
export function readNames(tokens: readonly Token[], signatures: Signatures): Names {
  const functions = new Map<string, Signature>(signatures)
  const defined = new Set<string>()
  const assigned = new Set<string>()
  const uses = new Map<string, Token[]>()
  let starts = true
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "name") {
      const before = tokens[at - 1] ?? NONE
      const after = tokens[at + 1] ?? NONE
      const equals = starts ? definitionEquals(tokens, at) : -1
      if (equals >= 0) define(tokens, at, equals, { functions, defined, assigned, signatures })
      else if (starts && isEquals(after)) assigned.add(token.text)
      else if (isMark(before, "_{") || (before.kind === "name" && before.text === "as")) assigned.add(token.text)
      else if (isUse(before, token, after)) push(uses, token)
    }
    starts = isBreak(token) || isMark(token, ":") || (starts && token.text === "const")
  }
  return { functions, defined, assigned, uses }
}

interface Found {
  readonly signatures: Signatures
  readonly functions: Map<string, Signature>
  readonly defined: Set<string>
  readonly assigned: Set<string>
}

function define(tokens: readonly Token[], at: number, equals: number, found: Found) {
  const name = tokens[at]?.text ?? ""
  let params = 0
  for (let next = at + 2; next < equals; next++) {
    const token = tokens[next] ?? NONE
    if (token.kind !== "name") continue
    params++
    found.assigned.add(token.text)
  }
  if (found.signatures.has(name)) return
  found.defined.add(name)
  found.functions.set(name, { arity: [params, params], attrs: [] })
}

/** A name is used as a value unless it is called, a method, or the name of a keyword argument. */
function isUse(before: Token, token: Token, after: Token): boolean {
  if (isMark(after, "(") || isMark(before, ".")) return false
  if (isTransposition(before, token)) return false
  return !(isEquals(after) && (isMark(before, "(") || isMark(before, ",")))
}

function push(uses: Map<string, Token[]>, token: Token) {
  const known = uses.get(token.text)
  if (known) known.push(token)
  else uses.set(token.text, [token])
}

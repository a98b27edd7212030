import type { Signature, Signatures } from "./expression"
import { isBreak, isEquals, isMark, type Token } from "./tokens"

/** What the words of a text are, before it is parsed: a call and a product look alike until one knows. */
export interface Names {
  /** Everything that can be called: the ops, their other names, and the learner's own functions. */
  readonly functions: Signatures
  /** The learner's own functions: every definition, in the order of the text. */
  readonly defined: ReadonlyMap<string, readonly Definition[]>
  /** Names that are assigned: by a statement, as a parameter, or as a counter. */
  readonly assigned: ReadonlySet<string>
  /** Where every name stands as a value, in the order of the text. */
  readonly uses: ReadonlyMap<string, readonly Token[]>
  /** Names that stand for a value beside the text. */
  readonly values: ReadonlySet<string>
}

/** A definition `f(u, v) = …`, up to the end of its line. */
export interface Definition {
  readonly signature: Signature
  readonly to: number
}

/** Another name of a function, in notations that people know: `arcsin`; `cot` is 1/tan. */
export interface Alias {
  readonly name: string
  readonly reciprocal: boolean
}

const alias = (pairs: string, reciprocal: boolean): readonly (readonly [string, Alias])[] =>
  pairs.split(" ").map(pair => {
    const [other = "", name = ""] = pair.split(":")
    return [other, { name, reciprocal }] as const
  })

/** Functions that are called by another name. They are the language's unless a text has a value or a function of that name. */
export const ALIASES: ReadonlyMap<string, Alias> = new Map([
  ...alias(
    "arcsin:asin arccos:acos arctan:atan arctan2:atan2 arcsinh:asinh arccosh:acosh arctanh:atanh arsinh:asinh arcosh:acosh " +
      "artanh:atanh tg:tan sgn:sign lg:log10 tr:trace Tr:trace",
    false,
  ),
  ...alias("cot:tan ctg:tan cotan:tan sec:cos csc:sin cosec:sin coth:tanh sech:cosh csch:sinh", true),
])

/** Constants of the language; a text may still assign them. */
export const CONSTANTS: ReadonlySet<string> = new Set(["e", "pi"])

/** Conditional expressions in the form of a call. They are part of the grammar, not ops. */
export const CONDITIONALS: ReadonlySet<string> = new Set(["if", "where", "piecewise"])

/** Sums and products over a counter: `sum_{i=1}^{3}`. */
export const SERIES: ReadonlyMap<string, "sum" | "prod"> = new Map([
  ["sum", "sum"],
  ["prod", "prod"],
  ["Sigma", "sum"],
  ["Pi", "prod"],
])

/** Whether a name may head a sum or product over a counter. */
export const isSeries = (name: string): boolean => SERIES.has(name)

/** The natural logarithm under its other name. */
export const LOG = "log"

/** Whether a name is one of the words in `a if c else b`. */
export const isElse = (token: Token): boolean => token.text === "if" || token.text === "else"

/** The remainder, `a mod b`, which may also be called. */
export const MOD = "mod"
const BINARY: Signature = { arity: [2, 2], attrs: [] }

const WORDS: ReadonlySet<string> = new Set(["and", "or", "not", MOD])

/** Whether a name is an operator in this text: `and`, `or`, `not`, `mod`, or a word of a conditional. */
export const isWord = (names: Names, name: string): boolean =>
  name === "if" || name === "else" || (WORDS.has(name) && !names.assigned.has(name) && !names.defined.has(name))

/** Tokens with which the argument of a function may start when it has no brackets. */
export const startsArgument = (token: Token): boolean =>
  token.kind === "number" ||
  (token.kind === "name" && !isElse(token) && !WORDS.has(token.text)) ||
  ["|", "‖", "√"].some(mark => isMark(token, mark))

const NONE: Token = { kind: "end", text: "", value: 0, from: 0, to: 0 }

/** Whether a token is the T of `A^T`. It is one only in a text that uses T for nothing else. */
export const isTransposition = (before: Token, token: Token): boolean =>
  token.kind === "name" && token.text === "T" && isMark(before, "^")

/** Whether it is the T of `A^{T}`. */
const isBracedTransposition = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at - 1] ?? NONE, "{") &&
  isMark(tokens[at + 1] ?? NONE, "}") &&
  isTransposition(tokens[at - 2] ?? NONE, tokens[at]!)

/** Whether a name can be called and can therefore not be assigned. */
export const isFunction = (names: Names, name: string): boolean =>
  names.functions.has(name) || CONDITIONALS.has(name) || (name === LOG && names.functions.has("ln"))

/** Whether the language needs the word for itself. */
export const isReserved = (names: Names, name: string): boolean =>
  name === "else" || (isFunction(names, name) && !names.defined.has(name))

/** Whether a name stands for a value: assigned, used as one, or a constant. */
export const isValue = (names: Names, name: string): boolean =>
  CONSTANTS.has(name) || names.assigned.has(name) || names.uses.has(name) || names.values.has(name)

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
export function readNames(tokens: readonly Token[], signatures: Signatures, values: ReadonlySet<string>): Names {
  const functions = new Map<string, Signature>(signatures)
  const defined = new Map<string, Definition[]>()
  const assigned = new Set<string>()
  const uses = new Map<string, Token[]>()
  const applied = new Set<string>()
  let starts = true
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "name") {
      const before = tokens[at - 1] ?? NONE
      const after = tokens[at + 1] ?? NONE
      const equals = starts ? definitionEquals(tokens, at) : -1
      if (equals >= 0) define(tokens, at, equals, { functions, defined, assigned, signatures })
      else if (starts && isEquals(after)) assigned.add(token.text)
      else if (isCounter(tokens, at)) assigned.add(token.text)
      else if (ALIASES.has(token.text) && isApplied(tokens, at)) applied.add(token.text)
      else if (isUse(before, token, after) && !isBracedTransposition(tokens, at)) push(uses, token)
    }
    starts = isBreak(token) || isMark(token, ":") || (starts && token.text === "const")
  }
  for (const [name, { name: other }] of ALIASES) {
    const signature = signatures.get(other)
    const isTaken = [functions, assigned, uses, values].some(known => known.has(name))
    if (signature && applied.has(name) && !isTaken) functions.set(name, signature)
  }
  if (signatures.has("floor") && !functions.has(MOD) && !assigned.has(MOD)) functions.set(MOD, BINARY)
  return { functions, defined, assigned, uses, values }
}

/** Whether an argument follows a name, perhaps behind a power: `cot^2 x`. */
function isApplied(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  if (tokens[next]?.kind === "superscript") next++
  else if (isMark(tokens[next] ?? NONE, "^") && tokens[next + 1]?.kind === "number") next += 2
  const token = tokens[next] ?? NONE
  return isMark(token, "(") || isMark(token, "[") || startsArgument(token)
}

/** Whether a name is declared here as the counter of a sum, `sum_{i` and `sum_{i,j`, or of a loop. */
function isCounter(tokens: readonly Token[], at: number): boolean {
  const token = (index: number) => tokens[index] ?? NONE
  if (token(at - 1).kind === "name") return token(at - 1).text === "as"
  let first = at
  while (isMark(token(first - 1), ",") && token(first - 2).kind === "name" && at - first < MOST_COUNTERS) first -= 2
  return isMark(token(first - 1), "_{") && isSeries(token(first - 2).text)
}

/** Most counters of one sum, twice over. */
const MOST_COUNTERS = 16

interface Found {
  readonly signatures: Signatures
  readonly functions: Map<string, Signature>
  readonly defined: Map<string, Definition[]>
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
  const signature: Signature = { arity: [params, params], attrs: [] }
  let end = equals
  while (!isBreak(tokens[end] ?? NONE)) end++
  const known = found.defined.get(name)
  if (known) known.push({ signature, to: tokens[end]!.from })
  else found.defined.set(name, [{ signature, to: tokens[end]!.from }])
  found.functions.set(name, signature)
}

/** The signature that a function has where it is called: that of the nearest definition above, else of the first one. */
export function signatureAt(names: Names, name: string, place: number): Signature | undefined {
  const definitions = names.defined.get(name)
  if (definitions === undefined) return names.functions.get(name)
  return (definitions.findLast(({ to }) => to <= place) ?? definitions[0])?.signature
}

/** A name is used as a value unless it is called, a method, or the name of a keyword argument. */
function isUse(before: Token, token: Token, after: Token): boolean {
  if (isMark(after, "(") || isMark(before, ".")) return false
  if (WORDS.has(token.text) || isElse(token)) return false
  if (isTransposition(before, token)) return false
  return !(isEquals(after) && (isMark(before, "(") || isMark(before, ",")))
}

function push(uses: Map<string, Token[]>, token: Token) {
  const known = uses.get(token.text)
  if (known) known.push(token)
  else uses.set(token.text, [token])
}

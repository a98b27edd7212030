import type { BinaryOperator, Bound, Expression } from "./expression"
import type { Span } from "./diagnostic"
import { LEVEL } from "./operators"
import { type Alias, ALIASES, type Names } from "./vocabulary"
import { add, type ParseReport } from "./report"
import type { Token } from "./tokens"

/** A text being read, statement by statement. */
export interface Reader {
  readonly tokens: readonly Token[]
  readonly names: Names
  readonly report: ParseReport
  /** Names that stand for a condition, and how often each has served as one. */
  readonly conditions: Map<string, Condition>
  at: number
}

/** A condition with a name. */
export interface Condition {
  readonly operand: Operand
  used: boolean
}

/** A finished expression and how far it reaches with the brackets around it, which its own span leaves out. */
export interface Operand extends Span {
  readonly node: Expression
}

/** The power of a function, `sin^2 x`, or one above the line; a name where the value is NaN, `xⁿ`. */
export interface Exponent extends Span {
  readonly value: number
  readonly text?: string
}

/** A function about to be called. */
export interface Callee extends Span {
  readonly name: string
  /** What is meant, where it is called by another name. */
  readonly alias: Alias | null
  /** That of a logarithm: `log_2`. */
  readonly base: Expression | null
  readonly exponent: Exponent | null
  /** `x` in `x.relu()`. */
  readonly receiver: Operand | null
}

/** An operator that waits for its last operand. */
export type Pending =
  | {
      readonly kind: "infix"
      readonly operator: BinaryOperator
      readonly level: number
      readonly span: Span
      readonly entrywise: boolean
      /** Written as nothing at all: `2 x`. */
      readonly implicit: boolean
      /** The denominator before `c` in `a/b c`: where the doubtful product starts. */
      readonly slash: { readonly divisor: Operand; readonly gap: number } | null
      /** The bare application before `y` in `sin x y`. */
      readonly applied: Applied | null
    }
  | { readonly kind: "sign"; readonly level: number; readonly negative: boolean; readonly from: number }
  | { readonly kind: "not"; readonly level: number; readonly from: number }
  | { readonly kind: "application"; readonly level: number; readonly callee: Callee }
  | {
      readonly kind: "series"
      readonly level: number
      readonly series: "sum" | "prod"
      readonly variable: string
      readonly first: Bound
      readonly last: Bound | null
      readonly firstSpan: Span
      readonly lastSpan: Span
      readonly from: number
    }
  | {
      /** `a if` and `c ?` wait for `else` and `:`; then a choice waits for what is left. */
      readonly kind: "if" | "question" | "choice"
      readonly level: number
      readonly token: Token
      readonly conditionFirst: boolean
    }

/** A function and its argument, written without brackets. */
export interface Applied {
  readonly callee: Callee
  readonly argument: Operand
}

/** A bracket that is still open, and everything inside it so far. */
export interface Bracket {
  readonly kind: "group" | "call" | "list" | "index" | "bars" | "norm"
  readonly token: Token
  readonly close: string
  /** How many operators and operands were waiting when it opened: those are none of its business. */
  readonly pending: number
  readonly operands: number
  readonly callee: Callee | null
  readonly items: Operand[]
  readonly attrs: { readonly name: string; readonly value: Expression }[]
  /** The keyword whose value is being read. */
  attr: string | null
  /** Whether there was a comma. */
  separated: boolean
}

/** One expression being read. Three stacks stand for the recursion of a descent parser, so that depth costs no call stack. */
export interface ParserState {
  readonly reader: Reader
  readonly operands: Operand[]
  readonly pending: Pending[]
  readonly brackets: Bracket[]
  /** Whether an operand must come next (else an operator or the end). */
  expecting: boolean
  /** How deep the tree will be at least: open brackets, and operators that nest to the right. */
  depth: number
  /** Given up: the statement has no tree. */
  halted: boolean
  done: boolean
  /** The application that the last reduction closed. */
  applied: Applied | null
  /** The last `|…|` of the product being read, and how many brackets were open around it. */
  bars: { readonly from: number; readonly brackets: number } | null
}

/** The deepest nesting that is read. */
export const DEEPEST = 2000

export const newMachine = (reader: Reader): ParserState => ({
  reader,
  operands: [],
  pending: [],
  brackets: [],
  expecting: true,
  depth: 0,
  halted: false,
  done: false,
  applied: null,
  bars: null,
})

/** A function by the name that stands in the text. */
export function calleeAt(names: Names, name: string, span: Span, more: Partial<Callee> = {}): Callee {
  const known = names.functions.has(name) && !names.defined.has(name) ? ALIASES.get(name) : undefined
  return {
    name,
    alias: known ?? null,
    base: null,
    from: span.from,
    to: span.to,
    exponent: null,
    receiver: null,
    ...more,
  }
}

const END: Token = { kind: "end", text: "", value: 0, from: 0, to: 0 }

/** The token `ahead` places from the current one. */
export const peek = (reader: Reader, ahead = 0): Token => reader.tokens[reader.at + ahead] ?? END

/** Puts a finished operand in place: an operator may come next. */
export function supply(machine: ParserState, node: Expression, outer: Span = node.span) {
  machine.operands.push({ node, from: outer.from, to: outer.to })
  machine.expecting = false
}

/** Something to go on with where an operand is missing: not a number, and never seen by anyone, since there is an error. */
export function hole(machine: ParserState) {
  const { from } = peek(machine.reader)
  supply(machine, { kind: "number", value: NaN, span: { from, to: from } })
}

/** Lets an operator wait for its operand. */
export function hold(machine: ParserState, pending: Pending, token: Token) {
  machine.pending.push(pending)
  machine.expecting = true
  if (nests(pending)) deepen(machine, token)
}

/** Whether an operator makes the tree deeper to the right; chains to the left may be as long as they like. */
export const nests = (pending: Pending): boolean => pending.kind !== "infix" || pending.level === LEVEL.power

/** One level deeper; too deep is said once and ends the statement. */
export function deepen(machine: ParserState, token: Token) {
  machine.depth++
  if (machine.depth <= DEEPEST || machine.halted) return
  machine.halted = true
  add(machine.reader.report, "too-deep", token, { limit: DEEPEST })
}

/** Whether nothing has been read since the innermost bracket opened, or its last comma. */
export function atStart(machine: ParserState): boolean {
  const bracket = machine.brackets.at(-1)
  return machine.operands.length === (bracket?.operands ?? 0) && machine.pending.length === (bracket?.pending ?? 0)
}

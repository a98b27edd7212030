import type { Span } from "./diagnostic"

/** Binary operators in their canonical spelling. Comparisons stand only inside conditions. */
export type BinaryOperator =
  ("+" | "-" | "*" | "/" | "@" | "^" | "mod") | ("<" | ">" | "<=" | ">=" | "==" | "!=") | ("and" | "or")

/** A bound of a sum or the number of rounds of a loop: a whole number, or an index that is calculated later, such as `n-1`. */
export type Bound = number | string

/**
 * An expression as the learner wrote it, resolved as far as the text alone allows: juxtaposition is `*`, `|x|` is a call of abs,
 * `‖x‖` of norm, `√x` of sqrt, `x²` a power, `c ? a : b` in any spelling a call of where, `x.relu()` a call; a < b < c is (a < b) < c.
 * Parentheses leave no node. A name keeps its scripts, `x_{i+1}`: whether it is an entry depends on what x is.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "unary"; readonly operator: "-" | "not"; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: "binary"
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      /** Where the operator stands; empty where it is written as nothing, in `2 x` and `x²`. Absent where nobody wrote it. */
      readonly operatorSpan?: Span
      /** Entry by entry: written `.*` or `.^`, or known of a node of a graph whose operands are arrays. */
      readonly entrywise?: true
      readonly span: Span
    }
  | {
      readonly kind: "call"
      readonly callee: string
      readonly calleeSpan: Span
      readonly args: readonly Expression[]
      /** Keyword arguments (axis=0, keep=1, slope=0.1), in the order written. */
      readonly attrs: readonly { readonly name: string; readonly value: Expression }[]
      readonly span: Span
    }
  | { readonly kind: "list"; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: "index"; readonly operand: Expression; readonly at: readonly Expression[]; readonly span: Span }
  | { readonly kind: "transpose"; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: "series" // sum_{i=1}^{3} body, prod_{…}
      readonly series: "sum" | "prod"
      readonly variable: string
      readonly first: Bound
      /** null: over all that the variable indexes. */
      readonly last: Bound | null
      /** Where the bounds stand; absent where nobody wrote them. */
      readonly firstSpan?: Span
      readonly lastSpan?: Span
      readonly body: Expression
      readonly span: Span
    }

export type Statement =
  | {
      readonly kind: "assign"
      readonly name: string
      readonly nameSpan: Span
      readonly constant: boolean // `const t = 1`
      readonly value: Expression
      readonly span: Span
    }
  | {
      readonly kind: "function"
      readonly name: string
      readonly nameSpan: Span
      readonly params: readonly { readonly name: string; readonly span: Span }[]
      readonly body: Expression
      readonly span: Span
    }
  | { readonly kind: "expression"; readonly value: Expression; readonly span: Span }
  | {
      readonly kind: "repeat"
      readonly count: Bound
      readonly countSpan?: Span
      readonly variable: string | null
      readonly body: readonly Statement[]
      readonly span: Span
    }

/** What the parser is told of the functions it may meet; it imports nothing and knows no op. */
export interface Signature {
  /** Fewest and most positional arguments. */
  readonly arity: readonly [number, number]
  readonly attrs: readonly string[]
}
export type Signatures = ReadonlyMap<string, Signature>

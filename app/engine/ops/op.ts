import type { Shape, Tensor } from "../tensor/tensor"

/** Static (never differentiated) arguments of a node: axis, keep, slope, shape, i, j … */
export type Attrs = Readonly<Record<string, number | readonly number[] | null>>

/** The derivative of an op, in the app's own language. One linear map an operand, read in both directions. */
export type Derivative =
  /** Elementwise: the number on the edge, over the params and `out`; null: never active (a condition). */
  | { readonly partials: readonly (string | null)[] }
  /** Anything else, per operand: linear in `d` (its tangent) and in `bar` (the output's adjoint). */
  | { readonly push: readonly string[]; readonly pull: readonly string[] }
  /** Composite: a learner function in our prelude, lowered as statements. */
  | { readonly body: string }

/** One entry an op: everything that any layer wants to know of it. */
export type Op = Derivative & {
  readonly name: string
  readonly params: readonly string[]
  /** Static arguments with their defaults. */
  readonly attrs?: Attrs
  /** Any number of operands, one rule for all of them (stack, concat). */
  readonly variadic?: true
  /** The operator that writes it, if one does. */
  readonly infix?: "+" | "-" | "*" | "/" | "@" | "^" | "<" | ">" | "<=" | ">=" | "==" | "!="
  readonly prefix?: "-"
  /** TeX of a call, `#1`, `#2` for the arguments (already bracketed where the template leaves them open); default: an upright name and brackets. */
  readonly tex?: string
  /** Not a function that the learner may call: plumbing of derivative programs. */
  readonly internal?: true
  readonly shape: (shapes: readonly Shape[], attrs: Attrs) => Shape
  readonly primal: (args: readonly Tensor[], attrs: Attrs, shape: Shape) => Tensor
  /** Elementwise ops: the same function on plain numbers, params then attrs in their order. */
  readonly scalar?: (...args: number[]) => number
  /** Folds with itself into one n-ary sum or product when drawn: + and ×. */
  readonly fold?: "sum" | "product"
  /** A condition, over params, that makes the derivative a choice, with the choice in words' key: "a == b". */
  readonly kink?: string
  /** Points to test at, away from kinks: one list of arguments each. */
  readonly probes: readonly (readonly number[])[]
}

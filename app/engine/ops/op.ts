import type { BinaryOperator } from "../language/expression"
import type { Nested, Shape, Tensor } from "../tensor/tensor"

/** Static (never differentiated) arguments of a node: axis, keep, slope, shape, i, j … */
export type Attrs = Readonly<Record<string, number | readonly number[] | null>>

/** The derivative of an op, in the app's own language. One linear map an operand, read in both directions. */
export type Derivative =
  /** Elementwise: the number on the edge, over the params and `out`; null: never active (a condition, or what is only there to be written). */
  | { readonly partials: readonly (string | null)[] }
  /** Anything else, per operand: linear in `d` (its tangent) and in `bar` (the output's adjoint). */
  | { readonly push: readonly string[]; readonly pull: readonly string[] }
  /** Composite: a learner function in our prelude, lowered as statements; the partials serve where it is used whole. */
  | { readonly body: string; readonly partials: readonly (string | null)[] }

/** With the number `value` at `slot` the result is the operand at `gives`, or the op named `through` of it: 1*b is b, −1*b is −b. */
export interface Identity {
  readonly slot: number
  readonly value: number
  readonly gives: number
  readonly through?: string
}

/** What a point can do to an op. Numbers follow IEEE; a fault says why they look as they do. */
export type FaultCode =
  | "domain" // sqrt(−2), ln(−1), asin(2)
  | "pole" // ln(0), atanh(1)
  | "div-zero" // 1/0
  | "indeterminate" // 0/0, 0^0
  | "neg-frac-power" // (−8)^(1/3)
  | "overflow" // exp(1000)
  | "singular" // inv([[1, 2], [2, 4]])
  | "infinite-slope" // sqrt at 0: the value is finite, the derivative is not
  | "no-slope" // atan2 at (0, 0): the value is finite, the derivative is not a number
  | "kink" // |x| at 0: a subgradient was chosen

/** Where the value of an op is at fault, on one entry of its operands. The first rule that holds wins. */
export interface FaultRule {
  readonly code: Exclude<FaultCode, "infinite-slope" | "no-slope" | "kink">
  /** The operand to blame; null: all of them together. */
  readonly slot: number | null
  readonly when: (...args: number[]) => boolean
}

/** One entry an op: everything that any layer wants to know of it. */
export type Op = Derivative & {
  readonly name: string
  readonly params: readonly string[]
  /** Static arguments with their defaults. */
  readonly attrs?: Attrs
  /** Of finite numbers it makes a finite value with finite slopes, but for overflow; a slope of any other op may be infinite. */
  readonly tame?: true
  /** Any number of operands, one rule for all of them (stack, concat): the operand is `x`, the entries before it `offset`. */
  readonly variadic?: true
  /** The operator that writes it, if one does. Entries that share one (`@`) tell themselves apart by `ranks`. */
  readonly infix?: BinaryOperator
  readonly prefix?: "-"
  /** The other notations: A' and x[i]; lists are written [a, b]. */
  readonly notation?: "transpose" | "index" | "list"
  /** What it does with entries, by the sign of a textbook: copies x 𝟏ᵀ, sums Σᵢ x, one entry or row among zeros x·eₖ, a part x[0:2], a part among zeros. */
  readonly moves?: "ones" | "sum" | "unit" | "part" | "block"
  /** Numbers of dimensions of the operands, where the entry insists. */
  readonly ranks?: readonly number[]
  /** TeX of a call, `#1`, `#2` for the arguments (already bracketed where the template leaves them open); default: an upright name and brackets. */
  readonly tex?: string
  /** Not a function that the learner may call: plumbing of derivative programs. */
  readonly internal?: true
  /** Shape of the result. Throws ShapeError. */
  readonly shape: (shapes: readonly Shape[], attrs: Attrs) => Shape
  readonly primal: (args: readonly Tensor[], attrs: Attrs, shape: Shape) => Tensor
  /** Elementwise ops: the same function on plain numbers, params then attrs in their order. */
  readonly scalar?: (...args: number[]) => number
  /** Folds with itself into one n-ary sum or product when drawn: + and ×. */
  readonly fold?: "sum" | "product"
  /** What it is made of, over its params and attrs, in the app's own language, for where it is opened. Equal to `primal` but for rounding and overflow. */
  readonly elementary?: string
  /** Internal ops that stand for a formula: how it is written, over the params and attrs. Equal to `primal` but for rounding and overflow. */
  readonly written?: string
  /** Simplifications that hold in IEEE arithmetic for every value, infinite or not. */
  readonly identities?: readonly Identity[]
  /** The op that undoes it, exactly: −(−x) is x. */
  readonly inverse?: string
  /**
   * A quotient of its first operand by a number that a factor may cancel: a·(x/b) is (a/b)·x where b is a factor of a. The divisor is its second
   * operand, or what the op of this name makes of x: sign(x) is x/|x|.
   */
  readonly cancels?: "operand" | "abs"
  /** It takes one of its operands from the slot `from` on, and leaves the other: the slot that it takes at numbers; −1: all alike. */
  readonly chooses?: { readonly from: number; readonly takes: (...args: number[]) => number }
  /** Returns its operand where the shape does not change: expand, reduce. */
  readonly reshapes?: true
  /**
   * A condition, over params and attrs, that makes the derivative a choice, with the choice in words' key: "a == b". Of operands that are the same
   * node only the first has its value there, the others are NaN: between x and itself is nothing to choose.
   */
  readonly kink?: string
  /** Not elementwise: the derivative that was chosen where there are several, in words; null where there is one. */
  readonly choice?: (x: Tensor, attrs: Attrs) => string | null
  /** Not elementwise: what NaN means that is made of finite numbers; `overflow` by default. */
  readonly undefinedAs?: FaultCode
  /**
   * Where the value is at fault, over params then attrs. What no rule explains goes by itself: a new NaN is `domain`, a new ∞ `overflow`,
   * an infinite partial at a finite value `infinite-slope`, one that is NaN `no-slope`.
   */
  readonly faults?: readonly FaultRule[]
  /** Points to test at, away from kinks: one list of arguments each. */
  readonly probes: readonly (readonly Nested[])[]
}

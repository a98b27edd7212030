import type { Signature, Signatures } from "./expression"

const UNARY =
  "exp ln log2 log10 log1p expm1 sqrt cbrt square reciprocal neg sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh " +
  "sigmoid log_sigmoid softplus relu gelu gelu_tanh silu abs sign floor erf erfc norm trace det inv transpose"
const BINARY = "atan2 pow logaddexp min max hypot dot outer"
const REDUCTIONS = "sum mean amax amin logsumexp softmax log_softmax prod"

const entry = (arity: readonly [number, number], ...attrs: string[]): Signature => ({ arity, attrs })

/** The functions that tests of the language may call. */
export const SIGNATURES: Signatures = new Map<string, Signature>([
  ...UNARY.split(" ").map(name => [name, entry([1, 1])] as const),
  ...BINARY.split(" ").map(name => [name, entry([2, 2])] as const),
  ...REDUCTIONS.split(" ").map(name => [name, entry([1, 1], "axis", "keep")] as const),
  ["leaky_relu", entry([1, 1], "slope")],
  ["elu", entry([1, 1], "slope")],
  ["clamp", entry([3, 3])],
  ["stack", entry([1, Infinity], "axis")],
  ["concat", entry([1, Infinity], "axis")],
])

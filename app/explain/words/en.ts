import type { Pass } from "../../engine/run/plan"
import { listed, rich, type Part, type Rich } from "../rich"

/** What is said of an op with its operands: `#1`, `#2` where they stand; without them, what precedes their list. */
const OPS: Readonly<Record<string, string>> = {
  add: "#1 plus #2",
  sub: "#1 minus #2",
  mul: "#1 times #2",
  div: "#1 divided by #2",
  pow: "#1 to the power of #2",
  neg: "minus #1",
  reciprocal: "reciprocal of",
  square: "square of",
  sqrt: "square root of",
  cbrt: "cube root of",
  exp: "exponential of",
  expm1: "exponential minus 1 of",
  ln: "natural log of",
  log1p: "natural log of 1 plus",
  log2: "log to base 2 of",
  log10: "log to base 10 of",
  sin: "sine of",
  cos: "cosine of",
  tan: "tangent function of",
  asin: "arc sine of",
  acos: "arc cosine of",
  atan: "arc tangent of",
  atan2: "angle of the point with height #1 and width #2",
  hypot: "length of the hypotenuse over",
  sinh: "hyperbolic sine of",
  cosh: "hyperbolic cosine of",
  tanh: "hyperbolic tangent of",
  asinh: "inverse hyperbolic sine of",
  acosh: "inverse hyperbolic cosine of",
  atanh: "inverse hyperbolic tangent of",
  sigmoid: "sigmoid of",
  softplus: "softplus of",
  relu: "ReLU of",
  leaky_relu: "leaky ReLU of",
  elu: "ELU of",
  silu: "SiLU of",
  gelu: "GELU of",
  gelu_tanh: "approximate GELU of",
  abs: "absolute value of",
  sign: "sign of",
  floor: "floor of",
  max: "maximum of",
  min: "minimum of",
  clamp: "#1 clamped between #2 and #3",
  where: "#2 if #1, else #3",
  lt: "#1 is less than #2",
  gt: "#1 is greater than #2",
  le: "#1 is at most #2",
  ge: "#1 is at least #2",
  eq: "#1 is equal to #2",
  ne: "#1 differs from #2",
  erf: "error function of",
  erfc: "complementary error function of",
  stack: "stack of",
  concat: "concatenation of",
  transpose: "transpose of",
  index: "entry of",
  sum: "sum over",
  mean: "mean of",
  amax: "largest entry of",
  amin: "smallest entry of",
  logsumexp: "log of the summed exponentials of",
  softmax: "softmax of",
  log_softmax: "log of the softmax of",
  norm: "norm of",
  matmul: "#1 times #2",
  matvec: "#1 times #2",
  vecmat: "#1 times #2",
  dot: "inner product of",
  outer: "outer product of",
  trace: "trace of",
  det: "determinant of",
  inv: "inverse of",
  expand: "copies of",
  spread: "copies of",
  reduce: "sum over",
  place: "#1 alone among zeros",
  pad: "#1 among zeros",
  slice: "part of",
}

const PASSES: Readonly<Record<Pass, string>> = { evaluate: "Evaluate", forward: "Forward", reverse: "Reverse" }
const NUMERALS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
const ENDINGS = ["th", "st", "nd", "rd"]

const numeral = (n: number) => NUMERALS[n] ?? String(n)
const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${numeral(n)} times`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function ordinal(n: number): string {
  const teen = Math.floor(n / 10) % 10 === 1
  return ORDINALS[n] ?? `${n}${(teen ? undefined : ENDINGS[n % 10]) ?? "th"}`
}

/** "second of three contributions", "last of three contributions". */
const place = (index: number, total: number) =>
  `${index === total ? "last" : ordinal(index)} of ${numeral(total)} contributions`

/** One edge of a reverse sweep, as it is told. */
export interface PullWords {
  readonly from: Part
  readonly to: Part
  readonly adjoint: string
  readonly before: string | null
  readonly after: string
  /** This is the index-th of so many contributions; so many of them come along edges. */
  readonly index: number
  readonly total: number
  readonly uses: number
  /** The edge carries a matrix rule, no number. */
  readonly matrix: boolean
}

const steps = {
  title: (pass: Pass, k: number, steps: number) => `${PASSES[pass]}, step ${k} of ${steps}`,
  spokenTitle: (k: number, steps: number) => `Step ${k} of ${steps}.`,
  begin: {
    evaluate: (): Rich => [
      "Every node is computed from its operands, from the inputs to the outputs, one node a step.",
    ],
    forward: (): Rich => [
      "One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.",
    ],
    reverse: (outputs: readonly Part[]): Rich =>
      outputs.length === 0
        ? ["Every node is evaluated. No output has a seed, so nothing flows back."]
        : rich`First every node is evaluated and its value stored; then adjoints flow back from ${listed(outputs, "and")}, one edge a step.`,
  },
  read: (name: Part, value: string) => rich`${name} is an input: its value is ${value}.`,
  readSeeded: (name: Part, value: string, tangent: string) =>
    rich`${name} is an input: its value is ${value}, and its tangent is the seed ${tangent}.`,
  noTangent: "It depends on no differentiated input, so it has no tangent.",
  evaluate: (name: Part, operands: readonly Part[], value: string) =>
    rich`${name} is computed from ${listed(operands, "and")}: its value is ${value}.`,
  stored: "It is stored for the way back.",
  push: (name: Part, value: string, tangent: string, terms: number) =>
    rich`${name} takes the value ${value} and, in the same step, the tangent ${tangent}: ${
      terms === 1
        ? "its operand's tangent times the local partial."
        : "each operand's tangent times its local partial, added up."
    }`,
  seedFirst: (name: Part, seed: string) =>
    rich`The way back begins: the adjoint of ${name} starts with its seed ${seed}.`,
  seed: (name: Part, seed: string) => rich`The adjoint of ${name} starts with its seed ${seed}.`,
  seedAdded: (name: Part, before: string, after: string) =>
    rich`${name} has a seed of its own, which is added: ${before} becomes ${after}.`,
  pull: (told: PullWords): Rich => {
    const passes = rich`${told.from} passes its adjoint ${told.adjoint} back along the edge to ${told.to}`
    const how = told.matrix ? "by the rule of this operation" : "times the local partial"
    if (told.total === 1) return rich`${passes}, ${how}: the adjoint of ${told.to} is ${told.after}.`
    const which = `this is the ${place(told.index, told.total)}`
    const change = told.before === null ? `, ${told.after}` : `: ${told.before} becomes ${told.after}`
    return told.uses === told.total
      ? rich`${passes}. ${told.to} is used ${times(told.uses)}, so ${which}${change}.`
      : rich`${passes}. ${told.to} is an output that is used again, and ${which}${change}.`
  },
  /** Words of a product and of sums, for speech. */
  spoken: {
    equals: (name: string, formula: string) => `${name} equals ${formula}`,
    value: (value: string) => `value ${value}`,
    tangent: (tangent: string) => `tangent ${tangent}`,
    adjoint: (adjoint: string) => `adjoint ${adjoint}`,
    product: (a: string, b: string) => `${a} times ${b}`,
    sum: (parts: readonly string[]) => parts.join(" plus "),
    is: (left: string, right: string) => `${left} is ${right}`,
    read: (name: string, value: string, tangent: string | null) =>
      `Input ${name}, value ${value}${tangent === null ? "" : `, tangent ${tangent}`}.`,
    seed: (name: string, sum: string) => `The adjoint of ${name} is seeded: ${sum}.`,
    pull: (from: string, adjoint: string, to: string, sum: string) =>
      `${from} passes its adjoint ${adjoint} back to ${to}: ${sum}.`,
    place: (index: number, total: number) => `${capital(place(index, total))}.`,
  },
  spreads: "NaN, not a number, spreads to everything that is computed from it.",
  indefinite: "Infinity times 0 has no definite value: the result is NaN, not a number.",
  infinite: "Infinity has come in, so what is computed from it may be infinite or undefined.",
}

const results = {
  evaluate: (values: Rich) => rich`All values are known: ${values}.`,
  gradient: (parts: Rich) => rich`The gradient is complete: ${parts}.`,
  row: (row: number, parts: Rich) => rich`Row ${row} of the Jacobian is complete: ${parts}.`,
  weighted: (parts: Rich) => rich`The weighted sum of the Jacobian's rows is complete: ${parts}.`,
  column: (column: number, parts: Rich) => rich`Column ${column} of the Jacobian is complete: ${parts}.`,
  directional: (parts: Rich) => rich`The directional derivative is complete: ${parts}.`,
  nothingFlows: "No differentiated input is reached, so every derivative found is 0.",
  adjoint: (name: string, value: string) => `the adjoint of ${name} is ${value}`,
  tangent: (name: string, value: string) => `the tangent of ${name} is ${value}`,
  value: (name: string, value: string) => `${name} is ${value}`,
  and: "and",
}

const J = { tex: "J" }

const purpose = {
  values: (outputs: readonly Part[]) => rich`You are computing the value of ${listed(outputs, "and")}.`,
  frozen: "Every input is frozen, so there is nothing to differentiate.",
  noSeed: {
    forward: "Every seed is 0, so every tangent will be 0.",
    reverse: "Every seed is 0, so nothing flows back and every adjoint will be 0.",
  },
  column: (column: number, input: Part) =>
    rich`You are computing column ${column} of the Jacobian: how every output changes with ${input}.`,
  derivative: (output: Part, input: Part) =>
    rich`You are computing column 1 of the Jacobian: the derivative of ${output} with respect to ${input}.`,
  directional: (direction: string) =>
    rich`You are computing ${{ tex: `J \\cdot ${direction}` }}: a directional derivative, not the gradient.`,
  row: (row: number, gradient: Part) =>
    rich`You are computing row ${row} of the Jacobian: all of ${gradient} in one reverse sweep.`,
  scaledRow: (row: number, weight: string) => rich`You are computing ${weight} times row ${row} of the Jacobian.`,
  scaledColumn: (column: number, weight: string) =>
    rich`You are computing ${weight} times column ${column} of the Jacobian.`,
  weighted: (weights: string) =>
    rich`You are computing ${{ tex: `\\bar{y} \\cdot J` }} with ${{ tex: `\\bar{y} = ${weights}` }}: a weighted sum of the rows of ${J}.`,
  /** For the head of a lane. */
  brief: {
    seed: (seed: string) => rich`seed ${{ tex: seed }}`,
    line: {
      forward: (column: number, weight: string) => `${weight === "1" ? "" : `${weight} × `}column ${column} of J`,
      reverse: (row: number, weight: string) => `${weight === "1" ? "" : `${weight} × `}row ${row} of J`,
    },
    sweep: (sweep: number, of: number) => `sweep ${sweep} of ${of}`,
  },
}

const names = {
  edge: (from: string, to: string, partial: string) => `edge from ${from} to ${to}, local partial ${partial}`,
  partialOf: (of: string, by: string) => `of ${of} with respect to ${by}`,
  quantity: (text: string) => `the quantity ${text}`,
  list: (items: string) => `list of ${items}`,
  entry: (at: string, of: string) => `entry ${at} of ${of}`,
  and: "and",
}

const work = {
  label: {
    layout: "Laying out the graph",
    tidier: "Laying out the graph afresh",
    read: "Reading the program",
    derive: "Preparing the steps",
    run: "Running the program",
    gradient: "Computing the gradient",
    hessian: "Computing second derivatives",
    map: "Computing the map",
  },
  working: "Working",
  cancel: "Cancel",
  cancelled: (label: string) =>
    `Cancelled: ${label.toLowerCase()}. Your text is as you left it, and the last good picture stays.`,
  failed: {
    memory: (label: string) => `This did not work out: ${label.toLowerCase()}. There may be too little memory for it.`,
    unfetched: (label: string) =>
      `This did not work out: ${label.toLowerCase()}. The code for it could not be fetched; online it can.`,
    stopped: (label: string) => `This did not work out: ${label.toLowerCase()}. The browser has ended it.`,
    fault: (label: string) => `This did not work out: ${label.toLowerCase()}. That is a mistake of the app.`,
  },
}

/** In the player's place, of a program that is too large to draw. */
const large = {
  steps: "A program of this size cannot be stepped through: its values and its gradient are in the middle.",
}

const RANGED = { iteration: ["iteration", "iterations"], term: ["term", "terms"] } as const

/** What opens and closes in the picture. */
const parts = {
  /** "iteration 3", "terms 3–39". */
  ranged: (of: "iteration" | "term", numbers: string) => `${RANGED[of][numbers.includes("–") ? 1 : 0]} ${numbers}`,
  spokenRange: (text: string) => text.replace("–", " to "),
  call: (name: string, args: readonly string[]) => `${name} of ${args.join(" and ")}`,
  into: (from: string, to: string) => `edge from ${from} to ${to}`,
  sum: (count: number) => `the sum of ${count} terms`,
  product: (count: number) => `the product of ${count} factors`,
  chain: { sum: "sum", product: "product" },
  more: (count: number) => `+ ${count} inputs`,
  open: (name: string) => `Open ${name}`,
  close: (name: string) => `Close ${name}`,
}

/** What a person reads or hears of the first picture, in English; the rest is in later.ts. */
export const en = { ops: OPS, passes: PASSES, steps, results, purpose, names, work, large, parts }

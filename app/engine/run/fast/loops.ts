import { opNamed } from "../../ops"
import type { Op } from "../../ops/op"

/** v[i] = f(v[a[i]], v[b[i]]) for slots from … to−1: equal ops, entry by entry. Unary ops leave b alone. */
export type Loop = (v: Float64Array, a: Int32Array, b: Int32Array, from: number, to: number) => void

/** out[k] = f(a[k], b[k]) for a block of points, each operand a stretch of v that starts at a or b. */
export type Lanes = (v: Float64Array, out: number, a: number, b: number, lanes: number) => void

/** The two loops of an op. */
export interface Loops {
  readonly run: Loop
  readonly lanes: Lanes
}

// One source loop an op, so that each is compiled for its own function: a shared loop that calls a passed function runs several times slower.
const LOOPS: Readonly<Record<string, Loops>> = {
  add: {
    run: (v, a, b, from, to) => {
      for (let i = from; i < to; i++) v[i] = v[a[i]!]! + v[b[i]!]!
    },
    lanes: (v, out, a, b, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = v[a + k]! + v[b + k]!
    },
  },
  sub: {
    run: (v, a, b, from, to) => {
      for (let i = from; i < to; i++) v[i] = v[a[i]!]! - v[b[i]!]!
    },
    lanes: (v, out, a, b, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = v[a + k]! - v[b + k]!
    },
  },
  mul: {
    run: (v, a, b, from, to) => {
      for (let i = from; i < to; i++) v[i] = v[a[i]!]! * v[b[i]!]!
    },
    lanes: (v, out, a, b, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = v[a + k]! * v[b + k]!
    },
  },
  div: {
    run: (v, a, b, from, to) => {
      for (let i = from; i < to; i++) v[i] = v[a[i]!]! / v[b[i]!]!
    },
    lanes: (v, out, a, b, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = v[a + k]! / v[b + k]!
    },
  },
  neg: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = -v[a[i]!]!
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = -v[a + k]!
    },
  },
  exp: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = Math.exp(v[a[i]!]!)
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = Math.exp(v[a + k]!)
    },
  },
  ln: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = Math.log(v[a[i]!]!)
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = Math.log(v[a + k]!)
    },
  },
  sin: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = Math.sin(v[a[i]!]!)
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = Math.sin(v[a + k]!)
    },
  },
  cos: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = Math.cos(v[a[i]!]!)
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = Math.cos(v[a + k]!)
    },
  },
  tanh: {
    run: (v, a, _, from, to) => {
      for (let i = from; i < to; i++) v[i] = Math.tanh(v[a[i]!]!)
    },
    lanes: (v, out, a, _, lanes) => {
      for (let k = 0; k < lanes; k++) v[out + k] = Math.tanh(v[a + k]!)
    },
  },
}

/** Entries that are only moved: v[i] = v[a[i]]. */
export const copy: Loop = (v, a, _, from, to) => {
  for (let i = from; i < to; i++) v[i] = v[a[i]!]!
}

const known = new Map<Op, Loops>(Object.entries(LOOPS).map(([name, loops]) => [opNamed(name), loops]))

/** Ops with loops of their own. */
export const loopedOps: readonly Op[] = [...known.keys()]

/** The loops of an elementwise op of at most two operands without static arguments; null for every other op. */
export function loopsOf(op: Op): Loops | null {
  const before = known.get(op)
  if (before) return before
  if (op.scalar === undefined || op.attrs !== undefined || op.params.length > 2 || op.params.length === 0) return null
  const made = op.params.length === 1 ? unary(op.scalar) : binary(op.scalar)
  known.set(op, made)
  return made
}

const unary = (f: (x: number) => number): Loops => ({
  run: (v, a, _, from, to) => {
    for (let i = from; i < to; i++) v[i] = f(v[a[i]!]!)
  },
  lanes: (v, out, a, _, lanes) => {
    for (let k = 0; k < lanes; k++) v[out + k] = f(v[a + k]!)
  },
})

const binary = (f: (x: number, y: number) => number): Loops => ({
  run: (v, a, b, from, to) => {
    for (let i = from; i < to; i++) v[i] = f(v[a[i]!]!, v[b[i]!]!)
  },
  lanes: (v, out, a, b, lanes) => {
    for (let k = 0; k < lanes; k++) v[out + k] = f(v[a + k]!, v[b + k]!)
  },
})

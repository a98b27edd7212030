import type { FaultCode } from "../ops/op"

/** What each fault says besides its place. Optional where the place says enough. */
export interface FaultParams {
  /** `op`: the operation's name; `x`: the value that it met; `base`, `exponent`, `value` likewise. */
  domain: { op?: string; x?: number }
  pole: { op?: string; x?: number }
  "div-zero": object
  /** `part`: "slope" where it is not the value. */
  indeterminate: { part?: string }
  "neg-frac-power": { base?: number; exponent?: number }
  overflow: { value?: number; part?: string }
  singular: object
  "infinite-slope": { op?: string; x?: number }
  "no-slope": { op?: string; x?: number }
  /** `chosen`: the subgradient that was taken. */
  kink: { op?: string; x?: number; chosen?: number | string }
}

/** A sentence for every fault, in some language. */
export type FaultSentences = { readonly [C in FaultCode]: (params: FaultParams[C]) => string }

const of = (op: string | undefined): string => (op === undefined ? "This" : `\`${op}\``)
const at = (x: number | undefined): string => (x === undefined ? "here" : `at ${x}`)

const FAULTS: FaultSentences = {
  domain: ({ op, x }) => `${of(op)} has no real value ${at(x)}: the result is not a number.`,
  pole: ({ op, x }) => `${of(op)} goes to infinity ${at(x)}.`,
  "div-zero": () => "This divides by zero: the result is infinite.",
  indeterminate: ({ part }) =>
    part === "slope"
      ? "The derivative has no definite value here: infinity meets 0 or another infinity."
      : "This has no definite value, as 0/0 and 0^0 have none.",
  "neg-frac-power": ({ base, exponent }) =>
    `A negative number${base === undefined ? "" : ` (${base})`} has no real power${exponent === undefined ? "" : ` ${exponent}`} that is not whole.`,
  overflow: ({ part }) =>
    part === "slope"
      ? "The derivative is too large for a floating-point number here."
      : "This is too large for a floating-point number: the result is infinite.",
  singular: () => "This matrix is singular: it has no inverse.",
  "infinite-slope": ({ op, x }) => `${of(op)} has a value ${at(x)}, but its slope is infinite.`,
  "no-slope": ({ op, x }) => `${of(op)} has a value ${at(x)}, but no slope.`,
  kink: ({ op, x, chosen }) =>
    `${of(op)} has a kink ${at(x)}, so no single slope is right there${chosen === undefined ? "" : `; ${chosen} was taken`}.`,
}

type Params = Readonly<Record<string, string | number>>

/** The sentence that a person reads for a fault. */
export function faultSentence({ code, params }: { readonly code: FaultCode; readonly params: Params }): string {
  return FAULTS[code](params)
}

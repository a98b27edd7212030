import type { Severity } from "../language/diagnostic"
import { indexer } from "../tensor/broadcast"
import type { Tensor } from "../tensor/tensor"
import { attrValues } from "./elementwise"
import type { Attrs, FaultCode, Op } from "./op"

/** A fault of an op at some numbers. */
export interface PointFault {
  readonly code: FaultCode
  /** Warning where the value is at fault, note where only the derivative is. */
  readonly severity: Severity
  /** The operand to blame, so that the message can point at it; null: all of them together. */
  readonly slot: number | null
  /** `op`, `x` (the number met), `base` and `exponent`, `value`, `chosen` (the subgradient). */
  readonly params: Readonly<Record<string, string | number>>
}

/** What is wrong with the value of an op: of an elementwise one with its first faulty entry. Null if nothing is, or if it came in. */
export function faultOf(op: Op, attrs: Attrs, args: readonly Tensor[], out: Tensor): PointFault | null {
  if (op.scalar === undefined) return wholeFault(op, attrs, args, out)
  if (op.faults === undefined && out.data.every(Number.isFinite)) return null
  for (const [k, x] of entriesOf(args, out)) {
    const fault = valueFault(op, attrs, x, out.data[k]!)
    if (fault !== null) return fault
  }
  return null
}

/** The operands of each entry of an elementwise result, by broadcasting. */
export function* entriesOf(
  args: readonly Tensor[],
  out: Tensor,
): Generator<readonly [k: number, x: readonly number[]]> {
  const indices = args.map(arg => (arg.data.length > 1 ? indexer(arg.shape, out.shape) : null))
  for (let k = 0; k < out.data.length; k++) yield [k, args.map((arg, slot) => arg.data[indices[slot]?.[k] ?? 0]!)]
}

/** What is wrong with one entry of an elementwise op: null if nothing is, or if it came in with a NaN. */
export function valueFault(op: Op, attrs: Attrs, x: readonly number[], out: number): PointFault | null {
  if (x.some(Number.isNaN)) return null
  const rule = op.faults?.find(({ when }) => when(...x, ...attrValues(op.attrs, attrs)))
  const code = rule?.code ?? unexplained(x, out)
  if (code === null) return null
  const slot = rule ? rule.slot : code === "domain" && x.length === 1 ? 0 : null
  const power = code === "neg-frac-power" ? { base: x[0]!, exponent: x[1]! } : {}
  return { code, severity: "warning", slot, params: { op: op.name, x: x[slot ?? 0] ?? NaN, value: out, ...power } }
}

function unexplained(x: readonly number[], out: number): FaultCode | null {
  if (Number.isNaN(out)) return "domain"
  return Math.abs(out) === Infinity && x.every(Number.isFinite) ? "overflow" : null
}

/**
 * Entries of other ops depend on many. Of finite numbers they make what is not finite by overflow, or where there is no such thing (an inverse);
 * of infinite ones NaN, as ∞ − ∞. What the finite entries alone come to is born here, whatever came in beside them.
 */
function wholeFault(op: Op, attrs: Attrs, args: readonly Tensor[], out: Tensor): PointFault | null {
  if (out.data.every(Number.isFinite)) return null
  const undefinedAt = out.data.some(Number.isNaN)
  const meets = (test: (x: number) => boolean) => args.some(({ data }) => data.some(test))
  const fault = (code: FaultCode): PointFault => {
    const value = undefinedAt ? NaN : Infinity
    return { code, severity: "warning", slot: null, params: { op: op.name, x: args[0]?.data[0] ?? NaN, value } }
  }
  if (!meets(x => !Number.isFinite(x))) return fault((undefinedAt && op.undefinedAs) || "overflow")
  if (undefinedAt && !meets(Number.isNaN)) return fault("indeterminate")
  if (op.undefinedAs !== undefined) return null
  const alone = args.map(({ shape, data }) => ({ shape, data: data.map(x => (Number.isFinite(x) ? x : 0)) }))
  return op.primal(alone, attrs, out.shape).data.every(Number.isFinite) ? null : fault("overflow")
}

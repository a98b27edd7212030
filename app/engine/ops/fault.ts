import type { Severity } from "../language/diagnostic"
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

/**
 * What is wrong with the value `out` of an op at operands `x`, one number each: null if nothing is, or if it came in with a NaN.
 * An op without a function of numbers (matmul, inv …) is judged by its value alone.
 */
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

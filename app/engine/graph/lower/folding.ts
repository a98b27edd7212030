import { attrValues } from "../../ops/elementwise"
import type { FaultCode } from "../../ops/op"
import type { Fault } from "../../run/fault"
import { indexer } from "../../tensor/broadcast"
import type { Tensor } from "../../tensor/tensor"
import type { Application, Constant } from "./list"

/** What an op between constants comes to, and its fault if it has one. Throws ShapeError. */
export function fold(
  application: Application,
  operands: readonly Constant[],
): { value: Constant; fault: Fault | null } {
  const { op, attrs, span } = application
  const args = operands.map(operand => operand.tensor)
  const shapes = args.map(arg => arg.shape)
  const tensor = op.primal(args, attrs, op.shape(shapes, attrs))
  return { value: { tensor, span, name: "", node: null }, fault: faultOf(application, args, tensor) }
}

function faultOf({ op, attrs, span, operands }: Application, args: readonly Tensor[], out: Tensor): Fault | null {
  const indices = op.scalar ? args.map(arg => indexer(arg.shape, out.shape)) : []
  const fixed = attrValues(op.attrs, attrs)
  for (let k = 0; k < out.data.length; k++) {
    const x = indices.map((index, slot) => args[slot]!.data[index[k]!]!)
    const rule = op.faults?.find(({ when }) => when(...x, ...fixed))
    const code = rule?.code ?? unexplained(x, out.data[k]!)
    if (code === null) continue
    const place = rule?.slot == null ? span : operands[rule.slot]!
    const severity = code === "infinite-slope" || code === "kink" ? "note" : "warning"
    if (severity === "warning") return { code, severity, node: -1, span: place, params: { op: op.name } }
  }
  return null
}

/** A NaN or ∞ out of finite numbers that no rule of the op explains. */
function unexplained(x: readonly number[], value: number): FaultCode | null {
  if (Number.isFinite(value) || !x.every(Number.isFinite) || x.length === 0) return null
  return Number.isNaN(value) ? "domain" : "overflow"
}

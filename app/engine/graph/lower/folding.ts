import { faultOf } from "../../ops/fault"
import type { Tensor } from "../../tensor/tensor"
import type { Fault } from "../fault"
import type { Application, Constant } from "./value"

/** What an op between constants comes to, and its fault if it has one. Throws ShapeError. */
export function fold(
  application: Application,
  operands: readonly Constant[],
): { value: Constant; fault: Fault | null } {
  const { op, attrs, span } = application
  const args = operands.map(operand => operand.tensor)
  const shapes = args.map(arg => arg.shape)
  const tensor = op.primal(args, attrs, op.shape(shapes, attrs))
  return { value: { tensor, span, name: "", node: null }, fault: located(application, args, tensor) }
}

function located({ op, attrs, span, operands }: Application, args: readonly Tensor[], out: Tensor): Fault | null {
  const found = faultOf(op, attrs, args, out)
  if (found === null) return null
  const { slot, ...fault } = found
  return { ...fault, node: -1, span: slot === null ? span : operands[slot]! }
}

import { valueFault } from "../../ops/fault"
import { indexer } from "../../tensor/broadcast"
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
  return { value: { tensor, span, name: "", node: null }, fault: faultOf(application, args, tensor) }
}

/** The fault of the first faulty entry. */
function faultOf({ op, attrs, span, operands }: Application, args: readonly Tensor[], out: Tensor): Fault | null {
  const indices = op.scalar ? args.map(arg => indexer(arg.shape, out.shape)) : null
  for (let k = 0; k < out.data.length; k++) {
    const x = indices
      ? indices.map((index, slot) => args[slot]!.data[index[k]!]!)
      : args.flatMap(({ data }) => Array.from(data))
    const fault = valueFault(op, attrs, x, out.data[k]!)
    if (!fault) continue
    const { code, severity, slot, params } = fault
    return { code, severity, node: -1, span: slot === null ? span : operands[slot]!, params }
  }
  return null
}

import type { Severity, Span } from "../language/diagnostic"
import type { PointFault } from "../ops/fault"
import type { FaultCode } from "../ops/op"
import type { NodeId } from "./graph"

/** A fault where it arises, before anything is known of the text. */
export interface NodeFault extends PointFault {
  readonly node: NodeId
}

/** A fault as the learner meets it. */
export interface Fault {
  readonly code: FaultCode
  readonly severity: Severity
  /** The node at fault; −1 if it was folded into a constant. */
  readonly node: NodeId
  readonly span: Span
  readonly params: Readonly<Record<string, string | number>>
}

import type { NodeId } from "../graph/graph"
import type { Severity, Span } from "../language/diagnostic"
import type { FaultCode } from "../ops/op"

export type { FaultCode } from "../ops/op"

/** A fault where it arises, before anything is known of the text. */
export interface NodeFault {
  readonly code: FaultCode
  readonly severity: Severity
  readonly node: NodeId
  /** The operand to blame, so that the message can point at it; null: all of them together. */
  readonly slot: number | null
  readonly params: Readonly<Record<string, string | number>>
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

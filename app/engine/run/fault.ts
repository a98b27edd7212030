import type { NodeId } from "../graph/graph"
import type { Severity, Span } from "../language/diagnostic"

/** What a point can do to a program. Numbers follow IEEE; a fault says why they look as they do. */
export type FaultCode =
  | "domain" // sqrt(−2), ln(−1), asin(2)
  | "pole" // ln(0), atanh(1)
  | "div-zero" // 1/0
  | "indeterminate" // 0/0, 0^0
  | "neg-frac-power" // (−8)^(1/3)
  | "overflow" // exp(1000)
  | "infinite-slope" // sqrt at 0: the value is finite, the derivative is not
  | "kink" // |x| at 0: a subgradient was chosen

export interface Fault {
  readonly code: FaultCode
  readonly severity: Severity
  /** The node at fault; −1 if it was folded into a constant. */
  readonly node: NodeId
  readonly span: Span
  readonly params: Readonly<Record<string, string | number>>
}

import type { Shape } from "../../tensor/tensor"

/** What a text is lowered with, beside the text. */
export interface LowerOptions {
  /** Declared inputs: they come first, exist even if nothing uses them, and take the place of literals of the same name. */
  readonly inputs?: ReadonlyMap<string, Shape>
  /** Likewise, never differentiated. */
  readonly constants?: ReadonlyMap<string, Shape>
  /** Shapes of unknown names; those not listed are scalars. Names that the text does not use are ignored. */
  readonly shapes?: ReadonlyMap<string, Shape>
  /** Outputs by name, instead of bare expressions or the names that nothing else uses. */
  readonly outputs?: readonly string[]
  /** Equal subexpressions share a node. */
  readonly merge?: boolean
  /** Ops, by name, that are not to stand whole but as what they are made of, in a group (softmax, sigmoid …). */
  readonly opened?: ReadonlySet<string>
  /** The text itself, of which repairs quote parts. */
  readonly text?: string
  /** Most nodes; a program of more is too large. */
  readonly most?: number
  /** Told now and then how much of the text has been read, 0 … 1. */
  readonly report?: (progress: number) => void
}

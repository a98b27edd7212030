import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Run } from "../engine/run/plan"
import type { Tensor } from "../engine/tensor/tensor"
import { texValue } from "./value"
import type { Rich } from "./rich"
import type { ToldWords } from "./words/told"

/** What a step is told with. */
export interface StepContext {
  readonly program: Lowered
  readonly run: Run
  readonly k: number
  readonly words: ToldWords
}

/** A step told: see `Explanation`, which adds what all steps share. */
export interface StepText {
  readonly rule: string
  readonly numbers: string
  readonly sentence: Rich
  readonly speech: string
}

/** A node's name, to be typeset. */
export function named({ program }: StepContext, node: NodeId): { readonly tex: string } {
  return { tex: texName(program.names[node]!) }
}

/** TeX of a number as a factor or summand that something precedes: what begins with a minus or is a product gets brackets. */
export function texInner(value: Tensor): string {
  const written = texValue(value)
  return value.shape.length === 0 && /^-|\\cdot/.test(written) ? `(${written})` : written
}

import type { Hooks } from "../../engine/graph/sweep"
import type { TeachWords } from "../../explain/words/teach"

/** Every mistake has a name and a sentence; without them it does not compile. */
export type MistakeId = keyof TeachWords["mistakes"]

/** An engine with a mistake in it: the real sweeps with a part of the chain rule replaced. */
export interface Mistake {
  readonly id: MistakeId
  readonly hooks: Hooks
  /** Everything that can be seeded is seeded with 1, whatever was asked for. */
  readonly ones?: true
}

import type { Lowered } from "../../engine/graph/program"
import { explain, type Explanation } from "../../explain/explanation"
import type { ToldWords } from "../../explain/words/told"
import type { Lane } from "../../store/derived"

const known = new WeakMap<Lane, { readonly words: ToldWords; readonly said: Explanation }>()

/** A lane's step as it is told in these words: explained once. */
export function saidOf(program: Lowered, lane: Lane, words: ToldWords): Explanation {
  const before = known.get(lane)
  if (before?.words === words) return before.said
  const said = explain(program, lane.run, lane.step, words)
  known.set(lane, { words, said })
  return said
}

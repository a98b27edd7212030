import { useMemo } from "react"
import type { CheckedLine } from "../../teach/check"
import { blanksOf, filledIn, levelOf } from "../../teach/fading"
import { useLane, useWorkbench } from "../context"

interface Filling {
  /** What is blank now, judged. */
  readonly blanks: readonly CheckedLine[]
  /** Whether the page says what is right: without help only once all is filled. */
  readonly tells: boolean
}

/** How the blanks of the trace are filled. */
export function useFilling(): Filling {
  const program = useWorkbench(state => state.derived.good.program)
  const options = useWorkbench(state => state.document.options)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  return useMemo(() => {
    const blanks = blanksOf({ program, run }, step, filledIn({ options }))
    const tells = levelOf({ options }) !== "mixed" || blanks.every(({ verdict }) => verdict !== "missing")
    return { blanks, tells }
  }, [program, options, run, step])
}

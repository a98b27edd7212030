import { told } from "../../explain/words/told"
import { keyOf } from "../commands"
import { useActions, useWords, useWorkbench } from "../context"

/** Turns on and off that steps ask. */
export function Predicts() {
  const { arrange } = useActions()
  const say = useWords(told).card
  const predict = useWorkbench(state => state.document.predict)
  return (
    <button
      type="button"
      className="predicts"
      aria-pressed={predict}
      aria-keyshortcuts={keyOf("predict")}
      title={say.predictTitle}
      onClick={() => arrange({ predict: !predict })}
    >
      {say.predict}
    </button>
  )
}

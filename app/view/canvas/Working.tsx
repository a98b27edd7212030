import { first } from "../../explain/words"
import { useActions, useWorkbench, useWords } from "../context"

/** What is going on, how far it is, and a way out of it. */
export function Working() {
  const say = useWords(first).work
  const { cancelTasks } = useActions()
  const work = useWorkbench(state => state.task)
  if (!work) return null
  return (
    <div className="working" role="status">
      <span>{work.label}</span>
      <progress aria-label={say.working} {...(work.progress > 0 ? { value: work.progress } : {})} />
      <button type="button" onClick={cancelTasks}>
        {say.cancel}
      </button>
    </div>
  )
}

import { EMPTY } from "../../document/fields"
import { teach } from "../../explain/words/teach"
import type { Store } from "../../store/workbench"
import { EXAMPLES, type Example } from "../../teach/examples"
import { LESSONS, stateOf } from "../../teach/lessons"
import type { MenuChoice } from "../kit/Menu"

/** What one may start with: examples, then lessons. */
export function starts({ actions, getState }: Store): readonly MenuChoice[] {
  const start = ({ document }: Example) => {
    const { mode } = getState().document
    actions.open({ ...EMPTY, ...document }, true)
    // In the person's mode, at the node that the example is about.
    actions.setMode(mode)
  }
  const { lesson: say } = teach(getState().language)
  const examples = EXAMPLES.map(one => ({ label: one.title, note: one.source, act: () => start(one) }))
  const lessons = LESSONS.map((lesson, i) => ({
    ...(i === 0 ? { heading: say.menu } : {}),
    label: say.title(lesson.id, lesson.title),
    note: lesson.section,
    act: () => actions.open(stateOf(lesson, 1), true),
  }))
  return [...examples, ...lessons]
}

import { EMPTY } from "../../document/fields"
import { teach } from "../../explain/words/teach"
import { course, exampleIn, lessonIn } from "../../teach/course"
import type { Store } from "../../store/workbench"
import { EXAMPLES, type Example } from "../../teach/examples"
import { LESSONS, stateOf } from "../../teach/lessons"
import type { MenuChoice } from "../kit/Menu"

/** The examples: programs to start from. */
export function examples({ actions, getState }: Store): readonly MenuChoice[] {
  const start = ({ document }: Example) => {
    const { mode } = getState().document
    actions.open({ ...EMPTY, ...document }, true)
    // In the person's mode, at the node that the example is about.
    actions.setMode(mode)
  }
  const words = course(getState().language)
  return EXAMPLES.map(one => exampleIn(one, words)).map(one => ({
    label: one.title,
    note: one.source,
    act: () => start(one),
  }))
}

/** The lessons, under a heading. */
export function lessons({ actions, getState }: Store): readonly MenuChoice[] {
  const { language } = getState()
  const { lesson: say } = teach(language)
  const words = course(language)
  return LESSONS.map(lesson => lessonIn(lesson, words)).map((lesson, i) => ({
    ...(i === 0 ? { heading: say.menu } : {}),
    label: say.title(lesson.id, lesson.title),
    note: lesson.section,
    act: () => actions.open(stateOf(lesson, 1), true),
  }))
}

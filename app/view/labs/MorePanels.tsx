import { lazy } from "../../host/lazy"
import { first } from "../../explain/words"
import { labs } from "../../explain/words/labs"
import { useActions, useWords, useWorkbenchStore } from "../context"
import { Menu } from "../kit/Menu"
import { PANELS } from "../panels"

const starts = lazy(() => import("../teach/starts"))

/** The panels that have no tab until they are shown, by the sections of a course, and the lessons. */
export function MorePanels() {
  const { name, sections } = useWords(labs).more
  const { titles } = useWords(first).tabs
  const { setPanel } = useActions()
  const store = useWorkbenchStore()
  const further = PANELS.flatMap(({ id, section }) => (section === undefined ? [] : [{ id, section }]))
  const load = async () => [
    ...further.map(({ id, section }, i) => ({
      label: titles[id],
      act: () => setPanel(id),
      ...(further[i - 1]?.section === section ? {} : { heading: sections[section] }),
    })),
    ...(await starts.fetch()).lessons(store),
  ]
  return <Menu label={name} load={load} />
}

import { first } from "../../explain/words"
import { labs } from "../../explain/words/labs"
import { useActions, useWords } from "../context"
import { Menu } from "../kit/Menu"
import { PANELS } from "../panels"

/** The panels that have no tab until they are shown, by the sections of a course. */
export function MorePanels() {
  const { name, sections } = useWords(labs).more
  const { titles } = useWords(first).tabs
  const { setPanel } = useActions()
  const further = PANELS.flatMap(({ id, section }) => (section === undefined ? [] : [{ id, section }]))
  const load = () =>
    Promise.resolve(
      further.map(({ id, section }, i) => ({
        label: titles[id],
        act: () => setPanel(id),
        ...(further[i - 1]?.section === section ? {} : { heading: sections[section] }),
      })),
    )
  return <Menu label={name} load={load} />
}

import { useEffect, type KeyboardEvent } from "react"
import { first } from "../explain/words"
import { Lanes } from "./canvas/Lanes"
import { useActions, useWords, useWorkbench } from "./context"
import { Boundary } from "./kit/Boundary"
import { MorePanels } from "./lazy"
import { panelOf, PANELS } from "./panels"
import { FoldSide } from "./Sides"
import { shows } from "./folding"

/** The tabs on the right, and the menu of those that have none. Arrow keys move between tabs. */
export function Panels() {
  const { setPanel, notify } = useActions()
  const { tabs, large: none } = useWords(first)
  const wanted = useWorkbench(state => state.document.panel)
  const large = useWorkbench(state => state.derived.large !== null)
  const blank = useWorkbench(state => state.derived.blank)
  const open = useWorkbench(state => shows(state.document.sides, "right"))
  const known = panelOf(wanted)
  const { id: shown, per, Panel } = known ?? PANELS[0]
  const standing = PANELS.filter(({ id, section }) => section === undefined || id === shown)
  useEffect(() => {
    if (known) return
    notify(tabs.unknown)
    setPanel(PANELS[0].id)
  }, [known, notify, setPanel, tabs])
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0
    if (by === 0) return
    const at = standing.findIndex(({ id }) => id === shown)
    const { id } = standing[(at + by + standing.length) % standing.length] ?? PANELS[0]
    setPanel(id)
    document.getElementById(`tab-${id}`)?.focus()
  }
  return (
    <aside id="panels" className={open ? undefined : "shut"} aria-label={tabs.name} tabIndex={-1}>
      <div className="tabs">
        <div role="tablist" aria-label={tabs.name} onKeyDown={onKey}>
          {standing.map(({ id }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === shown}
              aria-controls="panel"
              tabIndex={id === shown ? 0 : -1}
              onClick={() => setPanel(id)}
            >
              {tabs.titles[id]}
            </button>
          ))}
        </div>
        <MorePanels />
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${shown}`}>
        {blank || large ? (
          <p className="hint">{blank ? tabs.blank : none.steps}</p>
        ) : (
          <Boundary key={shown}>{per === "page" ? <Panel /> : <Lanes>{() => <Panel />}</Lanes>}</Boundary>
        )}
      </div>
      <FoldSide side="right" />
    </aside>
  )
}

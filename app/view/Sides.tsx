import type { CSSProperties, ReactNode } from "react"
import { tensorOf } from "../document/given"
import { texName } from "../engine/language/name"
import { texValue } from "../explain/value"
import { first } from "../explain/words"
import { valueOf } from "../store/series"
import { keyOf } from "./commands"
import { useActions, useWords, useWorkbench } from "./context"
import { Icon } from "./kit/Icon"
import { Tex } from "./kit/Tex"
import { Point } from "./lazy"
import { Program } from "./panels/Program"
import { shows, turned, type PanelSide } from "./folding"
import { panelOf } from "./panels"

/** Folds a panel beside the picture away to a strip, and back. */
export function FoldSide({ side }: { side: PanelSide }) {
  const { arrange } = useActions()
  const name = useWords(first).page.sides[side]
  const sides = useWorkbench(state => state.document.sides)
  const shown = shows(sides, side)
  return (
    <button
      type="button"
      className="fold"
      aria-label={name}
      aria-expanded={shown}
      title={`${name} (${keyOf(side)})`}
      onClick={() => arrange(turned(sides, side))}
    >
      <Icon shape={(side === "left") === shown ? "back" : "on"} />
    </button>
  )
}

/** Beyond these no value stands in the one line. */
const MOST_VALUES = 4

/** The point in one line, as what opens the program and its inputs where room is short. */
function Unfold({ open, turn }: { open: boolean; turn: () => void }) {
  const name = useWords(first).page.sides.left
  const { inputs } = useWorkbench(state => state.derived.good.program)
  const at = useWorkbench(state => state.document.at)
  const point = inputs
    .slice(0, MOST_VALUES)
    .map(input => `${texName(input.name)} = ${texValue(tensorOf(valueOf(input, at.get(input.name))))}`)
  return (
    <button type="button" className="unfold" aria-label={name} aria-expanded={open} onClick={turn}>
      {!open && point.length > 0 && <Tex tex={point.join(",\\; ")} mute />}
      <span aria-hidden="true">{open ? "▴" : "▾"}</span>
    </button>
  )
}

/** The program and its point. Where room is short all of it is one line, which a touch opens. */
export function Left({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const shown = useWorkbench(state => shows(state.document.sides, "left"))
  const blank = useWorkbench(state => state.derived.blank)
  return (
    <div className={`left${open ? "" : " folded"}${shown ? "" : " shut"}`}>
      <FoldSide side="left" />
      <div className="opened" onFocus={() => setOpen(true)}>
        <Program />
      </div>
      <Unfold open={open} turn={() => setOpen(!open)} />
      {!blank && (
        <div className="point">
          <Point />
        </div>
      )}
    </div>
  )
}

/** The room of the workbench: what is shown beside the picture, and how wide. */
export function Room({ children }: { children: ReactNode }) {
  const sides = useWorkbench(state => state.document.sides)
  const divider = useWorkbench(state => state.document.divider)
  const lab = useWorkbench(state => panelOf(state.document.panel)?.section !== undefined)
  return (
    <main
      data-sides={sides}
      data-lab={lab}
      style={divider > 0 ? ({ "--wide": `${divider}vw` } as CSSProperties) : undefined}
    >
      {children}
    </main>
  )
}

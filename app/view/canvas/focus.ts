import { useLayoutEffect, useRef, type RefObject } from "react"
import { flushSync } from "react-dom"
import type { NodeId } from "../../engine/graph/graph"
import { useActions, useWorkbenchStore } from "../context"
import { SCREEN } from "../../picture/scene/form"
import { centred, within, type Camera } from "./camera/camera"
import type { Drawn } from "../../store/staging"
import { partAt } from "./walk"

/** A node itself, not a copy of it. */
const selectorOf = (name: string) => `[data-node="${CSS.escape(name)}"]:not([data-ghost])`

/** The mark that a node stands at; undefined: it is not drawn. */
function markAt({ program, diagram, layout }: Drawn, name: string) {
  const index = diagram.markOf[program.names.indexOf(name)] ?? -1
  return index < 0 ? undefined : layout.marks[index]
}

/** Whether a node is within a closed part, which shows another one. */
const isShut = ({ marks, markOf }: Drawn["diagram"], node: NodeId): boolean => {
  const mark = marks[markOf[node] ?? -1]
  return mark !== undefined && mark.part !== null && mark.shows !== node && !mark.leaves.includes(node)
}

/** Gives the focus to what is drawn of a node, and brings it into view; `near`: so large that it is read. */
function hold(box: Element | null, drawn: Drawn, camera: Camera, name: string, near = false): void {
  const mark = markAt(drawn, name)
  if (!mark) return
  const find = (id: string) => box?.querySelector<SVGElement>(selectorOf(id))
  const element = find(name) ?? find(mark.id)
  element?.focus({ preventScroll: true })
  const { k } = camera.place()
  if (near || !within(camera.place(), camera.room(), mark))
    camera.go(centred(camera.content(), camera.room(), near ? Math.max(k, SCREEN.part) : k, mark))
}

/** What takes the focus through a picture. The view goes along. */
export interface Focus {
  /** To a node that is drawn. */
  readonly to: (name: string) => void
  /** Opens or closes by key the part at a node. The focus goes to the part's result: the node that had it may be gone when the picture is next drawn. */
  readonly toggleAt: (name: string) => void
  /** To any node, so near that it is read; the closed parts around it open first. */
  readonly visit: (node: NodeId) => void
}

/** `setStop` is told the mark that the Tab key leads to: of a large picture it becomes an element only then. */
export function useFocus(
  box: RefObject<HTMLDivElement | null>,
  drawn: Drawn | null,
  camera: Camera,
  setStop: (mark: string) => void,
): Focus {
  const store = useWorkbenchStore()
  const { reveal, toggle } = useActions()
  /** A node that is to have the focus once it is drawn. */
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    const name = wanted.current
    if (name === null || !drawn || isShut(drawn.diagram, drawn.program.names.indexOf(name))) return
    wanted.current = null
    hold(box.current, drawn, camera, name)
  }, [box, drawn, camera])
  const go = (name: string, near: boolean) => {
    const mark = drawn && markAt(drawn, name)
    if (!mark) return
    flushSync(() => setStop(mark.id))
    hold(box.current, drawn, camera, name, near)
  }
  return {
    to: name => go(name, false),
    toggleAt: name => {
      const part = drawn && partAt(drawn, name)
      if (!part) return
      wanted.current = part.mark
      toggle(part.key, part.mark)
      setStop(part.mark)
    },
    visit: node => {
      const name = drawn?.program.names[node]
      if (name === undefined) return
      if (!drawn || !isShut(drawn.diagram, node)) return go(name, true)
      wanted.current = name
      setStop(name)
      if (store.getState().derived.good.program === drawn.program) reveal(node)
    },
  }
}

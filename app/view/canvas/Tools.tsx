import { useContext, useRef, useState, useSyncExternalStore } from "react"
import type { NodeId } from "../../engine/graph/graph"
import { later } from "../../explain/words/later"
import { LaneContext, useActions, useLane, useWorkbench, useWorkbenchStore, useWords } from "../context"
import { keyOf } from "../commands"
import { Icon, type IconShape } from "../kit/Icon"
import { Legend } from "../Legend"
import { laneOf } from "../../store/derived"
import type { Camera } from "./camera/camera"
import type { Drawn } from "../../store/staging"
import { Find } from "./Find"
import { Form } from "./Form"
import { useClearOf } from "./camera/clear"
import { Minimap } from "./camera/Minimap"
import { nearest } from "./camera/near"
import { pointedNode } from "../../store/state"

/** A button with an icon. `hotkey` presses it from the keyboard (keys.ts); `on`: of a switch whether it is on. */
function Tool(props: {
  name: string
  shape: IconShape
  title?: string
  hotkey?: string
  on?: boolean
  expanded?: boolean
  press: () => void
}) {
  const { name, shape, title = name, hotkey, on, expanded, press } = props
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={on}
      aria-expanded={expanded}
      aria-keyshortcuts={hotkey}
      title={hotkey === undefined ? title : `${title} (${hotkey})`}
      onClick={press}
    >
      <Icon shape={shape} />
    </button>
  )
}

/** Brings a node and its neighbours near: the one under the focus or the pointer, else the active one. */
function useNear(drawn: Drawn, camera: Camera): () => void {
  const store = useWorkbenchStore()
  const pass = useContext(LaneContext)
  return () => {
    const { derived } = store.getState()
    const hover = pointedNode(store.getState())
    const mark = drawn.diagram.markOf[hover ?? laneOf(derived, pass ?? undefined).node ?? -1] ?? -1
    if (mark < 0) camera.fit()
    else camera.go(nearest(drawn, mark, camera.content(), camera.room()))
  }
}

/** Where something is folded: shows everything, or folds again. */
function Folding() {
  const say = useWords(later).view
  const { setFold } = useActions()
  const fold = useWorkbench(state => state.document.fold)
  const foldable = useWorkbench(
    ({ document, derived }) =>
      !document.fold || derived.crowding > 0 || derived.diagram.marks.some(({ part }) => part !== null),
  )
  if (!foldable) return null
  const title = fold ? say.folded : say.unfolded
  return <Tool name={say.all} shape="fold" title={title} on={!fold} press={() => setFold(!fold)} />
}

interface ToolsOf {
  readonly drawn: Drawn
  readonly camera: Camera
  /** Takes the focus and the view to a node. */
  readonly visit: (node: NodeId) => void
}

/** What looks at a picture: the toolbar in its corner, and what that calls. */
export function Tools({ drawn, camera, visit }: ToolsOf) {
  const say = useWords(later).view
  const [legend, setLegend] = useState(false)
  const [form, setForm] = useState(false)
  const [finding, setFinding] = useState(false)
  const before = useRef<Element | null>(null)
  const { larger, following } = useSyncExternalStore(camera.watch, camera.standing)
  const active = useLane(lane => lane.node)
  const near = useNear(drawn, camera)
  const bar = useClearOf(camera)
  // One at a time: they stand in one place.
  const show = (what: "legend" | "form") => {
    setLegend(what === "legend" && !legend)
    setForm(what === "form" && !form)
  }
  const find = () => {
    before.current = document.activeElement
    setFinding(!finding)
  }
  const leave = (back: boolean) => {
    setFinding(false)
    if (back && (before.current instanceof HTMLElement || before.current instanceof SVGElement)) before.current.focus()
  }
  return (
    <>
      {legend && <Legend />}
      {form && <Form />}
      {finding && <Find drawn={drawn} visit={visit} leave={leave} />}
      {larger && <Minimap drawn={drawn} camera={camera} active={active} />}
      <div ref={bar} className="toolbar" role="group" aria-label={say.toolbar}>
        {larger && (
          <Tool
            name={say.follow}
            shape="follow"
            hotkey={keyOf("follow")}
            on={following}
            press={() => camera.setFollowing(!following)}
          />
        )}
        <Folding />
        <Tool name={say.form} shape="form" title={say.formTitle} on={form} press={() => show("form")} />
        <Tool name={say.legend} shape="legend" title={say.meaning} on={legend} press={() => show("legend")} />
        <Tool name={say.find} shape="find" hotkey={keyOf("find")} expanded={finding} press={find} />
        <Tool name={say.near} shape="near" hotkey={keyOf("near")} press={near} />
        <Tool name={say.fit} shape="fit" hotkey={keyOf("fit")} press={camera.fit} />
      </div>
    </>
  )
}

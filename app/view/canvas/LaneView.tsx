import { Suspense, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react"
import type { Lowered } from "../../engine/graph/program"
import type { Run } from "../../engine/run/plan"
import { still, type Still } from "../../picture/scene/still"
import { Icon } from "../kit/Icon"
import { LaneContext, useActions, useLane, useWorkbench, useWorkbenchStore } from "../context"
import { film, Legend, moves, zoom } from "../later"
import type { Drawn } from "./drawn"
import { Heads, LinkLabel, LinkPath } from "./Links"
import { Mark, MarkLabel } from "./Marks"
import { createCamera, type Camera } from "./camera"
import { neighbour } from "./walk"

const CALM = "(prefers-reduced-motion: reduce)"

/** Reads the drawn program's run; while a newer program is still being laid out, the last picture stands. */
function createSceneKeeper() {
  let kept: Still | null = null
  return (drawn: Drawn | null, program: Lowered, run: Run, step: number): Still | null => {
    if (drawn?.program === program) kept = still(program, run, drawn.diagram, drawn.layout, step)
    return kept
  }
}

function useScene(drawn: Drawn | null): Still | null {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const [read] = useState(createSceneKeeper)
  return useMemo(() => read(drawn, program, run, step), [read, drawn, program, run, step])
}

/** After an edit the nodes that stay go from their old places to the new ones, and the lines come back. Until then it is not drawn. */
function useMoves(box: React.RefObject<HTMLDivElement | null>, drawn: Drawn | null) {
  const store = useWorkbenchStore()
  const before = useRef<{ readonly drawn: Drawn; readonly visit: number } | null>(null)
  useLayoutEffect(() => {
    const { visit } = store.getState()
    const [stage, from] = [box.current, before.current]
    before.current = drawn && { drawn, visit }
    if (!stage || !from || !drawn || from.visit !== visit || matchMedia(CALM).matches) return
    const say = (ready: boolean) => (document.documentElement.dataset["ready"] = String(ready))
    void moves().then(async ({ moveFrom }) => {
      const over = moveFrom(stage, from.drawn.layout, drawn)
      say(false)
      await over
      const { current, good } = store.getState().derived
      if (before.current?.drawn === drawn) say(current && good.program === drawn.program)
    })
  }, [box, drawn, store])
}

/** Where the picture stands, written past React. Gestures are fetched once the first picture is there; a wheel turned in the meantime counts. */
function useCamera(box: React.RefObject<HTMLDivElement | null>, drawn: Drawn | null) {
  const camera = useRef<Camera | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const picture = element.querySelector(".picture")
    const labels = element.querySelector<HTMLElement>(".labels")
    const made = createCamera(element)
    camera.current = made
    made.follow(({ x, y, k }) => {
      picture?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`)
      if (labels) labels.style.transform = `translate(${x}px, ${y}px) scale(${k})`
    })
    return () => made.close()
  }, [box])
  useLayoutEffect(() => {
    if (drawn) camera.current?.update(drawn.layout, drawn.shift)
  }, [drawn])
  const there = drawn !== null
  useEffect(() => {
    const [element, made] = [box.current, camera.current]
    if (!there || !element || !made) return
    const early: WheelEvent[] = []
    const keep = (event: WheelEvent) => early.push(event)
    element.addEventListener("wheel", keep, { passive: true })
    let end: (() => void) | null = () => element.removeEventListener("wheel", keep)
    void zoom().then(({ listen }) => {
      if (!end) return
      end()
      end = listen(element, made)
      for (const event of early) element.dispatchEvent(new WheelEvent(event.type, event))
    })
    return () => {
      end?.()
      end = null
    }
  }, [box, there])
  return camera
}

/** One lane's picture at its step: the graph, and above it the typeset labels. */
export function LaneView({ drawn, current }: { drawn: Drawn | null; current: boolean }) {
  const { goToNode, setHover } = useActions()
  const pass = useContext(LaneContext)
  const heads = `head-${pass ?? "one"}`
  const values = useLane(
    ({ run: { plan }, step }) => plan.pass === "evaluate" || (plan.pass === "reverse" && step <= plan.order.length),
  )
  const hover = useWorkbench(state => state.hover)
  const box = useRef<HTMLDivElement>(null)
  const picture = useScene(drawn)
  const camera = useCamera(box, drawn)
  const [stop, setStop] = useState<string | null>(null)
  const [legend, setLegend] = useState(false)
  useMoves(box, drawn)
  const nodeOf = (id: string | null) => {
    const index = id === null ? -1 : (drawn?.diagram.marks.findIndex(mark => mark.id === id) ?? -1)
    return drawn?.diagram.marks[index]?.shows ?? null
  }
  const choose = (id: string) => {
    const node = nodeOf(id)
    setStop(id)
    if (node !== null) goToNode(node, pass ?? undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    const id = event.target instanceof Element ? event.target.getAttribute("data-node") : null
    if (id === null || !drawn) return
    const next = event.key === "Enter" || event.key === " " ? id : neighbour(drawn.diagram, id, event.key)
    if (next === null) return
    event.preventDefault()
    if (next === id) choose(id)
    else {
      setStop(next)
      box.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus()
    }
  }
  const first = picture?.marks[0]?.id ?? null
  const held = picture?.marks.some(mark => mark.id === stop) ? stop : first
  return (
    <div className={current ? "stage" : "stage stale"} data-carries={values ? "values" : "derivatives"}>
      <div className="view" ref={box}>
        <svg role="group" aria-label="Computational graph" onKeyDown={onKey}>
          <Heads of={heads} />
          <g className="picture">
            <g className="links">
              {picture?.links.map(link => (
                <LinkPath key={link.id} link={link} heads={heads} />
              ))}
            </g>
            {picture?.marks.map(mark => (
              <Mark
                key={mark.id}
                mark={mark}
                stop={mark.id === held}
                hovered={hover !== null && nodeOf(mark.id) === hover}
                choose={choose}
                enter={id => setHover(nodeOf(id))}
              />
            ))}
          </g>
        </svg>
        <div className="labels" aria-hidden="true">
          {film && drawn && <film.Film drawn={drawn} heads={heads} since={film.since} />}
          {picture?.links.map(link => (
            <LinkLabel key={link.id} link={link} />
          ))}
          {picture?.marks.map(mark => (
            <MarkLabel key={mark.id} mark={mark} />
          ))}
        </div>
      </div>
      {legend && (
        <Suspense>
          <Legend />
        </Suspense>
      )}
      <button
        type="button"
        className="call"
        aria-label="Legend"
        aria-pressed={legend}
        title="What lines and marks mean"
        onClick={() => setLegend(!legend)}
      >
        <Icon shape="legend" />
      </button>
      <button
        type="button"
        className="fit"
        aria-label="Fit the graph to the view"
        title="Fit"
        onClick={() => camera.current?.fit()}
      >
        <Icon shape="fit" />
      </button>
    </div>
  )
}

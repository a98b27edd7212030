import {
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react"
import { first } from "../../explain/words"
import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Run } from "../../engine/run/plan"
import { keyframe, type PictureDetail, type SceneMark, type Keyframe } from "../../picture/scene/keyframe"
import { typesetIn } from "../../picture/scene/typeset"
import { atWork, joined, MOST_ELEMENTS } from "../../picture/scene/work"
import { LaneContext, useActions, useLane, useWorkbench, useWorkbenchStore, useWords } from "../context"
import {
  Backdrop,
  Drags,
  film,
  Frames,
  Health,
  moves,
  OpenEnd,
  PartNames,
  Signs,
  Standing,
  Tools,
  Trails,
} from "../lazy"
import type { Drawn } from "../../store/staging"
import { useArriving } from "./arriving"
import { Heads, LinkLabel, LinkPath } from "./Links"
import { Mark, MarkLabel } from "./Marks"
import { useCamera, type CameraView } from "./camera/lens"
import { useLensed } from "./camera/lensed"
import { useRoom } from "./camera/room"
import { seenFrom } from "./camera/camera"
import { useFocus } from "./focus"
import { neighbour } from "./walk"
import { pointedNode } from "../../store/state"

/** Reads the drawn program's run; while a newer program is still being laid out, the last picture stands. */
function createSceneKeeper() {
  let kept: Keyframe | null = null
  return (
    drawn: Drawn | null,
    program: Lowered,
    run: Run,
    step: number,
    part: PictureDetail | null,
  ): Keyframe | null => {
    if (drawn?.program === program) kept = keyframe(program, run, drawn.diagram, drawn.layout, step, part)
    return kept
  }
}

function useScene(drawn: Drawn | null, part: PictureDetail | null): Keyframe | null {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const [read] = useState(createSceneKeeper)
  return useMemo(() => read(drawn, program, run, step, part), [read, drawn, program, run, step, part])
}

/** After an edit what stays goes from its old place to the new one. Until then it is not drawn. Returns what fades meanwhile. */
function useMoves(
  box: RefObject<HTMLDivElement | null>,
  drawn: Drawn | null,
  picture: Keyframe | null,
  { camera, stood }: CameraView,
): ReactNode {
  const store = useWorkbenchStore()
  const [leaving, leave] = useState<ReactNode>(null)
  const last = useRef<{ readonly drawn: Drawn; readonly picture: Keyframe | null; readonly generation: number } | null>(
    null,
  )
  useLayoutEffect(() => {
    const [before, stage, { generation }] = [last.current, box.current, store.getState()]
    last.current = drawn && { drawn, picture, generation }
    const edits = moves.now()
    if (edits && stage && before && drawn && before.drawn !== drawn)
      void edits.playEdit(stage, { before, drawn, seen: seenFrom(stood.current, camera.place()), leave, store })
  }, [box, drawn, picture, camera, stood, store])
  return leaving
}

/** What of a large picture is drawn as elements: what is at work, what is held by the keyboard and what is under the pointer; null: all. */
function usePart(drawn: Drawn | null, held: readonly (string | null)[]): PictureDetail | null {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const named = held.join("\n")
  return useMemo(() => {
    if (!drawn || drawn.diagram.marks.length <= MOST_ELEMENTS || drawn.program !== program) return null
    const looked = named.split("\n").map(id => drawn.diagram.marks.findIndex(mark => mark.id === id))
    return joined(atWork(drawn.diagram, run, step), { marks: [0, ...looked.filter(mark => mark >= 0)], links: [] })
  }, [drawn, program, run, step, named])
}

/** Whether anything opens or closes here. */
const hasParts = ({ diagram: { frames, marks } }: Drawn) =>
  frames.length > 0 || marks.some(({ opens, leaves }) => opens !== null || leaves.length > 0)

interface OverlayOf {
  readonly leaving: ReactNode
  readonly drawn: Drawn | null
  /** The same as it is seen through a lens, if it is. */
  readonly seen: Drawn | null
  readonly picture: Keyframe | null
  readonly heads: string
  /** Something opens or closes, and all of it is drawn. */
  readonly parts: boolean
  /** Marks of what ails nodes are shown. */
  readonly well: boolean
  /** What stands at a mark beside its own label. */
  readonly note: (mark: SceneMark) => ReactNode
}

/** How much larger than usual the words are that are largest. */
const lensOf = (picture: Keyframe | null) => picture?.marks.reduce((most, { scale }) => Math.max(most, scale), 1) ?? 1

/** What is typeset, above the lines. */
function Overlay({ leaving, drawn, seen, picture, heads, parts, well, note }: OverlayOf) {
  const pictures = useWorkbench(state => state.derived.lanes.length)
  const typeset = picture ? typesetIn(picture, pictures) : 3
  const arrived = useArriving(picture ? Math.max(picture.marks.length, picture.links.length) : 0)
  return (
    <div className="overlay" aria-hidden="true">
      <div className="labels" style={{ "--lens": lensOf(picture) } as CSSProperties}>
        {film && drawn && (
          <film.Film
            drawn={drawn}
            layout={seen?.layout ?? drawn.layout}
            heads={heads}
            typeset={typeset}
            since={film.since}
          />
        )}
        {picture?.links.slice(0, arrived).map(link => (
          <LinkLabel key={link.id} link={link} typeset={typeset} />
        ))}
        {picture?.marks.map((mark, i) => (
          <MarkLabel
            key={mark.id}
            mark={mark}
            typeset={i < arrived ? typeset : 0}
            within={mark.sum === null ? undefined : picture}
          />
        ))}
        {picture?.marks.map(note)}
        {typeset > 1 && seen && picture && <Trails drawn={seen} picture={picture} />}
        {well && seen && picture && <Health drawn={seen} picture={picture} />}
        {parts && seen && picture && <PartNames drawn={seen} picture={picture} />}
        {leaving}
      </div>
    </div>
  )
}

/** Which node is under the pointer, told both ways: the store knows nodes, the picture names. */
function useNodes(drawn: Drawn | null) {
  const { setHover } = useActions()
  const hover = useWorkbench(pointedNode)
  const partner = useWorkbench(({ pointed }) => (pointed && "node" in pointed ? pointed.partner : null))
  const nodes = useMemo(() => new Map(drawn?.program.names.map((name, node) => [name, node])), [drawn])
  const nodeOf = (name: string | null) => nodes.get(name ?? "") ?? null
  const under = hover === null ? null : (drawn?.diagram.marks[drawn.diagram.markOf[hover] ?? -1]?.id ?? null)
  const isHovered = (name: string, id = name) => {
    const node = nodeOf(name)
    return node !== null && (node === hover || node === partner || under === id)
  }
  return { nodeOf, under, isHovered, enter: (name: string | null) => setHover(nodeOf(name)) }
}

/** The edges, and those to an open end. */
function Lines({ seen, picture, heads }: Pick<OverlayOf, "seen" | "picture" | "heads">) {
  return (
    <>
      <g className="links">
        {picture?.links.map(link => (
          <LinkPath key={link.id} link={link} heads={heads} />
        ))}
      </g>
      {seen && seen.diagram.open.length > 0 && <OpenEnd drawn={seen} />}
    </>
  )
}

/** Which text the picture is of, where that is to be said. */
function Told() {
  const whole = useWorkbench(state => state.derived.shows === "text")
  return whole ? null : <Standing />
}

/** A picture that stands beside another program's, and what its nodes are to that program. */
export interface GuestPicture {
  /** The picture's name for screen readers. */
  readonly title: string
  /** What a node is to the other program: a word that the styles know. */
  readonly roleOf: (node: NodeId) => string | undefined
  /** It lights up with what is pointed at in the other picture. */
  readonly isLit: (node: NodeId) => boolean
  /** What stands at a mark beside its own label. */
  readonly note: (mark: SceneMark, node: NodeId) => ReactNode
}

/** One lane's picture at its step: the graph, and above it the typeset labels. */
export function LaneView({ drawn, current, guest }: { drawn: Drawn | null; current: boolean; guest?: GuestPicture }) {
  const { goToNode, toggle } = useActions()
  const say = useWords(first).stage
  const pass = useContext(LaneContext)
  const heads = useId()
  const values = useLane(
    ({ run: { plan }, step }) => plan.pass === "evaluate" || (plan.pass === "reverse" && step <= plan.order.length),
  )
  const box = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const { nodeOf, under, isHovered, enter } = useNodes(drawn)
  const part = usePart(drawn, [stop, under])
  const seen = useLensed(drawn)
  const picture = useScene(seen, part)
  useRoom(box)
  const view = useCamera(box, drawn, picture?.marks.find(mark => mark.phase === "active") ?? null)
  const leaving = useMoves(box, drawn, picture, view)
  const { camera } = view
  const focus = useFocus(box, drawn, camera, setStop)
  const isLit = (name: string, id?: string) => isHovered(name, id) || guest?.isLit(nodeOf(name) ?? -1) === true
  const choose = (id: string) => {
    const node = nodeOf(id)
    setStop(id)
    if (node !== null) goToNode(node, pass ?? undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    const id = event.target instanceof Element ? event.target.getAttribute("data-node") : null
    if (id === null || !drawn) return
    if (event.key === "o") {
      event.stopPropagation()
      focus.toggleAt(id)
      return
    }
    const next = event.key === "Enter" || event.key === " " ? id : neighbour(drawn, id, event.key)
    if (next === null) return
    event.preventDefault()
    if (next === id) choose(id)
    else focus.to(next)
  }
  const parts = drawn !== null && part === null && hasParts(drawn)
  const entrance = picture?.marks.find(mark => !mark.copy)?.id ?? null
  const held = picture?.marks.some(mark => mark.id === stop) ? stop : entrance
  return (
    <div className={current ? "stage" : "stage stale"} data-carries={values ? "values" : "derivatives"}>
      <div className="view" ref={box} data-numbers={drawn?.format.numbers} data-density={drawn?.format.density}>
        {drawn && part && <Backdrop drawn={drawn} camera={camera} choose={choose} enter={enter} />}
        <svg role="group" aria-label={guest?.title ?? say.graph} onKeyDown={onKey}>
          <Heads of={heads} />
          <g className="picture">
            {parts && seen && <Frames drawn={seen} />}
            <Lines seen={seen} picture={picture} heads={heads} />
            {picture?.marks.map(mark => (
              <Mark
                key={mark.id}
                mark={mark}
                stop={mark.id === held}
                hovered={isLit(mark.node, mark.id)}
                role={guest?.roleOf(nodeOf(mark.node) ?? -1)}
                choose={choose}
                enter={enter}
              />
            ))}
            {parts && seen && picture && (
              <Signs {...{ drawn: seen, picture, toggle, isHovered: isLit, choose, enter }} />
            )}
          </g>
        </svg>
        <Overlay
          leaving={leaving}
          drawn={drawn}
          seen={seen}
          picture={picture}
          heads={heads}
          parts={parts}
          well={!guest && part === null}
          note={mark => guest?.note(mark, nodeOf(mark.node) ?? -1)}
        />
      </div>
      {!guest && <Told />}
      {drawn && (
        <>
          <Tools drawn={drawn} camera={camera} visit={focus.visit} />
          {!guest && <Drags box={box} />}
        </>
      )}
    </div>
  )
}

import { memo } from "react"
import { sceneFrames, type SceneFrame } from "../../picture/scene/frame"
import type { SceneLeaf } from "../../picture/scene/leaf"
import type { SceneMark, Keyframe } from "../../picture/scene/keyframe"
import { first } from "../../explain/words"
import { useWords } from "../context"
import { Tex } from "../kit/Tex"
import type { Drawn } from "../../store/staging"
import type { MarkEvents } from "./Marks"

const BUTTON = 24
const RADIUS = 14

type Toggle = (key: string, mark: string) => void

/** The frames of open parts, under everything else. */
export function Frames({ drawn }: { drawn: Drawn }) {
  return framesOf(drawn).map(frame => <PartFrame key={frame.key} frame={frame} />)
}

/** The names of open parts, and the words of leaves, in the overlay. */
export function PartNames({ drawn, picture }: { drawn: Drawn; picture: Keyframe }) {
  return (
    <>
      {framesOf(drawn).map(frame => (
        <PartName key={frame.key} frame={frame} />
      ))}
      {picture.marks.map(mark => mark.leaves.length > 0 && <LeafNames key={mark.id} mark={mark} />)}
    </>
  )
}

/** Leaves, and the buttons of all parts, above the marks. */
export function Signs({ drawn, picture, toggle, isHovered, ...events }: SignsOf) {
  return (
    <>
      {picture.marks.flatMap(mark =>
        mark.leaves.map(leaf => (
          <Leaf key={leaf.id} leaf={leaf} mark={mark} hovered={isHovered(leaf.id)} {...events} />
        )),
      )}
      {picture.marks.map(mark => mark.opens && <Opener key={mark.id} mark={mark} toggle={toggle} />)}
      {framesOf(drawn).map(frame => (
        <Closer key={frame.key} frame={frame} toggle={toggle} />
      ))}
    </>
  )
}

interface SignsOf extends MarkEvents {
  readonly drawn: Drawn
  readonly picture: Keyframe
  readonly toggle: Toggle
  readonly isHovered: (name: string) => boolean
}

const framesOf = ({ program, diagram, layout }: Drawn) => sceneFrames(program, diagram, layout)

/** The frame around an open part; its name stands in the overlay, its button above the marks. */
const PartFrame = memo(function PartFrame({ frame }: { frame: SceneFrame }) {
  const { boxes, tab } = frame
  return (
    <g className={boxes.length > 1 ? "frame scattered" : "frame"} data-part={frame.key}>
      {boxes.map(({ x, y, width, height }, i) => (
        <rect key={i} x={x} y={y} width={width} height={height} rx={RADIUS} />
      ))}
      <rect className="tab" x={tab.x} y={tab.y} width={tab.width} height={tab.height} rx={tab.height / 2} />
    </g>
  )
})

/** The name of an open part on its frame. */
const PartName = memo(function PartName({ frame: { key, tab, tex } }: { frame: SceneFrame }) {
  return (
    <div
      className="partname"
      data-part={key}
      style={{ left: tab.x, top: tab.y, width: tab.width - BUTTON, height: tab.height }}
    >
      <Tex mute tex={tex} />
    </div>
  )
})

/** The button that closes an open part. */
const Closer = memo(function Closer({ frame, toggle }: { frame: SceneFrame; toggle: Toggle }) {
  const { tab, key, mark, name } = frame
  return <Sign open name={name} x={tab.x + tab.width - BUTTON} y={tab.y} part={key} press={() => toggle(key, mark)} />
})

/** The button that opens a closed part, or an op. */
const Opener = memo(function Opener({ mark, toggle }: { mark: SceneMark; toggle: Toggle }) {
  const say = useWords(first).parts
  const { opens, node, x, y, width, height } = mark
  if (opens === null) return null
  const place = { x: x + width / 2 - BUTTON - 2, y: y - height / 2 + 2 }
  return (
    <Sign
      open={false}
      name={say.open(opens.name)}
      {...place}
      part={opens.key}
      rides={mark.id}
      press={() => toggle(opens.key, node)}
    />
  )
})

/** An input within its only consumer: a node of its own for keys and pointers. */
const Leaf = memo(function Leaf({
  leaf,
  mark: { id, x, y, width, height },
  hovered,
  choose,
  enter,
}: { leaf: SceneLeaf; mark: SceneMark; hovered: boolean } & MarkEvents) {
  return (
    <g
      className={hovered ? "mark leaf hovered" : "mark leaf"}
      role="button"
      tabIndex={-1}
      aria-label={leaf.name}
      data-node={leaf.id}
      data-rides={id}
      data-phase={leaf.phase}
      transform={`translate(${x - width / 2 + leaf.x} ${y - height / 2 + leaf.y})`}
      onClick={() => choose(leaf.id)}
      onPointerEnter={() => enter(leaf.id)}
      onPointerLeave={() => enter(null)}
      onFocus={() => enter(leaf.id)}
      onBlur={() => enter(null)}
    >
      <rect width={leaf.width} height={leaf.height} rx={leaf.height / 2} />
    </g>
  )
})

/** The words of a mark's leaves, and how many more there are. */
function LeafNames({ mark }: { mark: SceneMark }) {
  const { id, x, y, width, height, leaves, more, leafType } = mark
  const place = { left: x - width / 2, top: y - height / 2, width, height, fontSize: leafType }
  return (
    <div className="leaves" data-rides={id} style={place}>
      {leaves.map(leaf => (
        <LeafLabel key={leaf.id} leaf={leaf} />
      ))}
      {more !== null && <span className="more">{more}</span>}
    </div>
  )
}

function LeafLabel({ leaf: { x, y, width, height, tex, value, derivative } }: { leaf: SceneLeaf }) {
  return (
    <div className="leaf" style={{ left: x, top: y, width, height }}>
      <Tex mute tex={tex} />
      {value !== null && <span className="value">{value}</span>}
      {derivative !== null && <span className="derivative">{derivative}</span>}
    </div>
  )
}

interface Pressed {
  readonly open: boolean
  readonly name: string
  readonly x: number
  readonly y: number
  readonly part: string
  /** The mark that it stands on. */
  readonly rides?: string
  readonly press: () => void
}

/** A plus or a minus, 24 px wide. It is pressed by pointer, or by `o` on a node: the graph is one stop of the Tab key. */
function Sign({ open, name, x, y, part, rides, press }: Pressed) {
  return (
    <g
      className="sign"
      role="button"
      tabIndex={-1}
      aria-expanded={open}
      aria-label={name}
      data-toggle={part}
      data-rides={rides}
      transform={`translate(${x} ${y})`}
      onClick={press}
      onKeyDown={event => {
        if (event.key !== "Enter" && event.key !== " ") return
        event.preventDefault()
        event.stopPropagation()
        press()
      }}
    >
      <title>{name}</title>
      <rect width={BUTTON} height={BUTTON} rx={BUTTON / 2} />
      <path d={open ? "M8 12h8" : "M8 12h8M12 8v8"} />
    </g>
  )
}

import { memo, type CSSProperties } from "react"
import type { SceneLink } from "../../picture/scene/keyframe"
import type { Typeset } from "../../picture/scene/typeset"
import { Tex } from "../kit/Tex"

type Width = CSSProperties & Record<"--width", string>

/** Tells the styles how wide a used edge is. */
export const widthOf = (trail: SceneLink["trail"]): Width | undefined =>
  trail ? { "--width": `${trail.width}px` } : undefined

/** The arrowhead of an edge at rest: hollow where what came along it is negative. */
export const trailHead = (trail: SceneLink["trail"]): string =>
  trail === null ? "rest" : trail.negative ? "minus" : "trail"

/** An edge; the arrowhead sits at the consumer, or at the operand while an adjoint flows back. */
export const LinkPath = memo(function LinkPath({ link, heads }: { link: SceneLink; heads: string }) {
  const { flow, trail } = link
  const back = (flow === "none" ? trail?.flow : flow) === "backward"
  const head = `url(#${heads}-${flow === "none" ? trailHead(trail) : flow})`
  return (
    <g
      className="link"
      role="img"
      aria-label={link.name}
      data-edge={link.id}
      data-flow={link.flow}
      data-visited={link.visited || undefined}
      data-trail={trail?.flow}
      style={widthOf(trail)}
    >
      <path d={link.path} markerEnd={back ? undefined : head} markerStart={back ? head : undefined} />
    </g>
  )
})

/** Where the label of an edge has its middle. */
export const labelPlace = ({ label, scale }: Pick<SceneLink, "label" | "scale">): CSSProperties => ({
  left: label.x,
  top: label.y,
  ...(scale !== 1 && { transform: `scale(${scale})` }),
})

/** The local partial on its edge, with its number while it is at work. */
export const LinkLabel = memo(function LinkLabel({ link, typeset = 3 }: { link: SceneLink; typeset?: Typeset }) {
  const number = link.flow !== "none" && link.number !== null && link.number !== link.plain ? link.number : null
  return (
    <div className="partial" data-of={link.id} data-flow={link.flow} style={labelPlace(link)}>
      <div className="plate">
        <Tex mute tex={link.rule} instead={typeset < 2 ? link.plain : null} />
        {number !== null && <span className="number">{number}</span>}
      </div>
    </div>
  )
})

/** Arrowheads, one a state, so that their colour follows the theme and the lane that they are of. */
export function Heads({ of }: { of: string }) {
  return (
    <defs>
      {["rest", "forward", "backward", "trail", "minus"].map(name => (
        <marker
          key={name}
          id={`${of}-${name}`}
          className={`head ${name}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth={name === "rest" ? 9 : 13}
          markerHeight={name === "rest" ? 9 : 13}
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0 10 5 0 10z" />
        </marker>
      ))}
    </defs>
  )
}

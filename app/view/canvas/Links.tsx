import { memo, type CSSProperties } from "react"
import type { SceneLink } from "../../picture/scene/keyframe"
import type { Typeset } from "../../picture/scene/typeset"
import { Tex } from "../kit/Tex"

/** An edge; the arrowhead sits at the consumer, or at the operand while an adjoint flows back. */
export const LinkPath = memo(function LinkPath({ link, heads }: { link: SceneLink; heads: string }) {
  const head = link.flow === "none" ? "rest" : link.flow
  return (
    <g
      className="link"
      role="img"
      aria-label={link.name}
      data-edge={link.id}
      data-flow={link.flow}
      data-visited={link.visited || undefined}
    >
      <path
        d={link.path}
        markerEnd={link.flow === "backward" ? undefined : `url(#${heads}-${head})`}
        markerStart={link.flow === "backward" ? `url(#${heads}-backward)` : undefined}
      />
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
      {["rest", "forward", "backward"].map(name => (
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

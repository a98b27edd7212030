import { memo, type CSSProperties } from "react"
import { plainSign, texSign } from "../../explain/symbols"
import type { SceneMark } from "../../picture/scene/keyframe"
import type { Typeset } from "../../picture/scene/typeset"
import { useWorkbench } from "../context"
import { Tex } from "../kit/Tex"
import type { Box } from "./camera/camera"

const RADIUS = 10
/** A closed part wears a second line around it. */
const AROUND = 4

export interface MarkEvents {
  readonly choose: (id: string) => void
  readonly enter: (id: string | null) => void
}

/** A node's box. Its words and numbers stand in the overlay; its name for screen readers stands here. */
export const Mark = memo(function Mark({
  mark,
  stop,
  hovered,
  role,
  choose,
  enter,
}: { mark: SceneMark; stop: boolean; hovered: boolean; role: string | undefined } & MarkEvents) {
  const { width, height } = mark
  const [left, top] = [mark.x - width / 2, mark.y - height / 2]
  return (
    <g
      className={`mark${hovered ? " hovered" : ""}${mark.closed ? " group" : ""}`}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={mark.name}
      data-node={mark.node}
      data-ghost={mark.copy ? mark.id : undefined}
      data-phase={mark.phase}
      data-role={role}
      data-fault={mark.fault ?? undefined}
      data-stored={mark.stored || undefined}
      onClick={() => choose(mark.node)}
      onPointerEnter={() => enter(mark.node)}
      onPointerLeave={() => enter(null)}
      onFocus={() => enter(mark.node)}
      onBlur={() => enter(null)}
    >
      {mark.closed && (
        <rect
          className="behind"
          x={left - AROUND}
          y={top - AROUND}
          width={width + 2 * AROUND}
          height={height + 2 * AROUND}
          rx={RADIUS + AROUND}
        />
      )}
      <rect x={left} y={top} width={width} height={height} rx={RADIUS} />
      {mark.stored && <path className="stored" d={`M${left - 2} ${top - 2}h6v6h-6z`} />}
    </g>
  )
})

/** The symbol of a node's tangent or adjoint. */
export function Accent({ node, tangent, typeset }: { node: string; tangent: boolean; typeset: Typeset }) {
  const program = useWorkbench(state => state.derived.good.program)
  const is = tangent ? "tangent" : "adjoint"
  return (
    <Tex
      mute
      tex={texSign(program, is, node)}
      className="accent"
      instead={typeset < 3 ? plainSign(program, is, node) : null}
    />
  )
}

/** Where a node's words stand: its box. */
export const placed = ({
  x,
  y,
  width,
  height,
  scale,
  shrink,
}: Box & Pick<SceneMark, "scale" | "shrink">): CSSProperties => ({
  left: x - width / 2,
  top: y - height / 2,
  width: width / scale,
  height: height / scale,
  ...(scale !== 1 && { transform: `scale(${scale})` }),
  ...(shrink.value !== 1 && { "--shrink-value": shrink.value }),
  ...(shrink.derivative !== 1 && { "--shrink-derivative": shrink.derivative }),
})

const ANY_WIDTH = 1e5

/** What a sum keeps within, in px of its label: its node's middle, and how wide the picture is. On the sum itself: all that is typeset in a label would inherit it, and be styled anew. */
export const withinPicture = ({ x, scale }: Pick<SceneMark, "x" | "scale">, wide: number) =>
  ({ "--x": `${x / scale}px`, "--wide": `${wide / scale}px` }) as CSSProperties

/** How a node's numbers are set: one below the other, or side by side. */
export const numbersClass = ({ array, tall }: Pick<SceneMark, "array" | "tall">): string =>
  tall ? "numbers array tall" : array ? "numbers array" : "numbers"

/** A node's words: formula, value, tangent or adjoint; the badge of its fan-out; the sum at work, within `wide` px. Hidden from screen readers. */
export const MarkLabel = memo(function MarkLabel({
  mark,
  typeset = 3,
  wide = ANY_WIDTH,
}: {
  mark: SceneMark
  typeset?: Typeset
  wide?: number
}) {
  const derivative = mark.tangent ?? mark.adjoint
  return (
    <div
      className={mark.copy ? "label copy" : "label"}
      data-of={mark.id}
      data-phase={mark.phase}
      style={{
        ...placed(mark),
        ...(mark.leavesHeight > 0 && { paddingBottom: `calc(var(--foot) + ${mark.leavesHeight}px)` }),
      }}
    >
      <Tex mute tex={mark.tex} className="formula" instead={typeset < 1 ? mark.plain : null} />
      <div className={numbersClass(mark)}>
        {mark.value !== null && <span className="value">{mark.value}</span>}
        {derivative !== null && (
          <span className="pair">
            <Accent node={mark.node} tangent={mark.tangent !== null} typeset={typeset} />
            <span className="derivative">{derivative}</span>
          </span>
        )}
      </div>
      {mark.badge !== null && <span className="badge">{mark.badge}</span>}
      {mark.sum !== null && (
        <span className="sum" style={withinPicture(mark, wide)}>
          {mark.sum}
        </span>
      )}
      {mark.fault !== null && <span className="fault">!</span>}
    </div>
  )
})

import { memo } from "react"
import { texAdjoint, texTangent } from "../../explain/symbols"
import type { SceneMark } from "../../picture/scene/still"
import { Tex } from "../kit/Tex"

const RADIUS = 10

interface MarkEvents {
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
  const { x, y, width, height } = mark
  return (
    <g
      className={hovered ? "mark hovered" : "mark"}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={mark.name}
      data-node={mark.id}
      data-phase={mark.phase}
      data-role={role}
      data-fault={mark.fault ?? undefined}
      data-stored={mark.stored || undefined}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      onClick={() => choose(mark.id)}
      onPointerEnter={() => enter(mark.id)}
      onPointerLeave={() => enter(null)}
      onFocus={() => enter(mark.id)}
      onBlur={() => enter(null)}
    >
      <rect width={width} height={height} rx={RADIUS} />
      {mark.stored && <path className="stored" d="M4 4h6v6h-6z" />}
    </g>
  )
})

/** A node's words: formula, value, tangent or adjoint; the badge of its fan-out; the sum at work. Hidden from screen readers. */
export const MarkLabel = memo(function MarkLabel({ mark }: { mark: SceneMark }) {
  const { x, y, width, height } = mark
  const derivative = mark.tangent ?? mark.adjoint
  const accent = mark.tangent === null ? texAdjoint(mark.id) : texTangent(mark.id)
  return (
    <div
      className="label"
      data-of={mark.id}
      data-phase={mark.phase}
      style={{ left: x - width / 2, top: y - height / 2, width, height }}
    >
      <Tex tex={mark.tex} className="formula" />
      <div className={mark.array ? "numbers array" : "numbers"}>
        {mark.value !== null && <span className="value">{mark.value}</span>}
        {derivative !== null && (
          <>
            <Tex tex={accent} className="accent" />
            <span className="derivative">{derivative}</span>
          </>
        )}
      </div>
      {mark.badge !== null && <span className="badge">{mark.badge}</span>}
      {mark.sum !== null && <span className="sum">{mark.sum}</span>}
      {mark.fault !== null && <span className="fault">!</span>}
    </div>
  )
})

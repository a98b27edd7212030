import type { Keyframe } from "../../../picture/scene/keyframe"
import type { Seen } from "../../../picture/scene/editmotion"
import { LinkLabel } from "../Links"
import { MarkLabel } from "../Marks"

const RADIUS = 10

/** What goes, as it was, and how its places are seen now. */
export interface Left extends Pick<Keyframe, "marks" | "links"> {
  readonly seen: Seen
}

/** What an edit has taken away fades where it was. */
export function Leaving({ leaving: { marks, links, seen } }: { leaving: Left }) {
  const { x, y, k } = seen
  return (
    <div className="leaving" style={{ transform: `translate(${x}px, ${y}px) scale(${k})` }}>
      <svg>
        {links.map(({ id, path }) => (
          <g key={id} className="link">
            <path d={path} />
          </g>
        ))}
        {marks.map(({ id, x, y, width, height }) => (
          <g key={id} className="mark">
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={RADIUS} />
          </g>
        ))}
      </svg>
      {links.map(link => (
        <LinkLabel key={link.id} link={link} />
      ))}
      {marks.map(mark => (
        <MarkLabel key={mark.id} mark={mark} />
      ))}
    </div>
  )
}

import { useLayoutEffect, useMemo, useRef, type PointerEvent } from "react"
import type { NodeId } from "../../../engine/graph/graph"
import { centred, type Camera } from "./camera"
import type { Drawn } from "../../../store/staging"

/** Px on the screen: at most so large, and at least so high that it can be pressed. */
const MOST = { width: 180, height: 110 }
const LEAST = 24

/** A smaller window is not covered. */
const LEAST_ROOM = { width: 560, height: 360 }

interface MinimapOf {
  readonly drawn: Drawn
  readonly camera: Camera
  readonly active: NodeId | null
}

/**
 * All of a picture that is larger than its window, with a frame around what is seen; a press or a drag moves the view there. For pointers alone: keys walk
 * along nodes and edges, and the view goes with them.
 */
export function Minimap({ drawn: { diagram, layout }, camera, active }: MinimapOf) {
  const frame = useRef<SVGRectElement>(null)
  const { width, height } = layout
  const scale = Math.min(MOST.width / width, MOST.height / height)
  const marks = useMemo(
    () => layout.marks.map(({ x, y, width: w, height: h }) => `M${x - w / 2} ${y - h / 2}h${w}v${h}h${-w}z`).join(""),
    [layout],
  )
  useLayoutEffect(() => {
    const follow = () => {
      const { x, y, k } = camera.place()
      const room = camera.room()
      const seen = { x: -x / k, y: -y / k, width: room.width / k, height: room.height / k }
      for (const [name, value] of Object.entries(seen)) frame.current?.setAttribute(name, value.toFixed(1))
    }
    follow()
    return camera.follow(follow)
  }, [camera])
  const room = camera.room()
  if (room.width < LEAST_ROOM.width || room.height < LEAST_ROOM.height) return null
  const look = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const at = {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    }
    camera.take(centred(camera.content(), camera.room(), camera.place().k, at))
  }
  const here = active === null ? undefined : layout.marks[diagram.markOf[active] ?? -1]
  return (
    <svg
      className="minimap"
      aria-hidden="true"
      width={width * scale}
      height={Math.max(LEAST, height * scale)}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={look}
    >
      <path className="all" d={marks} />
      {here && (
        <rect
          className="here"
          x={here.x - here.width / 2}
          y={here.y - here.height / 2}
          width={here.width}
          height={here.height}
        />
      )}
      <rect className="seen" ref={frame} />
    </svg>
  )
}

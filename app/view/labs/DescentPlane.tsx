import { contours, geoPath, geoTransform, line } from "d3"
import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import type { DescentMethod } from "../../labs/descent"
import { fieldOf, levelsOf, slopesOf, type Heights } from "../../labs/field"
import { useWords } from "../context"
import { Axes } from "./Axes"
import type { Descending } from "./descending"
import { aimed, evened, padded, placeOn, planeOf, stepOf, stretchOf, type Plane, type Interval } from "./plane"

/** Px of the drawing, which is as wide as its panel. */
const SHEET = { width: 420, height: 340, left: 44, right: 10, top: 24, bottom: 40 } as const
const CELLS = { columns: 72, rows: 54 } as const
const ARROWS = { columns: 11, rows: 8 } as const
const BANDS = 16
/** Px of the longest arrow. */
const LONGEST = 17

type Window = readonly [across: Interval, up: Interval]

/** A window that shows the start and as much of all ways as stays near it. */
function windowOf({ start, ways }: Descending): Window {
  const reach = 3 * Math.max(1, ...start.map(Math.abs))
  const near = [...ways.values()]
    .flatMap(({ iterates }) => iterates.map(({ point }) => point))
    .filter(point => point.every((x, i) => Math.abs(x - start[i]!) <= reach))
  const stretch = (i: number) => padded(stretchOf([start, ...near].map(point => point[i]!)), 0.15, 1)
  return evened(SHEET, stretch(0), stretch(1))
}

/** A window that stays until the start leaves it, or `fit` is called; beneath a drag it does not move. */
export function useView(descending: Descending) {
  const { start, objective } = descending
  const shape = `${descending.lines.map(({ name }) => name).join()} ${objective.size}`
  const [kept, keep] = useState<{ readonly shape: string; readonly window: Window } | null>(null)
  const inside = ([low, high]: Interval, x: number) => low <= x && x <= high
  const stands = kept?.shape === shape && kept.window.every((stretch, i) => inside(stretch, start[i]!))
  const window = stands ? kept.window : windowOf(descending)
  if (!stands) keep({ shape, window })
  return { window, fit: () => keep({ shape, window: windowOf(descending) }) }
}

/** From the coordinates of a field's cells to the sheet. */
const projected = ({ columns, rows }: Heights, { x, y }: Plane) => {
  const [left, right] = x.range() as [number, number]
  const [bottom, top] = y.range() as [number, number]
  return geoPath(
    geoTransform({
      point(column, row) {
        this.stream.point(left + (column / columns) * (right - left), bottom + (row / rows) * (top - bottom))
      },
    }),
  )
}

/** Bands of equal area, the higher the darker, the lines between them, and hatched what is not defined. */
function Heat({ field, plane, hatch }: { field: Heights; plane: Plane; hatch: string }) {
  const drawn = useMemo(() => {
    const path = projected(field, plane)
    const { columns, rows, values } = field
    const marching = contours().size([columns, rows])
    // What is not defined is a wall: no level ends at it.
    const walled = Array.from(values, value => (Number.isNaN(value) ? Infinity : value))
    const undefined_ = Array.from(values, value => Number(Number.isNaN(value)))
    return {
      bands: marching
        .thresholds([...levelsOf(field, BANDS)])(walled)
        .map(band => path(band) ?? ""),
      holes: undefined_.includes(1) ? (path(marching.contour(undefined_, 0.5)) ?? "") : "",
    }
  }, [field, plane])
  return (
    <>
      {drawn.bands.map((d, i) => (
        <path key={i} className="band" d={d} />
      ))}
      {drawn.holes !== "" && <path className="hole" d={drawn.holes} fill={`url(#${hatch})`} />}
    </>
  )
}

/** The way down from place to place: −∇f, its length told by steps of ten. */
function Arrows({ descending, window, plane }: { descending: Descending; window: Window; plane: Plane }) {
  const { objective } = descending
  const d = useMemo(() => {
    const slopes = slopesOf(objective, window, ARROWS.columns, ARROWS.rows)
    const sizes = slopes.map(({ gradient }) => Math.log1p(Math.hypot(...gradient)))
    const most = Math.max(...sizes)
    return slopes.map(({ at, gradient }, i) => {
      // On the sheet an arrow crosses the contours as they are drawn.
      const unit = (scale: Plane["x"]) => scale(1) - scale(0)
      const [dx, dy] = [-gradient[0] / unit(plane.x), -gradient[1] / unit(plane.y)]
      const length = Math.hypot(dx, dy)
      const long = most === 0 ? 0 : 5 + (LONGEST - 5) * (sizes[i]! / most)
      if (length === 0) return ""
      const [ux, uy] = [dx / length, dy / length]
      const [x, y] = [plane.x(at[0]) + (ux * long) / 2, plane.y(at[1]) + (uy * long) / 2]
      const wing = (turn: number) => `L${(x - 4 * ux + turn * uy).toFixed(1)} ${(y - 4 * uy - turn * ux).toFixed(1)}`
      return `M${(x - ux * long).toFixed(1)} ${(y - uy * long).toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}${wing(2.4)}M${x.toFixed(1)} ${y.toFixed(1)}${wing(-2.4)}`
    })
  }, [objective, window, plane])
  return <path className="arrows" d={d.join("")} />
}

/** The ways of all methods as far as they have come, the chosen one with its iterates. */
export function Ways({
  descending,
  at,
}: {
  descending: Descending
  at: (point: readonly number[], value: number) => readonly [number, number]
}) {
  const { ways, method, way, k } = descending
  const path = line<readonly [number, number]>().defined(place => place.every(Number.isFinite))
  const placed = (chosen: DescentMethod, to: number) =>
    (ways.get(chosen)?.iterates ?? []).slice(0, to + 1).map(({ point, value }) => at(point, value))
  const others = [...ways.keys()].filter(one => one !== method)
  const done = placed(method, k)
  const [x, y] = done.at(-1)!
  return (
    <>
      {others.map(one => (
        <path key={one} className={`way other ${one}`} d={path(placed(one, k)) ?? ""} />
      ))}
      <path className={`way ahead ${method}`} d={path(placed(method, way.iterates.length)) ?? ""} />
      <path className={`way ${method}`} d={path(done) ?? ""} />
      {done
        .filter(place => place.every(Number.isFinite))
        .map(([cx, cy], i) => (
          <circle key={i} className={`iterate ${method}`} cx={cx} cy={cy} r="2.2" />
        ))}
      {Number.isFinite(x) && Number.isFinite(y) && <circle className={`iterate now ${method}`} cx={x} cy={y} r="6" />}
    </>
  )
}

/** Steps of an arrow key across a window. */
const KEY_STEPS = 200

/** Where a press or an arrow key places the start. */
export function usePlacing(descending: Descending, plane: Plane) {
  const svg = useRef<SVGSVGElement>(null)
  const held = useRef(false)
  const { place, lines, way, k } = descending
  const px = (scale: Plane["x"]) => 1 / (scale(1) - scale(0))
  const follow = (event: PointerEvent) => {
    const spot = svg.current && placeOn(svg.current, event)
    if (!spot) return
    const across = aimed(plane.x.invert(spot.x), px(plane.x))
    place(lines.length === 1 ? [across] : [across, aimed(plane.y.invert(spot.y), px(plane.y))])
  }
  return {
    svg,
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = true
      follow(event)
    },
    onPointerMove: (event: PointerEvent) => {
      if (held.current) follow(event)
    },
    onPointerUp: () => {
      held.current = false
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = stepOf(event)
      if (!by) return
      event.preventDefault()
      const [x, y] = way.iterates[k]!.point
      const moved = (scale: Plane["x"], from: number, steps: number) => {
        const [low, high] = scale.domain() as [number, number]
        return aimed(from + (steps * (high - low)) / KEY_STEPS, px(scale))
      }
      place(lines.length === 1 ? [moved(plane.x, x!, by[0])] : [moved(plane.x, x!, by[0]), moved(plane.y, y!, by[1])])
    },
  }
}

/** Two inputs: contours, heat, arrows and the ways. */
export function DescentPlane({ descending, window }: { descending: Descending; window: Window }) {
  const say = useWords(labs).descent
  const id = useId()
  const { objective, lines, way, k } = descending
  const plane = useMemo(() => planeOf(SHEET, ...window), [window])
  const field = useMemo(() => fieldOf(objective, window, CELLS.columns, CELLS.rows), [objective, window])
  const { svg, ...placing } = usePlacing(descending, plane)
  const at = ([x, y]: readonly number[]) => [plane.x(x!), plane.y(y!)] as const
  const place = lines.map(({ name }, i) => `${name} = ${formatNumber(way.iterates[k]!.point[i]!)}`).join(", ")
  return (
    <div className="placing" role="application" tabIndex={0} aria-label={say.plane(place)} {...placing}>
      <svg
        ref={svg}
        className="chart descent"
        role="img"
        aria-label={say.drawn}
        viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      >
        <defs>
          <clipPath id={`${id}c`}>
            <rect
              x={SHEET.left}
              y={SHEET.top}
              width={SHEET.width - SHEET.left - SHEET.right}
              height={SHEET.height - SHEET.top - SHEET.bottom}
            />
          </clipPath>
          <pattern id={`${id}h`} className="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M0 6L6 0" />
          </pattern>
        </defs>
        <g clipPath={`url(#${id}c)`}>
          <Heat field={field} plane={plane} hatch={`${id}h`} />
          <Arrows descending={descending} window={window} plane={plane} />
        </g>
        <Axes
          x={{ scale: plane.x, label: lines[0]!.name, ticks: 6, write: formatNumber }}
          y={{ scale: plane.y, label: lines[1]!.name, ticks: 5, write: formatNumber }}
        />
        <g clipPath={`url(#${id}c)`}>
          <Ways descending={descending} at={at} />
        </g>
      </svg>
    </div>
  )
}

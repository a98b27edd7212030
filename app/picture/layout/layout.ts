import { columns as columnsOf } from "./columns"
import { writePlaces } from "./crossings"
import { framed } from "./frame"
import { corridors } from "./corridors"
import { withGaps, withoutGaps } from "./gaps"
import type { Layout, LayoutInput, XY } from "./geometry"
import { gatherComponents } from "./components"
import { properGraph as netOf, type ProperGraph } from "./proper"
import { follow } from "./follow"
import { order } from "./order"
import { placeAcross } from "./place"
import { ports as portsOf } from "./ports"
import { ranks } from "./ranks"
import { guess, recall } from "./recall"
import { routes } from "./route"
import { distances, LOOSEST } from "./spacing"
import { cutsOf, wound } from "./wind"
import { turnedInput, turnedLayout, turnedPoint } from "./turn"

export type { Density, Layout, LayoutInput, Route, Size, XY } from "./geometry"

/** Breadth in px of an edge that passes a layer. */
const LINE = 2

/**
 * Positions for a picture: layered (Sugiyama, Tagawa, Toda 1981), inputs first, outputs last. Pure and deterministic: the same input gives the same bytes.
 * With `previous` (centres of marks in an earlier layout, by id) marks keep their order and stay near where they were, at the price of some crossings.
 */
export function layout(input: LayoutInput, previous: ReadonlyMap<string, XY> | null = null): Layout {
  if (input.direction === "right") return layoutRight(input, previous)
  const turned = previous && new Map(Array.from(previous, ([id, at]) => [id, turnedPoint(at)]))
  return turnedLayout(layoutRight(turnedInput(input), turned))
}

/** The same for values that flow to the right. */
function layoutRight(input: LayoutInput, previous: ReadonlyMap<string, XY> | null): Layout {
  const memory = recall(input, previous)
  const net = netOf(input, ranks(input, memory?.x))
  const { rows: columnRows, crossings } = memory
    ? follow(withoutGaps(net), guess(net, input, memory), memory.y)
    : order(withoutGaps(net))
  const rows = withGaps(net, columnRows)
  const place = new Int32Array(net.size)
  writePlaces(rows, place)
  const ports = portsOf(net, input, place)
  const breadth = Float64Array.from({ length: net.size }, (_, v) => breadthOf(v, net, input))
  const distance = distances(net, rows, input, breadth, memory ? 1 : LOOSEST[input.density ?? "loose"])
  const across = { centre: placeAcross(net, { rows, distance }, ports, memory?.y), breadth }
  if (!memory) gatherComponents(net, { rows, distance }, across.centre)
  const columns = columnsOf(net, input, across.centre, memory?.x)
  const marks = input.marks.map(({ id, width, height }, mark) => {
    const layer = net.layer[mark]!
    return { id, x: (columns.start[layer]! + columns.end[layer]!) / 2, y: across.centre[mark]!, width, height }
  })
  const drawn = routes({ net, input, across, columns, ports, rooms: corridors(net, rows, across) })
  const straight = framed(marks, drawn, input, crossings)
  const cuts = cutsOf(columns, input.rows ?? 1)
  if (cuts.length === 0) return straight
  const winding = wound(
    { marks, routes: drawn },
    input.links.map(({ label }) => label.height),
    cuts,
  )
  return {
    ...framed(winding.marks, winding.routes, input, crossings),
    straight: straight.marks.map(({ x, y }) => ({ x, y })),
  }
}

function breadthOf(v: number, net: ProperGraph, { marks, links }: LayoutInput): number {
  if (v < net.marks) return marks[v]!.height
  const link = net.label[v]!
  return link < 0 ? LINE : links[link]!.label.height
}

import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { FaultCode } from "../../engine/ops/op"
import { valueOf } from "../../engine/run/evaluate"
import type { Pass, Run } from "../../engine/run/plan"
import { step, type Step } from "../../engine/run/step"
import type { Tensor } from "../../engine/tensor/tensor"
import { contributionCount, phaseAt, type Phase } from "../../engine/run/contributions"
import { faultsOf } from "../../explain/fault"
import { knownAt, nameWith, type Known } from "../../explain/name"
import { termed } from "../../explain/symbols"
import { formatCells, formatValue, isTall } from "../../explain/value"
import { words } from "../../explain/words"
import type { Diagram, Edge, Link, Mark } from "../diagram/diagram"
import type { Layout, Route, XY } from "../layout/layout"
import { dockedTex, linkLabel, markLabel, opName, partName } from "./label"
import { sceneLeaves, type SceneLeaves } from "./leaf"
import { withoutHiddenBadges } from "./over"
import { shrinkOf, type Shrink } from "./size"
import { timetable, type Timetable } from "./timetable"
import { trailOn, type Trail } from "./trail"

/** A node as it looks after a step. */
export interface SceneMark extends SceneLeaves {
  /** The mark's own name, unique. */
  readonly id: string
  /** The name of the node that it shows: also its `data-node`. */
  readonly node: string
  /** A copy of an input, for one consumer. */
  readonly copy: boolean
  /** It stands for a closed part. */
  readonly closed: boolean
  /** What opens here, by its key and in words. */
  readonly opens: { readonly key: string; readonly name: string } | null
  /** Centre and size in px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** By how much its words are larger than usual. */
  readonly scale: number
  /** By how much its numbers are smaller than usual, so that they keep within it. */
  readonly shrink: Shrink
  /** Label, as TeX and as plain text: "v₂ = v₁ + x". */
  readonly tex: string
  readonly plain: string
  /** What is known of the node, formatted, a tensor in several lines; null: nothing yet. */
  readonly value: string | null
  readonly tangent: string | null
  readonly adjoint: string | null
  readonly phase: Phase
  /** Reverse: the value waits to be used by the reverse phase. */
  readonly stored: boolean
  /** "1/2": contributions that are in, of a node with several, until all are. */
  readonly badge: string | null
  /** What the receiver of a pull does: "−18 + 2·1 → −16". */
  readonly sum: string | null
  /** Constants drawn on the node. */
  readonly docked: readonly { readonly tex: string; readonly slot: number }[]
  readonly fault: FaultCode | null
  /** A vector or matrix: its numbers stand in brackets. */
  readonly array: boolean
  /** Its derivative stands beside its value in every form. */
  readonly tall: boolean
  /** Accessible name. */
  readonly name: string
}

/** An edge as it looks after a step. */
export interface SceneLink {
  /** "v1→v2:0": also its `data-edge`. */
  readonly id: string
  /** SVG path data, always from operand to consumer. */
  readonly path: string
  readonly flow: "none" | "forward" | "backward"
  /** TeX of the local partial, and the same as plain text. */
  readonly rule: string
  readonly plain: string
  /** Value of the local partial, once the sweep has used it. */
  readonly number: string | null
  /** Centre of the label, and by how much it is larger than usual. */
  readonly label: XY
  readonly scale: number
  /** The sweep has come along here, at this step or before. */
  readonly visited: boolean
  /** What the sweep has left on it; null: nothing yet. */
  readonly trail: Trail | null
  /** Accessible name. */
  readonly name: string
}

/** The picture after a whole step, as data. */
export interface Keyframe {
  readonly pass: Pass
  readonly width: number
  readonly height: number
  readonly marks: readonly SceneMark[]
  readonly links: readonly SceneLink[]
}

/** A run after one step: the step, and its receiver. */
interface Instant {
  readonly program: Lowered
  readonly run: Run
  readonly times: Timetable
  readonly k: number
  readonly active: NodeId
  readonly step: Step | null
}

/** Some of a diagram's marks and links, by position. */
export interface PictureDetail {
  readonly marks: readonly number[]
  readonly links: readonly number[]
}

/**
 * The picture after step k, with that step's elements active; at 0 nothing has happened yet. What is between steps: `scene`. `part`: no more than
 * that is described.
 */
export function keyframe(
  program: Lowered,
  run: Run,
  diagram: Diagram,
  layout: Layout,
  k: number,
  part: PictureDetail | null = null,
): Keyframe {
  const asked = [program, run, diagram, layout, k, part] as const
  const before = recent.find(one => one.asked.every((what, i) => what === asked[i]))
  if (before) return before.given
  const given = stillOf(...asked)
  recent.unshift({ asked, given })
  recent.length = Math.min(recent.length, MOST_RECENT)
  return given
}

type Asked = readonly [Lowered, Run, Diagram, Layout, number, PictureDetail | null]

/** The last stills, of all lanes: a picture, and what moves from one to the next, are made of the same. */
const recent: { readonly asked: Asked; readonly given: Keyframe }[] = []
const MOST_RECENT = 6

function stillOf(...[program, run, diagram, layout, k, part]: Asked): Keyframe {
  const instant = instantAt(program, run, Math.min(Math.max(k, 0), run.plan.steps))
  const { places, routes } = found(layout)
  const { inner = 1 } = layout
  const marks = part ? part.marks.map(mark => diagram.marks[mark]!) : diagram.marks
  const links = part ? part.links.map(link => diagram.links[link]!) : diagram.links
  return {
    pass: run.plan.pass,
    width: layout.width,
    height: layout.height,
    marks: withoutHiddenBadges(
      marks.map(mark => sceneMark(instant, mark, places.get(mark.id)!, inner)),
      inner,
    ),
    links: links.map(link => sceneLink(instant, diagram, link, routes.get(link.id)!)),
  }
}

interface Found {
  readonly places: ReadonlyMap<string, Layout["marks"][number]>
  readonly routes: ReadonlyMap<string, Route>
}

const known = new WeakMap<Layout, Found>()

/** Where everything of a layout stands, by name; listed once. */
function found(layout: Layout): Found {
  const before = known.get(layout)
  if (before) return before
  const made = {
    places: new Map(layout.marks.map(mark => [mark.id, mark])),
    routes: new Map(layout.routes.map(route => [route.id, route])),
  }
  known.set(layout, made)
  return made
}

function instantAt(program: Lowered, run: Run, k: number): Instant {
  const current = k === 0 ? null : step(run, k)
  return { program, run, times: timetable(run.plan), k, active: current?.node ?? -1, step: current }
}

const NOTHING: Known = { value: null, tangent: null, adjoint: null }

function sceneMark(instant: Instant, mark: Mark, place: Layout["marks"][number], inner: number): SceneMark {
  const { program, run, times, k, active } = instant
  const { id, shows: node, docked, part, opens } = mark
  const { tex, plain, spoken } = markLabel(program, mark)
  const copy = mark.kind === "copy"
  // A run of terms has no value of its own: it stands for many.
  const known = part?.of === "term" ? NOTHING : knownAt(run, node, k)
  const written = (value: Tensor | null) => (copy ? null : value && formatCells(value))
  const shape = run.plan.graph.shape(node)
  const [value, tangent, adjoint] = [written(known.value), written(known.tangent), written(known.adjoint)]
  return {
    ...place,
    scale: place.scale ?? 1,
    shrink: shrinkOf(shape, value, tangent ?? adjoint),
    ...leavesIn(instant, mark, place, inner),
    id,
    node: program.names[node]!,
    copy,
    closed: part !== null,
    opens: opens === null ? null : { key: opens, name: part ? partName(program, part).spoken : opName(program, node) },
    tex,
    plain,
    value,
    tangent,
    adjoint,
    phase: works(mark, active) ? "active" : phaseAt(run.plan, node, k, active),
    stored: !copy && isStored(instant, mark),
    badge: copy ? null : badge(instant, node),
    sum: !copy && node === active && shape.length === 0 ? sum(instant) : null,
    array: shape.length > 0,
    tall: isTall(shape),
    docked: docked.map(constant => ({ tex: dockedTex(program, constant.node), slot: constant.slot })),
    fault: times.evaluated(node) <= k ? (faultsOf(program, run).get(node)?.code ?? null) : null,
    name: nameWith(spoken, known, termed(program, words)),
  }
}

/** The leaves of a mark, as large as its words are. */
function leavesIn(
  instant: Instant,
  mark: Mark,
  { width, height, scale = 1 }: Layout["marks"][number],
  inner: number,
): SceneLeaves {
  const { program, run } = instant
  const size = { width: width / scale, height: height / scale, times: inner }
  const found = sceneLeaves(program, run, mark, size, instant)
  if (scale === 1) return found
  const leaves = found.leaves.map(leaf => ({
    ...leaf,
    x: scale * leaf.x,
    y: scale * leaf.y,
    width: scale * leaf.width,
    height: scale * leaf.height,
  }))
  return { ...found, leaves, leafType: scale * found.leafType }
}

/** Whether a step works within a closed part. */
const works = ({ part, members, leaves }: Mark, active: NodeId): boolean =>
  part !== null && members.includes(active) && !leaves.includes(active)

/** Whether a value waits for the reverse phase: the mark's own; of a closed part any. */
function isStored({ run, times, k }: Instant, { part, shows, members }: Mark): boolean {
  if (run.plan.pass !== "reverse" || k >= run.plan.steps) return false
  const waits = (node: NodeId) => times.evaluated(node) <= k && k <= times.lastNeeded[node]!
  return part ? members.some(waits) : waits(shows)
}

/** "1/2" while some of several contributions are in. */
function badge({ run, k }: Instant, node: NodeId): string | null {
  const { total, received } = contributionCount(run.plan, node, k)
  return received > 0 && received < total ? `${received}/${total}` : null
}

/** "−18 + 2·1 → −16" */
function sum({ run, step: current }: Instant): string | null {
  if (current?.kind === "seed") {
    const { before, contribution, after } = current
    return before && `${formatValue(before)} + ${inner(contribution)} → ${formatValue(after)}`
  }
  if (current?.kind !== "pull") return null
  const { to, partial, product, before, after } = current.term
  const adjoint = valueOf(run, run.plan.of[to]!)
  const first = before ? inner(adjoint) : formatValue(adjoint)
  const flowing = partial ? `${first}·${inner(partial)}` : formatValue(product)
  return `${before ? `${formatValue(before)} + ` : ""}${flowing} → ${formatValue(after)}`
}

/** A number behind an operator: a minus gets brackets. */
export function inner(value: Tensor): string {
  const text = formatValue(value)
  return text.startsWith("−") ? `(${text})` : text
}

function sceneLink(instant: Instant, diagram: Diagram, link: Link, route: Route): SceneLink {
  const { program, run, times, k, step: current } = instant
  const { tex, plain, spoken } = linkLabel(program, link, diagram.marks[link.to]!)
  const back = run.plan.pass === "reverse" && k > run.plan.order.length
  const visited = link.edges.some(({ to, slot }) => {
    const term = times.term(to, slot)
    return back ? term >= 0 && times.used(term) <= k : times.evaluated(to) <= k
  })
  return {
    id: link.id,
    path: pathIn(route),
    flow: linkFlow(run, link, current),
    rule: tex,
    plain,
    number: plain === "" ? null : partialOn(instant, link.edges[0]!),
    label: route.label,
    scale: route.scale ?? 1,
    visited,
    trail: trailOn(run, link, k),
    name: spoken,
  }
}

/** The local partial of an edge, once the sweep has used it; null where it is no number. */
function partialOn({ run, times, k }: Instant, { to, slot }: Edge): string | null {
  const term = times.term(to, slot)
  const partial = term >= 0 && times.used(term) <= k ? run.plan.terms.partial[term]! : -1
  return partial >= 0 && run.plan.graph.shape(partial).length === 0 ? formatValue(valueOf(run, partial)) : null
}

/** What a step sends along a link: along one of its edges. */
export function linkFlow(run: Run, { edges }: Link, current: Step | null): SceneLink["flow"] {
  const { term } = timetable(run.plan)
  for (const { to, slot } of edges) {
    const flow = flowOn(current, to, slot, term(to, slot))
    if (flow !== "none") return flow
  }
  return "none"
}

/** What a step sends along the edge into slot `slot` of node `to`, whose term in the plan is `term` (−1: none). */
function flowOn(current: Step | null, to: NodeId, slot: number, term: number): SceneLink["flow"] {
  if (current?.kind === "pull") return current.term.to === to && current.term.slot === slot ? "backward" : "none"
  if (current?.node !== to) return "none"
  return current.kind === "evaluate" || (current.kind === "push" && term >= 0) ? "forward" : "none"
}

const rounded = (x: number) => String(Math.round(x * 100) / 100)

const paths = new WeakMap<Route, string>()

/** The path data of a layout's route, written once. */
function pathIn(route: Route): string {
  const path = paths.get(route) ?? pathOf(route)
  paths.set(route, path)
  return path
}

/** A route as SVG path data. */
export function pathOf({ points }: Pick<Route, "points">): string {
  const at = ({ x, y }: XY) => `${rounded(x)} ${rounded(y)}`
  const curves = points.slice(1).map((point, i) => `${i % 3 === 0 ? "C" : " "}${at(point)}`)
  return `M${at(points[0]!)}${curves.join("")}`
}

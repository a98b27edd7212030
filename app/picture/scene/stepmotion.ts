import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { valueOf } from "../../engine/run/evaluate"
import type { Run } from "../../engine/run/plan"
import { step, type Flow, type Step } from "../../engine/run/step"
import type { Tensor } from "../../engine/tensor/tensor"
import { formatValue } from "../../explain/value"
import type { Diagram, Link } from "../diagram/diagram"
import type { Layout } from "../layout/layout"
import { course, nearest, type Course } from "./course"
import {
  inner,
  linkFlow,
  keyframe,
  type PictureDetail,
  type SceneLink,
  type SceneMark,
  type Keyframe,
} from "./keyframe"

/** A node that is not the same before and after. */
export interface MarkPart {
  readonly before: SceneMark
  readonly after: SceneMark
  /** Some step on the way is its own. */
  readonly receives: boolean
  /** What it adds up meanwhile: "−18 + 2·1"; null: nothing that is told. */
  readonly working: string | null
}

/** An edge along which something comes, or has just come. */
export interface LinkPart {
  readonly link: SceneLink
  readonly flow: "forward" | "backward"
  readonly way: Course
  /** The share of the way at which its label, the local partial, stands. */
  readonly turn: number
  /** The number that travels, before it has met the local partial and after; null: the edge has done its part and comes to rest. */
  readonly carried: readonly [string, string] | null
  /** It is still lit when the passage is over. */
  readonly stays: boolean
}

/** Everything that changes from one step to a later one; steps between them happen together. What it looks like on the way: `momentAt`. */
export interface StepMotion {
  readonly from: number
  readonly to: number
  readonly before: Keyframe
  readonly after: Keyframe
  readonly tempo: "appear" | "merge" | "add" | "wave"
  readonly marks: readonly MarkPart[]
  readonly links: readonly LinkPart[]
}

/** The passage from step `from` to step `to` > `from` of one run. `part`: nothing else of the picture is asked. */
export function stepMotion(
  program: Lowered,
  run: Run,
  diagram: Diagram,
  layout: Layout,
  [from, to]: readonly [number, number],
  part: PictureDetail | null = null,
): StepMotion {
  const before = keyframe(program, run, diagram, layout, from, part)
  const after = keyframe(program, run, diagram, layout, to, part)
  const steps = Array.from({ length: to - from }, (_, i) => step(run, from + 1 + i))
  const links = (part?.links ?? [...diagram.links.keys()]).flatMap((index, i) => {
    const link = diagram.links[index]!
    const works = steps.find(one => linkFlow(run, link, one) !== "none")
    const flow = works ? linkFlow(run, link, works) : before.links[i]!.flow
    if (flow === "none") return []
    const way = course(layout.routes[index]!.points)
    const carried = works ? carriedOn(run, works, link) : null
    const now = after.links[i]!
    return [{ link: now, flow, way, turn: nearest(way, now.label), carried, stays: now.flow !== "none" }]
  })
  const marks = (part?.marks ?? [...diagram.marks.keys()]).flatMap((index, i) => {
    const { shows, kind } = diagram.marks[index]!
    const own = kind === "copy" ? [] : steps.filter(({ node }) => node === shows)
    const [old, now] = [before.marks[i]!, after.marks[i]!]
    if (own.length === 0 && sameLook(old, now)) return []
    return [{ before: old, after: now, receives: own.length > 0, working: workingOf(run, shows, own) }]
  })
  return { from, to, before, after, tempo: tempoOf(steps, marks), marks, links }
}

function tempoOf(steps: readonly Step[], marks: readonly MarkPart[]): StepMotion["tempo"] {
  if (marks.filter(({ receives }) => receives).length > 1) return "wave"
  if (steps.some(({ kind }) => kind === "pull")) return "add"
  return steps.some(({ kind }) => kind === "push" || kind === "evaluate") ? "merge" : "appear"
}

const LOOK = ["value", "tangent", "adjoint", "phase", "stored", "badge", "sum"] as const

const sameLook = (a: SceneMark, b: SceneMark) => LOOK.every(part => a[part] === b[part])

/** The number that a link carries at a step: alone, and times the local partial. */
function carriedOn(run: Run, at: Step, { edges }: Link): readonly [string, string] {
  const here = edges.find(({ to, slot }) =>
    at.kind === "pull" ? at.term.to === to && at.term.slot === slot : at.node === to,
  )
  const { to, slot } = here ?? edges[0]!
  const from = run.plan.graph.arg(to, slot)
  const term = at.kind === "pull" ? at.term : at.kind === "push" ? at.terms.find(one => one.slot === slot) : undefined
  if (!term) {
    const value = formatValue(valueOf(run, from))
    return [value, value]
  }
  const upstream = upstreamOf(run, at.kind === "pull" ? to : from)
  return [formatValue(upstream), timesPartial(upstream, term)]
}

/** A node's final tangent or adjoint: what it hands on. */
const upstreamOf = (run: Run, node: NodeId): Tensor => valueOf(run, run.plan.of[node]!)

const timesPartial = (upstream: Tensor, { partial, product }: Flow) =>
  partial && partial.shape.length === 0 ? `${formatValue(upstream)}·${inner(partial)}` : formatValue(product)

/** What a node adds up in its steps: the contributions that come together in it, in their parts; null of arrays. */
function workingOf(run: Run, node: NodeId, own: readonly Step[]): string | null {
  if (run.plan.graph.shape(node).length > 0) return null
  const parts: string[] = []
  for (const one of own) {
    if (one.kind === "seed" && one.before) parts.push(formatValue(one.before), inner(one.contribution))
    if (one.kind === "push") for (const term of one.terms) parts.push(timesPartial(upstreamOf(run, term.from), term))
    if (one.kind !== "pull") continue
    if (parts.length === 0 && one.term.before) parts.push(formatValue(one.term.before))
    parts.push(timesPartial(upstreamOf(run, one.term.to), one.term))
  }
  if (parts.length === 0) return null
  return parts.length > MOST_PARTS
    ? `${parts[0]!} + … + ${bracketed(parts.at(-1)!)}`
    : parts.reduce((sum, part) => `${sum} + ${bracketed(part)}`)
}

const MOST_PARTS = 3

/** A summand behind a plus: its leading minus in brackets. */
const bracketed = (part: string) => part.replace(/^−[^·]*/, "($&)")

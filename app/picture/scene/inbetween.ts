import type { XY } from "../layout/layout"
import { partOf, pointAt, type Course } from "./course"
import type { LinkPart, MarkPart, StepMotion } from "./stepmotion"

/** A text on its way in or out. */
export interface Fading {
  readonly text: string
  /** 0 … 1 */
  readonly opacity: number
}

/** A node on its way from one step to the next. */
export interface MovingMark {
  readonly id: string
  /** How strongly it is marked as the receiver: 0 … 1. */
  readonly lit: number
  readonly value: Fading | null
  /** Tangent or adjoint. */
  readonly derivative: Fading | null
  readonly badge: Fading | null
  readonly sum: Fading | null
  /** How much of the "stored" mark is there: 0 … 1. */
  readonly stored: number
}

/** An edge along which something moves. */
export interface MovingLink {
  readonly id: string
  readonly flow: "forward" | "backward"
  /** SVG path data of the part that is at rest, and how much of it is there: 0 … 1. */
  readonly rest: string
  readonly calm: number
  /** SVG path data of the part that is lit, always from operand to consumer; its arrowhead sits at the end that moves. */
  readonly light: string
  /** How strongly it is lit: 0 … 1. */
  readonly lit: number
  /** How strongly its local partial is lit: 0 … 1. */
  readonly factor: number
  /** How much of the contribution that it leaves is there: 0 … 1. */
  readonly landed: number
  /** The number that travels at the head of the light. */
  readonly chip: (Fading & XY) | null
}

/** Everything that is between two steps; all else is as the later one leaves it. */
export interface InBetween {
  readonly marks: readonly MovingMark[]
  readonly links: readonly MovingLink[]
}

/** A stretch of a passage in ms at normal speed. */
type Window = readonly [start: number, end: number]

interface Tempo {
  /** What the step before has lit comes to rest. */
  readonly ebb: Window
  /** The number travels along its edge. */
  readonly fly: Window
  /** It has arrived: the sum appears in its parts. */
  readonly join: Window
  /** The result takes the place of what was there. */
  readonly settle: Window
}

/** The choreography (interface.md, Motion): in-edges together 250 ms, then the result; one edge 250 ms, its sum 500 ms, then the result; of a whole layer the sums are only passed by. */
const TEMPI: Readonly<Record<StepMotion["tempo"], Tempo>> = {
  appear: { ebb: [0, 100], fly: [0, 100], join: [0, 100], settle: [60, 300] },
  merge: { ebb: [0, 100], fly: [0, 250], join: [220, 290], settle: [500, 650] },
  wave: { ebb: [0, 100], fly: [0, 250], join: [220, 290], settle: [340, 500] },
  add: { ebb: [0, 100], fly: [0, 250], join: [220, 290], settle: [750, 900] },
}

/** How long a passage lasts at normal speed, in ms. */
export const durationOf = ({ tempo }: StepMotion): number => TEMPI[tempo].settle[1]

/** How much of a stretch is over at a time, eased: 0 … 1. */
function over([start, end]: Window, time: number): number {
  const s = Math.min(Math.max((time - start) / (end - start), 0), 1)
  return s * s * (3 - 2 * s)
}

/** First the light is kindled, then the number leaves its node, then the local partial that it will meet is lit. */
const KINDLING: Window = [0, 40]
const RISE: Window = [40, 80]
const MEETING: Window = [80, 120]

/** The moment of a passage at progress p: 0 as the earlier step leaves it, 1 as the later one does. Pure. */
export function inBetweenAt(passage: StepMotion, p: number): InBetween {
  const tempo = TEMPI[passage.tempo]
  const time = p * durationOf(passage)
  return {
    marks: passage.marks.map(part => movingMark(part, tempo, time)),
    links: passage.links.map(part => movingLink(part, tempo, time)),
  }
}

function movingLink({ link, flow, way, turn, carried, stays }: LinkPart, tempo: Tempo, time: number): MovingLink {
  const glow = carried === null ? 1 - over(tempo.ebb, time) : stays ? 1 : 1 - over(tempo.settle, time)
  const done = carried === null ? 1 : over(tempo.fly, time)
  const back = flow === "backward"
  const head = back ? 1 - done : done
  const light = back ? partOf(way, head, 1) : partOf(way, 0, head)
  const ahead = done === 1 ? link.path : back ? partOf(way, 0, head) : partOf(way, head, 1)
  const beyond = back ? head <= turn : head >= turn
  const opacity = over(RISE, time) * (1 - over(tempo.join, time))
  const lit = carried === null ? glow : glow * over(KINDLING, time)
  const factor = carried === null ? glow : glow * over(MEETING, time)
  const text = carried?.[Number(beyond)] ?? ""
  const chip = carried && opacity > 0 ? { ...pointAt(way, halted(way, head, back, text)), text, opacity } : null
  const landed = carried === null ? 1 : over(tempo.settle, time)
  return { id: link.id, flow, rest: ahead, calm: done === 1 ? 1 - glow : 1, light, lit, factor, landed, chip }
}

/** Px of a number's sign, half of it, and of a character of it. */
const SIGN = { margin: 14, character: 4 } as const

/** A number does not run onto its receiver, where it would cover what stands there: it halts before it, the light goes on. */
function halted(way: Course, head: number, back: boolean, text: string): number {
  const share = Math.min(0.5, (SIGN.margin + SIGN.character * text.length) / way.lengths.at(-1)!)
  return back ? Math.max(head, share) : Math.min(head, 1 - share)
}

function movingMark({ before, after, receives, working }: MarkPart, tempo: Tempo, time: number): MovingMark {
  const [ebb, join, settle] = [over(tempo.ebb, time), over(tempo.join, time), over(tempo.settle, time)]
  const old = before.phase === "active" ? 1 - ebb : 0
  const received = receives ? join : 0
  return {
    id: after.id,
    lit: Math.max(old, after.phase === "active" ? received : received * (1 - settle)),
    value: fading(before.value, after.value, settle),
    derivative: fading(before.tangent ?? before.adjoint, after.tangent ?? after.adjoint, settle),
    badge: fading(before.badge, after.badge, settle),
    sum: sumAt(before.sum, working, after.sum, [ebb, join, settle]),
    stored: Number(before.stored) * (1 - settle) + Number(after.stored) * settle,
  }
}

/** One text giving way to another; the same on both sides stands. */
function fading(before: string | null, after: string | null, share: number): Fading | null {
  if (before === after) return before === null ? null : { text: before, opacity: 1 }
  if (before === null) return { text: after!, opacity: share }
  if (after === null) return { text: before, opacity: 1 - share }
  return share < 0.5 ? { text: before, opacity: 1 - 2 * share } : { text: after, opacity: 2 * share - 1 }
}

/** The sum of the step before leaves, that of this one comes in its parts, and its result is added when it settles. */
function sumAt(
  before: string | null,
  working: string | null,
  after: string | null,
  [ebb, join, settle]: readonly [number, number, number],
): Fading | null {
  if (before !== null && ebb < 1) return { text: before, opacity: 1 - ebb }
  if (working === null || join === 0) return null
  if (settle === 0) return { text: working, opacity: join }
  return after === null ? { text: working, opacity: 1 - settle } : { text: after, opacity: 1 }
}

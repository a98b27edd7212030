import type { Lowered } from "../../engine/graph/program"
import type { Diagram, Link, Mark } from "../diagram/diagram"
import type { LayoutInput, Size } from "../layout/layout"
import { texHeight, texWidth, textWidth } from "../type/measure"
import { texSign } from "../../explain/symbols"
import type { Shape } from "../../engine/tensor/tensor"
import { cellsOf, isTall } from "../../explain/value"
import { framesAround } from "./around"
import { linkLabel, markLabel } from "./label"
import { leavesSize } from "./leaf"

/** Sizes of type in px: one em of a node's formula and of a local partial as KaTeX sets them, and of numbers. */
export interface Type {
  readonly formula: number
  readonly partial: number
  readonly number: number
  /** What a number on a link may take of the room that every label has beside it. */
  readonly beside: number
}

/** As in the style sheet. */
export const TYPE: Type = { formula: 19, partial: 15, number: 14, beside: 16 }

/** On a wall words are large, and the room between nodes is not. */
export const WALL_TYPE: Type = { formula: 24, partial: 24, number: 24, beside: 0 }

/** How a picture is set out: which way it runs and in how many rows, how near its marks are, and where in them their numbers stand. */
export interface Format extends Required<Pick<LayoutInput, "direction" | "density" | "rows">> {
  /** A mark's derivative beside its value, or below it. */
  readonly numbers: "beside" | "below"
  readonly type: Type
}

/** A picture that runs to the right, its nodes wide. */
export const WIDE: Format = { direction: "right", density: "loose", rows: 1, numbers: "beside", type: TYPE }

/** A number of the longest usual form stands for all, so that nothing moves when values change. */
const WIDEST_NUMBER = "−0.8888"
const WIDEST_ENTRY = "−0.888"
/** Px left and right of what stands in a mark, and above and below. */
const PADDING = { loose: { x: 14, y: 10 }, tight: { x: 10, y: 6 } } as const
const LEAST = { width: { beside: 120, below: 56 }, height: { loose: 64, tight: 50 } } as const
const WIDEST = 420
const GAP = 8
/** Room for an accented name between the two numbers, in sizes of their type. */
const ACCENT = 22 / 14
/** Size of type of that name: long ones need more room. */
const ACCENT_SIZE = 15 / 14
/** A value that is told by its shape and norm: two lines. */
const LARGE_VALUE = { rows: 2, columns: 1 }
/** From one line of numbers to the next, on a screen. */
export const LINE = 18
const LEADING = LINE / TYPE.number

/** Numbers that need more room than marks have for theirs are made smaller, so far. */
const LEAST_SHRUNK = 0.62

/** A value below which a derivative stands has the room of its accent besides. */
const ALONE = 1.4

const longest = (number: string | null) =>
  (number?.split("\n") ?? []).reduce((most, line) => Math.max(most, textWidth(line)), 0)

/** By how much a mark's value and derivative are to be smaller so that both have their place in it; 1: not at all. */
export interface Shrink {
  readonly value: number
  readonly derivative: number
}

/** The same for a mark of this shape with these numbers. */
export function shrinkOf(shape: Shape, value: string | null, derivative: string | null): Shrink {
  const { columns } = cellsOf(shape) ?? LARGE_VALUE
  const room = shape.length === 0 ? textWidth(WIDEST_NUMBER) : columns * textWidth(WIDEST_ENTRY)
  const [first, second] = [longest(value), longest(derivative)]
  const into = (space: number, length: number) => (length > space ? Math.max(LEAST_SHRUNK, space / length) : 1)
  // One that needs less leaves the rest to the other; below each other each has a line of its own.
  const spare = isTall(shape) ? Math.max(0, room - second) : (ALONE - 1) * room
  return {
    value: into(room + spare, first),
    derivative: into(room + Math.max(0, isTall(shape) ? room - first : 0), second),
  }
}

/** A copy of an input is its name alone. */
const LEAST_COPY: Size = { width: 48, height: 36 }
/** Room for the sign that opens a mark, on both sides, so that the label stays in the middle. */
const OPENER = 26

const SIGNED = ["tangent", "adjoint"] as const

/** Size of a mark: its label above a line of numbers, and its leaves below. The same in every mode and at every point. */
export function markSize(
  program: Lowered,
  mark: Mark,
  { type: { formula, number }, numbers, density }: Format = WIDE,
): Size {
  const { tex } = markLabel(program, mark)
  const padding = PADDING[density]
  if (mark.kind === "copy")
    return { ...LEAST_COPY, width: Math.ceil(Math.max(LEAST_COPY.width, texWidth(tex) * formula + PADDING.loose.x)) }
  const leaves = leavesSize(program, mark, number / TYPE.number)
  const shape = program.graph.shape(mark.shows)
  const { rows, columns } = cellsOf(shape) ?? LARGE_VALUE
  const entry = textWidth(shape.length === 0 ? WIDEST_NUMBER : WIDEST_ENTRY)
  const brackets = shape.length === 0 ? 0 : 4 * GAP
  const accent = Math.max(
    ACCENT * number,
    Math.max(...SIGNED.map(is => texWidth(texSign(program, is, program.names[mark.shows]!)))) * ACCENT_SIZE * number +
      GAP,
  )
  const beside = numbers === "beside" || isTall(shape)
  const width = (beside ? 2 : 1) * columns * entry * number + accent + (beside ? brackets : brackets / 2)
  const label = texWidth(tex) * formula + 2 * (mark.opens === null ? padding.x : OPENER)
  const between = !beside && shape.length > 0 ? 2 * GAP : GAP
  const lines = texHeight(tex) * formula + between + number + ((beside ? rows : 2 * rows) - 1) * LEADING * number
  return {
    width: Math.ceil(Math.max(leaves.width, Math.min(WIDEST, Math.max(LEAST.width[numbers], width + GAP, label)))),
    height: Math.ceil(Math.max(LEAST.height[density], lines + 2 * padding.y) + leaves.height),
  }
}

/** Size of a link's label: the local partial, with room below or beside it for a number where the rule is none. */
export function linkLabelSize(program: Lowered, link: Link, to: Mark, { partial, beside }: Type = TYPE): Size {
  const { tex, plain } = linkLabel(program, link, to)
  if (tex === "") return { width: GAP, height: GAP }
  const number = /^−?[\d.]+$/.test(plain) ? 0 : partial * 0.8
  return {
    width: Math.ceil(Math.max(textWidth(WIDEST_NUMBER) * number - beside, texWidth(tex) * partial) + GAP),
    height: Math.ceil(Math.max(partial, texHeight(tex) * partial) + number + GAP / 2),
  }
}

/** The open end of a program of which only a part is drawn; no node is called so. In a layout it is the last mark, and the routes to it come after those of all links. */
export const OPEN_END = "…"
const OPEN_SIZE = { width: 44, height: 32 }
/** Nothing stands on the edges to it. */
export const OPEN_LABEL: Size = { width: GAP, height: GAP }

/** What the layout is told of a program: nothing of the mode, the point or the step, so that every mode has the same positions. */
export function layoutInput(program: Lowered, diagram: Diagram, format: Format = WIDE): LayoutInput {
  const measuring = measure(program, diagram, format)
  for (;;) {
    const { done, value } = measuring.next()
    if (done) return value
  }
}

/** The same in several forms: each mark is measured once for all in which it has one size. */
export function layoutInputs(program: Lowered, diagram: Diagram, formats: readonly Format[]): readonly LayoutInput[] {
  const known: { readonly format: Format; readonly input: LayoutInput }[] = []
  return formats.map(format => {
    const { direction, density, rows, numbers, type } = format
    const alike = known.find(one => one.format.numbers === numbers && one.format.type === type)
    if (alike) return { ...alike.input, direction, density, rows }
    const input = layoutInput(program, diagram, format)
    known.push({ format, input })
    return input
  })
}

/** The same, with a pause after every mark and link: of a large picture it takes long. */
export function* measure(program: Lowered, diagram: Diagram, format: Format): Generator<undefined, LayoutInput> {
  const { direction, density, rows, type } = format
  const around = framesAround(diagram)
  const marks: LayoutInput["marks"][number][] = []
  const links: LayoutInput["links"][number][] = []
  for (const mark of diagram.marks) {
    const framed = around.get(marks.length)
    marks.push({ id: mark.id, ...markSize(program, mark, format), ...(framed !== undefined && { around: framed }) })
    yield
  }
  for (const link of diagram.links) {
    const { id, from, to, port } = link
    links.push({ id, from, to, port, label: linkLabelSize(program, link, diagram.marks[to]!, type) })
    yield
  }
  const to = marks.length
  diagram.open.forEach((from, port) => {
    links.push({ id: `${diagram.marks[from]!.id}→${OPEN_END}`, from, to, port, label: OPEN_LABEL })
  })
  if (diagram.open.length > 0) marks.push({ id: OPEN_END, ...OPEN_SIZE })
  return { marks, links, direction, density, rows, inner: type.number / TYPE.number }
}

import type { Lowered } from "../../engine/graph/program"
import { plainSign } from "../../explain/symbols"
import type { Fading, InBetween, MovingLink, MovingMark } from "./inbetween"
import type { Scene } from "./scene"
import type { SceneFrame } from "./frame"
import type { XY } from "../layout/layout"
import { LINE, WIDE, type Format, type Type } from "./size"
import type { SceneLink, SceneMark } from "./keyframe"

/** Room around the picture for badges and sums, which stand over the edges of nodes. */
const MARGIN = 16
const RADIUS = 10
const BADGE = { width: 34, height: 20 }
const SUM_HEIGHT = 20

/** Colours of the light theme; what they mean is also said by dashes, arrows and accents. */
const style = ({ formula, partial, number }: Type) => `
svg{color:#1a1a1a}
svg.forward{color:#005a9c}
svg.back{color:#b34700}
text{font:${number}px Inter,system-ui,sans-serif;fill:#1a1a1a;text-anchor:middle;font-variant-numeric:tabular-nums}
.mark rect{fill:#fff;stroke:#b9bbc2;stroke-width:1.2}
.mark .formula{font:italic ${formula}px KaTeX_Main,"Times New Roman",serif}
.mark .lit{stroke:currentColor;stroke-width:2}
.forward .lit{fill:#e2eef7}
.back .lit{fill:#fbe8dd}
.link path{fill:none;stroke:#b9bbc2;stroke-width:1.4}
.link[data-visited] path{stroke:#85878f}
.link text{font:italic ${partial - 2}px KaTeX_Main,"Times New Roman",serif;fill:#55575e;stroke:#fff;stroke-width:5px;stroke-linejoin:round;paint-order:stroke}
.link[data-flow=forward] path,.link[data-flow=backward] path{stroke:currentColor;stroke-width:3}
.link[data-flow=backward] path{stroke-dasharray:8 5}
.link .trail{stroke:currentColor;stroke-opacity:.45}
.link .trail.backward{stroke-dasharray:9 6}
.link[data-flow=forward] text,.link[data-flow=backward] text{fill:currentColor;font-weight:600}
.head{fill:#85878f}
.head.flow{fill:currentColor}
.head.trail{fill:currentColor;fill-opacity:.45}
.head.minus{fill:#fff;stroke:currentColor;stroke-opacity:.45;stroke-width:1.5}
.contribution{font-size:12px;fill:currentColor;stroke:#fff;stroke-width:4px;paint-order:stroke}
.mark .derivative{fill:#b34700;font-weight:600}
.forward .derivative{fill:#005a9c}
.mark .plate,.chip .plate{fill:#fff;stroke:currentColor}
.badge,.sum,.chip text{font-size:12px;font-weight:600;fill:currentColor}
.stored{fill:#85878f}
.fault{fill:#a31515;font-weight:700}`

const FRAME_STYLE = `
.frame rect{fill:none;stroke:#b9bbc2;stroke-dasharray:4 3}
.frame .tab{fill:#fff;stroke-dasharray:none}
.frame text{font-size:13px;fill:#55575e}`

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, character => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!)

const text = (x: number, y: number, name: string, content: string) =>
  `<text class="${name}" x="${rounded(x)}" y="${rounded(y)}">${content}</text>`

const rounded = (x: number) => Math.round(x * 100) / 100

/** What stands in a picture beside its scene. */
export interface SceneExtras {
  /** Around its open parts. */
  readonly frames?: readonly SceneFrame[]
  /** Where contributions stand, by link: see `contributionPlaces`. */
  readonly contributions?: ReadonlyMap<string, XY>
  /** What its places were made for. */
  readonly format?: Format
  /** Whose it is, as far as it says how derivatives are written. */
  readonly program?: Pick<Lowered, "signs">
}

/** The picture as an SVG file of its own, with labels as plain text. */
export function sceneSvg(
  scene: Scene,
  { frames = [], contributions = new Map(), format = WIDE, program = {} }: SceneExtras = {},
): string {
  const { moving } = scene
  const links = new Map(moving?.links.map(link => [link.id, link]))
  const marks = new Map(moving?.marks.map(mark => [mark.id, mark]))
  const back = scene.marks.some(mark => mark.adjoint !== null) ? " back" : ""
  const { x, y, width, height } = extent(scene, frames)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${scene.pass}${back}" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">`,
    `<style>${style(format.type)}${frames.length > 0 ? FRAME_STYLE : ""}\n</style>`,
    `<defs>${head("rest", 9)}${head("flow", 13)}${head("trail", 13)}${head("minus", 13)}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`,
    ...frames.map(frameSvg),
    ...scene.links.map(link => {
      const part = links.get(link.id)
      return part ? movingLinkSvg(link, part) : linkSvg(link)
    }),
    ...scene.marks.map(mark => markSvg(mark, marks.get(mark.id) ?? atRest(mark), { ...format, program })),
    ...scene.links.flatMap(link => contributionSvg(link, contributions.get(link.id), links.get(link.id)?.landed ?? 1)),
    ...(moving ? chipsSvg(moving) : []),
    "</svg>\n",
  ].join("\n")
}

/** All that is drawn, with a margin. */
function extent(scene: Scene, frames: readonly SceneFrame[]): SceneFrame["tab"] {
  const boxes = frames.flatMap(frame => [...frame.boxes, frame.tab])
  const x = Math.floor(Math.min(0, ...boxes.map(box => box.x))) - MARGIN
  const y = Math.floor(Math.min(0, ...boxes.map(box => box.y))) - MARGIN
  const right = Math.max(scene.width, ...boxes.map(box => box.x + box.width))
  const bottom = Math.max(scene.height, ...boxes.map(box => box.y + box.height))
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y }
}

const stands = (text: string | null): Fading | null => (text === null ? null : { text, opacity: 1 })

/** A node between no steps, told as one that moves. */
const atRest = (mark: SceneMark): MovingMark => ({
  id: mark.id,
  lit: Number(mark.phase === "active"),
  value: stands(mark.value),
  derivative: stands(mark.tangent ?? mark.adjoint),
  badge: stands(mark.badge),
  sum: stands(mark.sum),
  stored: Number(mark.stored),
})

/** Nothing of what is wholly there. */
const faded = (opacity: number) => (opacity < 1 ? ` opacity="${rounded(opacity)}"` : "")

function head(name: string, size: number): string {
  const shape = `<path class="head ${name}" d="M0 0 10 5 0 10z"/>`
  return `<marker id="${name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto-start-reverse">${shape}</marker>`
}

const rectangle = ({ x, y, width, height }: SceneFrame["tab"]) =>
  `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`

/** A box around an open part with its name on a tab. */
function frameSvg({ key, boxes, tab, plain }: SceneFrame): string {
  return [
    `<g class="frame" data-frame="${escaped(key)}">`,
    ...boxes.map(box => `<rect ${rectangle(box)} rx="${RADIUS}"/>`),
    `<rect class="tab" ${rectangle(tab)} rx="6"/>`,
    text(tab.x + tab.width / 2, tab.y + tab.height / 2 + 4, "name", escaped(plain)),
    "</g>",
  ].join("")
}

/** What has come along an edge, at its receiver's end. */
function contributionSvg({ trail }: SceneLink, at: XY | undefined, landed: number): readonly string[] {
  if (!at || trail?.text == null || landed === 0) return []
  return [`<g${faded(landed)}>${text(at.x, at.y + 4, "contribution", trail.text)}</g>`]
}

function linkSvg(link: SceneLink): string {
  const { flow, trail } = link
  const back = (flow === "none" ? trail?.flow : flow) === "backward"
  const head = flow !== "none" ? "flow" : trail === null ? "rest" : trail.negative ? "minus" : "trail"
  const left = flow === "none" && trail ? ` class="trail ${trail.flow}" style="stroke-width:${trail.width}"` : ""
  const marker = `marker-${back ? "start" : "end"}="url(#${head})"`
  return [
    `<g class="link" data-edge="${escaped(link.id)}" data-flow="${link.flow}"${link.visited ? ' data-visited=""' : ""}>`,
    `<title>${escaped(link.name)}</title><path${left} d="${link.path}" ${marker}/>`,
    `${labelSvg(link, link.flow !== "none")}</g>`,
  ].join("")
}

/** The local partial, with its number while it is at work. */
function labelSvg({ label, plain, number }: SceneLink, works: boolean): string {
  const shown = works && number !== null && number !== plain ? ` = ${number}` : ""
  return text(label.x, label.y + 4, "partial", escaped(plain + shown))
}

/** The edge at rest, over it the part that is lit. */
function movingLinkSvg(link: SceneLink, { flow, rest, calm, light, lit, factor, landed }: MovingLink): string {
  const marker = `marker-${flow === "backward" ? "start" : "end"}="url(#flow)"`
  const lands = landed < 1
  return [
    `<g${faded(calm)}>${linkSvg({ ...link, path: rest, flow: "none", trail: lands ? null : link.trail })}</g>`,
    `<g class="link" data-flow="${flow}"><path d="${light}" ${marker}${faded(lit)}/>`,
    `<g${faded(factor)}>${labelSvg(link, true)}</g></g>`,
  ].join("")
}

/** The numbers on their way, above all else. */
function chipsSvg({ links }: InBetween): readonly string[] {
  return links.flatMap(({ chip }) =>
    chip === null
      ? []
      : [`<g class="chip"${faded(chip.opacity)}>${plate(chip.x, chip.y, widthOf(chip.text), chip.text, "number")}</g>`],
  )
}

function markSvg(
  mark: SceneMark,
  { lit, value, derivative, badge, sum, stored }: MovingMark,
  { numbers: place, program }: Format & Required<Pick<SceneExtras, "program">>,
): string {
  const { x, y, width, height } = mark
  const left = rounded(x - width / 2)
  const top = rounded(y - height / 2)
  const accented = plainSign(program, mark.tangent === null ? "adjoint" : "tangent", mark.id)
  const lines = numbers(accented, value, derivative, mark.tall ? "beside" : place)
  const rise = ((lines.length - 1) * LINE) / 2
  const box = `x="${left}" y="${top}" width="${width}" height="${height}" rx="${RADIUS}"`
  return [
    `<g class="mark" data-node="${escaped(mark.id)}" data-phase="${mark.phase}"><title>${escaped(mark.name)}</title>`,
    `<rect ${box}/>`,
    lit > 0 ? `<rect class="lit" ${box}${faded(lit)}/>` : "",
    text(x, y - 4 - rise, "formula", escaped(mark.plain)),
    ...lines.map((line, i) => text(x, y + 18 - rise + i * LINE, "numbers", line)),
    stored > 0 ? `<path class="stored" d="M${left + 8} ${top + 8}h8v8h-8z"${faded(stored)}/>` : "",
    plateSvg(badge, x + width / 2 - 6, top, "badge"),
    plateSvg(sum, x, top + height + 6, "sum"),
    mark.fault === null ? "" : text(left, top + 6, "fault", "!"),
    "</g>",
  ].join("")
}

const widthOf = (content: string) => 8 * content.length + 8

function plateSvg(fading: Fading | null, x: number, y: number, name: "badge" | "sum"): string {
  if (fading === null) return ""
  const drawn = plate(x, y, name === "badge" ? BADGE.width : widthOf(fading.text), fading.text, name)
  return fading.opacity < 1 ? `<g${faded(fading.opacity)}>${drawn}</g>` : drawn
}

/** A line for each row of numbers, the derivative's beside the value's or below them. */
function numbers(
  accented: string,
  value: Fading | null,
  derivative: Fading | null,
  place: Format["numbers"],
): readonly string[] {
  const values = value?.text.split("\n") ?? []
  const derivatives = derivative?.text.split("\n") ?? []
  const fade = (fading: Fading | null) =>
    fading && fading.opacity < 1 ? ` fill-opacity="${rounded(fading.opacity)}"` : ""
  const valueAt = (i: number) =>
    values[i] === undefined ? "" : `<tspan class="value"${fade(value)}>${values[i]}</tspan>`
  const derivativeAt = (i: number, dx = "") =>
    derivatives[i] === undefined
      ? ""
      : `<tspan class="derivative"${dx}${fade(derivative)}>${i === 0 ? `${escaped(accented)} ` : ""}${derivatives[i]}</tspan>`
  const count = Math.max(1, values.length, derivatives.length)
  if (place === "below")
    return [...Array.from({ length: count }, (_, i) => valueAt(i)), ...derivatives.map((_, i) => derivativeAt(i))]
  return Array.from({ length: count }, (_, i) => [valueAt(i), derivativeAt(i, ' dx="6"')].filter(Boolean).join(" "))
}

/** A small label with a border, centred over an edge of its node. */
function plate(x: number, y: number, width: number, content: string, name: string): string {
  const left = rounded(x - width / 2)
  const top = rounded(y - SUM_HEIGHT / 2)
  const box = `<rect class="plate" x="${left}" y="${top}" width="${width}" height="${SUM_HEIGHT}" rx="${SUM_HEIGHT / 2}"/>`
  return box + text(x, y + 4, name, content)
}

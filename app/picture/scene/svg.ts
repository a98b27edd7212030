import { unicodeAdjoint, unicodeTangent } from "../../explain/symbols"
import { LINE, TYPE } from "./size"
import type { Scene, SceneLink, SceneMark } from "./scene"

/** Room around the picture for badges and sums, which stand over the edges of nodes. */
const MARGIN = 16
const RADIUS = 10
const BADGE = { width: 34, height: 20 }
const SUM_HEIGHT = 20

/** Colours of the light theme; what they mean is also said by dashes, arrows and accents. */
const STYLE = `
text{font:${TYPE.number}px Inter,system-ui,sans-serif;fill:#1a1a1a;text-anchor:middle;font-variant-numeric:tabular-nums}
.mark rect{fill:#fff;stroke:#b9bbc2;stroke-width:1.2}
.mark .formula{font:italic ${TYPE.formula}px KaTeX_Main,"Times New Roman",serif}
.link path{fill:none;stroke:#b9bbc2;stroke-width:1.4}
.link[data-visited] path{stroke:#85878f}
.link text{font:italic 13px KaTeX_Main,"Times New Roman",serif;fill:#55575e;stroke:#fff;stroke-width:5px;stroke-linejoin:round;paint-order:stroke}
.head{fill:#85878f}
.badge,.sum{font-size:12px}
.forward .derivative,.forward .link[data-flow=forward] text{fill:#005a9c;font-weight:600}
.forward .mark[data-phase=active] rect{fill:#e2eef7;stroke:#005a9c;stroke-width:2}
.forward .link[data-flow=forward] path{stroke:#005a9c;stroke-width:3}
.forward .head.flow{fill:#005a9c}
.evaluate .mark[data-phase=active] rect,.reverse .mark[data-phase=active] rect{stroke:#1a1a1a;stroke-width:2}
.link[data-flow=forward] path{stroke:#1a1a1a;stroke-width:2.4}
.reverse .derivative,.reverse .link[data-flow=backward] text,.sum,.badge{fill:#b34700;font-weight:600}
.reverse.back .mark[data-phase=active] rect{fill:#fbe8dd;stroke:#b34700}
.reverse .link[data-flow=backward] path{stroke:#b34700;stroke-width:3;stroke-dasharray:8 5}
.reverse.back .head.flow{fill:#b34700}
.mark .plate{fill:#fff;stroke:#b34700;stroke-width:1.2}
.stored{fill:#85878f}
.fault{fill:#a31515;font-weight:700}`

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, character => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!)

const text = (x: number, y: number, name: string, content: string) =>
  `<text class="${name}" x="${rounded(x)}" y="${rounded(y)}">${content}</text>`

const rounded = (x: number) => Math.round(x * 100) / 100

/** The picture as an SVG file of its own, with labels as plain text. */
export function sceneSvg(scene: Scene): string {
  const back = scene.links.some(link => link.flow === "backward") ? " back" : ""
  const width = Math.ceil(scene.width) + 2 * MARGIN
  const height = Math.ceil(scene.height) + 2 * MARGIN
  const box = `${-MARGIN} ${-MARGIN} ${width} ${height}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${scene.pass}${back}" viewBox="${box}" width="${width}" height="${height}">`,
    `<style>${STYLE}\n</style>`,
    `<defs>${head("rest", 9)}${head("flow", 13)}</defs>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#fff"/>`,
    ...scene.links.map(linkSvg),
    ...scene.marks.map(markSvg),
    "</svg>\n",
  ].join("\n")
}

function head(name: string, size: number): string {
  const shape = `<path class="head ${name}" d="M0 0 10 5 0 10z"/>`
  return `<marker id="${name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto-start-reverse">${shape}</marker>`
}

function linkSvg(link: SceneLink): string {
  const marker =
    link.flow === "backward"
      ? 'marker-start="url(#flow)"'
      : `marker-end="url(#${link.flow === "none" ? "rest" : "flow"})"`
  const number = link.flow !== "none" && link.number !== null && link.number !== link.plain ? ` = ${link.number}` : ""
  return [
    `<g class="link" data-edge="${escaped(link.id)}" data-flow="${link.flow}"${link.visited ? ' data-visited=""' : ""}>`,
    `<title>${escaped(link.name)}</title><path d="${link.path}" ${marker}/>`,
    `${text(link.label.x, link.label.y + 4, "partial", escaped(link.plain + number))}</g>`,
  ].join("")
}

function markSvg(mark: SceneMark): string {
  const { x, y, width, height } = mark
  const left = rounded(x - width / 2)
  const top = rounded(y - height / 2)
  const lines = numbers(mark)
  const rise = ((lines.length - 1) * LINE) / 2
  return [
    `<g class="mark" data-node="${escaped(mark.id)}" data-phase="${mark.phase}"><title>${escaped(mark.name)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${RADIUS}"/>`,
    text(x, y - 4 - rise, "formula", escaped(mark.plain)),
    ...lines.map((line, i) => text(x, y + 18 - rise + i * LINE, "numbers", line)),
    mark.stored ? `<path class="stored" d="M${left + 8} ${top + 8}h8v8h-8z"/>` : "",
    mark.badge === null ? "" : plate(x + width / 2 - 6, top, BADGE.width, mark.badge, "badge"),
    mark.sum === null ? "" : plate(x, top + height + 6, 8 * mark.sum.length + 8, mark.sum, "sum"),
    mark.fault === null ? "" : text(left, top + 6, "fault", "!"),
    "</g>",
  ].join("")
}

/** A line for each row of numbers, the value's beside the derivative's. */
function numbers(mark: SceneMark): readonly string[] {
  const derivative = mark.tangent ?? mark.adjoint
  const accented = mark.tangent === null ? unicodeAdjoint(mark.id) : unicodeTangent(mark.id)
  const values = mark.value?.split("\n") ?? []
  const derivatives = derivative?.split("\n") ?? []
  const line = (i: number) => [
    values[i] === undefined ? "" : `<tspan class="value">${values[i]}</tspan>`,
    derivatives[i] === undefined
      ? ""
      : ` <tspan class="derivative" dx="6">${i === 0 ? `${escaped(accented)} ` : ""}${derivatives[i]}</tspan>`,
  ]
  return Array.from({ length: Math.max(1, values.length, derivatives.length) }, (_, i) => line(i).join(""))
}

/** A small label with a border, centred over an edge of its node. */
function plate(x: number, y: number, width: number, content: string, name: string): string {
  const left = rounded(x - width / 2)
  const top = rounded(y - SUM_HEIGHT / 2)
  const box = `<rect class="plate" x="${left}" y="${top}" width="${width}" height="${SUM_HEIGHT}" rx="${SUM_HEIGHT / 2}"/>`
  return box + text(x, y + 4, name, content)
}

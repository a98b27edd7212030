// Other layouts behind one adapter: the same picture in, centres of the marks and a line a link out. Values flow to the right in all of them.
import dagre from "@dagrejs/dagre"
import { Graphviz } from "@hpcc-js/wasm-graphviz"
import ELK from "elkjs"

/** Least px between marks of one column, and between columns: those of ours. */
const BETWEEN = 28
const GAP = 64

/** Points on a Bézier segment. */
const SAMPLES = 16

/** A chain of cubic Béziers as a polyline. */
export function sampled(points) {
  const line = [points[0]]
  for (let k = 0; k + 3 < points.length; k += 3)
    for (let s = 1; s <= SAMPLES; s++) {
      const t = s / SAMPLES
      const u = 1 - t
      const at = axis =>
        u * u * u * points[k][axis] +
        3 * u * u * t * points[k + 1][axis] +
        3 * u * t * t * points[k + 2][axis] +
        t * t * t * points[k + 3][axis]
      line.push({ x: at("x"), y: at("y") })
    }
  return line
}

/** Ours: `layout` as the app calls it; `alone` it is not yet polylines to compare. */
export const ours = ({ layout }) => ({
  name: "ours",
  alone: layout,
  run: input => {
    const { marks, routes } = layout(input)
    return { marks, lines: routes.map(route => sampled(route.points)) }
  },
})

/** Graphviz dot. Its labels are tables without text, so that they have the same size as ours. */
export async function dot() {
  const graphviz = await Graphviz.load()
  const label = ({ width, height }) =>
    `<<table border="0" cellborder="0" fixedsize="true" width="${width}" height="${height}"><tr><td></td></tr></table>>`
  const text = ({ marks, links }) => {
    const nodes = marks.map(
      ({ width, height }, k) => `n${k} [shape=box fixedsize=true label="" width=${width / 72} height=${height / 72}]`,
    )
    const edges = links.map(
      ({ from, to, label: size }, k) => `n${from} -> n${to} [comment="${k}" label=${label(size)}]`,
    )
    return `digraph { rankdir=LR nodesep=${BETWEEN / 72} ranksep=${GAP / 72}\n${nodes.join("\n")}\n${edges.join("\n")} }`
  }
  const points = pos => pos.split(" ").map(pair => pair.split(",").map(Number))
  return {
    name: "dot",
    run: input => {
      const { objects, edges = [] } = JSON.parse(graphviz.layout(text(input), "json", "dot"))
      const at = ([x, y]) => ({ x, y: -y })
      const lines = []
      for (const { comment, pos } of edges) {
        const [end, ...chain] = pos.startsWith("e,") ? pos.slice(2).split(" ") : ["", ...pos.split(" ")]
        const line = sampled(points(chain.join(" ")).map(at))
        lines[Number(comment)] = end ? [...line, at(points(end)[0])] : line
      }
      const marks = input.marks.map((mark, k) => ({ ...mark, ...at(points(objects[k].pos)[0]) }))
      return { marks, lines }
    },
  }
}

/** dagre. */
export const dagreLayout = {
  name: "dagre",
  run: ({ marks, links }) => {
    const graph = new dagre.graphlib.Graph({ multigraph: true })
    graph.setGraph({ rankdir: "LR", nodesep: BETWEEN, ranksep: GAP, edgesep: 10 })
    marks.forEach(({ width, height }, k) => graph.setNode(String(k), { width, height }))
    links.forEach(({ from, to, label }, k) =>
      graph.setEdge(String(from), String(to), { ...label, labelpos: "c" }, String(k)),
    )
    dagre.layout(graph)
    const lines = links.map(({ from, to }, k) => graph.edge({ v: String(from), w: String(to), name: String(k) }).points)
    return { marks: marks.map((mark, k) => ({ ...mark, ...point(graph.node(String(k))) })), lines }
  },
}

const point = ({ x, y }) => ({ x, y })

/** The layered layout of the Eclipse Layout Kernel. */
export function elk() {
  const engine = new ELK()
  const layoutOptions = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.edgeRouting": "SPLINES",
    "elk.spacing.nodeNode": String(BETWEEN),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(GAP),
    "elk.randomSeed": "1",
  }
  return {
    name: "elk",
    run: async ({ marks, links }) => {
      const children = marks.map(({ width, height }, k) => ({ id: `n${k}`, width, height }))
      const edges = links.map(({ from, to, label }, k) => ({
        id: `e${k}`,
        sources: [`n${from}`],
        targets: [`n${to}`],
        labels: [{ text: "x", ...label }],
      }))
      const found = await engine.layout({ id: "root", layoutOptions, children, edges })
      const lines = found.edges.map(({ sections: [{ startPoint, bendPoints = [], endPoint }] }) => {
        const chain = [startPoint, ...bendPoints, endPoint]
        return chain.length % 3 === 1 ? sampled(chain) : chain
      })
      const placed = found.children.map((node, k) => ({
        ...marks[k],
        x: node.x + node.width / 2,
        y: node.y + node.height / 2,
      }))
      return { marks: placed, lines }
    },
  }
}

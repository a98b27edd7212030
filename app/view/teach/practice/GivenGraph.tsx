import { useId, useMemo } from "react"
import type { NodeId } from "../../../engine/graph/graph"
import { teach } from "../../../explain/words/teach"
import { layout } from "../../../picture/layout/layout"
import { pathOf } from "../../../picture/scene/keyframe"
import type { Facts } from "../../../teach/facts"
import { useWords } from "../../context"

/** How operations are written in a node. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["add", "+"],
  ["sub", "−"],
  ["mul", "×"],
])

const MARK = { width: 44, height: 34 } as const
/** Room for the number of an operand, where it matters which is which. */
const NUMBER = { width: 16, height: 16 } as const
const NONE = { width: 0, height: 0 } as const

/** What stands in a node: an input's name, an operation's sign; nothing says what it is called. */
const signOf = ({ program: { graph, names } }: Facts, node: NodeId) =>
  graph.kind(node) === "op" ? (SIGNS.get(graph.op(node).name) ?? graph.op(node).name) : names[node]!

function drawingOf({ program: { graph } }: Facts) {
  const nodes = Array.from({ length: graph.size }, (_, node) => node)
  const links = nodes.flatMap(to =>
    graph.args(to).map((from, port) => {
      const counts = graph.op(to).name === "sub"
      return { id: `${from} ${to} ${port}`, from, to, port, counts, label: counts ? NUMBER : NONE }
    }),
  )
  const marks = nodes.map(node => ({ id: String(node), ...MARK }))
  return { links, ...layout({ marks, links, direction: "right", density: "tight" }) }
}

/** A graph of which only inputs and operations are said; operands are numbered where their order counts. Who cannot see it hears its edges. */
export function GivenGraph({ facts }: { facts: Facts }) {
  const { graph: say } = useWords(teach).practice
  const arrow = useId()
  const { marks, routes, links, width, height } = useMemo(() => drawingOf(facts), [facts])
  const { graph } = facts.program
  const ops = marks.flatMap((_, node) => (graph.kind(node) === "op" ? [node] : []))
  const heard = (node: NodeId) => (graph.kind(node) === "op" ? String(ops.indexOf(node) + 1) : signOf(facts, node))
  const nodes = ops.map(node => `${heard(node)}: ${signOf(facts, node)} (${graph.args(node).map(heard).join(", ")})`)
  return (
    <svg
      className="given-graph"
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      style={{ maxWidth: `${1.5 * width}px` }}
      role="img"
      aria-label={say.picture(nodes)}
    >
      <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0 8 4 0 8Z" />
      </marker>
      {routes.map((route, i) => (
        <g key={route.id}>
          <path d={pathOf(route)} markerEnd={`url(#${arrow})`} />
          {links[i]!.counts && (
            <text className="operand" x={route.label.x} y={route.label.y}>
              {links[i]!.port + 1}
            </text>
          )}
        </g>
      ))}
      {marks.map(({ id, x, y }, node) => (
        <g key={id}>
          <rect x={x - MARK.width / 2} y={y - MARK.height / 2} {...MARK} rx="8" />
          <text x={x} y={y}>
            {signOf(facts, node)}
          </text>
        </g>
      ))}
    </svg>
  )
}

import { useEffect } from "react"
import type { Lowered } from "../../engine/graph/program"
import { unicodeName } from "../../engine/language/name"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import type { TermEdge } from "../../labs/terms"
import type { Passage } from "../../labs/writing"
import { useWords } from "../context"

type Path = readonly TermEdge[]
type Point = (path: Path | null) => void

const keyOf = (path: Path) => path.map(({ to, slot }) => `${to}:${slot}`).join(" ")
const pathOf = (key: string): Path =>
  key.split(" ").map(edge => {
    const [to, slot] = edge.split(":").map(Number) as [number, number]
    return { to, slot }
  })

/** Marks the nodes and edges of a path in the picture, past React: nothing is rendered for it. */
export function usePathLight({ graph, names }: Lowered, path: Path | null): void {
  useEffect(() => {
    if (path === null) return
    const edges = path.map(({ to, slot }) => `${names[graph.arg(to, slot)]!}→${names[to]!}:${slot}`)
    const nodes = path.flatMap(({ to, slot }) => [names[to]!, names[graph.arg(to, slot)]!])
    const found = [
      ...nodes.map(name => `.view [data-node="${CSS.escape(name)}"]`),
      ...edges.map(name => `.view [data-edge="${CSS.escape(name)}"]`),
    ].flatMap(selector => [...document.querySelectorAll(selector)])
    for (const element of found) element.setAttribute("data-path", "")
    return () => {
      for (const element of found) element.removeAttribute("data-path")
    }
  }, [graph, names, path])
}

/** An expression whose parts know their paths. A touch holds what a pointer shows. */
export function Written({ pieces, path, point }: { pieces: readonly Passage[]; path: Path | null; point: Point }) {
  const at = path === null ? null : keyOf(path)
  const look = ({ target }: { target: EventTarget }) => {
    const key = target instanceof Element ? target.closest("[data-term]")?.getAttribute("data-term") : null
    point(key ? pathOf(key) : null)
  }
  return (
    <p className="written" onPointerOver={look} onPointerDown={look} onPointerLeave={() => point(null)}>
      <Pieces pieces={pieces} at={at} />
    </p>
  )
}

function Pieces({ pieces, at }: { pieces: readonly Passage[]; at: string | null }) {
  return pieces.map((piece, i) => {
    if (typeof piece === "string") return piece
    const key = keyOf(piece.path)
    return (
      <span key={i} data-term={key} className={key !== "" && key === at ? "at" : undefined}>
        <Pieces pieces={piece.pieces} at={at} />
      </span>
    )
  })
}

/** The paths of the graph from the input to the output, each a button that shows it and its terms. */
export function Paths(props: {
  program: Lowered
  paths: readonly Path[]
  count: number
  path: Path | null
  point: Point
}) {
  const { program, paths, count, path, point } = props
  const say = useWords(labs).symbolic
  const { graph, names } = program
  const nameOf = (one: Path) => [
    ...one.map(({ to, slot }) => graph.arg(to, slot)).reverse(),
    ...one.slice(0, 1).map(({ to }) => to),
  ]
  return (
    <>
      <p className="hint">
        {`${say.paths(formatNumber(count))}. `}
        {say.point}
      </p>
      <ul className="paths">
        {paths.map(one => {
          const on = path !== null && keyOf(path) === keyOf(one)
          return (
            <li key={keyOf(one)}>
              <button
                type="button"
                aria-pressed={on}
                onPointerEnter={() => point(one)}
                onPointerLeave={() => point(null)}
                onFocus={() => point(one)}
                onBlur={() => point(null)}
              >
                {nameOf(one)
                  .map(node => unicodeName(names[node]!))
                  .join(" → ")}
              </button>
            </li>
          )
        })}
        {count > paths.length && <li>{say.more(formatNumber(count - paths.length))}</li>}
      </ul>
    </>
  )
}

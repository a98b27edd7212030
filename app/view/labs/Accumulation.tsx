import { useMemo } from "react"
import { dependents } from "../../engine/graph/sweep"
import { fill, type Tensor } from "../../engine/tensor/tensor"
import type { Source } from "../../explain/code/target"
import { formatValue } from "../../explain/value"
import { labs } from "../../explain/words/labs"
import {
  accumulate,
  adjointsAfter,
  type Accumulated,
  type GraphAct,
  readActs,
  writeActs,
} from "../../labs/accumulation"
import { useOption, useWords } from "../context"
import { OneOf } from "../kit/OneOf"
import { useScaledEdges } from "./scaledEdges"
import { ColumnHeads } from "../kit/ColumnHeads"

/** Passes have so many colours, in turn. */
const COLOURS = 3
/** Rows beyond these scroll away: one act a row. */
const MOST_ACTS = 30

const sumOf = (tensors: readonly Tensor[]): Tensor =>
  fill(tensors[0]!.shape, k => tensors.reduce((sum, { data }) => sum + data[k]!, 0))

/** One .grad: what each call has added, and the sum. */
function Grad({ passes, leaf }: { passes: Accumulated["passes"]; leaf: number }) {
  const { none, pass: called } = useWords(labs).pytorch
  if (passes.length === 0) return <td>{none}</td>
  const added = passes.map(({ adjoints }) => adjoints[leaf]!)
  return (
    <td>
      <span className="passes">
        {passes.map(({ pass }, i) => (
          <span key={pass} className="pass" data-pass={(pass - 1) % COLOURS} title={called(pass)}>
            {`${i > 0 ? "+ " : ""}${formatValue(added[i]!)}`}
          </span>
        ))}
        {passes.length > 1 && <strong>{`= ${formatValue(sumOf(added))}`}</strong>}
      </span>
    </td>
  )
}

/** Backward calls one after another, with what each leaves in .grad; nodes are detached and edges cut between them. */
export function Accumulation({ source }: { source: Source }) {
  const say = useWords(labs).pytorch
  const [text, setText] = useOption("pytorch.acts")
  const acts = useMemo(() => readActs(text ?? "backward backward"), [text])
  const { program, output, point } = source
  const { graph, names } = program
  useScaledEdges(program, acts)
  const found = useMemo(() => {
    const wrt = program.inputs.flatMap(({ node, constant }) => (constant ? [] : [node]))
    const active = dependents(graph, wrt)
    const given = { graph, names, wrt, output: output.node, point }
    const inner = names.flatMap((_, node) => (active[node] === 1 ? [node] : []))
    const cuts = acts.some(({ kind }) => kind === "detach" || kind === "scale")
    const behind = cuts ? [adjointsAfter(given, [], inner), adjointsAfter(given, acts, inner)] : null
    return { wrt, active, inner, behind, rows: accumulate(given, acts) }
  }, [program, graph, names, output, point, acts])
  if (found.active[output.node] !== 1) return <p className="hint">{say.constant}</p>
  const add = (act: GraphAct) => setText(writeActs([...acts, act]))
  const nodes = found.inner.filter(node => graph.kind(node) === "op" && node !== output.node).map(node => names[node]!)
  const edges = found.inner.flatMap(node =>
    graph.args(node).flatMap((arg, slot) => {
      return found.active[arg] === 1 ? [{ label: say.edge(names[arg]!, names[node]!), name: names[node]!, slot }] : []
    }),
  )
  const scale = (by: number) => (label: string) => {
    const edge = edges.find(one => one.label === label)!
    add({ kind: "scale", name: edge.name, slot: edge.slot, by })
  }
  const labels = [...new Set(edges.map(({ label }) => label))]
  const told = (act: GraphAct) => {
    if (act.kind === "backward" || act.kind === "zero") return say.act[act.kind]
    if (act.kind === "detach") return `${say.act.detach} ${act.name}`
    const edge = edges.find(({ name, slot }) => name === act.name && slot === act.slot)
    return `${act.by === 0 ? say.act.cut : `× ${act.by}`} ${edge?.label ?? act.name}`
  }
  const full = acts.length >= MOST_ACTS
  return (
    <>
      <div className="choices" role="group" aria-label={say.acts}>
        <button type="button" disabled={full} onClick={() => add({ kind: "backward" })}>
          {say.act.backward}
        </button>
        <button type="button" disabled={full} onClick={() => add({ kind: "zero" })}>
          {say.act.zero}
        </button>
        {nodes.length > 0 && (
          <OneOf label={say.act.detach} names={nodes} choose={name => add({ kind: "detach", name })} />
        )}
        <OneOf label={say.act.cut} names={labels} choose={scale(0)} />
        <OneOf label={say.act.halve} names={labels} choose={scale(0.5)} />
        <button type="button" disabled={acts.length === 0} onClick={() => setText(writeActs(acts.slice(0, -1)))}>
          {say.act.undo}
        </button>
      </div>
      {acts.length === 0 ? (
        <p className="hint">{say.empty}</p>
      ) : (
        <div className="scrolled">
          <table className="grads" aria-label={say.grads}>
            <thead>
              <tr>
                <th scope="col">{say.after}</th>
                {found.wrt.map(node => (
                  <th key={node} scope="col" data-at={node}>
                    {say.grad(names[node]!)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map(({ act, passes }, k) => (
                <tr key={k} data-kind={act.kind}>
                  <th scope="row">{told(act)}</th>
                  {found.wrt.map((node, leaf) => (
                    <Grad key={node} passes={passes} leaf={leaf} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.behind && <Behind nodes={found.inner} names={names} adjoints={found.behind} />}
    </>
  )
}

/** The adjoints that the cuts change. */
function Behind(props: {
  nodes: readonly number[]
  names: readonly string[]
  adjoints: readonly (readonly Tensor[])[]
}) {
  const { behind, columns } = useWords(labs).pytorch
  const rows = props.nodes.map((node, i) => {
    const [before, now] = props.adjoints.map(adjoints => formatValue(adjoints[i]!))
    return { node, before, now }
  })
  return (
    <div className="scrolled">
      <table className="behind" aria-label={behind}>
        <thead>
          <tr>
            <ColumnHeads of={[columns.node, columns.before, columns.now]} />
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ before, now }) => before !== now)
            .map(({ node, before, now }) => (
              <tr key={node} data-at={node}>
                <th scope="row">{props.names[node]}</th>
                <td>{before}</td>
                <td>{now}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

import { createGraph } from "../engine/graph/builder"
import type { Graph, NodeId } from "../engine/graph/graph"
import { opNamed } from "../engine/ops"
import { evaluate, valueOf } from "../engine/run/evaluate"
import { vjp } from "../engine/run/jacobian"
import { plan } from "../engine/run/sweep"
import { entries, fill, type Tensor } from "../engine/tensor/tensor"

/** What is done to a graph that keeps its gradients: a backward call, zero_grad, a node detached, an edge that passes on `by` times as much. */
export type GraphAct =
  | { readonly kind: "backward" }
  | { readonly kind: "zero" }
  | { readonly kind: "detach"; readonly name: string }
  | { readonly kind: "scale"; readonly name: string; readonly slot: number; readonly by: number }

/** Acts as text, one after another: "backward zero detach:v1 scale:v4:0:0.5". What cannot be read is left out. */
export const readActs = (text: string): readonly GraphAct[] =>
  text.split(" ").flatMap((word): GraphAct[] => {
    const [kind, name = "", slot = "", by = ""] = word.split(":")
    if (kind === "backward" || kind === "zero") return [{ kind }]
    if (kind === "detach" && name !== "") return [{ kind, name }]
    if (kind === "scale" && name !== "" && /^\d+$/.test(slot) && Number.isFinite(Number(by)))
      return [{ kind, name, slot: Number(slot), by: Number(by) }]
    return []
  })

export const writeActs = (acts: readonly GraphAct[]): string =>
  acts
    .map(act => [act.kind, "name" in act ? act.name : [], "slot" in act ? [act.slot, act.by] : []].flat().join(":"))
    .join(" ")

/** A program whose leaves keep what backward calls leave in .grad. */
export interface Accumulating {
  readonly graph: Graph
  readonly names: readonly string[]
  readonly wrt: readonly NodeId[]
  readonly output: NodeId
  readonly point: ReadonlyMap<NodeId, Tensor>
}

/** After an act: what each backward call since the last zero_grad has added, oldest first, a list a leaf; none is None. */
export interface Accumulated {
  readonly act: GraphAct
  readonly passes: readonly { readonly pass: number; readonly adjoints: readonly Tensor[] }[]
}

/** How much of what comes back along an edge into a node the edge passes on: 1 where nothing was done to it, 0 where it is cut. */
export const shareOf = (acts: readonly GraphAct[], name: string, slot: number): number =>
  acts.reduce((share, act) => {
    if (act.kind === "detach" && act.name === name) return 0
    return act.kind === "scale" && act.name === name && act.slot === slot ? share * act.by : share
  }, 1)

/**
 * The list with edges cut or scaled, its values untouched: an operand u that passes on s times as much is s·u and the number (1 − s)·u. A
 * detached node is a number. Old id → new id too.
 */
function rewired({ graph, names, point }: Accumulating, acts: readonly GraphAct[]) {
  const run = evaluate(plan(graph, "evaluate", [], []), point, [])
  const made = createGraph()
  const image: NodeId[] = []
  for (let node = 0; node < graph.size; node++) {
    const name = names[node]
    const detached = acts.some(act => act.kind === "detach" && act.name === name)
    if (detached || graph.kind(node) === "constant") image.push(made.literal(valueOf(run, node)))
    else if (graph.kind(node) === "input") image.push(made.input(graph.shape(node)))
    else {
      const args = graph.args(node).map((arg, slot) => {
        const by = shareOf(acts, name ?? "", slot)
        if (by === 1) return image[arg]!
        const value = valueOf(run, arg)
        if (by === 0) return made.literal(value)
        const rest = made.literal(fill(value.shape, k => (1 - by) * value.data[k]!))
        return made.append(opNamed("add"), [made.append(opNamed("mul"), [image[arg]!, made.number(by)]), rest])
      })
      image.push(made.append(graph.op(node), args, graph.attrs(node)))
    }
  }
  return { made, image }
}

/** The adjoints of `of` by one backward call on the list as the acts have left it. */
export function adjointsAfter(
  program: Accumulating,
  acts: readonly GraphAct[],
  of: readonly NodeId[],
): readonly Tensor[] {
  const { made, image } = rewired(program, acts)
  const { graph, output, point } = program
  const at = new Map(
    [...point].flatMap(([node, value]) =>
      made.kind(image[node]!) === "input" ? [[image[node]!, value] as const] : [],
    ),
  )
  const seed = fill(graph.shape(output), () => 1)
  return of.map(node => {
    const zero = fill(graph.shape(node), () => 0)
    if (made.kind(image[node]!) === "constant" || entries(zero.shape) === 0) return zero
    return vjp(made, [image[node]!], [image[output]!], at, [seed])[0]!
  })
}

/** What every act in turn leaves in .grad of the leaves. */
export function accumulate(program: Accumulating, acts: readonly GraphAct[]): readonly Accumulated[] {
  let passes: Accumulated["passes"] = []
  let count = 0
  return acts.map((act, k) => {
    if (act.kind === "zero") passes = []
    if (act.kind === "backward") {
      count++
      passes = [...passes, { pass: count, adjoints: adjointsAfter(program, acts.slice(0, k), program.wrt) }]
    }
    return { act, passes }
  })
}

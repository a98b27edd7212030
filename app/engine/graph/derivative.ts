import { entries, unit } from "../tensor/tensor"
import { createGraph } from "./builder"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { keyOf } from "./interner"
import type { Lowered } from "./program"
import { reverse } from "./reverse"
import { numbered } from "./numbering"
import { simplified } from "./simplify"

/** What a node of a derivative program is to the program it was made of. */
export interface Origin {
  /** Its value; a local partial; a partial times an adjoint; an adjoint so far or complete; a step on the way to one of them. */
  readonly role: "primal" | "partial" | "product" | "adjoint" | "step"
  /** The node it belongs to: of a partial or product the operand on its edge; −1 for a step. */
  readonly of: NodeId
}

/** A program that computes a gradient, on its own: it can be evaluated, stepped, drawn, printed, and differentiated again. */
export interface DerivativeProgram {
  readonly program: Lowered
  /** One a node of `program`. */
  readonly origins: readonly Origin[]
}

/**
 * The gradient of one scalar output, as a program of the same inputs: the adjoint program with its seed 1 put in, equal computations merged, and
 * nothing left that no result needs. Its outputs are the adjoints of the differentiated inputs (`x_bar`); where an input is not reached,
 * the number 0. `withValue`: behind them stands the output itself. Applied again it gives the second order. Throws where the output is no scalar.
 */
export function derivative(program: Lowered, output: NodeId, withValue = false): DerivativeProgram {
  const { graph } = program
  if (entries(graph.shape(output)) !== 1 || graph.shape(output).length > 0) throw new Error("a gradient is of a scalar")
  const inputs = program.inputs.filter(({ constant }) => !constant)
  const sweep = reverse(
    graph,
    inputs.map(({ node }) => node),
    [output],
  )
  const wanted = inputs.map(({ node }) => sweep.of[node]!)
  const value = withValue ? [output] : []
  const needed = reachable(sweep.graph, [...wanted, ...value, ...program.inputs.map(({ node }) => node)])
  const made = createGraph()
  const image = copy(sweep.graph, needed, made, new Set(sweep.seeds.map(({ seed }) => seed)))
  const results = wanted.map((adjoint, i) => (adjoint < 0 ? zero(made, graph, inputs[i]!.node) : image[adjoint]!))
  const alive = reachable(made, [
    ...results,
    ...value.map(node => image[node]!),
    ...program.inputs.map(({ node }) => image[node]!),
  ])
  const kept = createGraph()
  const last = copy(made, alive, kept, new Set())
  const to = (node: NodeId) => (image[node]! < 0 ? -1 : last[image[node]!]!)
  const taken = new Set(program.names)
  const outputs = [
    ...inputs.map(({ name }, i) => ({ name: fresh(`${name}_bar`, taken), node: last[results[i]!]! })),
    ...value.map(node => ({ name: program.outputs.find(named => named.node === node)?.name ?? "", node: to(node) })),
  ]
  return {
    program: {
      ...program,
      graph: kept,
      inputs: program.inputs.map(input => ({ ...input, node: to(input.node) })),
      outputs,
      ...namesOf(program, kept, to, outputs),
      spans: Array.from({ length: kept.size }, () => NOWHERE),
      operands: Array.from({ length: kept.size }, () => []),
      groups: [],
      faults: [],
      adjoints: { of: program.names[output]!, inputs: new Map(inputs.map(({ name }, i) => [outputs[i]!.name, name])) },
    },
    origins: originsOf(sweep, kept.size, to),
  }
}

const NOWHERE = { from: 0, to: 0 }

/** x_bar, or x_bar2, x_bar3 … where that is taken. */
function fresh(name: string, taken: ReadonlySet<string>): string {
  for (let version = 1; ; version++) {
    const own = version === 1 ? name : `${name}${version}`
    if (!taken.has(own)) return own
  }
}

function zero(graph: GraphBuilder, primal: Graph, like: NodeId): NodeId {
  const shape = primal.shape(like)
  return shape.length === 0 ? graph.number(0) : graph.literal({ shape, data: new Float64Array(entries(shape)) })
}

/** 1 for every node that one of `results` needs. */
function reachable(graph: Graph, results: readonly NodeId[]): Uint8Array {
  const needed = new Uint8Array(graph.size)
  for (const node of results) if (node >= 0) needed[node] = 1
  for (let node = graph.size - 1; node >= 0; node--)
    if (needed[node] === 1) for (const arg of graph.args(node)) needed[arg] = 1
  return needed
}

/** Copies needed nodes, equal ones once; seeds become 1. Old id → new id, −1 where it is not needed. */
function copy(from: Graph, needed: Uint8Array, to: GraphBuilder, seeds: ReadonlySet<NodeId>): Int32Array {
  const image = new Int32Array(from.size).fill(-1)
  const known = new Map<string, NodeId>()
  for (let node = 0; node < from.size; node++) {
    if (needed[node] === 0) continue
    const shape = from.shape(node)
    if (seeds.has(node)) image[node] = shape.length === 0 ? to.number(1) : to.literal(unit(shape, 0))
    else if (from.kind(node) === "input") image[node] = to.input(shape)
    else if (from.kind(node) === "constant") {
      const number = from.numberOf(node)
      image[node] = number === null ? to.literal(from.constant(node)) : to.number(number)
    } else {
      const args = from.args(node).map(arg => image[arg]!)
      const key = `${from.code(node)} ${args.join()} ${keyOf(from.attrs(node))}`
      const made = known.get(key) ?? simplified(to, from.op(node), args, from.attrs(node))
      known.set(key, made)
      image[node] = made
    }
  }
  return image
}

/** The names of the program for what is still its own, the outputs' names for adjoints, else v1, v2 … with a letter that is free. */
function namesOf(
  program: Lowered,
  graph: Graph,
  to: (node: NodeId) => NodeId,
  outputs: Lowered["outputs"],
): Pick<Lowered, "names" | "generated"> {
  const names: string[] = Array.from({ length: graph.size }, () => "")
  const carried = new Uint8Array(graph.size)
  program.names.forEach((name, node) => {
    const kept = to(node)
    if (kept < 0 || graph.kind(kept) === "constant") return
    names[kept] ||= name
    carried[kept] = program.generated[node]!
  })
  for (const { name, node } of outputs) if (graph.kind(node) === "op") names[node] ||= name
  const letter = ["a", "b", "c", "d", "g", "s", "v#"].find(one => !names.some(name => name.startsWith(one)))!
  const { names: all, generated } = numbered(graph, names, letter, "nameless")
  return { names: all, generated: generated.map((own, node) => own | carried[node]!) }
}

function originsOf(
  { terms, primal, seeds }: ReturnType<typeof reverse>,
  size: number,
  to: (node: NodeId) => NodeId,
): readonly Origin[] {
  const origins: Origin[] = Array.from({ length: size }, () => ({ role: "step", of: -1 }))
  const mark = (node: NodeId, role: Origin["role"], of: NodeId) => {
    const kept = node < 0 ? -1 : to(node)
    if (kept >= 0 && origins[kept]!.role === "step") origins[kept] = { role, of }
  }
  for (let node = 0; node < primal; node++) mark(node, "primal", node)
  for (const { after, node } of seeds) mark(after, "adjoint", node)
  for (let term = 0; term < terms.count; term++) {
    mark(terms.after[term]!, "adjoint", terms.from[term]!)
    mark(terms.product[term]!, "product", terms.from[term]!)
    mark(terms.partial[term]!, "partial", terms.from[term]!)
  }
  return origins
}

import type { Graph, NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { linearization, type Template, writtenFormula } from "../engine/graph/template"
import { infixOp, opNamed } from "../engine/ops"
import type { Attrs, Op } from "../engine/ops/op"

/** An edge of the graph, from an operand to what it is an operand of. */
export interface TermEdge {
  readonly to: NodeId
  readonly slot: number
}

/** An expression as a tree. What occurs more than once is one object: `size` counts it every time, as whoever writes it out must. */
export interface TreeTerm {
  /** null: a number or a name. */
  readonly op: Op | null
  readonly args: readonly TreeTerm[]
  readonly attrs: Attrs
  readonly value: number
  /** Of a name. */
  readonly name: string
  /** Nodes of the tree. */
  readonly size: number
  /** It is the derivative of this node; −1: of none. */
  readonly derivative: NodeId
  /** It is what this edge adds to a derivative: a local partial times the derivative of the operand. */
  readonly edge: TermEdge | null
}

type Role = Partial<Pick<TreeTerm, "derivative" | "edge">>

const NONE = { op: null, args: [], attrs: {}, value: NaN, name: "", size: 1, derivative: -1, edge: null } as const
const number = (value: number, role: Role = {}): TreeTerm => ({ ...NONE, value, ...role })
const apply = (op: Op, args: readonly TreeTerm[], attrs: Attrs = {}, role: Role = {}): TreeTerm => ({
  ...NONE,
  op,
  args,
  attrs,
  size: args.reduce((sum, arg) => sum + arg.size, 1),
  ...role,
})

const [add, sub, mul, div, pow, neg, ln] = ["add", "sub", "mul", "div", "pow", "neg", "ln"].map(opNamed) as [
  Op,
  Op,
  Op,
  Op,
  Op,
  Op,
  Op,
]

/** What a term can be written of: scalars, by an operator or a function of the language. */
const writable = (graph: Graph, node: NodeId) =>
  graph.shape(node).length === 0 &&
  (graph.kind(node) !== "op" ||
    (graph.op(node).scalar !== undefined && graph.args(node).every(arg => graph.shape(arg).length === 0)))

/** An output and its derivative by one input, written out; the node that stands in the way where there are arrays. */
export type WrittenOut =
  { readonly value: TreeTerm; readonly derivative: TreeTerm; readonly paths: number } | { readonly array: NodeId }

/**
 * Differentiates an output as one learns to by hand: sum, product, quotient and power rule, the chain rule for everything else, and 0 for a constant.
 * Nothing is simplified, not even 0·x.
 */
export function writtenOut(
  { graph, names }: Pick<Lowered, "graph" | "names">,
  output: NodeId,
  input: NodeId,
): WrittenOut {
  const needed = reached(graph, output)
  const terms: TreeTerm[] = []
  const derivatives: TreeTerm[] = []
  const paths = new Float64Array(graph.size)
  const moves = new Uint8Array(graph.size)
  for (let node = 0; node <= output; node++) {
    if (needed[node] === 0) continue
    if (!writable(graph, node)) return { array: node }
    const args = graph.args(node)
    moves[node] = node === input || args.some(arg => moves[arg] === 1) ? 1 : 0
    paths[node] = node === input ? 1 : args.reduce((sum, arg) => sum + paths[arg]!, 0)
    terms[node] = primal(graph, names, node, terms)
    derivatives[node] =
      moves[node] === 0 || node === input
        ? number(node === input ? 1 : 0, { derivative: node })
        : derived(graph, node, { terms, derivatives, moves })
  }
  return { value: terms[output]!, derivative: derivatives[output]!, paths: paths[output]! }
}

function reached(graph: Graph, output: NodeId): Uint8Array {
  const needed = new Uint8Array(graph.size)
  needed[output] = 1
  for (let node = output; node >= 0; node--) if (needed[node] === 1) for (const arg of graph.args(node)) needed[arg] = 1
  return needed
}

function primal(graph: Graph, names: readonly string[], node: NodeId, terms: readonly TreeTerm[]): TreeTerm {
  const value = graph.numberOf(node)
  if (value !== null) return number(value)
  if (graph.kind(node) === "input") return { ...NONE, name: names[node]! }
  const args = graph.args(node).map(arg => terms[arg]!)
  return written(graph.op(node), args, graph.attrs(node))
}

/** An op applied; one that stands for a formula is written as that. */
function written(op: Op, args: readonly TreeTerm[], attrs: Attrs, role: Role = {}): TreeTerm {
  const formula = writtenFormula(op)
  const found = formula === null ? apply(op, args, attrs) : filled(formula, args, attrs, null)
  return { ...found, ...role }
}

interface Known {
  readonly terms: readonly TreeTerm[]
  readonly derivatives: readonly TreeTerm[]
  readonly moves: Uint8Array
}

function derived(graph: Graph, node: NodeId, { terms, derivatives, moves }: Known): TreeTerm {
  const args = graph.args(node)
  const op = graph.op(node)
  const own = { derivative: node }
  const [u, v] = args.map(arg => terms[arg]!) as [TreeTerm, TreeTerm]
  const [du, dv] = args.map(arg => derivatives[arg]!) as [TreeTerm, TreeTerm]
  const along = (slot: number, factors: readonly [TreeTerm, TreeTerm]) =>
    apply(mul, factors, {}, { edge: { to: node, slot } })
  if (op === add || op === sub) return apply(op, [du, dv], {}, own)
  if (op === neg) return apply(neg, [du], {}, own)
  if (op === mul) return apply(add, [along(0, [du, v]), along(1, [u, dv])], {}, own)
  if (op === div) {
    const above = apply(sub, [along(0, [du, v]), along(1, [u, dv])])
    return apply(div, [above, apply(pow, [v, number(2)])], {}, own)
  }
  if (op === pow) {
    const lower = v.op === null && Number.isFinite(v.value) ? number(v.value - 1) : apply(sub, [v, number(1)])
    const base = along(0, [apply(mul, [v, apply(pow, [u, lower])]), du])
    if (moves[args[1]!] === 0) return { ...base, ...own }
    return apply(add, [base, along(1, [apply(mul, [apply(pow, [u, v]), apply(ln, [u])]), dv])], {}, own)
  }
  return chained(graph, node, { terms, derivatives, moves })
}

/** The chain rule, of whatever the op says of its edges; operands that the input does not move add nothing. */
function chained(graph: Graph, node: NodeId, { terms, derivatives, moves }: Known): TreeTerm {
  const rule = linearization(graph.op(node))
  const args = graph.args(node)
  const attrs = graph.attrs(node)
  const parts = args.flatMap((arg, slot) => {
    const partial = rule.kind === "elementwise" ? rule.partials[slot] : null
    if (!partial || moves[arg] === 0) return []
    const factor = filled(
      partial,
      args.map(one => terms[one]!),
      attrs,
      terms[node]!,
    )
    return [apply(mul, [factor, derivatives[arg]!], {}, { edge: { to: node, slot } })]
  })
  const [first, ...others] = parts
  if (!first) return number(0, { derivative: node })
  if (others.length === 0) return { ...first, derivative: node }
  return { ...others.reduce((sum, part) => apply(add, [sum, part]), first), derivative: node }
}

/** A rule over operands. Recursion is as deep as our own rules are. */
function filled(template: Template, args: readonly TreeTerm[], attrs: Attrs, out: TreeTerm | null): TreeTerm {
  switch (template.kind) {
    case "number":
      return number(template.value)
    case "operand":
      return args[template.slot]!
    case "out":
      return out!
    case "attr":
      return number(attrs[template.name] as number)
    case "given":
      throw new Error("an elementwise rule is given nothing")
    case "call": {
      const op = typeof template.op === "string" ? infixOp(template.op)! : template.op
      const own = template.attrs.map(([name, value]) => [name, value.kind === "number" ? value.value : null] as const)
      return written(
        op,
        template.args.map(arg => filled(arg, args, attrs, out)),
        Object.fromEntries(own),
      )
    }
  }
}

/** The value of a term where names have these values: each part once, however often it is written. */
export function valueOfTerm(term: TreeTerm, valueOf: (name: string) => number): number {
  const known = new Map<TreeTerm, number>()
  const open: TreeTerm[] = [term]
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const missing = next.args.filter(arg => !known.has(arg))
    if (missing.length > 0) {
      open.push(...missing)
      continue
    }
    known.set(
      next,
      computed(
        next,
        next.args.map(arg => known.get(arg)!),
        valueOf,
      ),
    )
    open.pop()
  }
  return known.get(term)!
}

function computed(
  { op, value, name, attrs }: TreeTerm,
  args: readonly number[],
  valueOf: (name: string) => number,
): number {
  if (op === null) return name === "" ? value : valueOf(name)
  const given = Object.keys(op.attrs ?? {}).map(key => (attrs[key] ?? op.attrs![key]) as number)
  return op.scalar!(...args, ...given)
}

/** Paths from an input to an output, output first; at most so many. */
export function pathsTo(graph: Graph, output: NodeId, input: NodeId, most: number): readonly (readonly TermEdge[])[] {
  const moves = new Uint8Array(graph.size)
  moves[input] = 1
  for (let node = input + 1; node <= output; node++) if (graph.args(node).some(arg => moves[arg] === 1)) moves[node] = 1
  const found: (readonly TermEdge[])[] = []
  const open: { readonly node: NodeId; readonly edges: readonly TermEdge[] }[] = [{ node: output, edges: [] }]
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const { node, edges } = next
    if (node === input) found.push(edges)
    if (node <= input) continue
    const args = graph.args(node)
    for (let slot = args.length - 1; slot >= 0; slot--)
      if (moves[args[slot]!] === 1) open.push({ node: args[slot]!, edges: [...edges, { to: node, slot }] })
  }
  return found
}

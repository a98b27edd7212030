import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { OpName } from "../../engine/ops"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import type { Run } from "../../engine/run/plan"
import { plan } from "../../engine/run/sweep"
import type { CodeLanguage } from "./language"
import { createNames } from "./names"
import { atom, type Piece } from "./piece"
import { type CodeLine, type Gradient, gradientOf, onlyNumbers, type Refusal, type Source } from "./target"

/** Straight-line code of a program and its gradient, without what stands around it. */
export interface Straight {
  /** An assignment a node, as name and right side: the primals, then what leads to the adjoints. */
  readonly assignments: readonly (Omit<CodeLine, "text"> & { readonly name: string; readonly right: string })[]
  /** Inputs in the order of the program: constant ones have a value that they start with. */
  readonly inputs: readonly {
    readonly name: string
    readonly value: number
    readonly constant: boolean
    readonly node: NodeId
  }[]
  readonly value: string
  /** The adjoint of each differentiated input. */
  readonly adjoints: readonly { readonly of: string; readonly text: string; readonly node: NodeId }[]
  /** What the program calls the output. */
  readonly output: string
}

/** Identifiers for the nodes of a gradient: its program's own for values, v_bar for adjoints, t for steps between. */
function namesOf({ made }: Gradient, source: Lowered, language: CodeLanguage): (node: NodeId) => string {
  const { graph, names } = made.program
  const fresh = createNames([...language.reserved, ...Object.keys(language.helpers)])
  const own: string[] = Array.from({ length: graph.size }, () => "")
  made.origins.forEach(({ role }, node) => {
    if (role === "primal" && graph.kind(node) !== "constant") own[node] = fresh(names[node]!)
  })
  // The last sum has the plain name.
  for (let node = graph.size - 1; node >= 0; node--) {
    const { role, of } = made.origins[node]!
    if (graph.kind(node) === "op" && role === "adjoint") own[node] = fresh(`${source.names[of]!}_bar`)
  }
  return node => (own[node] ||= fresh("t"))
}

/** Every value of a program at a point. */
export const valuesAt = ({ graph }: Lowered, point: Source["point"]): Run =>
  evaluate(plan(graph, "evaluate", [], []), point, [])

/** A step between stands where it is used if it is no longer than this. */
const LONGEST_INLINE = 40

/** 1 for every node that one operation needs, once, and that is no result. */
function usedOnce({ graph, outputs }: Lowered): Uint8Array {
  const uses = new Uint8Array(graph.size)
  for (const { node } of outputs) uses[node] = 2
  for (let node = 0; node < graph.size; node++)
    for (const arg of graph.args(node)) uses[arg] = Math.min(uses[arg]! + 1, 2)
  return uses
}

const finite = (run: Run, node: NodeId) => valueOf(run, node).data.every(Number.isFinite)

/** Writes a program and its gradient with numbers alone; or says why not. */
export function straight(
  source: Source,
  language: CodeLanguage,
): Straight | { readonly refused: Refusal; readonly op?: string } {
  const refused = onlyNumbers(source.program)
  if (refused) return { refused }
  const gradient = gradientOf(source)
  const { program, origins } = gradient.made
  const { graph, inputs } = program
  const names = namesOf(gradient, source.program, language)
  const run = valuesAt(
    program,
    new Map(inputs.map(({ node }, i) => [node, source.point.get(source.program.inputs[i]!.node)!])),
  )
  const inlined = new Map<NodeId, Piece>()
  const once = usedOnce(program)
  const operand = (node: NodeId): Piece =>
    graph.kind(node) === "constant" ? language.number(graph.numberOf(node)!) : (inlined.get(node) ?? atom(names(node)))
  const assignments: Straight["assignments"][number][] = []
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "op") continue
    const args = graph.args(node)
    const emit = language.ops[graph.op(node).name as OpName]
    if (!emit) return { refused: "op", op: graph.op(node).name }
    const right = emit(args.map(operand), {
      attrs: graph.attrs(node),
      shape: graph.shape(node),
      shapes: args.map(arg => graph.shape(arg)),
      guarded: ![node, ...args].every(one => finite(run, one)),
    })
    const { role } = origins[node]!
    if (role !== "primal" && once[node] === 1 && right.text.length <= LONGEST_INLINE) {
      inlined.set(node, right)
      continue
    }
    const part = role === "primal" ? "value" : "adjoint"
    const about = gradient.about[node]!
    assignments.push({ name: names(node), right: right.text, node: about < 0 ? null : about, part })
  }
  const results = program.outputs.map(({ node }) => operand(node).text)
  const differentiated = inputs.filter(({ constant }) => !constant)
  return {
    assignments,
    inputs: inputs.map(({ node, constant }, i) => {
      const own = source.program.inputs[i]!.node
      return { name: names(node), value: source.point.get(own)!.data[0]!, constant, node: own }
    }),
    value: results.at(-1)!,
    adjoints: differentiated.map(({ node }, i) => ({
      of: names(node),
      text: results[i]!,
      node: source.program.inputs.find(({ name }) => name === differentiated[i]!.name)!.node,
    })),
    output: source.output.name,
  }
}

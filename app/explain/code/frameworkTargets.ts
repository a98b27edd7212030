import type { NodeId } from "../../engine/graph/graph"
import { dependents } from "../../engine/graph/sweep"
import type { OpName } from "../../engine/ops"
import { differentiable } from "../../engine/graph/rules"
import { vjp } from "../../engine/run/jacobian"
import { fill, type Tensor, toNested } from "../../engine/tensor/tensor"
import { jaxOps, number, torchOps } from "./frameworks"
import { type Emitters, lists } from "./language"
import { createNames } from "./names"
import { atom, type Piece } from "./piece"
import { python } from "./pythonOps"
import { needed, outputValue } from "./tape"
import { type CodeLine, plain, type Source, type Target, type WrittenCode } from "./target"

/** A program as a function of a framework, with the names of its nodes. */
interface Framework {
  readonly lines: readonly CodeLine[]
  readonly name: (node: NodeId) => string
  /** Differentiated inputs with what they are at the point. */
  readonly inputs: readonly { readonly node: NodeId; readonly name: string; readonly value: string }[]
  /** Whether the output depends on any of them. */
  readonly moves: boolean
  readonly output: string
}

/** More nodes than this make no code that anybody would read. */
const MOST_NODES = 2000

function frameworkOf(
  source: Source,
  ops: Emitters,
  array: string,
  modules: readonly string[],
): Framework | Extract<WrittenCode, { refused: unknown }> {
  const { program, output, point } = source
  const { graph, inputs } = program
  if (graph.size > MOST_NODES) return { refused: "long" }
  const fresh = createNames([...python.reserved, ...modules])
  const own = program.names.map((name, node) => (name === "" || graph.kind(node) === "constant" ? "" : fresh(name)))
  const kept = needed(source)
  const literal = (value: Parameters<typeof toNested>[0]) => lists(number)(toNested(value))
  const operand = (node: NodeId): Piece => {
    if (graph.kind(node) !== "constant") return atom(own[node]!)
    const value = graph.numberOf(node)
    return value === null ? atom(`${array}(${literal(graph.constant(node))})`) : number(value)
  }
  const wrt = inputs.filter(({ constant }) => !constant)
  const constants = inputs.filter(({ constant }) => constant)
  const valueOf = (node: NodeId) => `${array}(${literal(point.get(node)!)})`
  const head = [...wrt.map(({ node }) => own[node]!), ...constants.map(({ node }) => `${own[node]!}=${valueOf(node)}`)]
  const lines: CodeLine[] = [...plain(`def f(${head.join(", ")}):`)]
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "op" || kept[node] === 0) continue
    const [args, op] = [graph.args(node), graph.op(node)]
    const emit = ops[op.name as OpName]
    if (!emit) return { refused: "op", op: op.name }
    const shapes = args.map(arg => graph.shape(arg))
    const right = emit(args.map(operand), {
      attrs: graph.attrs(node),
      shape: graph.shape(node),
      shapes,
      guarded: false,
    })
    lines.push({ text: `    ${own[node]!} = ${right.text}`, node, part: "value" })
  }
  const result = operand(output.node)
  lines.push({
    text: `    return ${result.constant ? `${array}(${result.text})` : result.text}`,
    node: output.node,
    part: "value",
  })
  return {
    lines,
    name: node => own[node]!,
    inputs: wrt.map(({ node }) => ({ node, name: own[node]!, value: literal(point.get(node)!) })),
    moves:
      dependents(
        graph,
        wrt.map(({ node }) => node),
      )[output.node] === 1,
    output: createNames([...wrt.map(({ node }) => own[node]!), ...python.reserved, ...modules, "f"])(output.name),
  }
}

const mathIn = (lines: readonly CodeLine[]) =>
  lines.some(({ text }) => text.includes("math.")) ? "import math\n\n" : ""

/** PyTorch: the leaves, the function, one call of backward, and what it leaves in .grad. */
export const torchTarget: Target = {
  id: "pytorch",
  name: "PyTorch",
  ending: "py",
  write: source => {
    const made = frameworkOf(source, torchOps, "torch.tensor", ["torch"])
    if ("refused" in made) return made
    const { lines, inputs, output, moves } = made
    const scalar = source.program.graph.shape(source.output.node).length === 0
    const leaves = inputs.map(({ name, value, node }): CodeLine => {
      return { text: `${name} = torch.tensor(${value}, requires_grad=True)`, node, part: "value" }
    })
    const seed = scalar ? "" : `torch.ones_like(${output})`
    const node = source.output.node
    const all: readonly CodeLine[] = [
      ...lines,
      ...plain("\n"),
      ...leaves,
      { text: `${output} = f(${inputs.map(({ name }) => name).join(", ")})`, node, part: "value" },
      ...(moves ? [{ text: `${output}.backward(${seed})`, node, part: "adjoint" } as const] : []),
      { text: `print(${JSON.stringify(`${source.output.name} =`)}, ${output}.tolist())`, node, part: "value" },
      ...inputs.map(({ name, node }): CodeLine => {
        return {
          text: `print("${name}.grad =", None if ${name}.grad is None else ${name}.grad.tolist())`,
          node,
          part: "adjoint",
        }
      }),
      ...plain(""),
    ]
    return { lines: [...plain(`${mathIn(all)}import torch\n\ntorch.set_default_dtype(torch.float64)\n\n`), ...all] }
  },
}

/** JAX: a function and its value_and_grad, in double precision. */
export const jaxTarget: Target = {
  id: "jax",
  name: "JAX",
  ending: "py",
  write: source => {
    const made = frameworkOf(source, jaxOps, "jnp.array", ["jax", "jnp"])
    if ("refused" in made) return made
    const { lines, inputs } = made
    const node = source.output.node
    const scalar = source.program.graph.shape(node).length === 0
    const args = inputs.map(({ value }) => `jnp.array(${value})`).join(", ")
    const positions = `(${inputs.map((_, i) => i).join(", ")}${inputs.length === 1 ? "," : ""})`
    const calls = scalar
      ? [`value, gradient = jax.value_and_grad(f, argnums=${positions})(${args})`]
      : [`value, pull = jax.vjp(f, ${args})`, "gradient = pull(jnp.ones_like(value))"]
    const end: readonly CodeLine[] =
      inputs.length === 0 ? plain(`value, gradient = f(), ()`) : calls.map(text => ({ text, node, part: "adjoint" }))
    const all: readonly CodeLine[] = [
      ...lines,
      ...plain("\n"),
      ...end,
      { text: `print(${JSON.stringify(`${source.output.name} =`)}, value)`, node, part: "value" },
      ...inputs.map(({ name, node }, i): CodeLine => ({
        text: `print("${name}:", gradient[${i}])`,
        node,
        part: "adjoint",
      })),
      ...plain(""),
    ]
    const text = all.map(line => line.text).join("\n")
    const special = text.includes("jax.scipy.") ? "import jax.scipy.special\n" : ""
    const imports = `${mathIn(all)}import jax\nimport jax.numpy as jnp\n${special}\njax.config.update("jax_enable_x64", True)\n\n`
    return { lines: [...plain(imports), ...all] }
  },
}

/** What the script of PyTorch prints, but for the last digits: our numbers, as Python writes them. */
export function printedBy(source: Source): string {
  const { program, output, point } = source
  const wrt = program.inputs.filter(({ constant }) => !constant)
  const nodes = wrt.map(({ node }) => node)
  const plainly = createNames([...python.reserved, "torch"])
  const own = new Map(
    program.names.map((name, node) => [
      node,
      program.graph.kind(node) === "constant" || name === "" ? "" : plainly(name),
    ]),
  )
  const seed = fill(program.graph.shape(output.node), () => 1)
  const adjoints = vjp(program.graph, nodes, [output.node], point, [seed])
  const printed = (value: Tensor) => lists(number)(toNested(value)).replaceAll("math.", "")
  const reached = reachedFrom(source)
  return [
    `${output.name} = ${printed(outputValue(source))}`,
    ...nodes.map((node, i) => `${own.get(node)!}.grad = ${reached[node] === 1 ? printed(adjoints[i]!) : "None"}`),
  ].join("\n")
}

/** 1 for every node through which the output moves, along edges that pass anything on. */
function reachedFrom({ program: { graph }, output }: Source): Uint8Array {
  const reached = new Uint8Array(graph.size)
  reached[output.node] = 1
  for (let node = graph.size - 1; node >= 0; node--)
    if (reached[node] === 1)
      graph.args(node).forEach((arg, slot) => {
        if (differentiable(graph.op(node), slot)) reached[arg] = 1
      })
  return reached
}

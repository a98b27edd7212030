import { createGraph } from "../graph/builder"
import type { GraphBuilder, NodeId } from "../graph/graph"
import { NAMED_CONSTANTS } from "../language/constants"
import type { Expression } from "../language/expression"
import { parse } from "../language/parse"
import { infixOp, notationOp, opNamed, prefixOp, signatures } from "../ops"
import type { Attrs } from "../ops/op"
import { fromNested, type Nested, scalar, type Tensor } from "../tensor/tensor"

/** A small program for tests of the engine alone: straight-line text to nodes, nothing folded, in the order that the design prescribes. */
export interface TestProgram {
  readonly graph: GraphBuilder
  readonly point: ReadonlyMap<NodeId, Tensor>
  readonly node: (name: string) => NodeId
}

const LEVELS = [
  ["+", "-"],
  ["*", "/", "@"],
]

/** Reads statements `name = expression`; a bare expression is called out; `inputs` come first, in their order. */
export function program(text: string, inputs: Readonly<Record<string, Nested>>): TestProgram {
  const graph = createGraph()
  const names = new Map<string, NodeId>()
  const point = new Map<NodeId, Tensor>()
  for (const [name, value] of Object.entries(inputs)) {
    const tensor = fromNested(value)!
    names.set(name, graph.input(tensor.shape))
    point.set(names.get(name)!, tensor)
  }
  const { statements, diagnostics } = parse(text, signatures)
  for (const found of diagnostics) if (found.severity === "error") throw new Error(`${found.code} in ${text}`)
  for (const statement of statements) {
    if (statement.kind === "assign") names.set(statement.name, build(graph, names, statement.value))
    else if (statement.kind === "expression") names.set("out", build(graph, names, statement.value))
  }
  return { graph, point, node: name => names.get(name)! }
}

function build(graph: GraphBuilder, names: ReadonlyMap<string, NodeId>, e: Expression): NodeId {
  const walk = (part: Expression) => build(graph, names, part)
  switch (e.kind) {
    case "number":
      return graph.literal(scalar(e.value))
    case "name":
      return names.get(e.name) ?? graph.literal(scalar(NAMED_CONSTANTS.get(e.name)!))
    case "unary":
      return graph.append(prefixOp("-"), [walk(e.operand)])
    case "transpose":
      return graph.append(notationOp("transpose"), [walk(e.operand)])
    case "list":
      return graph.append(notationOp("list"), e.items.map(walk))
    case "index": {
      const [i, j] = e.at.map(staticNumber)
      return graph.append(notationOp("index"), [walk(e.operand)], { i: i!, j: j ?? null })
    }
    case "call": {
      const attrs: Attrs = Object.fromEntries(e.attrs.map(({ name, value }) => [name, staticNumber(value)]))
      return graph.append(opNamed(e.callee), e.args.map(walk), attrs)
    }
    case "binary":
      return buildChain(graph, names, e)
    case "series":
      throw new Error("no series in engine tests")
  }
}

/** a + b − c: first all operands, then the operations from the left. */
function buildChain(graph: GraphBuilder, names: ReadonlyMap<string, NodeId>, e: Expression): NodeId {
  const links: Extract<Expression, { kind: "binary" }>[] = []
  let left = e
  while (left.kind === "binary" && (links.length === 0 || sameLevel(left.operator, links[0]!.operator))) {
    links.unshift(left)
    left = left.left
  }
  const nodes = [left, ...links.map(link => link.right)].map(part => build(graph, names, part))
  return links.reduce((sum, { operator }, i) => {
    const ranks = [graph.shape(sum).length, graph.shape(nodes[i + 1]!).length] as const
    return graph.append(infixOp(operator, ranks)!, [sum, nodes[i + 1]!])
  }, nodes[0]!)
}

const sameLevel = (a: string, b: string) => LEVELS.some(level => level.includes(a) && level.includes(b))

function staticNumber(e: Expression): number {
  if (e.kind === "unary") return -staticNumber(e.operand)
  if (e.kind !== "number") throw new Error("static arguments are numbers")
  return e.value
}

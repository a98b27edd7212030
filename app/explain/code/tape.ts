import type { NodeId } from "../../engine/graph/graph"
import { dependents } from "../../engine/graph/sweep"
import type { OpName } from "../../engine/ops"
import type { Op } from "../../engine/ops/op"
import { valueOf } from "../../engine/run/evaluate"
import { helpersIn } from "./language"
import { createNames } from "./names"
import { atom, call, type Piece } from "./piece"
import { python } from "./pythonOps"
import { functionName, marked, METHODS, rulesOf } from "./rules"
import { valuesAt } from "./straight"
import { type CodeLine, gradientOf, onlyNumbers, plain, type Source, type Target, type WrittenCode } from "./target"

/** Mistakes that a tape is known for: adjoints that start at 1; a sweep along every path; = where += belongs. */
export const BUGS = ["start", "paths", "assign"] as const
export type Bug = (typeof BUGS)[number]

const classOf = (methods: readonly string[], bugs: readonly Bug[]) =>
  `class Variable:
    tape = []

    def __init__(self, primal, parents=()):
        self.primal = primal
        self.adjoint = ${bugs.includes("start") ? "1.0" : "0.0"}
        self.parents = [(parent, partial()) for parent, partial in parents if isinstance(parent, Variable)]
        Variable.tape.append(self)
${methods.map(method => `\n${method}`).join("\n")}`

/** `guarded`: what has adjoint 0 passes nothing on, not even along an infinite slope. */
const backwardOf = (bugs: readonly Bug[], guarded: boolean) => {
  const sign = bugs.includes("assign") ? "=" : "+="
  return bugs.includes("paths")
    ? `visits = 0


def backward(variable, adjoint=1.0):
    global visits
    visits += 1
    variable.adjoint ${sign} adjoint
    for parent, partial in variable.parents:
        backward(parent, adjoint * partial)`
    : `visits = 0


def backward(output):
    global visits
    output.adjoint ${sign} 1.0
    for variable in reversed(Variable.tape):
        visits += 1
        for parent, partial in variable.parents:
${
  guarded
    ? `            if variable.adjoint != 0:
                parent.adjoint ${sign} variable.adjoint * partial`
    : `            parent.adjoint ${sign} variable.adjoint * partial`
}`
}

const VALUE = (kind: string) => `def value(x):
    return x.primal if isinstance(x, ${kind}) else x`

/** The program's own lines, with numbers of a class: operators where there are some, functions for the rest. */
interface Body {
  readonly lines: readonly CodeLine[]
  readonly name: (node: NodeId) => string
}

/** The nodes that an output is made of. */
export function needed({ program: { graph }, output }: Source): Uint8Array {
  const kept = new Uint8Array(graph.size)
  kept[output.node] = 1
  for (let node = graph.size - 1; node >= 0; node--)
    if (kept[node] === 1) for (const arg of graph.args(node)) kept[arg] = 1
  return kept
}

function application(op: Op, args: readonly Piece[], attrs: readonly string[]): string {
  if (op.name in METHODS)
    return python.ops[op.name as OpName]!(args, { attrs: {}, shape: [], shapes: [], guarded: false }).text
  return call(functionName(op), ...attrs)(args, null!).text
}

function bodyOf(source: Source, functions: readonly string[], indent: string): Body {
  const { graph, names } = source.program
  const fresh = createNames([
    ...python.reserved,
    ...functions,
    "Variable",
    "Dual",
    "value",
    "backward",
    "visits",
    "tape",
  ])
  const own = names.map(name => (name === "" ? "" : fresh(name)))
  const kept = needed(source)
  const operand = (node: NodeId): Piece =>
    graph.kind(node) === "constant" ? python.number(graph.numberOf(node)!) : atom(own[node]!)
  const lines: CodeLine[] = []
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "op" || kept[node] === 0) continue
    const op = graph.op(node)
    const attrs = Object.keys(op.attrs ?? {}).map(name => python.number(graph.attrs(node)[name] as number).text)
    lines.push({
      text: `${indent}${own[node]} = ${application(op, graph.args(node).map(operand), attrs)}`,
      node,
      part: "value",
    })
  }
  return { lines, name: node => operand(node).text }
}

/** What all classes of numbers have in common: the class' methods, the functions of ops, the helpers; or why there is no code. */
function partsOf(source: Source, kind: string) {
  const { program, output, point } = source
  const refused = onlyNumbers(program)
  if (refused) return { refused } as const
  const { graph } = program
  for (let node = 0; node < graph.size; node++)
    if (graph.kind(node) === "op" && python.ops[graph.op(node).name as OpName] === null)
      return { refused: "op", op: graph.op(node).name } as const
  // Whether anything is not finite, the slopes of constant inputs too.
  const free = { ...program, inputs: program.inputs.map(input => ({ ...input, constant: false })) }
  const { made } = gradientOf({ program: free, output, point })
  const at = new Map(made.program.inputs.map(({ node }, i) => [node, point.get(program.inputs[i]!.node)!]))
  const runs = [valuesAt(program, point), valuesAt(made.program, at)]
  const guarded = runs.some(({ values }) => !values.every(Number.isFinite))
  const { rules, methods } = rulesOf(program, kind, guarded)
  const helpers = helpersIn(rules.join("\n").replace(/(?<!\w)_(?=[a-z])/g, ""), python.helpers).map(marked)
  return { rules, methods, helpers, guarded, functions: rules.map(rule => /def (\w+)/.exec(rule)![1]!) }
}

/** Whether the output depends on no input that is differentiated. */
const isNumber = ({ program, output }: Source) => {
  const wrt = program.inputs.flatMap(({ node, constant }) => (constant ? [] : [node]))
  return dependents(program.graph, wrt)[output.node] === 0
}

const numberAt = ({ point }: Source, node: NodeId) => python.number(point.get(node)!.data[0]!).text

/** The tape of a program with the sweep over it, as a script; `bugs` put mistakes into it. */
export function tapeOf(source: Source, bugs: readonly Bug[] = []): WrittenCode {
  const parts = partsOf(source, "Variable")
  if ("refused" in parts) return parts as WrittenCode
  const { program, output } = source
  const body = bodyOf(source, parts.functions, "")
  const inputs = program.inputs.map(({ node, constant }): CodeLine => {
    const number = numberAt(source, node)
    return { text: `${body.name(node)} = ${constant ? number : `Variable(${number})`}`, node, part: "value" }
  })
  const result = body.name(output.node)
  const y = createNames([result, ...program.names, ...parts.functions])("result")
  const alias = isNumber(source) ? plain(`${y} = Variable(${result})`) : []
  const end = isNumber(source) ? y : result
  return {
    lines: [
      ...plain(
        [
          "import math",
          ...parts.helpers,
          classOf(parts.methods, bugs),
          VALUE("Variable"),
          ...parts.rules,
          backwardOf(bugs, parts.guarded),
          "",
        ].join("\n\n\n"),
      ),
      ...inputs,
      ...body.lines,
      ...alias,
      { text: `backward(${end})`, node: output.node, part: "adjoint" },
      ...plain(`print(${JSON.stringify(`${output.name} =`)}, value(${end}))`),
      ...program.inputs.flatMap(({ node, name, constant }): CodeLine[] =>
        constant
          ? []
          : [
              {
                text: `print(${JSON.stringify(`d${output.name}/d${name} =`)}, ${body.name(node)}.adjoint)`,
                node,
                part: "adjoint",
              },
            ],
      ),
      ...plain('print("visits =", visits)\n'),
    ],
  }
}

/** Reverse mode with a class of numbers that record what they come from. */
export const tapeTarget: Target = { id: "tape", name: "Python, tape", ending: "py", write: source => tapeOf(source) }

const dualClass = (methods: readonly string[], guarded: boolean) => `class Dual:
    def __init__(self, primal, terms=(), tangent=0.0):
        self.primal = primal
        self.tangent = tangent
        for operand, partial in terms:
            if isinstance(operand, Dual)${guarded ? " and operand.tangent != 0 and partial() != 0" : ""}:
                self.tangent += partial() * operand.tangent
${methods.map(method => `\n${method}`).join("\n")}`

/** Forward mode with dual numbers: the function is called once an input. */
export const dualTarget: Target = {
  id: "dual",
  name: "Python, dual numbers",
  ending: "py",
  write: source => {
    const parts = partsOf(source, "Dual")
    if ("refused" in parts) return parts as WrittenCode
    const { program, output } = source
    const body = bodyOf(source, parts.functions, "    ")
    const wrt = program.inputs.filter(({ constant }) => !constant)
    const constants = program.inputs.filter(({ constant }) => constant)
    const head = [
      ...wrt.map(({ node }) => body.name(node)),
      ...constants.map(({ node }) => `${body.name(node)}=${numberAt(source, node)}`),
    ]
    const calls = wrt.map(({ node, name }, i): CodeLine => {
      const args = wrt.map(({ node: arg }, j) => `Dual(${numberAt(source, arg)}${i === j ? ", tangent=1.0" : ""})`)
      return { text: `gradient[${JSON.stringify(name)}] = f(${args.join(", ")}).tangent`, node, part: "adjoint" }
    })
    return {
      lines: [
        ...plain(
          [
            "import math",
            ...parts.helpers,
            dualClass(parts.methods, parts.guarded),
            VALUE("Dual"),
            ...parts.rules,
            "",
          ].join("\n\n\n"),
        ),
        ...plain(`def f(${head.join(", ")}):`),
        ...body.lines,
        {
          text: `    return ${isNumber(source) ? `Dual(${body.name(output.node)})` : body.name(output.node)}`,
          node: output.node,
          part: "value",
        },
        ...plain("\n\ngradient = {}"),
        ...calls,
        ...plain(`result = f(${wrt.map(({ node }) => `Dual(${numberAt(source, node)})`).join(", ")}).primal`),
        ...plain(`print(${JSON.stringify(`${output.name} =`)}, result)`),
        ...wrt.map(({ node, name }): CodeLine => {
          const text = `print(${JSON.stringify(`d${output.name}/d${name} =`)}, gradient[${JSON.stringify(name)}])`
          return { text, node, part: "adjoint" }
        }),
        ...plain(""),
      ],
    }
  },
}

/** The value of an output, as the engine has it. */
export const outputValue = (source: Source) => valueOf(valuesAt(source.program, source.point), source.output.node)

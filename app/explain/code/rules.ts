import type { Lowered } from "../../engine/graph/program"
import { linearization, type Template } from "../../engine/graph/template"
import { infixOp, type OpName } from "../../engine/ops"
import type { Op } from "../../engine/ops/op"
import { python } from "./pythonOps"
import { atom, type Piece } from "./piece"

/** What the parameters of an op's function are called: no op has parameters of these names. */
const OPERANDS = ["u", "v", "w"]

/** Operators of a class of numbers, by op: the method, and the one for a number on the left. */
export const METHODS = {
  add: ["__add__", "__radd__"],
  sub: ["__sub__", "__rsub__"],
  mul: ["__mul__", "__rmul__"],
  div: ["__truediv__", "__rtruediv__"],
  pow: ["__pow__", "__rpow__"],
  neg: ["__neg__"],
  abs: ["__abs__"],
} as const satisfies Partial<Record<OpName, readonly [string, string?]>>

const BUILTIN: Readonly<Partial<Record<OpName, string>>> = {
  max: "maximum",
  min: "minimum",
  abs: "absolute",
  pow: "power",
}

/** What the function of an op is called. */
export const functionName = (op: Op): string => BUILTIN[op.name as OpName] ?? op.name

/** Numeric helpers that have the name of an op's function get a mark before it. */
export const marked = (source: string): string =>
  source.replace(/(?<![\w."'])([a-z]\w*)(?!\w)/gu, (name: string) => (name in python.helpers ? `_${name}` : name))

function written(template: Template, operands: readonly Piece[], guarded: boolean): Piece {
  switch (template.kind) {
    case "number":
      return python.number(template.value)
    case "operand":
      return operands[template.slot]!
    case "out":
      return atom("out")
    case "attr":
      return atom(template.name)
    case "call": {
      const op = typeof template.op === "string" ? infixOp(template.op)! : template.op
      const args = template.args.map(arg => written(arg, operands, guarded))
      return python.ops[op.name as OpName]!(args, { attrs: {}, shape: [], shapes: [], guarded })
    }
    case "given":
      throw new Error("a rule of numbers is given nothing")
  }
}

/** A function that applies an op to numbers of a class, with the slope of each operand: it is asked for only where the operand is of the class. */
function ruleOf(op: Op, kind: string, guarded: boolean): string {
  const rule = linearization(op)
  const attrs = Object.keys(op.attrs ?? {})
  const values = op.params.map(atom)
  const place = { attrs: {}, shape: [], shapes: [], guarded }
  const out = python.ops[op.name as OpName]!([...values, ...attrs.map(atom)], place).text
  const operands = OPERANDS.slice(0, op.params.length)
  const partials = rule.kind === "elementwise" ? rule.partials : []
  const terms = partials.flatMap((partial, slot) =>
    partial === null ? [] : [`(${operands[slot]}, lambda: ${written(partial, values, guarded).text})`],
  )
  return marked(`def ${functionName(op)}(${[...operands, ...attrs].join(", ")}):
    ${op.params.join(", ")} = ${operands.map(name => `value(${name})`).join(", ")}
    out = ${out}
    return ${kind}(out, [${terms.join(", ")}])`).replace(/^def _/, "def ")
}

/** The functions of all ops of a program, each once. */
export function rulesOf(
  { graph }: Lowered,
  kind: string,
  guarded: boolean,
): { readonly rules: readonly string[]; readonly methods: readonly string[] } {
  const used = new Set<Op>()
  for (let node = 0; node < graph.size; node++) if (graph.kind(node) === "op") used.add(graph.op(node))
  const methods = [...used].flatMap(op => {
    const [own, reflected] = (METHODS as Partial<Record<string, readonly [string, string?]>>)[op.name] ?? []
    const name = functionName(op)
    if (own === undefined) return []
    if (op.params.length === 1) return [`    def ${own}(self):\n        return ${name}(self)`]
    return [
      `    def ${own}(self, other):\n        return ${name}(self, other)`,
      `    def ${reflected}(self, other):\n        return ${name}(other, self)`,
    ]
  })
  return { rules: [...used].map(op => ruleOf(op, kind, guarded)), methods }
}

import type { NodeId } from "../engine/graph/graph"
import { lower } from "../engine/graph/lower/lower"
import type { Lowered } from "../engine/graph/program"
import type { Expression } from "../engine/language/expression"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import type { Op } from "../engine/ops/op"
import { application, infix, nameExpression, numberExpression, texOf, typeset, typesetFormula } from "./formula"
import { texNumber } from "./number"
import { localPartial } from "./partial"

/** ε with ε² = 0. */
const EPSILON = typeset("\\varepsilon")

/** Two ways of writing a dual number: v + v̇ε, or the 2 × 2 block that multiplies as it does. */
export type DualForm = "sum" | "blocks"

const block = (value: string, tangent: string) =>
  `\\left(\\begin{smallmatrix} ${value} & ${tangent} \\\\ 0 & ${value} \\end{smallmatrix}\\right)`

/** A dual number as an expression: 6 − 3ε. */
export function dualExpression(value: number, tangent: number, form: DualForm): Expression {
  if (form === "blocks") return typeset(block(texNumber(value), texNumber(tangent)))
  const part = infix("*", numberExpression(Math.abs(tangent)), EPSILON)
  return infix(tangent < 0 ? "-" : "+", numberExpression(value), part)
}

/** TeX of a node computed with dual numbers: "(2 + 1ε)·(3 + 0ε)"; of an input its own dual number. */
export function texDual(
  program: Lowered,
  node: NodeId,
  of: (node: NodeId) => { readonly value: number; readonly tangent: number },
  form: DualForm,
): string {
  const dual = (one: NodeId) => {
    const { value, tangent } = of(one)
    return dualExpression(value, tangent, form)
  }
  const { graph } = program
  const operand = (_: Lowered, arg: NodeId) =>
    graph.kind(arg) === "constant" && form === "sum" ? numberExpression(graph.numberOf(arg) ?? NaN) : dual(arg)
  const formula = typesetFormula(program, node, operand)
  const result = texOf(dual(node))
  return formula === null ? result : `${texOf(formula)} = ${result}`
}

/** An expression without the sign before it; null: it has none. */
function unsigned(one: Expression): Expression | null {
  if (one.kind === "unary" && one.operator === "-") return one.operand
  if (one.kind !== "binary" || (one.operator !== "*" && one.operator !== "/")) return null
  const left = unsigned(one.left)
  return left === null ? null : { ...one, left }
}

/** A sum; what has a sign before it is taken away. */
function plus(sum: Expression, part: Expression): Expression {
  const taken = unsigned(part)
  return taken === null ? infix("+", sum, part) : infix("-", sum, taken)
}

/** The letters of a rule: operands a + bε and c + dε. */
const LETTERS = [
  ["a", "b"],
  ["c", "d"],
] as const

/** (a + bε)ⁿ with a whole n as exponent, which is what most programs have. */
function texPowerRule(): string {
  const [a, b, n] = ["a", "b", "n"].map(nameExpression) as [Expression, Expression, Expression]
  const one = numberExpression(1)
  const slope = infix("*", infix("*", infix("*", n, infix("^", a, infix("-", n, one))), b), EPSILON)
  const base = infix("+", a, infix("*", b, EPSILON))
  return `${texOf(infix("^", base, n))} = ${texOf(infix("+", infix("^", a, n), slope))}`
}

/** The rule of an op for dual numbers as TeX: sin(a + bε) = sin a + cos a·bε. Null where it has none of one line: arrays, choices, three operands. */
export function texDualRule(op: Op): string | null {
  if (op.infix === "^") return texPowerRule()
  const operands = LETTERS.slice(0, op.params.length)
  if (op.params.length > LETTERS.length || op.scalar === undefined) return null
  const [values, duals] = [
    operands.map(([value]) => nameExpression(value)),
    operands.map(([value, tangent]) => infix("+", nameExpression(value), infix("*", nameExpression(tangent), EPSILON))),
  ]
  const names = operands.map(([value]) => value)
  const text =
    op.infix !== undefined
      ? names.join(` ${op.infix} `)
      : op.prefix !== undefined
        ? "-a"
        : `${op.name}(${names.join(", ")})`
  const { program } = lower(parse(`s = ${text}`, signatures).statements, {})
  const node = program?.outputs[0]?.node
  if (!program || node === undefined || program.graph.kind(node) !== "op" || program.graph.op(node) !== op) return null
  const parts = operands.map(([value, tangent]) => {
    const slot = program.graph.args(node).findIndex(arg => program.names[arg] === value)
    const partial = localPartial(program, node, slot)
    return partial === null ? null : scaled(partial, tangent)
  })
  if (parts.some(part => part === null)) return null
  const tangent = (parts as readonly Expression[]).reduce(plus)
  const whole = plus(application(op, values), infix("*", tangent, EPSILON))
  const named =
    texOf(tangent).includes("s") && /(?<![a-z\\])s(?![a-z])/.test(texOf(tangent))
      ? ",\\; s = " + texOf(application(op, values))
      : ""
  return `${texOf(application(op, duals))} = ${texOf(whole)}${named}`
}

/** A partial times a tangent. */
function scaled(partial: Expression, name: string): Expression {
  const tangent = nameExpression(name)
  if (partial.kind !== "number") {
    if (partial.kind === "unary" && partial.operand.kind === "number" && partial.operand.value === 1)
      return { ...partial, operand: tangent }
    return infix("*", partial, tangent)
  }
  return partial.value === 1 ? tangent : infix("*", partial, tangent)
}

/** The rules of the ops of a program, in the order in which it uses them. */
export function dualRules({ graph }: Lowered): readonly string[] {
  const ops = new Set<Op>()
  for (let node = 0; node < graph.size; node++) if (graph.kind(node) === "op") ops.add(graph.op(node))
  return [...ops].flatMap(op => texDualRule(op) ?? [])
}

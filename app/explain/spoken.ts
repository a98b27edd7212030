import type { Expression } from "../engine/language/expression"
import { notationOp, ops, prefixOp } from "../engine/ops"
import { spokenNumber } from "./number"
import type { Words } from "./words"

/** An expression in words: "v1 plus x", "sine of x2". */
export function spoken(expression: Expression, words: Words): string {
  switch (expression.kind) {
    case "number":
      return spokenNumber(expression.value)
    case "name":
      return expression.name
    case "unary":
      return phrase(prefixOp(expression.operator).name, [expression.operand], words)
    case "binary": {
      const op = ops.find(op => op.infix === expression.operator)!
      return phrase(op.name, [expression.left, expression.right], words)
    }
    case "call":
      return phrase(expression.callee, expression.args, words)
    case "transpose":
      return phrase(notationOp("transpose").name, [expression.operand], words)
    case "list":
      return words.names.list(expression.items.map(item => spoken(item, words)).join(", "))
    case "index":
      return words.names.entry(
        expression.at.map(item => spoken(item, words)).join(", "),
        spoken(expression.operand, words),
      )
    case "series":
      throw new Error("a graph holds no series")
  }
}

function phrase(op: string, args: readonly Expression[], words: Words): string {
  const line = words.ops[op] ?? op
  const operands = args.map(arg => {
    const text = spoken(arg, words)
    return arg.kind === "binary" ? words.names.quantity(text) : text
  })
  if (!line.includes("#1")) return `${line} ${operands.join(` ${words.names.and} `)}`
  return line.replace(/#(\d)/g, (_, slot: string) => operands[Number(slot) - 1] ?? "")
}

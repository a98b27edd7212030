import type { BinaryOperator, Expression, Statement } from "./expression"
import { isOperation, LEVEL, LEVEL_OF } from "./operators"

/** Work still to do: text to put out, or an expression to print. */
type Task = string | { readonly node: Expression; readonly least: number }

/** Which operands of a compound expression get brackets: those that need them, or all; on the board products are written as there. */
type Style = "plain" | "full" | "board"

/** The expression in the language's own spelling, with no more brackets than it needs. */
export const print = (expression: Expression): string => write(expression, "plain")

/** The same with brackets around every compound operand, so that no precedence need be known. */
export const printFull = (expression: Expression): string => write(expression, "full")

/** The same to be read, not to be parsed: products as on the board, `W x`, and those entry by entry with their dot. */
export const printBoard = (expression: Expression): string => write(expression, "board")

function write(expression: Expression, style: Style): string {
  const parts: string[] = []
  const tasks: Task[] = [{ node: expression, least: LEVEL.conditional }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === "string") parts.push(task)
    else tasks.push(...bracketed(task.node, task.least, style).reverse())
  }
  return parts.join("")
}

function bracketed(node: Expression, least: number, style: Style): Task[] {
  const level = levelOf(node)
  const full = style !== "plain" && least > LEVEL.conditional && level < LEVEL.postfix
  return level < least || full ? ["(", ...pieces(node, style), ")"] : pieces(node, style)
}

/** How tightly an expression holds together. */
export function levelOf(node: Expression): number {
  if (node.kind === "binary") return LEVEL_OF.get(node.operator) ?? LEVEL.postfix
  if (node.kind === "unary") return node.operator === "not" ? LEVEL.not : LEVEL.minus
  if (node.kind === "series") return LEVEL.series
  return node.kind === "number" && isSigned(node.value) ? LEVEL.minus : LEVEL.postfix
}

const isSigned = (value: number): boolean => value < 0 || Object.is(value, -0)

function pieces(node: Expression, style: Style): Task[] {
  switch (node.kind) {
    case "number":
      return [String(node.value)]
    case "name":
      return [node.name]
    case "unary":
      return node.operator === "not"
        ? ["not ", { node: node.operand, least: LEVEL.not }]
        : ["-", { node: node.operand, least: LEVEL.minus }]
    case "binary":
      return infix(node, style)
    case "call":
      return [node.callee, "(", ...listed(node.args), ...keywords(node), ")"]
    case "list":
      return list(node, false)
    case "index": {
      const { operand, at } = node
      const indexed: Task[] = operand.kind === "list" ? list(operand, true) : [{ node: operand, least: LEVEL.postfix }]
      return [...indexed, "[", ...listed(at), "]"]
    }
    case "transpose":
      return [{ node: node.operand, least: LEVEL.postfix }, "'"]
    case "series": {
      const { series, variable, first, last, body } = node
      const head = last === null ? `${series}_{${variable}} ` : `${series}_{${variable}=${first}}^{${last}} `
      return [head, { node: body, least: LEVEL.series }]
    }
  }
}

/** A list. A comma tells a list of one operation from brackets around it, as behind `[f(x)]` an index does. */
function list({ items }: Expression & { kind: "list" }, isIndexed: boolean): Task[] {
  const [only, more] = items
  const comma = only !== undefined && more === undefined && isOperation(only) && !(isIndexed && only.kind === "call")
  return ["[", ...listed(items), comma ? ",]" : "]"]
}

function infix({ operator, left, right, entrywise }: Expression & { kind: "binary" }, style: Style): Task[] {
  const level = LEVEL_OF.get(operator) ?? LEVEL.postfix
  const board = style === "board"
  // a < b < c is one condition
  const isChain = level === LEVEL.comparison && levelOf(left) === level
  if (operator === "^") {
    const exponent: Task[] = [{ node: right, least: LEVEL.minus }]
    // x^T would be a transpose
    return [
      { node: left, least: level + 1 },
      entrywise && board ? " .^ " : "^",
      ...(startsWithT(right) ? ["(", ...exponent, ")"] : exponent),
    ]
  }
  return [
    { node: left, least: isChain ? LEVEL.conditional : level },
    board ? boardSign(operator, right, entrywise) : signOf(operator),
    { node: right, least: level + 1 },
  ]
}

const signOf = (operator: BinaryOperator): string => (operator === "*" || operator === "/" ? operator : ` ${operator} `)

/** A matrix product is written as nothing, but before what would be an index then. */
function boardSign(operator: BinaryOperator, right: Expression, entrywise = false): string {
  if (operator === "@" && right.kind !== "list" && right.kind !== "number") return " "
  return operator === "*" && entrywise ? " .* " : signOf(operator)
}

function startsWithT(node: Expression): boolean {
  let first = node
  for (;;) {
    if (first.kind === "index" || first.kind === "transpose") first = first.operand
    else if (first.kind === "binary" && first.operator === "^") first = first.left
    else return first.kind === "name" && first.name === "T"
  }
}

function listed(nodes: readonly Expression[]): Task[] {
  return nodes.flatMap((node, at): Task[] => [...(at === 0 ? [] : [", "]), { node, least: LEVEL.conditional }])
}

function keywords({ args, attrs }: Expression & { kind: "call" }): Task[] {
  return attrs.flatMap(({ name, value }, at): Task[] => [
    `${at === 0 && args.length === 0 ? "" : ", "}${name}=`,
    { node: value, least: LEVEL.conditional },
  ])
}

/** A statement in the language's own spelling; the body of a loop is indented, a line a statement. */
export const printStatement = (statement: Statement): string => printProgram([statement])

/** A program in the language's own spelling, a line a statement. */
export function printProgram(statements: readonly Statement[]): string {
  const lines: string[] = []
  const tasks = statements.map(statement => ({ statement, indent: "" })).reverse()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { statement, indent } = task
    lines.push(indent + line(statement))
    if (statement.kind !== "repeat") continue
    for (const inner of statement.body.toReversed()) tasks.push({ statement: inner, indent: `${indent}  ` })
  }
  return lines.join("\n")
}

function line(statement: Statement): string {
  switch (statement.kind) {
    case "assign":
      return `${statement.constant ? "const " : ""}${statement.name} = ${print(statement.value)}`
    case "function":
      return `${statement.name}(${statement.params.map(param => param.name).join(", ")}) = ${print(statement.body)}`
    case "expression":
      return print(statement.value)
    case "repeat":
      return `repeat ${statement.count}${statement.variable === null ? "" : ` as ${statement.variable}`}:`
  }
}

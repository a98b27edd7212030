import type { Expression, Statement } from "./expression"
import { texIndex, texName } from "./name"
import { type Notation, templateOf } from "./notation"
import { LEVEL, LEVEL_OF } from "./operators"

export type { Notation } from "./notation"
export { texName, unicodeName } from "./name"

type Task = string | Nested

interface Nested {
  readonly node: Expression
  /** It gets brackets if it holds together less tightly than this. */
  readonly least: number
  readonly depth: number
  /** Nothing holds it together: a line may break in it. */
  readonly open?: boolean
}

type Kind<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>

/** What is beyond this much of a formula is an ellipsis: nobody reads it, and typesetting it takes long. */
const MOST_NODES = 300
const DEEPEST = 60
const MOST_ITEMS = 24
const MORE = "\\ldots"

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["+", " + "],
  ["-", " - "],
  ["@", " \\mathbin{@} "],
  ["<", " < "],
  [">", " > "],
  ["<=", " \\le "],
  [">=", " \\ge "],
  ["==", " = "],
  ["!=", " \\ne "],
  ["and", " \\land "],
  ["or", " \\lor "],
  ["mod", " \\bmod "],
])

/** The expression as it stands on a board, in TeX that KaTeX renders. Very large or deep ones end in an ellipsis. */
export function tex(expression: Expression, notation: Notation = {}): string {
  const parts: string[] = []
  const tasks: Task[] = [{ node: expression, least: LEVEL.conditional, depth: 0, open: true }]
  let nodes = 0
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === "string") parts.push(task)
    else if (++nodes > MOST_NODES || task.depth > DEEPEST) parts.push(MORE)
    else tasks.push(...bracketed(task, notation).reverse())
  }
  return parts.join("")
}

function bracketed(nested: Nested, notation: Notation): Task[] {
  const tasks = pieces(nested.node, nested.depth + 1, notation)
  const tight = levelOf(nested.node, notation) < nested.least
  const held = tight ? ["\\left(", ...tasks, "\\right)"] : tasks
  if (notation.tag && nested.open && !tight && isChain(nested.node)) return held.map(task => opened(task))
  const shown = isLit(nested.node, notation) ? ["\\underline{", ...held, "}"] : held
  const tag = notation.tag?.(nested.node) ?? null
  return tag === null ? shown : [`\\htmlData{${tag}}{`, ...shown, "}"]
}

/** Whether a line may break at its sign: what is tagged holds together, so that a chain is tagged by its links. */
const isChain = (node: Expression): boolean => node.kind === "binary" && node.operator !== "/" && node.operator !== "^"

const opened = (task: Task): Task => (typeof task === "string" ? task : { ...task, open: true })

const isLit = ({ span }: Expression, { lit }: Notation): boolean =>
  lit !== undefined && span.from === lit.from && span.to === lit.to

/** How tightly an expression holds together on the board, where a fraction bar needs no brackets. */
function levelOf(node: Expression, notation: Notation): number {
  switch (node.kind) {
    case "number":
      return node.value < 0 ? LEVEL.sum : hasExponent(node.value) ? LEVEL.product : LEVEL.postfix
    case "name":
      return nameOf(node.name, notation).includes("^") ? LEVEL.power : LEVEL.postfix
    case "unary":
      return node.operator === "not" ? LEVEL.not : LEVEL.sum
    case "binary":
      if (startsWithMinus(node)) return LEVEL.sum
      return node.operator === "/" ? LEVEL.application : (LEVEL_OF.get(node.operator) ?? LEVEL.postfix)
    case "call":
      return isCases(node) ? LEVEL.conditional : templateOf(node.callee, notation).level
    case "transpose":
      return LEVEL.power
    case "series":
      return LEVEL.series
    case "list":
    case "index":
      return LEVEL.postfix
  }
}

/** Whether a product starts with a sign, or a fraction has one before it: `-2x` stands without brackets only where a sum may. */
function startsWithMinus(node: Expression): boolean {
  let first = node
  for (let steps = 0; first.kind === "binary" && isProduct(first) && steps < DEEPEST; steps++) first = first.left
  return first.kind === "unary" || (first.kind === "binary" && first.operator === "/" && first.left.kind === "unary")
}

const isProduct = (node: Kind<"binary">): boolean => node.operator === "*" || node.operator === "@"

const nameOf = (name: string, notation: Notation): string => notation.name?.(name) ?? texName(name)

function pieces(node: Expression, depth: number, notation: Notation): Task[] {
  const at = (inner: Expression, least: number): Nested => ({ node: inner, least, depth })
  switch (node.kind) {
    case "number":
      return [numberTex(node.value)]
    case "name":
      return [nameOf(node.name, notation)]
    case "unary":
      return node.operator === "not" ? ["\\lnot ", at(node.operand, LEVEL.not)] : ["-", at(node.operand, LEVEL.series)]
    case "binary":
      return infix(node, depth, notation)
    case "call":
      return isCases(node) ? cases(node, depth) : call(node, depth, notation)
    case "list":
      return matrix(node, depth)
    case "index":
      return [at(node.operand, LEVEL.postfix), "\\left[", ...listed(node.at, depth), "\\right]"]
    case "transpose":
      return [at(node.operand, LEVEL.postfix), "^{\\top}"]
    case "series": {
      const { series, variable, first, last, body } = node
      const range = last === null ? "" : `=${texIndex(String(first))}`
      const upper = last === null ? "" : `^{${texIndex(String(last))}}`
      return [`\\${series}_{${texName(variable)}${range}}${upper} `, at(body, LEVEL.series)]
    }
  }
}

const hasExponent = (value: number): boolean => String(value).includes("e")

function numberTex(value: number): string {
  if (Number.isNaN(value)) return "?"
  if (!Number.isFinite(value)) return value > 0 ? "\\infty" : "-\\infty"
  const [digits = "", exponent] = String(value).split("e")
  if (exponent === undefined) return digits
  return `${digits === "1" ? "" : `${digits} \\cdot `}10^{${Number(exponent)}}`
}

function infix(node: Kind<"binary">, depth: number, notation: Notation): Task[] {
  const { operator, left, right } = node
  const at = (inner: Expression, least: number): Nested => ({ node: inner, least, depth })
  if (operator === "/") {
    const [sign, over] = left.kind === "unary" ? ["-", left.operand] : ["", left]
    return [`${sign}\\frac{`, at(over, LEVEL.conditional), "}{", at(right, LEVEL.conditional), "}"]
  }
  if (operator === "^") return power(node, depth, notation)
  const level = LEVEL_OF.get(operator) ?? LEVEL.sum
  const least = startsWithMinus(left) && isProduct(node) ? LEVEL.sum : level
  const middle = operator === "*" ? times(node, notation) : signOf(operator, notation)
  return [at(left, least), middle, at(right, level + 1)]
}

const signOf = (operator: string, notation: Notation) =>
  (operator === "@" ? notation["@"] : undefined) ?? OPERATORS.get(operator) ?? operator

/** The sign of a product: a dot before a number, and behind a function without brackets; else a thin space. */
function times({ left, right, entrywise }: Kind<"binary">, notation: Notation): string {
  if (entrywise) return " \\odot "
  let last = left
  for (let steps = 0; last.kind === "binary" && last.operator === "*" && steps < DEEPEST; steps++) last = last.right
  if (last.kind === "unary") last = last.operand
  let first = right
  for (let steps = 0; steps < DEEPEST; steps++) {
    if (first.kind === "binary" && first.operator === "^") first = first.left
    else if (first.kind === "index" || first.kind === "transpose") first = first.operand
    else break
  }
  const open = last.kind === "call" && templateOf(last.callee, notation).prefix !== "" && isShort(last)
  return open || first.kind === "number" ? " \\cdot " : "\\,"
}

function power(node: Kind<"binary">, depth: number, notation: Notation): Task[] {
  const { left: base, right: exponent, entrywise } = node
  const raised: Task[] = [entrywise ? "^{\\circ " : "^{", { node: exponent, least: LEVEL.conditional, depth }, "}"]
  const prefix = base.kind === "call" && !isCases(base) ? templateOf(base.callee, notation).prefix : ""
  // sin²(x), but not sin⁻¹(x), which would be read as the inverse
  if (base.kind === "call" && prefix !== "" && exponent.kind === "number" && !prefix.includes("^"))
    return [prefix, ...raised, "\\left(", ...args(base, depth), "\\right)"]
  return [{ node: base, least: LEVEL.postfix, depth }, ...raised]
}

/** Whether a call has one argument that needs no brackets: `\sin x`. */
function isShort({ args: [arg, more], attrs }: Kind<"call">): boolean {
  if (arg === undefined || more !== undefined || attrs.length > 0) return false
  return arg.kind === "name" || (arg.kind === "number" && !hasExponent(arg.value) && arg.value >= 0)
}

function call(node: Kind<"call">, depth: number, notation: Notation): Task[] {
  const { prefix, parts } = templateOf(node.callee, notation)
  if (prefix !== "" && isShort(node)) return [`${prefix} `, ...args(node, depth)]
  if (prefix !== "" || parts.length === 0 || node.attrs.length > 0) {
    const name = prefix === "" ? functionName(node.callee) : prefix
    return [name, "\\left(", ...args(node, depth), "\\right)"]
  }
  return parts.map((part): Task => {
    if (typeof part === "string") return part
    const argument = node.args[part.argument]
    return argument === undefined ? MORE : { node: argument, least: part.least, depth }
  })
}

/** A function's name: upright, as is the custom, or like any other name if it is a single letter. */
function functionName(name: string): string {
  const written = texName(name)
  return written.startsWith("\\mathit{") ? `\\operatorname{${name.replaceAll("_", "\\_")}}` : written
}

function args({ args: nodes, attrs }: Kind<"call">, depth: number): Task[] {
  const keywords = attrs.flatMap(({ name, value }, at): Task[] => [
    `${at === 0 && nodes.length === 0 ? "" : ",\\ "}\\mathrm{${name.replaceAll("_", "\\_")}}=`,
    { node: value, least: LEVEL.conditional, depth },
  ])
  return [...listed(nodes, depth), ...keywords]
}

/** Items between separators; very many are cut short. */
function listed(nodes: readonly Expression[], depth: number, separator = ", "): Task[] {
  const shown = nodes.slice(0, MOST_ITEMS)
  const tasks = shown.flatMap((node, at): Task[] => [
    ...(at === 0 ? [] : [separator]),
    { node, least: LEVEL.conditional, depth },
  ])
  return nodes.length > MOST_ITEMS ? [...tasks, separator, MORE] : tasks
}

/** A list of lists is a matrix, a row a line; any other list is a column. */
function matrix({ items }: Kind<"list">, depth: number): Task[] {
  const rows = items
    .slice(0, MOST_ITEMS)
    .flatMap((item, at): Task[] => [
      ...(at === 0 ? [] : [" \\\\ "]),
      ...(item.kind === "list" ? listed(item.items, depth, " & ") : [{ node: item, least: LEVEL.conditional, depth }]),
    ])
  const more = items.length > MOST_ITEMS ? [" \\\\ \\vdots"] : []
  return ["\\begin{bmatrix} ", ...rows, ...more, " \\end{bmatrix}"]
}

const isCases = ({ callee, args: { length }, attrs }: Kind<"call">): boolean =>
  callee === "where" && length === 3 && attrs.length === 0

/** Conditionals that nest in the last place are cases of one brace. */
function cases(node: Kind<"call">, depth: number): Task[] {
  const tasks: Task[] = ["\\begin{cases} "]
  let rest: Expression = node
  for (let rows = 0; rest.kind === "call" && isCases(rest) && rows < MOST_ITEMS; rows++) {
    const [condition, chosen, otherwise] = rest.args as readonly [Expression, Expression, Expression]
    tasks.push(
      { node: chosen, least: LEVEL.conditional, depth },
      " & \\text{if } ",
      { node: condition, least: LEVEL.conditional, depth },
      " \\\\ ",
    )
    rest = otherwise
  }
  tasks.push({ node: rest, least: LEVEL.conditional, depth }, " & \\text{otherwise} \\end{cases}")
  return tasks
}

/** A program in TeX, one line a statement; a loop's head is a line, and its body follows, indented. */
export function texProgram(statements: readonly Statement[], notation: Notation = {}): string[] {
  const lines: string[] = []
  const tasks = statements.map(statement => ({ statement, indent: "" })).reverse()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { statement, indent } = task
    lines.push(indent + line(statement, notation))
    if (statement.kind !== "repeat") continue
    for (const inner of statement.body.toReversed()) tasks.push({ statement: inner, indent: `${indent}\\quad ` })
  }
  return lines
}

function line(statement: Statement, notation: Notation): string {
  switch (statement.kind) {
    case "assign": {
      const { constant, name, value } = statement
      const tag = notation.tag?.(value) ?? null
      const named = nameOf(name, notation)
      const left = tag === null ? named : `\\htmlData{${tag}}{${named}}`
      return `${constant ? "\\text{const } " : ""}${left} = ${tex(value, notation)}`
    }
    case "function": {
      const params = statement.params.map(param => nameOf(param.name, notation)).join(", ")
      return `${functionName(statement.name)}\\left(${params}\\right) = ${tex(statement.body, notation)}`
    }
    case "expression":
      return tex(statement.value, notation)
    case "repeat": {
      const counter = statement.variable === null ? "" : `\\text{ as } ${nameOf(statement.variable, notation)}`
      return `\\text{repeat } ${statement.count}${counter}\\text{:}`
    }
  }
}

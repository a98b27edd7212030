import { NAMED_CONSTANTS } from "../../language/constants"
import type { Span } from "../../language/diagnostic"
import type { Expression, Statement } from "../../language/expression"
import type { Shape } from "../../tensor/tensor"
import type { Input } from "../program"
import { literalOf } from "./literal"
import type { LowerOptions } from "./options"

export type FunctionStatement = Extract<Statement, { readonly kind: "function" }>

/** An input before it is a node. */
export interface Leaf {
  readonly name: string
  readonly shape: Shape
  readonly constant: boolean
  readonly literal: Input["literal"]
  /** Where the text first has it; null if it is declared beside the text only. */
  readonly span: Span | null
  /** Defined by the options or, as an unknown name, by nothing: then it exists from the first line on. */
  readonly declared: boolean
}

/** One occurrence of a name that is neither a parameter nor a loop variable. */
export interface Use {
  readonly name: string
  readonly span: Span
  /** The name that is assigned there; null in a bare expression. */
  readonly target: string | null
}

/** What the names of a program stand for. */
export interface NameTable {
  readonly functions: ReadonlyMap<string, FunctionStatement>
  /** Names that some statement assigns. */
  readonly assigned: ReadonlySet<string>
  /** Assignments of a literal that make their name an input. */
  readonly definitions: ReadonlySet<Statement>
  /** Inputs in order: declared ones first, then by first use, then literals that nothing uses. */
  readonly leaves: readonly Leaf[]
  readonly uses: readonly Use[]
  /** Learner functions that are called, directly or from others that are. */
  readonly called: ReadonlySet<string>
  /** Whether the text assigns the name, or it is declared as more than a number: then `x_i` in a series is an entry of x. */
  readonly isVector: (name: string) => boolean
}

/** Values of a series variable; null for a parameter or loop variable, which has no subscripts. */
type Range = { readonly first: number; readonly last: number } | null
type Bound = ReadonlyMap<string, Range>

/** Finds out which names are functions, which are assigned and which are inputs. */
export function namesOf(statements: readonly Statement[], options: LowerOptions): NameTable {
  const functions = new Map<string, FunctionStatement>()
  const assigned = new Set<string>()
  for (const { statement } of written(statements)) {
    if (statement.kind === "function") functions.set(statement.name, statement)
    if (statement.kind === "assign") assigned.add(statement.name)
  }
  const isVector = (name: string) => {
    const given = options.inputs?.get(name) ?? options.constants?.get(name) ?? options.shapes?.get(name)
    return assigned.has(name) || (given ?? []).length > 0
  }
  const uses: Use[] = []
  const visited = new Set<string>()
  for (const { statement, bound } of written(statements)) {
    if (statement.kind !== "assign" && statement.kind !== "expression") continue
    const target = statement.kind === "assign" ? statement.name : null
    for (const use of usesIn(statement.value, bound, { functions, visited, isVector })) uses.push({ ...use, target })
  }
  const literals = literalLeaves(statements)
  const leaves = leavesOf(literals, assigned, uses, options)
  return { functions, assigned, uses, leaves, definitions: new Set(literals.keys()), called: visited, isVector }
}

function leavesOf(
  literals: ReadonlyMap<Statement, Leaf>,
  assigned: ReadonlySet<string>,
  uses: readonly Use[],
  options: LowerOptions,
): Leaf[] {
  const leaves = new Map<string, Leaf>()
  const firstUse = new Map<string, Span>()
  for (const { name, span } of uses) if (!firstUse.has(name)) firstUse.set(name, span)
  const declare = (name: string, shape: Shape, constant: boolean) =>
    leaves.set(name, { name, shape, constant, literal: null, span: firstUse.get(name) ?? null, declared: true })
  for (const [name, shape] of options.inputs ?? []) declare(name, shape, false)
  for (const [name, shape] of options.constants ?? []) declare(name, shape, true)
  const defined = new Map([...literals.values()].map(leaf => [leaf.name, leaf]))
  for (const name of firstUse.keys()) {
    const leaf = defined.get(name)
    if (leaves.has(name)) continue
    if (leaf) leaves.set(name, leaf)
    else if (!assigned.has(name) && !NAMED_CONSTANTS.has(name)) declare(name, options.shapes?.get(name) ?? [], false)
  }
  for (const [name, leaf] of defined) if (!leaves.has(name)) leaves.set(name, leaf)
  return [...leaves.values()]
}

/** Names whose first assignment, outside loops, has a literal on the right. */
function literalLeaves(statements: readonly Statement[]): Map<Statement, Leaf> {
  const leaves = new Map<Statement, Leaf>()
  const seen = new Set<string>()
  for (const { statement, looped } of written(statements)) {
    if (statement.kind !== "assign" || seen.has(statement.name)) continue
    seen.add(statement.name)
    const value = looped ? null : literalOf(statement.value)
    if (!value) continue
    const { name, constant, nameSpan, value: expression } = statement
    const literal = { value, span: expression.span }
    leaves.set(statement, { name, shape: value.shape, constant, literal, span: nameSpan, declared: false })
  }
  return leaves
}

interface Written {
  readonly statement: Statement
  readonly looped: boolean
  readonly bound: Bound
}

/** Statements in the order written; bodies of loops are entered once. */
function* written(statements: readonly Statement[]): Generator<Written> {
  const stack: Written[] = []
  const push = (body: readonly Statement[], looped: boolean, bound: Bound) => {
    for (let i = body.length - 1; i >= 0; i--) stack.push({ statement: body[i]!, looped, bound })
  }
  push(statements, false, new Map())
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const { statement, bound } = next
    if (statement.kind !== "repeat") continue
    push(statement.body, true, statement.variable === null ? bound : new Map([...bound, [statement.variable, null]]))
  }
}

/** Most terms of a series. */
export const MOST_TERMS = 1_000_000

interface Walk {
  readonly functions: ReadonlyMap<string, FunctionStatement>
  /** Functions whose bodies have been walked; mutated. */
  readonly visited: Set<string>
  readonly isVector: (name: string) => boolean
}

/** Free names of an expression in the order in which lowering meets them; the body of a function at its first call. */
function* usesIn(root: Expression, bound: Bound, walk: Walk): Generator<Omit<Use, "target">> {
  const stack: { readonly expression: Expression; readonly bound: Bound }[] = [{ expression: root, bound }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { expression, bound } = next
    if (expression.kind === "name") {
      yield* nameUses(expression.name, expression.span, bound, walk)
      continue
    }
    if (expression.kind === "series") {
      const inner = new Map(bound).set(expression.variable, { first: expression.first, last: expression.last })
      stack.push({ expression: expression.body, bound: inner })
      continue
    }
    const called = expression.kind === "call" ? walk.functions.get(expression.callee) : undefined
    if (called && !walk.visited.has(called.name)) {
      walk.visited.add(called.name)
      stack.push({ expression: called.body, bound: new Map(called.params.map(({ name }) => [name, null])) })
    }
    const operands = operandsOf(expression)
    for (let i = operands.length - 1; i >= 0; i--) stack.push({ expression: operands[i]!, bound })
  }
}

function* nameUses(name: string, span: Span, bound: Bound, walk: Walk): Generator<Omit<Use, "target">> {
  if (bound.has(name)) return
  const subscript = subscriptOf(name)
  const range = subscript ? bound.get(subscript.variable) : null
  if (!subscript || !range) yield { name, span }
  else if (bound.has(subscript.base)) return
  else if (range.last - range.first >= MOST_TERMS) return
  else if (walk.isVector(subscript.base)) yield { name: subscript.base, span }
  else for (let i = range.first; i <= range.last; i++) yield { name: `${subscript.base}_${i}`, span }
}

/** `x_i` read as the i-th entry of x; the caller knows whether i is the variable of a series. */
export function subscriptOf(name: string): { readonly base: string; readonly variable: string } | null {
  const at = name.lastIndexOf("_")
  return at > 0 && at < name.length - 1 ? { base: name.slice(0, at), variable: name.slice(at + 1) } : null
}

function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
      return []
    case "unary":
    case "transpose":
    case "index":
      return [expression.operand]
    case "binary":
      return [expression.left, expression.right]
    case "call":
      return expression.args
    case "list":
      return expression.items
    case "series":
      return [expression.body]
  }
}

import { NAMED_CONSTANTS } from "../../language/constants"
import type { Span } from "../../language/diagnostic"
import type { Bound, Expression, Statement } from "../../language/expression"
import { indexValue } from "../../language/indices"
import { scripted } from "../../language/name"
import { childrenOf } from "../../language/tree"
import type { Shape } from "../../tensor/tensor"
import type { Input } from "../program"
import { combinations, concreteName, countersIn, scriptsOf } from "./scripts"
import { literalOf } from "./literal"
import type { LowerOptions } from "./options"
import { type Bounds, written } from "./written"

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
  /** The learner's functions: every definition of a name, in the order of the text. */
  readonly functions: ReadonlyMap<string, readonly FunctionStatement[]>
  /** Names that some statement assigns, with the counters of loops replaced by their values. */
  readonly assigned: ReadonlySet<string>
  /** Names that are assigned or declared as they are spelled: their scripts mean nothing. */
  readonly isOwn: (name: string) => boolean
  /** Assignments of a literal that make their name an input. */
  readonly definitions: ReadonlySet<Statement>
  /** Inputs in order: declared ones first, then by first use, then literals that nothing uses. */
  readonly leaves: readonly Leaf[]
  readonly uses: readonly Use[]
  /** Learner functions that are called, directly or from others that are. */
  readonly called: ReadonlySet<FunctionStatement>
}

/** What only lowering finds out of names, for the next attempt; it grows. */
export interface Learned {
  /** Names with subscripts that turned out to be no entries of an array, and that nothing defines: inputs. */
  readonly lacking: Set<string>
  /** Names that nothing defines, and that are how far a sum runs: the sizes of what it sums over. */
  readonly sizes: Map<string, number>
}

/** The definition that a call means: the nearest above it, else the first. */
export function definitionAt(functions: NameTable["functions"], name: string, place: number): FunctionStatement | null {
  const all = functions.get(name) ?? []
  return all.findLast(({ span }) => span.to <= place) ?? all[0] ?? null
}

/** Finds out which names are functions, which are assigned and which are inputs. */
export function namesOf(statements: readonly Statement[], options: LowerOptions, learned: Learned): NameTable {
  const functions = new Map<string, FunctionStatement[]>()
  for (const { statement } of written(statements))
    if (statement.kind === "function") {
      const known = functions.get(statement.name)
      if (known) known.push(statement)
      else functions.set(statement.name, [statement])
    }
  const literals = literalLeaves(statements)
  const defined = new Map([...literals.values()].map(leaf => [leaf.name, leaf]))
  const valueOf = (name: string) => wholeLiteral(defined.get(name)) ?? learned.sizes.get(name) ?? null
  const assigned = assignedIn(statements, valueOf)
  const isOwn = (name: string) =>
    assigned.has(name) || options.inputs?.has(name) === true || options.constants?.has(name) === true
  const isArray = (name: string) => {
    const given = options.inputs?.get(name) ?? options.constants?.get(name)
    const shape = given ?? defined.get(name)?.shape ?? (assigned.has(name) ? null : (options.shapes?.get(name) ?? []))
    return shape === null || shape.length > 0
  }
  const uses: Use[] = []
  const visited = new Set<FunctionStatement>()
  const walk: Walk = { functions, visited, isArray, isOwn, valueOf, lacking: learned.lacking }
  for (const { statement, bound } of written(statements)) {
    if (statement.kind !== "assign" && statement.kind !== "expression") continue
    const target = statement.kind === "assign" ? statement.name : null
    for (const use of usesIn(statement.value, bound, walk)) uses.push({ ...use, target })
  }
  const leaves = leavesOf(defined, assigned, uses, options, learned)
  return { functions, assigned, isOwn, uses, leaves, definitions: new Set(literals.keys()), called: visited }
}

/** The whole number that a literal is, if it is one. */
function wholeLiteral(leaf: Leaf | undefined): number | null {
  const value = leaf?.literal?.value
  return value?.shape.length === 0 ? value.data[0]! : null
}

/** Names that are assigned. In a loop over t, `h_t` is h_1, h_2 … unless it is assigned outside as well. */
function assignedIn(statements: readonly Statement[], valueOf: Walk["valueOf"]): ReadonlySet<string> {
  const assigned = new Set<string>()
  const counted: { readonly name: string; readonly bound: Bounds }[] = []
  for (const { statement, bound } of written(statements)) {
    if (statement.kind !== "assign") continue
    const { name } = statement
    if (countersIn(name, inner => bound.has(inner)).length === 0) assigned.add(name)
    else counted.push({ name, bound })
  }
  for (const { name, bound } of counted)
    if (!assigned.has(name)) for (const each of concreteNames(name, bound, valueOf)) assigned.add(each)
  return assigned
}

function leavesOf(
  defined: ReadonlyMap<string, Leaf>,
  assigned: ReadonlySet<string>,
  uses: readonly Use[],
  options: LowerOptions,
  { lacking, sizes }: Learned,
): Leaf[] {
  const leaves = new Map<string, Leaf>()
  const firstUse = new Map<string, Span>()
  for (const { name, span } of uses) if (!firstUse.has(name)) firstUse.set(name, span)
  const declare = (name: string, shape: Shape, constant: boolean) =>
    leaves.set(name, { name, shape, constant, literal: null, span: firstUse.get(name) ?? null, declared: true })
  for (const [name, shape] of options.inputs ?? []) declare(name, shape, false)
  for (const [name, shape] of options.constants ?? []) declare(name, shape, true)
  for (const name of [...firstUse.keys(), ...lacking]) {
    const leaf = defined.get(name)
    if (leaves.has(name) || sizes.has(name)) continue
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

/** Most terms of a series. */
export const MOST_TERMS = 1_000_000

interface Walk {
  readonly functions: NameTable["functions"]
  /** Functions whose bodies have been walked; mutated. */
  readonly visited: Set<FunctionStatement>
  /** Whether a name is an array, as far as can be told before lowering: what is computed may be. */
  readonly isArray: (name: string) => boolean
  readonly isOwn: (name: string) => boolean
  readonly valueOf: (name: string) => number | null
  readonly lacking: ReadonlySet<string>
}

/** Free names of an expression in the order in which lowering meets them; the body of a function at its first call. */
function* usesIn(root: Expression, bound: Bounds, walk: Walk): Generator<Omit<Use, "target">> {
  const stack: { readonly expression: Expression; readonly bound: Bounds }[] = [{ expression: root, bound }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { expression, bound } = next
    if (expression.kind === "name") {
      yield* nameUses(expression.name, expression.span, bound, walk)
      continue
    }
    if (expression.kind === "series") {
      const { variable, first, last, body } = expression
      stack.push({ expression: body, bound: new Map(bound).set(variable, { first, last }) })
      continue
    }
    const called =
      expression.kind === "call" ? definitionAt(walk.functions, expression.callee, expression.span.from) : null
    if (called && !walk.visited.has(called)) {
      walk.visited.add(called)
      stack.push({ expression: called.body, bound: new Map(called.params.map(({ name }) => [name, null])) })
    }
    const operands = childrenOf(expression)
    for (let i = operands.length - 1; i >= 0; i--) stack.push({ expression: operands[i]!, bound })
  }
}

function* nameUses(name: string, span: Span, bound: Bounds, walk: Walk): Generator<Omit<Use, "target">> {
  if (bound.has(name)) return
  const scripts = walk.isOwn(name) ? null : scriptsOf(name)
  if (!scripts) {
    yield { name, span }
    return
  }
  const base = scripted(scripts.stem, "", scripts.above)
  if (scripts.below !== "" && isIndex(scripts.below, bound, walk)) {
    if (bound.has(base)) return
    if (walk.isArray(base) && !walk.lacking.has(name)) {
      yield { name: base, span }
      return
    }
  }
  for (const each of concreteNames(name, bound, walk.valueOf)) yield { name: each, span }
}

/** Whether a subscript could be an index: all that it names is counted, or a number. */
function isIndex(below: string, bound: Bounds, { valueOf }: Walk): boolean {
  const known = (name: string) => (bound.has(name) ? 1 : valueOf(name))
  const parts = below.includes(",") ? below.split(",") : [below]
  return [parts, Array.from(below)].some(
    some => some.length <= 2 && some.every(part => indexValue(part, known) !== null),
  )
}

/** The names that one with counters in its scripts stands for, each once; none where the counters' values are not known. */
function* concreteNames(name: string, bound: Bounds, valueOf: Walk["valueOf"]): Generator<string> {
  const value = (of: Bound | null) => (typeof of === "string" ? indexValue(of, valueOf) : of)
  const ranges = countersIn(name, inner => bound.get(inner) != null).map(counter => {
    const range = bound.get(counter)!
    return [counter, value(range.first) ?? NaN, value(range.last) ?? NaN] as const
  })
  const seen = new Set<string>()
  for (const values of combinations(ranges, MOST_TERMS)) {
    const each = concreteName(name, values)
    if (!seen.has(each)) yield each
    seen.add(each)
  }
}

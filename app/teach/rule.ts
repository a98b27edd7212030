import type { Facts } from "./facts"

/** Rules of differentiation by which the partials of an operation are found. */
export const RULES = ["sum", "difference", "product", "quotient", "power", "function"] as const
export type RuleName = (typeof RULES)[number]

/** By op; every other one is a function with a derivative of its own. */
const BY_OP: ReadonlyMap<string, RuleName> = new Map([
  ["add", "sum"],
  ["sub", "difference"],
  ["mul", "product"],
  ["div", "quotient"],
  ["pow", "power"],
  ["square", "power"],
])

/** A difference from 0, or a product with −1; a quotient, or a power; powers, or functions. */
const SEVERAL: ReadonlySet<string> = new Set(["neg", "reciprocal", "sqrt", "cbrt"])

/** Which rule each operation of a program takes, by the names of its nodes; an operation with several is left out. */
export const rulesOf = ({ program: { graph, names }, run }: Facts): ReadonlyMap<string, RuleName> =>
  new Map(
    Array.from(run.plan.order).flatMap(node => {
      if (graph.kind(node) !== "op" || SEVERAL.has(graph.op(node).name)) return []
      return [[names[node]!, BY_OP.get(graph.op(node).name) ?? "function"] as const]
    }),
  )

/** Where a rule is kept among what is typed of a trace. */
export const ruleKey = (node: string): string => `${node} rule`

/** The rules that a draft says. */
export const rulesIn = (facts: Facts, draft: Readonly<Record<string, string>>): ReadonlyMap<string, RuleName> =>
  new Map(
    [...rulesOf(facts).keys()].flatMap(node => {
      const rule = RULES.find(one => one === draft[ruleKey(node)])
      return rule ? [[node, rule] as const] : []
    }),
  )

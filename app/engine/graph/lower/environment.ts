import { NAMED_CONSTANTS } from "../../language/constants"
import type { Span } from "../../language/diagnostic"
import { scalar } from "../../tensor/tensor"
import type { Constant, LoweredValue } from "./value"
import type { Learned, NameTable } from "./names"
import type { LoweringReport } from "./report"

/** What a name stands for at this point of the program. */
export interface Binding {
  readonly value: LoweredValue
  /** Whether something has used this version of the name. */
  used: boolean
  readonly span: Span
  /** 1, 2, 3 …: `l`, `l#2`, `l#3`. */
  readonly version: number
  /** Bindings are numbered in the order in which they are made. */
  readonly order: number
}

/** The learner's names while the program is read from top to bottom. */
export interface Environment {
  /** The present binding of every name. */
  readonly bindings: ReadonlyMap<string, Binding>
  bind(name: string, value: LoweredValue, span: Span): Binding
  /** The present value of a name; an error where it has none yet. */
  lookup: (name: string, span: Span) => LoweredValue
  /** The same without a word; undefined where it has none. */
  peek: (name: string) => LoweredValue | undefined
  /** The number that a name has whatever the point: that of a constant, or of a literal in the text. */
  numberOf: (name: string) => number | null
  /** Enters a statement: names are looked up on behalf of the name that it assigns, if it does. */
  enter(target: string | null, statement: Span): void
}

/** The search for cycles is given up after so many names that are used too early. */
const MOST = 100

/** No names yet but the constants of the language. */
export function createEnvironment(names: NameTable, report: LoweringReport, learned: Learned): Environment {
  const bindings = new Map<string, Binding>()
  const constants = new Map<string, Constant>()
  let order = 0
  let early = 0
  let target: string | null = null
  let statement: Span = { from: 0, to: 0 }
  const literals = new Map(names.leaves.map(({ name, literal }) => [name, literal?.value]))
  const isFree = (name: string) => NAMED_CONSTANTS.has(name) && !names.assigned.has(name)
  const reportEarly = (name: string, span: Span) => {
    if (++early > MOST) return
    const path = target === null ? null : pathBetween(names, name, target)
    if (name === target) report("self-reference", span, { name })
    else if (target !== null && path) report("cycle", statement, { path: [target, ...path].join(" → ") })
    else report("use-before-definition", span, { name })
  }
  return {
    bindings,
    bind: (name, value, span) => {
      const binding = { value, used: false, span, version: (bindings.get(name)?.version ?? 0) + 1, order: order++ }
      bindings.set(name, binding)
      return binding
    },
    lookup: (name, span) => {
      const binding = bindings.get(name)
      if (binding) {
        binding.used = true
        return binding.value
      }
      if (!isFree(name)) {
        if (names.assigned.has(name)) reportEarly(name, span)
        else learned.lacking.add(name)
        return null
      }
      const known = constants.get(name) ?? { tensor: scalar(NAMED_CONSTANTS.get(name)!), span, name, node: null }
      constants.set(name, known)
      return known
    },
    peek: name => bindings.get(name)?.value,
    numberOf: name => {
      const binding = bindings.get(name)
      if (!binding || binding.value === null) return null
      const tensor = typeof binding.value === "number" ? literals.get(name) : binding.value.tensor
      if (tensor?.shape.length !== 0 || (typeof binding.value === "number" && binding.version > 1)) return null
      binding.used = true
      return tensor.data[0]!
    },
    enter: (name, span) => {
      target = name
      statement = span
    },
  }
}

/** How the definition of `from` leads to `to`, by the names that it uses; null if it does not. */
function pathBetween({ uses }: NameTable, from: string, to: string): readonly string[] | null {
  const operands = new Map<string, string[]>()
  for (const use of uses) {
    if (use.target === null) continue
    const known = operands.get(use.target)
    if (known) known.push(use.name)
    else operands.set(use.target, [use.name])
  }
  const reachedFrom = new Map<string, string | null>([[from, null]])
  for (const name of reachedFrom.keys())
    for (const operand of operands.get(name) ?? []) if (!reachedFrom.has(operand)) reachedFrom.set(operand, name)
  if (!reachedFrom.has(to)) return null
  const path: string[] = []
  for (let name: string | null | undefined = to; name != null; name = reachedFrom.get(name)) path.push(name)
  return path.reverse()
}

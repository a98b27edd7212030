import { NAMED_CONSTANTS } from "../../language/constants"
import { editDistance } from "../../language/spelling"
import type { Fix, Span } from "../../language/diagnostic"
import type { Output } from "../program"
import type { Environment } from "./environment"
import type { List } from "./list"
import type { NameTable } from "./names"
import type { LoweringReport } from "./report"

/** Notes names that are probably not what the learner meant: e or π given away, a name misspelled. Gives the names that are meant then. */
export function reportNames(names: NameTable, { bindings }: Environment, report: LoweringReport): ReadonlySet<string> {
  const meant = new Set<string>()
  for (const name of NAMED_CONSTANTS.keys()) {
    const binding = names.assigned.has(name) ? bindings.get(name) : undefined
    if (binding) report("reserved-const", binding.span, { name })
  }
  for (const [, ...again] of names.functions.values())
    for (const { name, nameSpan } of again) report("duplicate", nameSpan, { name })
  const counts = new Map<string, number>()
  for (const { name } of names.uses) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { name, span, declared } of names.leaves) {
    if (!declared || !span || counts.size > MOST_NAMES) continue
    const near = counts.get(name) === 1 ? misspelled(name, counts, names.assigned) : null
    if (near === null) continue
    meant.add(near)
    report("unknown-name", span, { name, nearest: near }, [replacement(span, near)], "warning")
  }
  return meant
}

/** Notes functions that are never called, and names that reach no output in any of their versions; those `meant` by a misspelled name do. */
export function reportUnused(parts: Parts, outputs: readonly Output[], meant: ReadonlySet<string>) {
  const { list, names, environment, report } = parts
  for (const definitions of names.functions.values()) {
    const { name, nameSpan } = definitions[0]!
    if (!definitions.some(each => names.called.has(each)) && !names.assigned.has(name))
      report("unused", nameSpan, { name })
  }
  const results = new Set(outputs.map(output => output.name))
  const idle = [...environment.bindings].filter(
    ([name, { used }]) => !used && !meant.has(name) && names.assigned.has(name) && !results.has(name),
  )
  const earlier = idle.some(([, { version }]) => version > 1) ? namesBehind(list, outputs) : null
  for (const [name, { span, version }] of idle)
    if (version === 1 || !earlier?.has(name)) report("unused", span, { name })
}

/** Names, versions apart, of the nodes that the outputs are computed from. */
function namesBehind({ graph, names }: List, outputs: readonly Output[]): ReadonlySet<string> {
  const behind = new Uint8Array(graph.size)
  for (const { node } of outputs) behind[node] = 1
  const found = new Set<string>()
  for (let node = graph.size - 1; node >= 0; node--) {
    if (behind[node] === 0) continue
    found.add(names[node]!.split("#")[0]!)
    for (let slot = 0; slot < graph.arity(node); slot++) behind[graph.arg(node, slot)] = 1
  }
  return found
}

interface Parts {
  readonly list: List
  readonly names: NameTable
  readonly environment: Environment
  readonly report: LoweringReport
}

const replacement = (span: Span, text: string): Fix => ({ label: text, edits: [{ ...span, text }] })

const SHORTEST = 4
const isScripted = (name: string) => /[{^]/u.test(name)
/** In a program of more names nobody looks for misspellings: comparing all with all would take long. */
const MOST_NAMES = 300

/** The name, used more often or assigned, from which this one differs by one slip of a letter. Digits tell names apart on purpose. */
function misspelled(name: string, counts: ReadonlyMap<string, number>, assigned: ReadonlySet<string>): string | null {
  if (name.length < SHORTEST || GREEK.has(name) || isScripted(name)) return null
  const letters = name.replace(/[\d_]+/g, "")
  for (const other of [...assigned, ...counts.keys()]) {
    const known = assigned.has(other) || (counts.get(other) ?? 0) > 1
    if (!known || other.length < SHORTEST || isScripted(other) || Math.abs(other.length - name.length) > 1) continue
    if (other.replace(/[\d_]+/g, "") !== letters && editDistance(name, other) === 1) return other
  }
  return null
}

/** Names that look alike but are different letters. */
const GREEK: ReadonlySet<string> = new Set(["beta", "zeta", "theta", "eta", "iota", "kappa", "alpha", "gamma"])

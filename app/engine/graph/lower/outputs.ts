import type { Output } from "../program"
import type { Environment } from "./environment"
import type { List } from "./list"
import type { LoweredValue } from "./value"
import type { NameTable } from "./names"
import type { LowerOptions } from "./options"
import type { LoweringReport } from "./report"
import type { Bare } from "./statements"

/** A result before it is a node. */
interface Result {
  readonly name: string
  readonly value: LoweredValue
}

const NOWHERE = { from: 0, to: 0 }

/** The outputs: those asked for, else bare expression lines, else the names that nothing else uses. A node without a name takes the output's. */
export function outputsOf(
  { list, names, environment, report }: Parts,
  bare: readonly Bare[],
  wanted: LowerOptions["outputs"],
): readonly Output[] {
  const bareNames = namesOfBare(names, bare.length)
  const results = bare.map(({ value }, i): Result => ({ name: bareNames[i]!, value }))
  for (const { name, value } of results) if (value !== null) list.name(value, name)
  const chosen = wanted
    ? pick(wanted, results, environment, report)
    : results.length > 0
      ? results
      : unused(names, environment)
  const sound = chosen.filter(
    (result): result is { name: string; value: NonNullable<LoweredValue> } => result.value !== null,
  )
  return sound.map(({ name, value }) => ({ name, node: list.node(value) }))
}

interface Parts {
  readonly list: List
  readonly names: NameTable
  readonly environment: Environment
  readonly report: LoweringReport
}

function pick(
  wanted: readonly string[],
  bare: readonly Result[],
  { bindings }: Environment,
  report: LoweringReport,
): Result[] {
  return [...new Set(wanted)].map(name => {
    const found = bindings.get(name) ?? bare.find(result => result.name === name)
    if (!found) report("unknown-name", NOWHERE, { name })
    return { name, value: found?.value ?? null }
  })
}

/** Names whose last value nothing uses. Inputs are results only of a program that has no other. */
function unused({ leaves }: NameTable, { bindings }: Environment): Result[] {
  const inputs = new Set(leaves.map(leaf => leaf.name))
  const free = [...bindings]
    .filter(([, { used }]) => !used)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, { value, version }]) => ({ name, value, version }))
  const computed = free.filter(({ name, version }) => version > 1 || !inputs.has(name))
  return computed.length > 0 ? computed : free
}

/** y for one bare expression, y1, y2 … for several; f, then out, if the program itself uses one of them. */
function namesOfBare({ assigned, leaves }: NameTable, count: number): readonly string[] {
  const taken = new Set([...assigned, ...leaves.map(leaf => leaf.name)])
  for (let base = 0; ; base++) {
    const name = ["y", "f"][base] ?? `out${"_".repeat(base - 2)}`
    const candidates = count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name}${i + 1}`)
    if (!candidates.some(candidate => taken.has(candidate))) return candidates
  }
}

import type { Statement } from "../../language/expression"
import { lex } from "../../language/lex"
import { isBreak, type Token } from "../../language/tokens"
import type { NodeId } from "../graph"
import type { Lowered, Lowering } from "../program"

/** What a text says: its statements, and what they are lowered to. */
export interface TextReading extends Lowering {
  readonly statements: readonly Statement[]
}

/** Reads a text as a whole. */
type Read = (text: string) => TextReading

/** The statements of a text before its first faulty one, as a program. */
export interface Before extends TextReading {
  readonly text: string
  readonly program: Lowered
}

/** Each attempt ends before an earlier statement: of a bracket or a loop that the end has left open, before it. */
const MOST_ATTEMPTS = 4

/**
 * What stands before the first faulty statement of a text, whose findings are known, if that computes anything: what it comes to is its output. The
 * values that the faulty statement names lead to an open end (`Lowered.open`); those of the last sound one, where it names none.
 */
export function readBefore(text: string, faulty: TextReading, read: Read): Before | null {
  const tokens = lex(text, { text, diagnostics: [] })
  const breaks = tokens.filter(isBreak)
  let found: TextReading = faulty
  let to = text.length
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const error = found.diagnostics.find(({ severity }) => severity === "error")
    if (!error) break
    to = breaks.findLast(token => token.from < error.span.from && token.from < to)?.from ?? 0
    if (to === 0) return null
    found = read(text.slice(0, to))
  }
  const { program } = found
  if (!program || !computes(program)) return null
  const end = breaks.find(({ from }) => from > to && isAfterFault(from, faulty))?.from ?? text.length
  const named = tokens.filter(({ kind, from }) => kind === "name" && from >= to && from < end)
  return { ...found, text: text.slice(0, to), program: { ...program, open: openAt(program, named) } }
}

/** Whether a place is beyond the first error. */
const isAfterFault = (at: number, { diagnostics }: TextReading) =>
  at >= (diagnostics.find(({ severity }) => severity === "error")?.span.to ?? 0)

/** Inputs alone are no picture of a program. */
const computes = ({ graph, inputs }: Lowered): boolean => graph.size > inputs.length

/** The nodes that hold the last values of these names, in the order in which they are named; else those of the outputs. */
function openAt({ names, outputs }: Lowered, named: readonly Token[]): readonly NodeId[] {
  const latest = new Map(names.map((name, node) => [name.replace(/#\d+$/, ""), node]))
  for (const { name, node } of outputs) latest.set(name, node)
  const found = new Set(named.flatMap(({ text }) => latest.get(text) ?? []))
  return [...(found.size > 0 ? found : new Set(outputs.map(({ node }) => node)))]
}

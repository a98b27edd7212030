import type { Span } from "../../language/diagnostic"
import type { Expression, Statement } from "../../language/expression"
import type { Input, Lowered, Lowering } from "../program"
import { createEnvironment } from "./environment"
import { createGroups } from "./groups"
import { reportJoined } from "./joined"
import { createList, type List } from "./list"
import { constant, type LoweringMachine, MOST_NODES } from "./lowering"
import { type Learned, type NameTable, namesOf } from "./names"
import { nameNodes } from "./naming"
import type { LowerOptions } from "./options"
import { outputsOf } from "./outputs"
import { createReport } from "./report"
import { readStatements } from "./statements"
import { reportNames, reportUnused } from "./suspects"

export type { LowerOptions } from "./options"

const quiet = () => undefined
const NOWHERE: Span = { from: 0, to: 0 }

/** Attempts to lower a program, each of which may find out something about its names that the next one needs. */
const MOST_ATTEMPTS = 20

/**
 * Resolves a program: statements → Wengert list, with the names of its nodes. The order of nodes is that of the text: operands from left to right, then
 * their op; a chain a + b − c all operands first. What depends on no input is computed here. `diagnostics` are in the order of discovery.
 */
export function lower(statements: readonly Statement[], options: LowerOptions = {}): Lowering & Meant {
  const learned: Learned = { lacking: new Set(), sizes: new Map() }
  for (let attempt = 1; ; attempt++) {
    const known = learned.lacking.size + learned.sizes.size
    const lowering = attemptToLower(statements, options, learned)
    if (learned.lacking.size + learned.sizes.size === known || attempt === MOST_ATTEMPTS) return lowering
  }
}

/** What expressions turned out to mean, once the shapes of their operands were known. */
export interface Meant {
  readonly meanings: ReadonlyMap<Expression, (part: Expression) => Expression>
}

function attemptToLower(statements: readonly Statement[], options: LowerOptions, learned: Learned): Lowering & Meant {
  const { report, diagnostics } = createReport()
  const program = withResult(statements)
  const names = namesOf(program, options, learned)
  const list = createList(options.merge ?? false)
  const { inputs, leaves } = inputsOf(names, list)
  const environment = createEnvironment(names, report, learned)
  for (const [name, size] of learned.sizes)
    if (!names.assigned.has(name)) environment.bind(name, constant(size, NOWHERE), NOWHERE).used = true
  for (const leaf of names.leaves)
    if (leaf.declared) environment.bind(leaf.name, leaves.get(leaf.name)!, leaf.span ?? NOWHERE)
  const failed = () => diagnostics.some(({ severity }) => severity === "error")
  const groups = createGroups(list.graph)
  const machine: LoweringMachine = {
    list,
    groups,
    functions: names.functions,
    opened: options.opened ?? new Set(),
    active: new Set(),
    lookup: environment.lookup,
    peek: environment.peek,
    numberOf: environment.numberOf,
    isOwn: names.isOwn,
    learned,
    report,
    failed,
    text: options.text ?? "",
    meanings: new Map(),
    budget: { tasks: 0, exceeded: false, most: options.most ?? MOST_NODES },
    tasks: [],
    values: [],
  }
  const bare = readStatements(program, { names, environment, machine, leaves, report: options.report ?? quiet })
  const outputs = outputsOf({ list, names, environment, report }, bare, options.outputs)
  if (outputs.length === 0 && diagnostics.length === 0) report("empty", NOWHERE)
  const { meanings } = machine
  if (failed()) return { program: null, diagnostics, meanings }
  const meant = reportNames(names, environment, report)
  if (options.text !== undefined) reportJoined(names, options.text, report)
  if (!options.outputs) reportUnused({ list, names, environment, report }, outputs, meant)
  const lowered: Lowered = {
    graph: list.graph,
    inputs,
    outputs,
    ...nameNodes(list, names),
    spans: list.spans,
    operands: list.operands,
    groups: groups.all(),
    faults: list.faults,
  }
  return { program: lowered, diagnostics, meanings }
}

/** The nodes of the inputs: the first of the list. */
function inputsOf({ leaves }: NameTable, list: List) {
  const inputs = leaves.map(({ name, shape, constant, literal, span }): Input => {
    return { name, node: list.input(name, shape, span ?? NOWHERE), constant, literal }
  })
  return { inputs, leaves: new Map(inputs.map(({ name, node }) => [name, node])) }
}

/** A program of nothing but functions is about the last of them: its body is what it computes, its parameters are inputs. */
function withResult(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1)
  if (last?.kind !== "function" || statements.some(({ kind }) => kind !== "function")) return statements
  const { name, nameSpan, body, span } = last
  return [...statements, { kind: "assign", name, nameSpan, constant: false, value: body, span }]
}

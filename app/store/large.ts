import { createGraph } from "../engine/graph/builder"
import type { NodeId } from "../engine/graph/graph"
import { programIn } from "../engine/graph/lower/text"
import { packProgram } from "../engine/graph/packed"
import type { Lowered, Lowering } from "../engine/graph/program"
import { reverse } from "../engine/graph/reverse"
import type { Diagnostic } from "../engine/language/diagnostic"
import { compile, type Tape } from "../engine/run/fast/tape"
import { type Tensor, unit, zeros } from "../engine/tensor/tensor"
import { shapesOf, tensorOf } from "../document/given"
import { MOST_DRAWN, type Read, type Text } from "./reading"
import { valueOf } from "./series"

/** A value of any size, told by its first entries. */
export interface ToldValue {
  readonly name: string
  readonly shape: readonly number[]
  readonly first: readonly number[]
  /** Square root of the sum of all squares. */
  readonly norm: number
}

/** What a program that is too large to draw comes to at a point. */
export interface LargeOutcome {
  readonly outputs: readonly ToldValue[]
  /** Derivatives of the first entry of the first output by every differentiated input. */
  readonly gradient: { readonly of: string; readonly parts: readonly ToldValue[]; readonly norm: number }
  /** Nodes of the program, nodes that were computed for value and gradient, and bytes of their values and operands. */
  readonly counts: { readonly nodes: number; readonly computed: number; readonly bytes: number }
}

/** How far a job is, 0 … 1. */
export type Progress = (progress: number) => void

/** What is run: a text at a point, with the inputs that are not differentiated. */
export interface LargeRun extends Text {
  readonly freeze: readonly string[]
}

/** The program that was read last, and compiled: a slider's move does neither again. */
let last: { key: string; lowering: Lowering; freeze: string; machine: Machine | null } | null = null

const keyOf = ({ text, at, expanded }: Text) => JSON.stringify([text, [...shapesOf(at)], expanded])

function lowered(asked: Text, report: Progress): Lowering {
  const { text, at, expanded } = asked
  const key = keyOf(asked)
  if (last?.key === key) return last.lowering
  const lowering = programIn(text, { shapes: shapesOf(at), opened: new Set(expanded), report })
  last = { key, lowering, freeze: "", machine: null }
  return last.lowering
}

/** Reads a text of any length. */
export function readAll(text: Text, report: Progress): Read {
  const { program, diagnostics } = lowered(text, report)
  const nodes = program?.graph.size ?? 0
  if (program === null || nodes <= MOST_DRAWN)
    return { program: program && packProgram(program), diagnostics, large: null }
  const note: Diagnostic = {
    code: "too-large",
    severity: "warning",
    span: { from: 0, to: text.text.length },
    params: { most: MOST_DRAWN, nodes },
    fixes: [],
  }
  return { program: packProgram(inputsOf(program)), diagnostics: [note, ...diagnostics], large: nodes }
}

/** The inputs of a program and nothing else: what can be set and frozen. */
function inputsOf(program: Lowered): Lowered {
  const graph = createGraph()
  for (const { node } of program.inputs) graph.input(program.graph.shape(node))
  const { size } = graph
  return {
    ...program,
    graph,
    outputs: [],
    names: program.names.slice(0, size),
    spans: program.spans.slice(0, size),
    operands: program.operands.slice(0, size),
    groups: [],
    faults: [],
  }
}

/** A program compiled for its outputs and its gradient. */
interface Machine {
  readonly tape: Tape
  /** Adjoints of the differentiated inputs (−1: 0). */
  readonly adjoints: ReadonlyMap<NodeId, NodeId>
}

function machineOf({ graph, inputs, outputs }: Lowered, freeze: readonly string[], report: Progress): Machine {
  const key = freeze.join()
  if (last?.machine && last.freeze === key) return last.machine
  const wrt = inputs.filter(({ name, constant }) => !constant && !freeze.includes(name)).map(({ node }) => node)
  const [first] = outputs
  const sweep = reverse(graph, wrt, [first!.node])
  report(0.7)
  const adjoints = new Map(wrt.map(node => [node, sweep.of[node]!]))
  const tape = compile(sweep.graph, [...outputs.map(({ node }) => node), ...adjoints.values()])
  tape.set(sweep.seeds[0]!.seed, unit(graph.shape(first!.node), 0))
  if (last) Object.assign(last, { freeze: key, machine: { tape, adjoints } })
  return { tape, adjoints }
}

/** Evaluates a program and the gradient of its first output, on the compiled path. Null if the text is no program. */
export function run({ freeze, ...text }: LargeRun, report: Progress): LargeOutcome | null {
  const { program } = lowered(text, progress => report(progress / 2))
  if (!program || program.outputs.length === 0) return null
  report(0.5)
  const { tape, adjoints } = machineOf(program, freeze, report)
  report(0.9)
  for (const input of program.inputs) tape.set(input.node, tensorOf(valueOf(input, text.at.get(input.name))))
  tape.run()
  const value = (node: NodeId, like: NodeId) => (node < 0 ? zeros(program.graph.shape(like)) : tape.get(node))
  const parts = program.inputs
    .filter(({ node }) => adjoints.has(node))
    .map(({ name, node }) => told(name, value(adjoints.get(node)!, node)))
  return {
    outputs: program.outputs.map(({ name, node }) => told(name, tape.get(node))),
    gradient: { of: program.outputs[0]!.name, parts, norm: Math.hypot(...parts.map(({ norm }) => norm)) },
    counts: { nodes: program.graph.size, computed: tape.size, bytes: tape.bytes },
  }
}

/** Entries of a value that are told. */
const MOST_TOLD = 6

function told(name: string, { shape, data }: Tensor): ToldValue {
  return {
    name,
    shape,
    first: Array.from(data.subarray(0, MOST_TOLD)),
    norm: Math.sqrt(data.reduce((sum, x) => sum + x * x, 0)),
  }
}

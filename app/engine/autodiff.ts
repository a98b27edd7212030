import type { Graph, NodeId } from "./graph/graph"
import { programIn } from "./graph/lower/text"
import { type Input, type Lowered, locate, type Output } from "./graph/program"
import type { DiagnosticCode, Diagnostic as Finding, Fix, Severity, Span } from "./language/diagnostic"
import { diagnosticSentence } from "./messages"
import { evaluate, valueOf } from "./run/evaluate"
import type { Fault as FaultData } from "./graph/fault"
import type { FaultCode } from "./ops/op"
import { allFaults } from "./run/births"
import { hessian, hvp } from "./run/hessian"
import { jacobian } from "./run/jacobian"
import type { Pass, Plan, Run } from "./run/plan"
import { faultSentence } from "./run/sentence"
import { type Step, step } from "./run/step"
import { plan } from "./run/sweep"
import { sameShape } from "./tensor/shape"
import { fill, fromNested, scalar, type Shape, type Tensor, toNested, unit, zeros } from "./tensor/tensor"

/** A scalar, a vector, or a matrix. */
export type Value = number | readonly number[] | readonly (readonly number[])[]

/** Values by name. */
export type Point = Readonly<Record<string, Value>>

/** A finding about the text, in words. */
export interface ProgramDiagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  /** The place in the text, as UTF-16 offsets. */
  readonly span: Span
  /** The first of `fixes`. */
  readonly fix?: Fix
  readonly fixes: readonly Fix[]
}

/** What a point does to a program, in words. */
export interface ProgramFault {
  readonly code: FaultCode
  readonly severity: Severity
  readonly message: string
  /** Name of the node at fault; null if it depends on no input. */
  readonly node: string | null
  readonly span: Span
}

/** A text that is no program. Its message is that of the first error; `diagnostics` has all of them, and the warnings. */
export class ProgramError extends Error {
  constructor(readonly diagnostics: readonly ProgramDiagnostic[]) {
    super(diagnostics.find(({ severity }) => severity === "error")?.message ?? "This is no program.")
    this.name = "ProgramError"
  }
}

/** One thing that happens in an evaluation or a sweep. */
export interface TraceStep {
  readonly kind: "read" | "evaluate" | "push" | "seed" | "pull"
  /** The receiving node's name: "x1", "v2", "loss", "l#2". */
  readonly node: string
  /** read, evaluate, push */
  readonly value?: Value
  /** push, and read in forward mode */
  readonly tangent?: Value
  /** pull: the adjoint of `to` flows back to `from`, which is `node`. */
  readonly edge?: { readonly from: string; readonly to: string; readonly slot: number }
  /** pull: absent where the edge carries a matrix rule. */
  readonly partial?: Value
  /** seed and pull: what the receiver's adjoint gets (after un-broadcasting), and the adjoint before and after. */
  readonly contribution?: Value
  readonly before?: Value
  readonly after?: Value
  /** push: one an active operand. */
  readonly terms?: readonly {
    readonly from: string
    readonly slot: number
    readonly partial?: Value
    readonly contribution: Value
  }[]
}

/**
 * A compiled program. Every method takes a point that overrides the given one, inputs and constants alike; a name that the program does not have, or
 * a value of another shape, is an Error. Numbers follow IEEE: nothing throws for what a point does. (Export of source code comes with a later version.)
 */
export interface Program {
  /** Differentiated inputs: the keys of `given.inputs` first, in their order (used or not: then every derivative is 0), then the others by first use. */
  readonly inputs: readonly string[]
  /** In the order written. A bare expression is called y; if the program has that name f, else out; several bare expressions y1, y2 … likewise. */
  readonly outputs: readonly string[]
  /** Number of inputs and ops of the primal graph; constants and aliases do not count. */
  readonly size: number
  /** Warnings and notes. */
  readonly diagnostics: readonly ProgramDiagnostic[]
  /** The outputs. */
  evaluate(at?: Point): Record<string, Value>
  /** Of the one output, shaped like the inputs. Throws if there are several, and a ProgramError (non-scalar) if it is a vector or a matrix. */
  gradient(at?: Point): Record<string, Value>
  /** J·ẋ by one forward sweep. Missing tangents are 0. */
  jvp(tangents: Point, at?: Point): { value: Record<string, Value>; tangent: Record<string, Value> }
  /** ȳ·J by one reverse sweep. Missing adjoints are 0; a seed on an output that feeds another output adds. */
  vjp(adjoints: Point, at?: Point): Record<string, Value>
  /** {output: {input: nested array of shape output.shape + input.shape}}, by n forward or m reverse sweeps; "auto": whichever are fewer. */
  jacobian(at?: Point, mode?: "forward" | "reverse" | "auto"): Record<string, Record<string, unknown>>
  /** Of the one scalar output. Rows and columns are the inputs' entries, flattened row-major, in the order of `inputs`. */
  hessian(at?: Point): number[][]
  /** H·direction of the one scalar output, forward over reverse. Missing directions are 0. */
  hvp(direction: Point, at?: Point): Record<string, Value>
  /**
   * The steps of one evaluation or sweep, in order. Default seeds: forward, 1 for the first input's first entry; reverse, 1 for the first output's.
   * Entries of `seed` that are missing are 0; in reverse an output whose seed is 0 has no step.
   */
  trace(mode: "evaluate" | "forward" | "reverse", options?: { at?: Point; seed?: Point }): readonly TraceStep[]
  /** Faults at the point, of values and derivatives: domain, pole, overflow, kink … in the order of the evaluation; those of constants first. */
  faults(at?: Point): readonly ProgramFault[]
}

/**
 * Compiles a program of the expression language. Shapes come from `inputs` and `constants` (and from literals in the text); an input without a value is the
 * scalar 1. `inputs` and `constants` override literals of the same name in the text. `outputs` picks other outputs than the names that nothing else uses.
 * Throws `ProgramError` (`.diagnostics`: code, severity, message, span {from, to}, fix?) for what does not parse, resolve or fit in shape.
 */
export function compile(
  source: string,
  given: { inputs?: Point; constants?: Point; outputs?: readonly string[] } = {},
): Program {
  const inputs = tensorsOf(given.inputs)
  const constants = tensorsOf(given.constants)
  const { program, diagnostics } = programIn(source, {
    inputs: shapesOf(inputs),
    constants: shapesOf(constants),
    ...(given.outputs ? { outputs: given.outputs } : {}),
  })
  const findings = diagnostics.map(inWords)
  if (program === null) throw new ProgramError(findings)
  return programOf(program, new Map([...inputs, ...constants]), findings)
}

type Tensors = ReadonlyMap<string, Tensor>
type Named = Input | Output

function programOf(program: Lowered, given: Tensors, diagnostics: readonly ProgramDiagnostic[]): Program {
  const { graph, outputs } = program
  const inputs = program.inputs.filter(input => !input.constant)
  const wrt = inputs.map(({ node }) => node)
  const results = outputs.map(({ node }) => node)
  const planOf = plans(graph, wrt)
  const point = (at?: Point) => pointOf(program, given, at)
  const run = (pass: Pass, seeds: readonly Seeded[], at?: Point) => {
    const nodes = seeds.map(({ node }) => node)
    const values = seeds.map(({ seed }) => seed)
    return evaluate(planOf(pass, nodes), point(at), values)
  }
  const pull = (seeds: readonly Seeded[], at?: Point) => {
    const sweep = run("reverse", seeds, at)
    return record(inputs, ({ node }) => derivativeOf(sweep, node))
  }
  return {
    inputs: inputs.map(({ name }) => name),
    outputs: outputs.map(({ name }) => name),
    size: planOf("evaluate", []).order.length,
    diagnostics,
    evaluate: at => valuesOf(outputs, run("evaluate", [], at)),
    gradient: at => pull([{ node: theScalar(program), seed: scalar(1) }], at),
    jvp: (tangents, at) => {
      const sweep = run("forward", seeds(program, inputs, tangents).filter(isSeeded), at)
      return { value: valuesOf(outputs, sweep), tangent: record(outputs, ({ node }) => derivativeOf(sweep, node)) }
    },
    vjp: (adjoints, at) => pull(seeds(program, outputs, adjoints).filter(isSeeded), at),
    jacobian: (at, mode) => {
      const blocks = jacobian(graph, wrt, results, point(at), mode)
      return recordOf(outputs, (_, i) => record(inputs, (__, j) => blocks[i]![j]!))
    },
    hessian: at => hessian(graph, wrt, theScalar(program), point(at)),
    hvp: (direction, at) => {
      const directions = seeds(program, inputs, direction).map(({ seed }) => seed)
      const products = hvp(graph, wrt, theScalar(program), point(at), directions)
      return record(inputs, (_, i) => products[i]!)
    },
    trace: (mode, { at, seed } = {}) => {
      const all = mode === "evaluate" ? [] : seeds(program, mode === "forward" ? inputs : outputs, seed ?? null)
      const sweep = run(mode, mode === "forward" ? all : all.filter(isSeeded), at)
      return Array.from({ length: sweep.plan.steps }, (_, k) => traceStep(program, step(sweep, k + 1)))
    },
    faults: at => {
      const ones = (of: readonly Named[]) => of.map(({ node }) => ({ node, seed: fill(graph.shape(node), () => 1) }))
      const backwards = allFaults(run("reverse", ones(outputs), at), wrt)
      // A tangent may leave the range of numbers where no adjoint does.
      const all = backwards.length > 0 ? backwards : allFaults(run("forward", ones(inputs), at), wrt)
      const found = all.map(fault => locate(program, fault))
      return [...program.faults, ...found].map(fault => faultInWords(program, fault))
    },
  }
}

const valuesOf = (outputs: readonly Output[], run: Run) => record(outputs, ({ node }) => valueOf(run, node))

/** Plans by what is seeded: differentiated inputs in forward, outputs in reverse. Each is made once. */
function plans(graph: Graph, wrt: readonly NodeId[]): (pass: Pass, seeded: readonly NodeId[]) => Plan {
  const known = new Map<string, Plan>()
  return (pass, seeded) => {
    const key = `${pass} ${seeded.join()}`
    const made = known.get(key) ?? plan(graph, pass, pass === "forward" ? seeded : wrt, seeded)
    known.set(key, made)
    return made
  }
}

/** The tangent or adjoint of a node at the end of a sweep; 0 where there is none. */
function derivativeOf(run: Run, node: NodeId): Tensor {
  const derivative = run.plan.of[node]!
  return derivative < 0 ? zeros(run.plan.graph.shape(node)) : valueOf(run, derivative)
}

interface Seeded {
  readonly node: NodeId
  readonly seed: Tensor
}

/** A seed for each of some inputs or outputs: the given ones, else 0; by default 1 for the first entry of all. */
function seeds({ graph }: Lowered, names: readonly Named[], given: Point | null): readonly Seeded[] {
  const known = tensorsOf(given ?? {})
  for (const name of known.keys()) if (!names.some(other => other.name === name)) throw missing(name, names)
  return names.map(({ name, node }, i) => {
    const shape = graph.shape(node)
    const seed = known.get(name) ?? (given === null && i === 0 ? unit(shape, 0) : zeros(shape))
    if (!sameShape(seed.shape, shape)) throw misshapen(name, seed.shape, shape)
    return { node, seed }
  })
}

/** Whether a seed is not 0 throughout. */
const isSeeded = ({ seed }: Seeded) => seed.data.some(entry => entry !== 0)

function pointOf({ graph, inputs }: Lowered, given: Tensors, at?: Point): ReadonlyMap<NodeId, Tensor> {
  const here = tensorsOf(at)
  for (const name of here.keys()) if (!inputs.some(input => input.name === name)) throw missing(name, inputs)
  return new Map(
    inputs.map(({ name, node, literal }) => {
      const value = here.get(name) ?? given.get(name) ?? literal?.value ?? scalar(1)
      if (!sameShape(value.shape, graph.shape(node))) throw misshapen(name, value.shape, graph.shape(node))
      return [node, value]
    }),
  )
}

function missing(name: string, names: readonly Named[]): Error {
  return new Error(`The program has no "${name}" here, only ${names.map(other => other.name).join(", ")}.`)
}

function misshapen(name: string, got: Shape, wanted: Shape): Error {
  return new Error(`"${name}" has shape [${got.join(", ")}], not [${wanted.join(", ")}].`)
}

function theScalar({ graph, outputs, spans }: Lowered): NodeId {
  const [output] = outputs
  if (!output || outputs.length > 1)
    throw new Error(`This needs one scalar output, not ${outputs.map(({ name }) => name).join(", ")}.`)
  const { name, node } = output
  const shape = graph.shape(node)
  if (shape.length === 0) return node
  const span = spans[node]!
  const edits = [
    { from: span.from, to: span.from, text: "sum(" },
    { from: span.to, to: span.to, text: ")" },
  ]
  const fixes = graph.kind(node) === "op" ? [{ label: "sum(…)", edits }] : []
  const params = { name, shape: `[${shape.join(", ")}]` }
  throw new ProgramError([inWords({ code: "non-scalar", severity: "error", span, params, fixes })])
}

function tensorsOf(point: Point = {}): Tensors {
  return new Map(Object.entries(point).map(([name, value]) => [name, tensorOf(name, value)]))
}

function tensorOf(name: string, value: unknown): Tensor {
  const tensor = typeof value === "number" || Array.isArray(value) ? fromNested(value as Value) : null
  if (tensor && tensor.shape.length <= 2) return tensor
  throw new Error(`"${name}" is neither a number nor a list of numbers nor a list of equally long rows.`)
}

const shapesOf = (tensors: Tensors) => new Map([...tensors].map(([name, { shape }]) => [name, shape]))

function inWords(finding: Finding): ProgramDiagnostic {
  const { code, severity, span, fixes } = finding
  const [fix] = fixes
  return { code, severity, message: diagnosticSentence(finding), span, ...(fix ? { fix } : {}), fixes }
}

function faultInWords({ names }: Lowered, fault: FaultData): ProgramFault {
  const { code, severity, node, span } = fault
  return { code, severity, message: faultSentence(fault), node: names[node] ?? null, span }
}

/** A record by name. Any name will do as a key, `__proto__` too. */
function recordOf<N extends Named, T>(names: readonly N[], value: (name: N, position: number) => T): Record<string, T> {
  return Object.fromEntries(names.map((name, position) => [name.name, value(name, position)]))
}

const record = <N extends Named>(names: readonly N[], tensor: (name: N, position: number) => Tensor) =>
  recordOf(names, (name, position) => valueFrom(tensor(name, position)))

const valueFrom = (tensor: Tensor) => toNested(tensor) as Value

function traceStep({ names }: Lowered, happened: Step): TraceStep {
  const { kind } = happened
  const node = names[happened.node]!
  switch (happened.kind) {
    case "read": {
      const { value, tangent } = happened
      return { kind, node, value: valueFrom(value), ...(tangent ? { tangent: valueFrom(tangent) } : {}) }
    }
    case "evaluate":
      return { kind, node, value: valueFrom(happened.value) }
    case "push": {
      const terms = happened.terms.map(({ from, slot, partial, product }) => ({
        from: names[from]!,
        slot,
        ...(partial ? { partial: valueFrom(partial) } : {}),
        contribution: valueFrom(product),
      }))
      return { kind, node, value: valueFrom(happened.value), tangent: valueFrom(happened.tangent), terms }
    }
    case "seed": {
      const { contribution, before, after } = happened
      return { kind, node, contribution: valueFrom(contribution), ...adjoints(before, after) }
    }
    case "pull": {
      const { from, to, slot, partial, product, before, after } = happened.term
      const edge = { from: names[from]!, to: names[to]!, slot }
      return {
        kind,
        node,
        edge,
        ...(partial ? { partial: valueFrom(partial) } : {}),
        contribution: valueFrom(product),
        ...adjoints(before, after),
      }
    }
  }
}

/** The receiver's adjoint; it is 0 before the first contribution. */
const adjoints = (before: Tensor | null, after: Tensor) => ({
  before: valueFrom(before ?? zeros(after.shape)),
  after: valueFrom(after),
})

import { spawnSync } from "node:child_process"
import { programIn } from "../../engine/graph/lower/text"
import { ops } from "../../engine/ops"
import { expectClose, point, type Texts } from "../../engine/reference/expect.fixture"
import golden from "../../engine/reference/golden-public.json"
import { jacobian } from "../../engine/run/jacobian"
import { fromNested, type Nested, type Tensor, toNested } from "../../engine/tensor/tensor"
import { valueOf } from "../../engine/run/evaluate"
import { valuesAt } from "./straight"
import type { Source, Target } from "./target"

/** A program to be exported, with what the engine says of the output's value and gradient. */
export interface Exported {
  readonly id: string
  readonly source: Source
  readonly value: Nested
  /** One an input that is differentiated, in their order. */
  readonly gradient: readonly Nested[]
}

interface Case {
  readonly id: string
  readonly program: string
  readonly inputs: Texts
  readonly constants?: Texts
  readonly outputs: readonly string[]
}

type Values = Readonly<Record<string, Nested>>

/** One an output of a program. */
export function exportedOf(
  id: string,
  text: string,
  inputs: Values,
  constants: Values = {},
  outputs?: readonly string[],
): readonly Exported[] {
  const tensors = new Map(
    Object.entries({ ...inputs, ...constants }).map(([name, value]) => [name, fromNested(value)!]),
  )
  const shapes = (values: Values) => new Map(Object.keys(values).map(name => [name, tensors.get(name)!.shape]))
  const { program } = programIn(text, {
    inputs: shapes(inputs),
    constants: shapes(constants),
    ...(outputs ? { outputs } : {}),
  })
  if (!program) throw new Error(`${id} is no program`)
  const at = new Map(
    program.inputs.map(({ node, name, literal }): [number, Tensor] => [
      node,
      tensors.get(name) ?? literal?.value ?? fromNested(1)!,
    ]),
  )
  const wrt = program.inputs.filter(({ constant }) => !constant).map(({ node }) => node)
  const run = valuesAt(program, at)
  return program.outputs.flatMap(output => {
    if (program.graph.shape(output.node).length > 0) return []
    const [row] = jacobian(program.graph, wrt, [output.node], at)
    const value = toNested(valueOf(run, output.node))
    return [{ id: `${id} ${output.name}`, source: { program, output, point: at }, value, gradient: row!.map(toNested) }]
  })
}

const cases = golden.cases as unknown as readonly Case[]
const isScalar = ({ inputs, constants = {} }: Case) =>
  ![...Object.values(inputs), ...Object.values(constants)].some(Array.isArray)

/** Every golden program of which the output is a number. */
export const goldenPrograms = (which: "scalar" | "all"): readonly Exported[] =>
  cases
    .filter(given => which === "all" || isScalar(given))
    .flatMap(({ id, program, inputs, constants, outputs }) =>
      exportedOf(id, program, point(inputs) as Values, point(constants) as Values, outputs),
    )

const EDGES = [0, -1, 1, 2.5, 1000, -1000]

/** Every function of numbers, at its probes and where it may have no value. */
export const opPrograms = (): readonly Exported[] =>
  ops
    .filter(op => op.scalar && !op.internal)
    .flatMap(op => {
      const text = `y = ${op.name}(${op.params.join(", ")})`
      const edges = EDGES.map((_, k) => op.params.map((__, slot) => EDGES[(k + slot * (k % 2)) % EDGES.length]!))
      return [...op.probes, ...edges].flatMap((values, k) =>
        exportedOf(`${text} ${k}`, text, Object.fromEntries(op.params.map((name, slot) => [name, values[slot]!]))),
      )
    })

/** The programs that a target writes, with the code. */
export const writtenBy = (target: Target, programs: readonly Exported[]) =>
  programs.flatMap(program => {
    const written = target.write(program.source)
    return "lines" in written ? [{ ...program, code: written.lines.map(({ text }) => text).join("\n") }] : []
  })

/** What a run found, by the order of the jobs: the value and the gradient, or an error. */
export type Found = readonly {
  readonly value?: unknown
  readonly gradient?: readonly unknown[]
  readonly error?: string
}[]

/** The first of these interpreters that can import a module; null: none. */
export function pythonWith(module: string): string | null {
  const can = (name: string) => spawnSync(name, ["-c", `import ${module}`]).status === 0
  return ["python3", "/usr/bin/python3"].find(can) ?? null
}

/** Runs a Python program that reads JSON and prints JSON. */
export function pipe(command: string, args: readonly string[], input: unknown): unknown {
  const done = spawnSync(command, args, { input: JSON.stringify(input), encoding: "utf8", maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(done.stderr.slice(-2000))
  return JSON.parse(done.stdout)
}

/** Where what was found is not what the engine says, by the programs; `rtol` relative to the largest entry. */
export function differences(programs: readonly Exported[], found: Found, rtol: number): readonly string[] {
  return programs.flatMap(({ id, value, gradient }, k) => {
    const { error, ...got } = found[k]!
    if (error !== undefined) return [`${id}: ${error}`]
    try {
      expectClose(got.value, value, rtol)
      gradient.forEach((wanted, i) => expectClose(got.gradient![i], wanted, rtol))
      return []
    } catch {
      return [id]
    }
  })
}

/** Runs sources in one interpreter; `results` says how the value and the gradients are read from what a source has defined. */
export const runInPython = (
  python: string,
  results: string,
  jobs: readonly { code: string; names: readonly string[]; output: string }[],
): Found => pipe(python, ["-c", RUNNER, results], jobs) as Found

const RUNNER = `
import contextlib, io, json, sys
def plain(x):
    x = x.tolist() if hasattr(x, "tolist") else x
    if isinstance(x, (list, tuple)): return [plain(y) for y in x]
    return repr(float(x)).replace("inf", "Infinity").replace("nan", "NaN")
found = []
for job in json.load(sys.stdin):
    space = {"__name__": "__export__"}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(job["code"], "export", "exec"), space)
        value, gradient = eval(sys.argv[1], {**space, "names": job["names"], "output": job["output"], "space": space})
        found.append({"value": plain(value), "gradient": [plain(x) for x in gradient]})
    except Exception as error:
        found.append({"error": f"{type(error).__name__}: {error}"})
json.dump(found, sys.stdout)
`

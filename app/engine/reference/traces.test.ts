import { describe, expect, test } from "vitest"
import { compile, type Program, type TraceStep } from "../autodiff"
import { expectClose, point, type Texts } from "./expect.fixture"
import golden from "./golden-traces.json"

interface Line {
  readonly v: string
  /** The input's name in the program; absent for ops. */
  readonly is?: string
  readonly args: readonly (string | number)[]
  readonly primal: number
  readonly tangent: number
}

interface Pull {
  readonly target: string
  readonly from: string | null
  readonly local: number
  readonly contribution: number
  readonly before: number
  readonly after: number
}

interface Trace {
  readonly id: string
  readonly program: string
  readonly inputs: Texts
  readonly tangent_seed: Texts
  readonly forward: readonly Line[]
  readonly reverse: readonly Pull[]
  readonly adjoint: Texts
  readonly value: number
  readonly gradient: Texts
  readonly directional: number
}

const RTOL = 1e-12
const traces = (golden.traces as unknown as readonly Trace[]).map(given => [given.id, given] as const)

/** What the published table calls inputs, by their names in the program. */
const namesOf = (given: Trace) => new Map(given.forward.flatMap(({ v, is }) => (is === undefined ? [] : [[v, is]])))

const renamed = (values: Texts, names: ReadonlyMap<string, string>) =>
  point(Object.fromEntries(Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value])))

/** The table's name of every node of the program: inputs by `is`, ops by position. */
function tableNames(given: Trace, steps: readonly TraceStep[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [v, name] of namesOf(given)) table.set(name, v)
  const ops = given.forward.filter(({ is }) => is === undefined)
  const evaluated = steps.filter(({ kind }) => kind === "push" || kind === "evaluate")
  evaluated.forEach(({ node }, i) => table.set(node, ops[i]!.v))
  return table
}

describe.each(traces)("published trace %s", (_, given) => {
  const inputs = renamed(given.inputs, namesOf(given))
  const program: Program = compile(given.program, { inputs })
  const seed = renamed(given.tangent_seed, namesOf(given))

  test("is evaluated line by line, values and tangents", () => {
    const steps = program.trace("forward", { seed })
    const table = tableNames(given, steps)
    expect(steps.map(({ node }) => table.get(node))).toEqual(given.forward.map(({ v }) => v))
    steps.forEach(({ value, tangent, terms }, i) => {
      const line = given.forward[i]!
      expectClose(value, line.primal, RTOL)
      expectClose(tangent ?? 0, line.tangent, RTOL)
      const operands = line.args.filter(arg => typeof arg === "string")
      expect(terms?.map(({ from }) => table.get(from)) ?? []).toEqual(operands)
    })
  })

  test("is swept back edge by edge", () => {
    const steps = program.trace("reverse")
    const table = tableNames(given, steps)
    const back = steps.filter(({ kind }) => kind === "seed" || kind === "pull")
    const edges = back.map(({ node, edge }) => [table.get(node), edge ? table.get(edge.to) : null])
    expect(edges).toEqual(given.reverse.map(({ target, from }) => [target, from]))
    back.forEach(({ kind, partial, contribution, before, after }, i) => {
      const line = given.reverse[i]!
      if (kind === "pull") expectClose(partial, line.local, RTOL)
      expectClose(contribution, line.contribution, RTOL)
      expectClose(before, line.before, RTOL)
      expectClose(after, line.after, RTOL)
    })
  })

  test("ends in the published value, gradient and directional derivative", () => {
    const [output] = program.outputs
    expectClose(program.evaluate()[output!], given.value, RTOL)
    const gradient = program.gradient()
    for (const [name, derivative] of Object.entries(given.gradient)) expectClose(gradient[name], derivative, RTOL)
    expectClose(program.jvp(seed).tangent[output!], given.directional, RTOL)
  })
})

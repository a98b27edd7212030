import { describe, expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import type { NodeId } from "../graph/graph"
import { evaluate, valueOf } from "../run/evaluate"
import { hessian } from "../run/hessian"
import { jacobian, vjp } from "../run/jacobian"
import { plan } from "../run/sweep"
import { differences } from "../run/differences.fixture"
import { entries, fill, fromNested, type Nested, type Tensor } from "../tensor/tensor"
import { ops } from "."
import type { Attrs, Op } from "./op"

const along: readonly Attrs[] = [{}, { axis: 0 }, { axis: -1, keep: 1 }]
/** Static arguments to test with, where the defaults are not enough. */
const settings: Readonly<Record<string, readonly Attrs[]>> = {
  expand: [{ shape: [2, 3] }],
  reduce: [{ shape: [3] }, { shape: [2, 1] }, { shape: [] }],
  spread: [{ shape: [2, 3], axis: 1 }],
  index: [{}, { i: -1 }],
  place: [{ shape: [3], i: 1 }],
  slice: [{ shape: [2], from: 1 }],
  pad: [{ shape: [4], from: 1 }],
  elu: [{}, { slope: 0.5 }],
  leaky_relu: [{}, { slope: 0.3 }],
  ...Object.fromEntries(["sum", "mean", "amax", "amin", "logsumexp"].map(name => [name, along])),
  ...Object.fromEntries(["softmax", "log_softmax", "deviation", "residual"].map(name => [name, [{}, { axis: 0 }]])),
}

interface Trial {
  readonly point: ReadonlyMap<NodeId, Tensor>
  readonly graph: ReturnType<typeof createGraph>
  readonly wrt: readonly NodeId[]
  readonly out: NodeId
}

/** The op once, on inputs of its own; `same`: one input in every place. */
function trial(op: Op, args: readonly Nested[], attrs: Attrs, same = false): Trial {
  const graph = createGraph()
  const values = args.map(arg => fromNested(arg)!)
  const wrt = (same ? values.slice(0, 1) : values).map(value => graph.input(value.shape))
  const out = graph.append(op, same ? args.map(() => wrt[0]!) : wrt, attrs)
  return { graph, wrt, out, point: new Map(wrt.map((node, i) => [node, values[i]!])) }
}

/** All inputs in one array, row-major, one after another. */
function joined({ wrt, point }: Trial): Float64Array {
  return Float64Array.from(wrt.flatMap(node => Array.from(point.get(node)!.data)))
}

function split({ graph, wrt }: Trial, all: Float64Array): ReadonlyMap<NodeId, Tensor> {
  let from = 0
  return new Map(
    wrt.map(node => {
      const shape = graph.shape(node)
      const data = all.slice(from, (from += entries(shape)))
      return [node, { shape, data }]
    }),
  )
}

/** Derivatives by `mode`, one row an entry of the result, one column an entry of the inputs. */
function matrix(t: Trial, mode: "forward" | "reverse"): number[][] {
  const blocks = jacobian(t.graph, t.wrt, [t.out], t.point, mode)[0]!
  const rows = entries(t.graph.shape(t.out))
  return Array.from({ length: rows }, (_, row) =>
    blocks.flatMap(({ data }) => {
      const width = data.length / rows
      return Array.from(data.subarray(row * width, (row + 1) * width))
    }),
  )
}

/** A scalar that weighs every entry of the result, so that its gradient and Hessian show all of it. */
function weighed(t: Trial): NodeId {
  const { graph, out } = t
  const weights = graph.literal(fill(graph.shape(out), k => 1 - 0.375 * k))
  const byName = (name: string) => ops.find(op => op.name === name)!
  return graph.append(byName("sum"), [graph.append(byName("mul"), [out, weights])])
}

function expectClose(got: readonly (readonly number[])[], want: readonly (readonly number[])[], tolerance: number) {
  const scale = Math.max(1, ...want.flat().map(Math.abs))
  expect(got.length).toBe(want.length)
  got.forEach((row, i) =>
    row.forEach((value, j) => expect(Math.abs(value - want[i]![j]!)).toBeLessThanOrEqual(tolerance * scale)),
  )
}

function checkFirstOrder(t: Trial): void {
  const sweep = plan(t.graph, "evaluate", [], [])
  const oracle = differences(x => valueOf(evaluate(sweep, split(t, x), []), t.out).data, joined(t))
  expectClose(matrix(t, "forward"), oracle, 1e-8)
  expectClose(matrix(t, "reverse"), oracle, 1e-8)
  expectClose(matrix(t, "forward"), matrix(t, "reverse"), 1e-14)
}

function checkSecondOrder(t: Trial): void {
  const output = weighed(t)
  const gradient = (x: Float64Array) => {
    const one = { shape: [], data: Float64Array.of(1) }
    const adjoints = vjp(t.graph, t.wrt, [output], split(t, x), [one])
    return Float64Array.from(adjoints.flatMap(({ data }) => Array.from(data)))
  }
  expectClose(hessian(t.graph, t.wrt, output, t.point), differences(gradient, joined(t)), 1e-7)
}

/** Derivatives end with the last order of the cofactors: it has no first derivative along one direction more, the one before it no second. */
const LAST_ORDERS: readonly string[] = ["cofactor_d3", "cofactor_d2"]
const differentiated = ops.filter(
  op => op.name !== LAST_ORDERS[0] && ("partials" in op ? op.partials.some(Boolean) : op.push.length > 0),
)

describe.each(differentiated.map(op => [op.name, op] as const))("%s", (name, op) => {
  const trials = op.probes.flatMap(args => (settings[name] ?? [{}]).map(attrs => [args, attrs] as const))

  test("has a point to be tested at", () => {
    expect(trials.length).toBeGreaterThan(0)
  })

  test("agrees with differences in both modes", () => {
    for (const [args, attrs] of trials) checkFirstOrder(trial(op, args, attrs))
  })

  test.skipIf(LAST_ORDERS.includes(name))("agrees with differences at second order", () => {
    for (const [args, attrs] of trials) checkSecondOrder(trial(op, args, attrs))
  })

  if (op.scalar && op.params.length > 1)
    test("un-broadcasts a scalar beside a vector", () => {
      const [first] = op.probes
      const args = first!.map((x, slot): Nested => (slot === op.params.length - 1 ? x : [x, Number(x) * 1.125]))
      checkFirstOrder(trial(op, args, {}))
      checkSecondOrder(trial(op, args, {}))
    })

  if (op.params.length === 2)
    test("counts both uses in f(x, x)", () => {
      const [args] = op.probes.find(([a, b]) => JSON.stringify(shapeOf(a!)) === JSON.stringify(shapeOf(b!))) ?? []
      if (args === undefined) return
      checkFirstOrder(trial(op, [args, args], {}, true))
      checkSecondOrder(trial(op, [args, args], {}, true))
    })
})

const shapeOf = (value: Nested) => fromNested(value)!.shape

describe("the table", () => {
  test("has one entry a name", () => {
    expect(new Set(ops.map(op => op.name)).size).toBe(ops.length)
  })

  test.each(ops.filter(op => "partials" in op).map(op => [op.name, op] as const))(
    "%s has one partial a param",
    (_, op) => {
      expect("partials" in op && op.partials.length).toBe(op.params.length)
    },
  )
})

import { describe, expect, test } from "vitest"
import golden from "../reference/golden-public.json"
import { fromNested, type Nested, type Tensor } from "../tensor/tensor"
import { evaluate, valueOf } from "./evaluate"
import { hessian, hvp } from "./hessian"
import { jacobian, jvp, vjp } from "./jacobian"
import { plan } from "./sweep"
import { program } from "./program.fixture"

/** Numbers that JSON cannot hold are strings. */
type Text = number | string | readonly Text[]
type Values = Readonly<Record<string, Text>>

interface Case {
  readonly id: string
  readonly program: string
  readonly inputs: Values
  readonly constants?: Values
  readonly outputs: readonly string[]
  readonly value: Values
  readonly gradient?: Values
  readonly jacobian?: Readonly<Record<string, Values>>
  readonly jvp?: { readonly seed: Values; readonly result: Values }
  readonly vjp?: { readonly seed: Values; readonly result: Values }
  readonly hessian?: { readonly matrix: Text }
  readonly hvp?: { readonly vector: Values; readonly result: Values }
  readonly convention_class?: string
  readonly rtol?: number
}

const nested = (value: Text): Nested => (Array.isArray(value) ? value.map(nested) : Number(value))
const tensor = (value: Text): Tensor => fromNested(nested(value))!
const cases = golden.cases as unknown as readonly Case[]

function compare(got: Tensor, expected: Text, rtol: number): void {
  const want = tensor(expected)
  expect(got.shape).toEqual(want.shape)
  const scale = Math.max(0, ...want.data.map(Math.abs).filter(Number.isFinite))
  got.data.forEach((a, k) => {
    const b = want.data[k]!
    if (Object.is(a, b) || a === b) return
    expect(Math.abs(a - b), `${a} is not ${b}`).toBeLessThanOrEqual(rtol * Math.max(Math.abs(b), scale) + 1e-13)
  })
}

function prepare(given: Case) {
  const names = Object.keys(given.inputs)
  const all = Object.entries({ ...given.inputs, ...given.constants }).map(([name, value]) => [name, nested(value)])
  const { graph, point, node } = program(given.program, Object.fromEntries(all) as Record<string, Nested>)
  return {
    graph,
    point,
    names,
    wrt: names.map(node),
    outputs: given.outputs.map(node),
    rtol: Math.max(given.rtol ?? 0, 1e-12),
  }
}

describe.each(cases.map(given => [given.id, given] as const))("golden program %s", (_, given) => {
  const { graph, point, names, wrt, outputs, rtol } = prepare(given)

  test("has the value of PyTorch", () => {
    const run = evaluate(plan(graph, "evaluate", [], []), point, [])
    given.outputs.forEach((name, i) => compare(valueOf(run, outputs[i]!), given.value[name]!, rtol))
  })

  // PyTorch's softplus is x itself above 20; ours is exact.
  if (given.convention_class !== "artifact")
    test("has the derivatives of PyTorch in both modes", () => {
      for (const mode of ["forward", "reverse"] as const) {
        const blocks = jacobian(graph, wrt, outputs, point, mode)
        names.forEach((x, j) => {
          if (given.gradient) compare(blocks[0]![j]!, given.gradient[x]!, rtol)
          given.outputs.forEach((y, i) => given.jacobian && compare(blocks[i]![j]!, given.jacobian[y]![x]!, rtol))
        })
      }
    })

  if (given.jvp)
    test("has the tangents of PyTorch", () => {
      const { seed, result } = given.jvp!
      const tangents = jvp(
        graph,
        wrt,
        outputs,
        point,
        names.map(x => tensor(seed[x]!)),
      )
      given.outputs.forEach((y, i) => compare(tangents[i]!, result[y]!, rtol))
    })

  if (given.vjp)
    test("has the adjoints of PyTorch", () => {
      const { seed, result } = given.vjp!
      const adjoints = vjp(
        graph,
        wrt,
        outputs,
        point,
        given.outputs.map(y => tensor(seed[y]!)),
      )
      names.forEach((x, j) => compare(adjoints[j]!, result[x]!, rtol))
    })

  if (given.hessian)
    test("has the second derivatives of PyTorch", () => {
      compare(fromNested(hessian(graph, wrt, outputs[0]!, point))!, given.hessian!.matrix, rtol)
    })

  if (given.hvp)
    test("has the Hessian-vector product of PyTorch", () => {
      const { vector, result } = given.hvp!
      const product = hvp(
        graph,
        wrt,
        outputs[0]!,
        point,
        names.map(x => tensor(vector[x]!)),
      )
      names.forEach((x, j) => compare(product[j]!, result[x]!, rtol))
    })
})

import { describe, expect, test } from "vitest"
import { parse } from "../../language/parse"
import { ops, signatures } from "../../ops"
import { hessian } from "../../run/hessian"
import { jacobian } from "../../run/jacobian"
import { evaluate, valueOf } from "../../run/evaluate"
import { plan } from "../../run/sweep"
import { fromNested, type Tensor } from "../../tensor/tensor"
import { lower } from "./lower"

const lowered = (text: string, opened: readonly string[], x: Tensor) =>
  lower(parse(text, signatures).statements, { shapes: new Map([["x", x.shape]]), opened: new Set(opened) }).program!

/** Value, first and second derivatives of a text at x. */
function facts(text: string, opened: readonly string[], x: Tensor) {
  const { graph, inputs, outputs } = lowered(text, opened, x)
  const [wrt, ends] = [inputs.map(({ node }) => node), outputs.map(({ node }) => node)]
  const point = new Map(wrt.map(node => [node, x]))
  const run = evaluate(plan(graph, "evaluate", wrt, []), point, [])
  const blocks = (["forward", "reverse"] as const).flatMap(mode => jacobian(graph, wrt, ends, point, mode).flat())
  return [
    ...valueOf(run, ends[0]!).data,
    ...blocks.flatMap(({ data }) => [...data]),
    ...(graph.shape(ends[0]!).length === 0 ? hessian(graph, wrt, ends[0]!, point).flat() : []),
  ]
}

const cases = ops
  .filter(op => op.elementary !== undefined)
  .flatMap(op => op.probes.map(([x]) => [op.name, op.params.length, fromNested(x!)!] as const))

describe("an op that is opened", () => {
  test.each(cases)("%s computes what it computes whole", (name, arity, x) => {
    const call = (first: string) => `${name}(${[first, `3*${first}`].slice(0, arity).join(", ")})`
    for (const text of [call("x"), `sum(${call("x")}*x)`, `sum(${call("2*x")}^2)`]) {
      const whole = facts(text, [], x)
      facts(text, [name], x).forEach((value, k) => expect(value).toBeCloseTo(whole[k]!, 10))
    }
  })

  test("keeps its static arguments", () => {
    const x = fromNested([
      [1, 2, 3],
      [0, -1, 4],
    ])!
    for (const text of [
      "softmax(x, axis=1)",
      "logsumexp(x, axis=0)",
      "logsumexp(x, axis=-1, keep=1)",
      "elu(x, slope=0.3)",
    ]) {
      const whole = facts(text, [], x)
      facts(text, ["softmax", "logsumexp", "elu"], x).forEach((value, k) => expect(value).toBeCloseTo(whole[k]!, 12))
    }
  })

  test.each([
    ["softmax(x)", [1e16, 1e16], [0.5, 0.5]],
    ["softmax(x)", [1e16, 1e16 + 2], [0.11920292202211755, 0.8807970779778823]],
    ["softmax(x)", [800, 801], [0.2689414213699951, 0.7310585786300049]],
    ["log_softmax(x)", [1e16, 1e16], [-0.6931471805599453, -0.6931471805599453]],
    ["logsumexp(x)", [1000, 1000], [1000.6931471805599]],
  ] as const)("%s of %j takes the largest away first", (text, at, value) => {
    const found = facts(text, ["softmax", "log_softmax", "logsumexp"], fromNested(at)!)
    value.forEach((number, k) => expect(found[k]! / number).toBeCloseTo(1, 14))
    expect(found.every(Number.isFinite)).toBe(true)
  })

  test("is a group of what it is made of, groups within groups", () => {
    const { groups, graph } = lowered("f(z) = softmax(z); f(x)", ["softmax"], fromNested([1, 2])!)
    const made = groups.map(({ kind, name, parent, from, to }) => [
      kind,
      name,
      parent,
      Array.from({ length: to - from }, (_, i) => graph.op(from + i).name).join(" "),
    ])
    expect(made).toEqual([
      ["call", "f", null, "amax sub exp sum div"],
      ["composite", "softmax", 0, "amax sub exp sum div"],
    ])
  })

  test("is one node unless it is asked for", () => {
    const { groups, graph } = lowered("softmax(x)", [], fromNested([1, 2])!)
    expect([groups.length, graph.size, graph.op(1).name]).toEqual([0, 2, "softmax"])
  })
})

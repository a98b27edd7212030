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

/** Rows × columns entries, no two alike. */
const entriesOf = (...shape: readonly number[]): Tensor => ({
  shape,
  data: Float64Array.from(
    { length: shape.reduce((all, length) => all * length, 1) },
    (_, k) => ((7 * k) % 5) - 1.5 + k / 8,
  ),
})
const PRODUCTS = ["matmul", "matvec", "vecmat", "dot"]
const COLUMNS = "[[1, -2], [0.5, 3], [2, 1]]"

describe("a product that is opened into its sums", () => {
  test.each([
    ["x @ x", entriesOf(2, 2)],
    ["x @ x", entriesOf(4, 4)],
    [`x @ ${COLUMNS}`, entriesOf(2, 3)],
    [`${COLUMNS} @ x`, entriesOf(2, 3)],
    ["x @ x'", entriesOf(1, 4)],
    ["x' @ x", entriesOf(1, 4)],
    [`${COLUMNS}' @ x`, entriesOf(3)],
    ["outer(x, x) @ x", entriesOf(4)],
    [`x @ ${COLUMNS}`, entriesOf(3)],
    ["x @ x", entriesOf(4)],
    ["dot(x, 2*x)", entriesOf(1)],
  ])("%s has the value and the derivatives that it has whole", (text, x) => {
    for (const whole of [text, `sum((${text})^2)`]) {
      const expected = facts(whole, [], x)
      const found = facts(whole, PRODUCTS, x)
      expect(found).toHaveLength(expected.length)
      found.forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 10))
      expect(lowered(whole, PRODUCTS, x).groups.length).toBeGreaterThan(0)
    }
  })

  test("is made of entries, products and sums, entry by entry, in a group of its own", () => {
    const { graph, groups } = lowered("x @ x", ["matmul"], entriesOf(2, 2))
    const made = Array.from({ length: graph.size - 1 }, (_, i) => graph.op(i + 1).name)
    expect(made.join(" ")).toBe(
      "index index mul index index mul add index mul index mul add stack " +
        "index mul index mul add mul mul add stack stack",
    )
    expect(groups.map(({ kind, name }) => [kind, name])).toEqual([["composite", "matmul"]])
  })

  test("[[1, 2], [3, 4]] @ [[5, 6], [7, 8]] with ones gives [[11, 15], [11, 15]] for its left factor", () => {
    const x = fromNested([
      [1, 2],
      [3, 4],
    ])!
    expect(facts("sum(x @ [[5, 6], [7, 8]])", ["matmul"], x).slice(0, 5)).toEqual([134, 11, 15, 11, 15])
  })

  test("stays whole where a side is longer than 4", () => {
    const { groups, graph } = lowered("x @ x", PRODUCTS, entriesOf(5))
    expect([groups.length, graph.op(1).name]).toEqual([0, "dot"])
  })

  test("reports shapes that do not fit as the product does whole", () => {
    const report = (opened: readonly string[]) =>
      lower(parse("[1, 2, 3]*x @ x", signatures).statements, {
        shapes: new Map([["x", [2]]]),
        opened: new Set(opened),
      }).diagnostics.map(({ code }) => code)
    expect(report(PRODUCTS)).toEqual(report([]))
    expect(report(PRODUCTS)).not.toEqual([])
  })
})

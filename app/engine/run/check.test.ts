import { describe, expect, test } from "vitest"
import { lower } from "../graph/lower/lower"
import { parse } from "../language/parse"
import cases from "../reference/golden-public.json"
import { opNamed, signatures } from "../ops"
import { fromNested, type Nested } from "../tensor/tensor"
import { check } from "./check"
import { faults } from "./faults"
import { evaluate } from "./evaluate"
import { plan } from "./sweep"
import { program } from "./program.fixture"

const checked = (text: string, inputs: Readonly<Record<string, Nested>>, hooks = {}) => {
  const { graph, node, point } = program(text, inputs)
  return check(graph, Object.keys(inputs).map(node), [node("out")], point, hooks)
}

const golden = cases as unknown as {
  readonly cases: readonly {
    readonly program: string
    readonly inputs: Readonly<Record<string, Nested>>
    readonly constants?: Readonly<Record<string, Nested>>
    readonly outputs: readonly string[]
  }[]
}

describe("the gradient check", () => {
  test("agrees, entry by entry", () => {
    const rows = checked("(x*y + x)*(y - x)", { x: 3, y: 5 })
    expect(rows.map(({ derivative, verdict }) => [derivative, verdict])).toEqual([
      [-6, "agrees"],
      [24, "agrees"],
    ])
    expect(
      checked("A @ x", {
        A: [
          [1, 2],
          [3, 4],
        ],
        x: [5, 6],
      }).filter(row => row.verdict === "agrees"),
    ).toHaveLength(12)
  })

  test("finds every classic mistake", () => {
    const overwrite = { accumulate: (_: unknown, __: unknown, ___: number, term: number) => term }
    expect(checked("(x*y + x)*(y - x)", { x: 3, y: 5 }, overwrite).map(({ verdict }) => verdict)).toContain("differs")
    const lost = { term: (_: unknown, __: unknown, partial: number) => partial }
    expect(checked("(x*y + x)*(y - x)", { x: 3, y: 5 }, lost).map(({ verdict }) => verdict)).toEqual([
      "differs",
      "differs",
    ])
  })

  test("judges nothing where differences cannot", () => {
    expect(checked("max(x, y)", { x: 1, y: 1 }).map(({ verdict }) => verdict)).toEqual(["agrees", "agrees"])
    expect(checked("relu(x)", { x: 0 })[0]).toMatchObject({ verdict: "unclear", reason: "kink" })
    expect(checked("sqrt(x)", { x: 0 })[0]).toMatchObject({ verdict: "unclear", reason: "undefined" })
    expect(checked("sin(1/x)", { x: 1e-7 })[0]).toMatchObject({ verdict: "unclear", reason: "unsettled" })
  })

  test("agrees with the golden programs, or says why it cannot", () => {
    const verdicts = new Map<string, number>()
    for (const given of golden.cases) {
      const values = new Map(
        Object.entries({ ...given.inputs, ...given.constants }).map(([k, v]) => [k, fromNested(v)!]),
      )
      const shapes = (of: Readonly<Record<string, Nested>> = {}) =>
        new Map(Object.keys(of).map(name => [name, values.get(name)!.shape]))
      const options = { inputs: shapes(given.inputs), constants: shapes(given.constants), outputs: given.outputs }
      const { graph, inputs, outputs } = lower(parse(given.program, signatures).statements, options).program!
      const wrt = inputs.filter(({ constant }) => !constant).map(({ node }) => node)
      const point = new Map(inputs.map(({ name, node, literal }) => [node, values.get(name) ?? literal!.value]))
      for (const { verdict, reason } of check(
        graph,
        wrt,
        outputs.map(({ node }) => node),
        point,
      )) {
        const key = reason ?? verdict
        verdicts.set(key, (verdicts.get(key) ?? 0) + 1)
      }
    }
    expect(verdicts.get("differs") ?? 0).toBe(0)
    expect(Object.fromEntries(verdicts)).toMatchInlineSnapshot(`
      {
        "agrees": 848,
        "kink": 4,
        "undefined": 13,
        "unsettled": 1,
      }
    `)
  })
})

describe("choices between entries", () => {
  const found = (text: string, x: Nested) => {
    const { graph, node, point } = program(text, { x })
    return faults(evaluate(plan(graph, "evaluate", [], []), point, []), [node("x")])
  }

  test("a tie of amax or amin is a kink, its derivative shared", () => {
    expect(found("amax(x)", [1, 3, 3])[0]).toMatchObject({
      code: "kink",
      params: { op: "amax", x: 3, chosen: "1/2 each" },
    })
    expect(
      found("amin(x, axis=1)", [
        [1, 2],
        [3, 3],
      ])[0],
    ).toMatchObject({ code: "kink" })
    expect(found("amax(x)", [1, 2, 3])).toEqual([])
  })

  test("a singular matrix has a determinant with a gradient: its cofactors", () => {
    const { graph, node, point } = program("det(A)", {
      A: [
        [1, 2],
        [2, 4],
      ],
    })
    expect(check(graph, [node("A")], [node("out")], point).map(({ derivative }) => derivative)).toEqual([4, -2, -2, 1])
    expect(opNamed("cofactor").primal([fromNested([[5]])!], {}, [1, 1]).data).toEqual(Float64Array.of(1))
  })
})

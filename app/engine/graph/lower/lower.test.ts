import { describe, expect, test } from "vitest"
import { parse } from "../../language/parse"
import { signatures } from "../../ops"
import { ShapeError } from "../../tensor/shape"
import type { Lowered } from "../program"
import { lower, type LowerOptions } from "./lower"

const lowering = (text: string, options?: LowerOptions) => lower(parse(text, signatures).statements, options)

const programOf = (text: string, options?: LowerOptions): Lowered => lowering(text, options).program!

/** The list line by line, constants written where they are used. */
function listing({ graph, names }: Lowered): readonly string[] {
  const called = (node: number) => names[node] || String(graph.constant(node).data[0])
  return names.flatMap((name, node) =>
    graph.kind(node) === "op" ? [`${name} = ${graph.op(node).name}(${graph.args(node).map(called).join(", ")})`] : [],
  )
}

describe("the order and names of nodes", () => {
  test("follow the text, operands from left to right before their operation", () => {
    expect(listing(programOf("f = (x*y + x)*(y - x)"))).toMatchInlineSnapshot(`
      [
        "v1 = mul(x, y)",
        "v2 = add(v1, x)",
        "v3 = sub(y, x)",
        "f = mul(v2, v3)",
      ]
    `)
    expect(listing(programOf("ln(x1) + x1*x2 - sin(x2)"))).toMatchInlineSnapshot(`
      [
        "v1 = ln(x1)",
        "v2 = mul(x1, x2)",
        "v3 = sin(x2)",
        "v4 = add(v1, v2)",
        "y = sub(v4, v3)",
      ]
    `)
    expect(listing(programOf("a*b/c*sin(d)^e1"))).toMatchInlineSnapshot(`
      [
        "v1 = sin(d)",
        "v2 = pow(v1, e1)",
        "v3 = mul(a, b)",
        "v4 = div(v3, c)",
        "y = mul(v4, v2)",
      ]
    `)
    expect(listing(programOf("-x^2 + max(exp(x), y/2)"))).toMatchInlineSnapshot(`
      [
        "v1 = pow(x, 2)",
        "v2 = neg(v1)",
        "v3 = exp(x)",
        "v4 = div(y, 2)",
        "v5 = max(v3, v4)",
        "f = add(v2, v5)",
      ]
    `)
  })

  test("number named nodes too", () => {
    expect(listing(programOf("a = x + 1\nb = a*a + x\nb^2"))).toMatchInlineSnapshot(`
      [
        "a = add(x, 1)",
        "v2 = mul(a, a)",
        "b = add(v2, x)",
        "y = pow(b, 2)",
      ]
    `)
  })

  test("put inputs first: declared ones, then those of the text by first use", () => {
    const given = { inputs: new Map([["z", []]]), constants: new Map([["t", []]]) }
    const program = programOf("b = 1\na = 2\nunused = 3\na*x + b", given)
    expect(program.inputs.map(({ name }) => name)).toEqual(["z", "t", "a", "x", "b", "unused"])
    expect(program.inputs.map(({ node }) => node)).toEqual([0, 1, 2, 3, 4, 5])
    expect(program.inputs.map(({ constant }) => constant)).toEqual([false, true, false, false, false, false])
  })

  test("say where a literal stands, so that it can be edited", () => {
    const [a] = programOf("a = -2.5\na^2").inputs
    expect(a?.literal?.span).toEqual({ from: 4, to: 8 })
    expect(a?.literal?.value.data[0]).toBe(-2.5)
  })
})

describe("constants", () => {
  test("are folded as far as they depend on no input, and keep their names", () => {
    const program = programOf("k = 2*pi/4\nk*x*2*3 + sin(k) + pi")
    expect(listing(program)).toMatchInlineSnapshot(`
      [
        "v1 = mul(k, x)",
        "v2 = mul(v1, 2)",
        "v3 = mul(v2, 3)",
        "v4 = add(v3, 1)",
        "y = add(v4, pi)",
      ]
    `)
    expect(program.names.filter((_, node) => program.graph.kind(node) === "constant")).toEqual(["k", "", "", "", "pi"])
  })

  test("are one node where they have a name, and one a use where they have none", () => {
    expect(programOf("k = 1/2\nk*x + k*x").graph.size).toBe(5)
    expect(programOf("0.5*x + 0.5*x").graph.size).toBe(6)
  })

  test("keep their faults", () => {
    const { faults } = programOf("x + sqrt(-2) + exp(1000)")
    expect(faults.map(({ code, node, span }) => [code, node, span.from, span.to])).toEqual([
      ["domain", -1, 9, 11],
      ["overflow", -1, 15, 24],
    ])
  })

  test("keep the fault of the entry that has one, after broadcasting, and of a whole matrix", () => {
    const faultsIn = (text: string) => programOf(text).faults.map(({ code, params }) => [code, params.x])
    expect(faultsIn("x*sum([4, 1, 0, -3] - 1)")).toEqual([])
    expect(faultsIn("x*sum(ln([4, 1, -3]))")).toEqual([["domain", -3]])
    expect(faultsIn("x*sum([[1, 2]]/[[4], [0]])")).toEqual([["div-zero", 0]])
    expect(faultsIn("x*sum(inv([[1, 2], [2, 4]]))")).toEqual([["singular", 1]])
    expect(faultsIn("x*dot([1e200, 1], [1e200, 1])")).toEqual([["overflow", 1e200]])
  })
})

describe("names", () => {
  test("are told apart by who gave them, not by their look", () => {
    const { graph, names, generated } = programOf("u2 = sin(x)*cos(x)\nf = u2 + x*x")
    const own = names.filter((_, node) => graph.kind(node) === "op" && !generated[node])
    expect(names.filter((_, node) => generated[node])).toEqual(["v1", "v2", "v4"])
    expect(own).toEqual(["u2", "f"])
  })

  test("are aliases where they name a name", () => {
    const program = programOf("l = x\nm = l*l\ny = m")
    expect(listing(program)).toEqual(["m = mul(x, x)"])
    expect(program.outputs).toEqual([{ name: "y", node: 1 }])
  })

  test("of equal subexpressions are aliases where these are merged", () => {
    expect(listing(programOf("a = sin(x)*2\nb = sin(x)*2\na*b", { merge: true }))).toMatchInlineSnapshot(`
      [
        "v1 = sin(x)",
        "a = mul(v1, 2)",
        "y = mul(a, a)",
      ]
    `)
    expect(listing(programOf("sin(x) + sin(x)"))).toHaveLength(3)
  })
})

describe("places in the text", () => {
  test("are those of the expression and of its operands", () => {
    const text = "ln(x1) + x1*x2"
    const { spans, operands } = programOf(text)
    const quote = ({ from, to }: { from: number; to: number }) => text.slice(from, to)
    expect(spans.map(quote)).toEqual(["x1", "x2", "ln(x1)", "x1*x2", text])
    expect(operands.map(places => places.map(quote))).toEqual([[], [], ["x1"], ["x1", "x2"], ["ln(x1)", "x1*x2"]])
  })

  test("lie in the body of a function, but not in the body of a composite op", () => {
    const text = "f(u) = u^2\nf(x) + gelu(x)"
    const { spans, graph } = programOf(text)
    const places = spans.filter((_, node) => graph.kind(node) === "op").map(({ from, to }) => text.slice(from, to))
    expect(places).toEqual(["u^2", "gelu(x)", "gelu(x)", "f(x) + gelu(x)"])
  })
})

describe("groups", () => {
  test("are the calls of functions, nested as these are", () => {
    const { groups } = programOf("g(u) = sin(u)*u\nf(u) = g(u) + 1\nf(x)*g(x)")
    expect(groups).toEqual([
      { id: 0, parent: null, kind: "call", name: "f", args: [0], from: 1, to: 5 },
      { id: 1, parent: 0, kind: "call", name: "g", args: [0], from: 1, to: 3 },
      { id: 2, parent: null, kind: "call", name: "g", args: [0], from: 5, to: 7 },
    ])
  })

  test("tell what they are applied to: nodes, and constants by value and name", () => {
    const { groups } = programOf("f(u, v, w) = u v w\nc = 2*pi\nf(3, x, c)")
    expect(groups[0]!.args).toMatchObject([{ tensor: { data: Float64Array.of(3) }, name: "" }, 0, { name: "c" }])
  })

  test("are the terms of a sum and the factors of a product, by their index", () => {
    const { groups } = programOf("sum_{i=2}^{4} sin(x^i) + prod_{k=1}^{2} cos(k*x)")
    expect(groups.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "term 2",
      "term 3",
      "term 4",
      "term 1",
      "term 2",
    ])
  })

  test("are iterations and composite ops, and never empty", () => {
    const { groups } = programOf("id(u) = u\nrepeat 2: x2 = silu(id(y))\nx2 + gelu(id(y))")
    expect(groups.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["iteration 1", "iteration 2", "composite gelu"])
  })
})

describe("shapes", () => {
  test("have two dimensions at most: a list of matrices is refused", () => {
    const { program, diagnostics } = lowering("A = [[1, 2], [3, 4]]\nB = [A, A]")
    expect(program).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(["shape"])
  })

  test("come from declared inputs, literals, and shapes of unknown names", () => {
    const program = programOf("A @ x + b", { inputs: new Map([["A", [2, 3]]]), shapes: new Map([["x", [3]]]) })
    expect(program.graph.shape(program.outputs[0]!.node)).toEqual([2])
  })

  test("of a number where a product needs a vector: one that fits is offered", () => {
    const fixed = (text: string) => {
      const [problem] = lowering(text).diagnostics
      expect(problem?.code).toBe("shape")
      return problem?.fixes.map(({ label, edits }) => `${label} at ${edits[0]!.from}: ${edits[0]!.text}`)
    }
    expect(fixed("W = [[1, 2, 3], [4, 5, 6]]\ny = W @ x + b")).toEqual(["x = [1, 1, 1] at 0: x = [1, 1, 1]\n"])
    expect(fixed("W = [[1, 2, 3], [4, 5, 6]]\ny = x @ W")).toEqual(["x = [1, 1] at 0: x = [1, 1]\n"])
    expect(fixed("y = x @ z")).toEqual(["* at 5:  * "])
    expect(lowering("x = [1, 1, 1]\nW = [[1, 2, 3], [4, 5, 6]]\ny = W @ x + b").diagnostics).toEqual([])
  })

  test("that do not fit are reported once, however often a function is called", () => {
    const { diagnostics } = lowering("a = [1, 2]\nb = [1, 2, 3]\nf(u) = u + b\nf(a) + f(a) + f(a)")
    expect(diagnostics).toMatchObject([{ code: "shape", params: { left: "[2]", right: "[3]" } }])
    expect(() => programOf("x")).not.toThrow(ShapeError)
  })
})

describe("a program is about the last of its functions", () => {
  const outputsOf = (text: string) => programOf(text).outputs.map(({ name }) => name)

  test("where it has nothing else", () => {
    expect(outputsOf("g(a) = a^2\nf(b) = g(b) + 1")).toEqual(["f"])
    expect(listing(programOf("f(b) = b + 1"))).toEqual(["f = add(b, 1)"])
  })

  test("and not where anything is computed, before or after them", () => {
    expect(outputsOf("y = x^2\nf(b) = b + 1")).toEqual(["y"])
    expect(outputsOf("f(b) = b + 1\ny = x^2")).toEqual(["y"])
    expect(lowering("").diagnostics.map(({ code }) => code)).toEqual(["empty"])
  })
})

describe("what is too large or wrong", () => {
  const found = (text: string) => {
    let reads = 0
    const { diagnostics } = lowering(text, { report: () => reads++ })
    return { codes: diagnostics.map(({ code }) => code).sort(), reads }
  }

  test("is known before the rounds of a loop are read, and one round tells what else there is", () => {
    // The reader tells of its progress once a statement and once a round.
    expect(found("l = x\nrepeat 1000000000: l = sin(l)\nl")).toEqual({ codes: ["too-large"], reads: 4 })
    expect(found("l = x\nrepeat 1000000000: l = l + [1, 2] @ [1, 2, 3]\nl")).toEqual({
      codes: ["shape", "too-large"],
      reads: 4,
    })
    expect(found("l = x\nrepeat 900000: l = l + [1, 2] @ [1, 2, 3]\nl")).toEqual({ codes: ["shape"], reads: 4 })
    expect(found("l = x\nrepeat 40000:\n  repeat 40000: l = l\nl").codes).toEqual(["too-large"])
    expect(found("l = x\nrepeat 3:\n  repeat 4: l = sin(l)\nl").codes).toEqual([])
  })

  test("is told of while it is read: the share of the statements that are done, and of the rounds of a loop", () => {
    const told: number[] = []
    lowering("a = x\nb = a^2\nrepeat 2: b = b*a\nb", { report: share => told.push(share) })
    expect(told).toEqual([0, 0.25, 0.5, 0.5, 0.625, 0.75])
  })

  test("is known of the terms of a series too", () => {
    const tasks = (text: string) => {
      const { program, diagnostics } = lowering(text)
      return [program === null, diagnostics.map(({ code }) => code)]
    }
    expect(tasks("sum_{i=1}^{900000} [1, 2] @ [1, 2, 3]*i")).toEqual([true, ["shape"]])
    expect(tasks("sum_{i=1}^{4} i*x")).toEqual([false, []])
  })
})

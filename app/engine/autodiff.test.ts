import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile, type Point, ProgramError, type TraceStep } from "./autodiff"

const diagnosticsOf = (text: string, given?: Parameters<typeof compile>[1]) => {
  try {
    return compile(text, given).diagnostics
  } catch (error) {
    if (error instanceof ProgramError) return error.diagnostics
    throw error
  }
}
const codesOf = (text: string) => diagnosticsOf(text).map(({ code }) => code)
const names = (steps: readonly TraceStep[]) => steps.map(({ node }) => node)

describe("compile", () => {
  test("names the parts of an expression in the order of evaluation", () => {
    const program = compile("(x*y + x)*(y - x)", { inputs: { x: 3, y: 5 } })
    expect(program.inputs).toEqual(["x", "y"])
    expect(program.outputs).toEqual(["f"])
    expect(program.size).toBe(6)
    expect(names(program.trace("evaluate"))).toEqual(["x", "y", "v1", "v2", "v3", "f"])
    expect(program.evaluate()).toEqual({ f: 36 })
    expect(program.gradient()).toEqual({ x: -6, y: 24 })
  })

  test("completes all operands of a chain before its operations", () => {
    const steps = compile("ln(x1) + x1*x2 - sin(x2)").trace("evaluate")
    expect(names(steps)).toEqual(["x1", "x2", "v1", "v2", "v3", "v4", "y"])
  })

  test("calls bare expressions y, or f, or out, whichever the program leaves free", () => {
    expect(compile("x^2").outputs).toEqual(["y"])
    expect(compile("x*y").outputs).toEqual(["f"])
    expect(compile("x*y*f").outputs).toEqual(["out"])
    expect(compile("x\nx^2").outputs).toEqual(["y1", "y2"])
    expect(compile("y1\ny1^2").outputs).toEqual(["f1", "f2"])
  })

  test("takes the names that nothing else uses for outputs", () => {
    expect(compile("a = x^2\nb = a + 1\nc = a*2").outputs).toEqual(["b", "c"])
    expect(compile("a = x^2\nb = a + 1", { outputs: ["a", "b"] }).outputs).toEqual(["a", "b"])
    expect(compile("x2 = x*2\nx2 = x2 + x").outputs).toEqual(["x2"])
  })

  test("numbers the versions of a name", () => {
    const program = compile("l = x\nl = 4*l*(1 - l)\nl = 4*l*(1 - l)")
    expect(names(program.trace("evaluate"))).toEqual(["x", "v1", "v2", "l#2", "v4", "v5", "l#3"])
    expect(program.outputs).toEqual(["l"])
  })

  test("calls its own nodes u1, u2 … if the program has a v1", () => {
    expect(names(compile("v1 = sin(x)\nv1*x + x").trace("evaluate"))).toEqual(["x", "v1", "u2", "y"])
  })

  test("gives constants no step", () => {
    const program = compile("k = 2*pi\nsin(k*x)/3")
    expect(names(program.trace("evaluate"))).toEqual(["x", "v1", "v2", "y"])
    expect(program.size).toBe(4)
  })

  test("takes literals for inputs, but not those of const", () => {
    const program = compile("w = 2\nconst t = 3\nw*x - t")
    expect(program.inputs).toEqual(["w", "x"])
    expect(program.gradient()).toEqual({ w: 1, x: 2 })
    expect(program.evaluate({ t: 4 })).toEqual({ y: -2 })
  })

  test("puts given inputs first, used or not, and lets them override literals", () => {
    const program = compile("w = 2\nw*x", { inputs: { z: 7, w: 5 } })
    expect(program.inputs).toEqual(["z", "w", "x"])
    expect(program.evaluate()).toEqual({ y: 5 })
    expect(program.gradient()).toEqual({ z: 0, w: 1, x: 5 })
  })

  test("makes an input of the program an output where nothing is computed", () => {
    expect(compile("x = 3").evaluate()).toEqual({ x: 3 })
    expect(compile("o1 = y\no2 = x", { inputs: { x: 1, y: 2 } }).evaluate()).toEqual({ o1: 2, o2: 1 })
  })

  test("inlines functions, which may use names of the program", () => {
    const program = compile("k = x^2\nf(u, v) = sin(u v)/k\ng(u) = f(u, u) + f(u, 1)\ng(x)", { inputs: { x: 2 } })
    expect(program.evaluate()).toEqual({ y: (Math.sin(4) + Math.sin(2)) / 4 })
  })

  test("computes the last function of a program of functions", () => {
    const program = compile("s(u) = 1/(1 + exp(-u))\nf(x, y) = s(x)*y", { inputs: { x: 0, y: 3 } })
    expect(program.outputs).toEqual(["f"])
    expect(program.gradient()).toEqual({ x: 0.75, y: 0.5 })
  })

  test("unrolls loops and series", () => {
    const loop = compile("l = x\nrepeat 3: l = 4 l (1 - l)\nl", { inputs: { x: 0.3 } })
    expect(loop.gradient().x).toBeCloseTo(1.3090816, 12)
    expect(compile("sum_{i=1}^{3} i*x_i", { inputs: { x_1: 1, x_2: 2, x_3: 3 } }).evaluate()).toEqual({ y: 14 })
    expect(compile("x = [1, 2, 3]\nprod_{i=1}^{3} x_i").gradient()).toEqual({ x: [6, 3, 2] })
    expect(compile("x = [1, 2, 3]\ns = 0\nrepeat 2 as k: s = s + x[k-1]^k\ns").gradient()).toEqual({
      x: [1, 4, 0],
      s: 1,
    })
  })
})

describe("tensors", () => {
  test("are read from the text, and given back as nested lists", () => {
    const program = compile("W = [[1, 2], [3, 4]]\nconst x = [1, 2]\nW @ x")
    expect(program.evaluate()).toEqual({ y: [5, 11] })
    expect(program.jacobian()).toEqual({
      y: {
        W: [
          [
            [1, 2],
            [0, 0],
          ],
          [
            [0, 0],
            [1, 2],
          ],
        ],
      },
    })
  })

  test("are built from numbers of the program", () => {
    const rotation = "R = [[cos(t), -sin(t)], [sin(t), cos(t)]]\nsum(R' @ R)"
    expect(compile(rotation, { inputs: { t: 0.4 } }).gradient().t).toBeCloseTo(0, 14)
  })

  test("must fit in shape", () => {
    const [misfit] = diagnosticsOf("A = [[1, 2], [3, 4], [5, 6]]\nB = [[1, 2, 3], [4, 5, 6]]\nA * B")
    expect(misfit).toMatchObject({ code: "shape-matmul", span: { from: 56, to: 61 } })
    expect(misfit?.fix?.edits).toEqual([{ from: 57, to: 60, text: " @ " }])
    expect(codesOf("a = [1, 2]\nb = [1, 2, 3]\na + b")).toEqual(["shape"])
    expect(codesOf("a = [1, 2]\na[2]")).toEqual(["shape"])
    expect(codesOf("2 @ x")).toEqual(["shape"])
  })
})

describe("derivatives", () => {
  test.each([
    ["x/x", 0],
    ["x - x", 0],
    ["x*x", 6],
    ["x^x", 27 * (Math.log(3) + 1)],
    ["x + x + x", 3],
    ["2", 0],
  ])("of %s at 3 is %d", (text, slope) => {
    expect(compile(text, { inputs: { x: 3 } }).gradient().x).toBeCloseTo(slope, 12)
  })

  test("skip an output that has no seed, and add the seeds of outputs that feed one another", () => {
    const program = compile("a = 3*x\nb = a^2", { inputs: { x: 1 }, outputs: ["a", "b"] })
    expect(program.vjp({ b: 1 })).toEqual({ x: 18 })
    expect(program.vjp({ a: 10, b: 1 })).toEqual({ x: 48 })
    expect(program.vjp({})).toEqual({ x: 0 })
    expect(program.trace("reverse", { seed: { a: 10, b: 1 } }).at(-1)).toMatchObject({ node: "x", after: 48 })
  })

  test("do not let a missing tangent meet an infinite slope", () => {
    const program = compile("sqrt(x) + y", { inputs: { x: 0, y: 1 } })
    expect(program.jvp({ y: 1 }).tangent).toEqual({ f: 1 })
    expect(program.jacobian({}, "forward")).toEqual({ f: { x: Infinity, y: 1 } })
  })

  test("of several outputs need a Jacobian", () => {
    const program = compile("r*cos(t)\nr*sin(t)", { inputs: { r: 2, t: 0 } })
    expect(() => program.gradient()).toThrow("one scalar output, not y1, y2")
    expect(program.jacobian()).toEqual({ y1: { r: 1, t: -0 }, y2: { r: 0, t: 2 } })
  })

  test("are taken at the given point, or at another", () => {
    const program = compile("x^2*y", { inputs: { x: 3 }, constants: { y: 2 } })
    expect(program.gradient()).toEqual({ x: 12 })
    expect(program.gradient({ x: 1, y: 5 })).toEqual({ x: 10 })
    expect(program.hvp({ x: 2 }, { y: 3 })).toEqual({ x: 12 })
  })
})

describe("a name that the program does not have", () => {
  const program = compile("x^2")
  test("is an error in a point, a tangent, an adjoint and a direction", () => {
    expect(() => program.evaluate({ z: 1 })).toThrow('no "z"')
    expect(() => program.jvp({ z: 1 })).toThrow('no "z"')
    expect(() => program.vjp({ x: 1 })).toThrow('no "x" here, only y')
    expect(() => program.hvp({ y: 1 })).toThrow('no "y"')
    expect(() => program.trace("forward", { seed: { y: 1 } })).toThrow('no "y"')
  })

  test("is an error among the outputs", () => {
    expect(() => compile("a = x", { outputs: ["b"] })).toThrow(ProgramError)
  })

  test("is told from a value of the wrong shape or kind", () => {
    expect(() => program.evaluate({ x: [1, 2] })).toThrow('"x" has shape [2], not []')
    expect(() => program.evaluate({ x: [[1, 2], [3]] })).toThrow('"x" is neither')
    expect(() => program.evaluate({ x: "3" as unknown as number })).toThrow('"x" is neither')
  })
})

describe("trace", () => {
  test("of a reverse sweep reads, evaluates, seeds, then pulls edge by edge", () => {
    const steps = compile("(x*y + x)*(y - x)", { inputs: { x: 3, y: 5 } }).trace("reverse")
    expect(steps).toHaveLength(15)
    expect(steps[6]).toEqual({ kind: "seed", node: "f", contribution: 1, before: 0, after: 1 })
    expect(steps[7]).toEqual({
      kind: "pull",
      node: "v2",
      edge: { from: "v2", to: "f", slot: 0 },
      partial: 2,
      contribution: 2,
      before: 0,
      after: 2,
    })
    const x = steps.filter(({ kind, node }) => kind === "pull" && node === "x")
    expect(x.map(({ after }) => after)).toEqual([-18, -16, -6])
  })

  test("of a forward sweep pushes value and tangent together", () => {
    const steps = compile("x*y", { inputs: { x: 3, y: 5 } }).trace("forward")
    expect(steps).toEqual([
      { kind: "read", node: "x", value: 3, tangent: 1 },
      { kind: "read", node: "y", value: 5, tangent: 0 },
      {
        kind: "push",
        node: "f",
        value: 15,
        tangent: 5,
        terms: [
          { from: "x", slot: 0, partial: 5, contribution: 5 },
          { from: "y", slot: 1, partial: 3, contribution: 0 },
        ],
      },
    ])
  })
})

describe("faults", () => {
  test("name the node and the operand at fault", () => {
    const text = "a = x - 1\nln(a) - 1/a"
    const found = compile(text, { inputs: { x: 1 } }).faults()
    expect(found.map(({ code, node, span }) => [code, node, text.slice(span.from, span.to)])).toEqual([
      ["pole", "v2", "a"],
      ["div-zero", "v3", "a"],
    ])
  })

  test("of constants hold at every point", () => {
    expect(compile("x + ln(0)").faults({ x: 5 })).toMatchObject([{ code: "pole", node: null }])
  })

  test("are none where all is well", () => {
    expect(compile("ln(x) + sqrt(x)").faults({ x: 2 })).toEqual([])
  })
})

describe("diagnostics", () => {
  test.each([
    ["a = f(1)\nf(u) = u*b\nb = a", ["cycle"]],
    ["a = b\nb = c\nc = 2*x", ["use-before-definition", "use-before-definition"]],
    ["f(n) = n*f(n - 1)\nf(3)", ["recursion"]],
    ["f(u) = g(u)\ng(u) = f(u)\nf(x)", ["recursion"]],
    ["f(u) = u\nx^2", ["unused"]],
    ["a = x^2\nx + 1", ["unused"]],
    ["x*y + xy", ["unknown-name-split"]],
    ["sinx + x", ["unknown-name-split"]],
    ["theta^2 + theta*tehta", ["unknown-name"]],
    ["x1 + x1*x2", []],
    ["alpha1 + alpha1*alpha2", []],
    ["beta + beta*zeta", []],
    ["e = 2\ne^x", ["reserved-const"]],
    ["a = x\na = 2*a", ["duplicate"]],
    ["a = x\nrepeat 2: a = 2*a\na", []],
    ["const a = 2*pi\na*x", []],
    ["const a = 2*x\na*x", ["unsupported"]],
  ])("%j: %j", (text, codes) => expect(codesOf(text)).toEqual(codes))

  test("say what is wrong in a sentence and where", () => {
    expect(() => compile("a = 2*a")).toThrow("`a` is defined by itself")
    expect(diagnosticsOf("a = 2*a")).toMatchObject([{ severity: "error", span: { from: 6, to: 7 } }])
  })
})

describe("unusual programs", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("may have a variable called %s", name => {
    const program = compile(`${name}^2`, { inputs: JSON.parse(`{"${name}": 3}`) as Point })
    expect(program.inputs).toEqual([name])
    expect(Object.entries(program.gradient())).toEqual([[name, 6]])
    expect(Object.entries(compile(`${name} = x^2`).evaluate())).toEqual([[name, 1]])
  })

  test("of no text are called empty", () => {
    expect(codesOf("")).toEqual(["empty"])
    expect(codesOf("# nothing yet")).toEqual(["empty"])
  })

  test("of 100,000 terms have 100,000 terms", () => {
    const program = compile(Array.from({ length: 100_000 }, () => "x").join("+"))
    expect(program.gradient()).toEqual({ x: 100_000 })
  })

  test("in 90,000 brackets are too deep", () => {
    expect(codesOf("(".repeat(90_000) + "x" + ")".repeat(90_000))).toEqual(["too-deep"])
  })

  test("nested 1,900 deep are computed", () => {
    expect(compile("sin(".repeat(1900) + "x" + ")".repeat(1900)).gradient().x).toBeGreaterThan(0)
    expect(compile(Array.from({ length: 1900 }, () => "x").join("^")).evaluate({ x: 1 })).toEqual({ y: 1 })
    expect(compile("(x + ".repeat(1900) + "x" + ")".repeat(1900)).gradient()).toEqual({ x: 1901 })
  })

  test("that grow beyond bounds are stopped", () => {
    const doubled = Array.from({ length: 40 }, (_, i) => `f${i + 1}(u) = f${i}(u) + f${i}(u)`)
    expect(codesOf(["f0(u) = u", ...doubled, "f40(x)"].join("\n"))).toEqual(["too-large"])
    const idle = Array.from({ length: 40 }, (_, i) => `f${i + 1}(u) = f${i}(f${i}(u))`)
    expect(codesOf(["f0(u) = u", ...idle, "f40(x)"].join("\n"))).toEqual(["too-large"])
    expect(codesOf("l = x\nrepeat 1000000000: l = l\nl")).toEqual(["too-large"])
    expect(codesOf("sum_{i=1}^{1000000000} x_i")).toEqual(["too-large"])
    expect(codesOf("sum_{i=1}^{900000} sum_{j=1}^{900000} x")).toEqual(["too-large"])
  })
})

/** Smooth everywhere: a random program can be differentiated at any point. */
const expression = fc.letrec<{ term: string }>(term => ({
  term: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("x", "y", "z", "2", "0.5"),
    fc.tuple(fc.constantFrom("sin", "cos", "tanh", "atan"), term("term")).map(([f, u]) => `${f}(${u})`),
    fc.tuple(term("term"), fc.constantFrom("+", "-", "*"), term("term")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(term("term"), term("term")).map(([a, b]) => `${a}/(1 + (${b})^2)`),
  ),
})).term
const number = fc.double({ min: -2, max: 2, noNaN: true })

test("tangents and adjoints of random programs have the same inner product", () => {
  const vector = fc.record({ x: number, y: number, z: number })
  const bars = fc.record({ a: number, b: number })
  fc.assert(
    fc.property(expression, expression, vector, vector, bars, (first, second, inputs, tangents, adjoints) => {
      const program = compile(`a = ${first}\nb = a*x + ${second}`, { inputs, outputs: ["a", "b"] })
      const pushed = program.jvp(tangents).tangent as Record<string, number>
      const pulled = program.vjp(adjoints) as Record<string, number>
      const left = adjoints.a * pushed.a! + adjoints.b * pushed.b!
      const right = tangents.x * pulled.x! + tangents.y * pulled.y! + tangents.z * pulled.z!
      expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(left)))
    }),
    { numRuns: 200 },
  )
})

test("any text is a program or a ProgramError", () => {
  const words = [
    "x",
    "y",
    "=",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    "[",
    "]",
    ",",
    "2",
    "f",
    "sin",
    "\n",
    "const ",
    "@",
    "'",
    "if",
    "sum",
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), parts => {
      for (const text of [parts.join(""), parts.join(" ")])
        for (const { message } of diagnosticsOf(text)) expect(message).not.toBe("")
    }),
    { numRuns: 1000 },
  )
})

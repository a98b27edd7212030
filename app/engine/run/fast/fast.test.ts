import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { createGraph } from "../../graph/builder"
import { reverse } from "../../graph/reverse"
import { lower } from "../../graph/lower/lower"
import { parse } from "../../language/parse"
import { opNamed, ops, signatures } from "../../ops"
import golden from "../../reference/golden-public.json"
import { fromNested, scalar, unit, type Nested } from "../../tensor/tensor"
import { evaluate, valueOf } from "../evaluate"
import { hvp } from "../hessian"
import { jacobian } from "../jacobian"
import { program } from "../program.fixture"
import { generator } from "../random.fixture"
import { step } from "../step"
import { plan } from "../sweep"
import { compileGradient, compileProduct, setAll } from "./gradient"
import { compileLanes } from "./lanes"
import { loopedOps, loopsOf } from "./loops"
import { instructedOps } from "./machine"
import { compilePlan } from "./steppable"
import { compile } from "./tape"

const cases = golden.cases as unknown as readonly {
  readonly id: string
  readonly program: string
  readonly inputs: Readonly<Record<string, Nested>>
  readonly constants?: Readonly<Record<string, Nested>>
  readonly outputs: readonly string[]
}[]

function prepared({ program: text, inputs: given, constants, outputs: names }: (typeof cases)[number]) {
  const values = new Map(Object.entries({ ...given, ...constants }).map(([name, value]) => [name, fromNested(value)!]))
  const shapes = (of: Readonly<Record<string, Nested>> = {}) =>
    new Map(Object.keys(of).map(name => [name, values.get(name)!.shape]))
  const options = { inputs: shapes(given), constants: shapes(constants), outputs: names }
  const { graph, inputs, outputs } = lower(parse(text, signatures).statements, options).program!
  const point = new Map(inputs.map(({ name, node, literal }) => [node, values.get(name) ?? literal!.value]))
  const wrt = inputs.filter(({ constant }) => !constant).map(({ node }) => node)
  return { graph, point, wrt, outputs: outputs.map(({ node }) => node) }
}

describe.each(["with WebAssembly", "without WebAssembly"])("the compiled path %s", browser => {
  beforeEach(() => {
    if (browser === "without WebAssembly") vi.stubGlobal("WebAssembly", undefined)
  })
  afterEach(() => void vi.unstubAllGlobals())

  test.each(cases.map(given => [given.id, given] as const))("computes %s bit by bit as the steps do", (_, given) => {
    const { graph, point, wrt, outputs } = prepared(given)
    const sweep = plan(graph, "reverse", wrt, [outputs[0]!])
    const seed = unit(graph.shape(outputs[0]!), 0)
    const slow = evaluate(sweep, point, [seed])
    const tape = compile(sweep.graph)
    setAll(tape, point)
    tape.set(sweep.seeds[0]!.seed, seed)
    tape.run()
    for (const fast of [tape.asRun(sweep), compilePlan(sweep)(point, [seed])]) {
      expect(fast.values).toEqual(slow.values)
      for (let k = 1; k <= sweep.steps; k++) expect(step(fast, k)).toEqual(step(slow, k))
    }
  })

  test.each(cases.map(given => [given.id, given] as const))("computes of %s what is wanted alone", (_, given) => {
    const { graph, point, wrt, outputs } = prepared(given)
    const sweep = reverse(graph, wrt, [outputs[0]!])
    const seed = unit(graph.shape(outputs[0]!), 0)
    const results = [outputs[0]!, ...wrt.map(node => sweep.of[node]!)].filter(node => node >= 0)
    const [whole, alone] = [compile(sweep.graph), compile(sweep.graph, results)]
    for (const tape of [whole, alone]) {
      setAll(tape, point)
      tape.set(sweep.seeds[0]!.seed, seed)
      tape.run()
    }
    for (const node of results) expect(alone.get(node)).toEqual(whole.get(node))
  })

  test("drops what the results do not need", () => {
    const { graph, node, point } = program("a = exp(x); b = sin(x); out = b*2", { x: 1 })
    const tape = compile(graph, [node("out")])
    setAll(tape, point)
    tape.run()
    expect(tape.size).toBe(4)
    expect(tape.number(node("out"))).toBe(2 * Math.sin(1))
    expect(() => tape.number(node("a"))).toThrow("was not kept")
  })

  test("gives gradient and Hessian-vector product", () => {
    const { graph, node, point } = program("exp(x*y) + x^3*y", { x: 0.3, y: -1.2 })
    const wrt = [node("x"), node("y")]
    const gradient = compileGradient(graph, wrt, node("out"))
    setAll(gradient.tape, point)
    gradient.tape.run()
    const block = jacobian(graph, wrt, [node("out")], point)[0]!
    gradient.adjoints.forEach((adjoint, i) => expect(gradient.tape.number(adjoint)).toBe(block[i]!.data[0]))
    const product = compileProduct(graph, wrt, node("out"))
    setAll(product.tape, point)
    product.direction.forEach((seed, i) => product.tape.set(seed, scalar([2, -1][i]!)))
    product.tape.run()
    const wanted = hvp(graph, wrt, node("out"), point, [scalar(2), scalar(-1)])
    product.products.forEach((one, i) => expect(product.tape.number(one)).toBe(wanted[i]!.data[0]))
  })

  test("computes f and both partials at many points as at each alone", () => {
    const { graph, node } = program("ln(x) + x*y - sin(y)/(1 + x^2)", { x: 1, y: 1 })
    const wrt = [node("x"), node("y")]
    const sweep = reverse(graph, wrt, [node("out")])
    const results = [node("out"), ...wrt.map(one => sweep.of[one]!)]
    const x = Float64Array.from({ length: 700 }, (_, i) => 0.1 + i / 100)
    const many = compileLanes(sweep.graph, results).evaluate(
      new Map<number, Float64Array | number>([
        [node("x"), x],
        [node("y"), 0.5],
        [sweep.seeds[0]!.seed, 1],
      ]),
      700,
    )
    const whole = plan(graph, "reverse", wrt, [node("out")])
    for (const i of [0, 255, 256, 699]) {
      const run = evaluate(
        whole,
        new Map([
          [wrt[0]!, scalar(x[i]!)],
          [wrt[1]!, scalar(0.5)],
        ]),
        [scalar(1)],
      )
      expect(many.map(all => all[i])).toEqual(results.map(one => valueOf(run, one).data[0]))
    }
  })

  test("refuses points for ops that have no loop", () => {
    const { graph, node } = program("sum(x)", { x: [1, 2] })
    expect(() => compileLanes(graph, [node("out")])).toThrow("has no loop")
  })
})

describe("in JavaScript", () => {
  test.each(loopedOps.map(op => [op.name, op] as const))("the loops of %s are its function", (_, op) => {
    const { run, lanes } = loopsOf(op)!
    fc.assert(
      fc.property(fc.double(), fc.double(), (x, y) => {
        const v = Float64Array.of(x, y, 0, 0)
        run(v, Int32Array.of(0, 0, 0, 0), Int32Array.of(0, 0, 1, 0), 2, 3)
        lanes(v, 3, 0, 1, 1)
        const wanted = op.params.length === 1 ? op.scalar!(x) : op.scalar!(x, y)
        return Object.is(v[2], wanted) && Object.is(v[3], wanted)
      }),
    )
  })

  test("ops without a loop of their own have a general one, others are left to their entry", () => {
    const general = ops.filter(op => loopsOf(op) !== null && !loopedOps.includes(op))
    expect(general.length).toBeGreaterThan(20)
    for (const op of general) {
      const v = Float64Array.of(0.3, 0.7, 0, 0)
      const { run, lanes } = loopsOf(op)!
      run(v, Int32Array.of(0, 0, 0, 0), Int32Array.of(0, 0, 1, 0), 2, 3)
      lanes(v, 3, 0, 1, 1)
      expect([v[2], v[3]], op.name).toEqual([v[3], op.scalar!(0.3, 0.7)])
    }
  })
})

describe("in machine code", () => {
  test.each(instructedOps.map(op => [op.name, op] as const))(
    "%s is one instruction, bit by bit its function",
    (_, op) => {
      const graph = createGraph()
      const inputs = op.params.map(() => graph.input([]))
      const result = graph.append(op, inputs)
      const tape = compile(graph, [result])
      fc.assert(
        fc.property(fc.double(), fc.double(), (x, y) => {
          const values = op.params.length === 1 ? [x] : [x, y]
          inputs.forEach((node, i) => tape.set(node, scalar(values[i]!)))
          tape.run()
          return Object.is(tape.number(result), op.scalar!(...values))
        }),
      )
    },
  )

  test("its length does not grow with the times that a program repeats itself", () => {
    const size = (steps: number) => {
      const { graph, wrt, output } = repeated(`l = x\nrepeat ${steps}: l = 3.6*l*(1 - l)`)
      const { tape } = compileGradient(graph, wrt, output)
      return tape.bytes - tape.values.byteLength
    }
    expect(size(10)).toBeLessThan(700)
    expect(Math.abs(size(1000) - size(10))).toBeLessThan(30)
  })

  test("what only variables hold takes no room, and equal constants stand in one place", () => {
    const width = (steps: number) => {
      const { graph, wrt, output } = repeated(`l = x\nrepeat ${steps}: l = 3.6*l*(1 - l)`)
      const { tape } = compileGradient(graph, wrt, output)
      return { places: tape.values.length, nodes: tape.size }
    }
    expect(width(100)).toEqual({ places: 406, nodes: 1002 })
  })

  test.each([
    ["a chain", "l = x\nrepeat 50: l = 3.6*l*(1 - l)"],
    ["loops in loops", "s = x\nrepeat 7: s = s/2 + sum_{i=1}^{5} sin(i*s*y)/i"],
    ["what looks back two times", "a = x\nb = y\nrepeat 20:\n  c = sin(a) + b\n  a = b\n  b = c\n"],
    ["the same twice", "s = x\nrepeat 9: s = exp(-s*y) + exp(-s*y)*s"],
    [
      "functions of three numbers, and with static arguments",
      "s = x\nrepeat 9: s = where(s > y, s/3, leaky_relu(s - y, slope=0.2) + 2)",
    ],
  ])("%s gives the same bits, whether all is kept or only what is wanted", (_, text) => {
    const { graph, wrt, output, point } = repeated(text)
    const sweep = reverse(graph, wrt, [output])
    const slow = evaluate(plan(graph, "reverse", wrt, [output]), point, [scalar(1)])
    const whole = compile(sweep.graph)
    const gradient = compileGradient(graph, wrt, output)
    setAll(whole, point)
    whole.set(sweep.seeds[0]!.seed, scalar(1))
    whole.run()
    for (let node = 0; node < sweep.graph.size; node++)
      expect(whole.number(node), `node ${node}`).toBe(valueOf(slow, node).data[0])
    const found = new Float64Array(wrt.length)
    const value = gradient.evaluate(
      Float64Array.from(wrt, node => point.get(node)!.data[0]!),
      found,
    )
    expect(value).toBe(valueOf(slow, output).data[0])
    expect(Array.from(found)).toEqual(wrt.map(node => valueOf(slow, sweep.of[node]!).data[0]))
  })

  test("a program that does not repeat itself and is long is left to JavaScript", () => {
    const graph = createGraph()
    const nodes = [graph.input([]), graph.input([])]
    const random = generator(7)
    const pick = () => nodes[Math.floor(random() * nodes.length)]!
    for (let i = 0; i < 5000; i++) nodes.push(graph.append(opNamed(["add", "mul", "sub"][i % 3]!), [pick(), pick()]))
    const tape = compile(graph)
    expect(tape.bytes).toBe(16 * graph.size)
  })
})

/** A program from text at x = 0.3, y = 0.7. */
function repeated(text: string) {
  const { graph, inputs, outputs } = lower(parse(text, signatures).statements, {}).program!
  const at = { x: 0.3, y: 0.7 } as Readonly<Record<string, number>>
  const wrt = inputs.map(({ node }) => node)
  return {
    graph,
    wrt,
    output: outputs[0]!.node,
    point: new Map(inputs.map(({ name, node }) => [node, scalar(at[name]!)])),
  }
}

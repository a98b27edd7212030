import { describe, expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { diagram, linkAt, USUAL, type Diagram } from "./diagram"
import type { Choice } from "./folding"

/** Marks as "v3", closed parts as "v3 f@1", with the leaves that stand within; frames as "f@2: v4 v5"; links by their ids, with how many edges they join. */
function told(text: string, choice: Partial<Choice> = {}) {
  const program = programOf(text)
  const drawn = diagram(program, { ...USUAL, ...choice })
  const name = (mark: number) => drawn.marks[mark]!.id
  return {
    marks: drawn.marks.map(({ id, part, leaves }) =>
      [id, part?.key, ...leaves.map(leaf => `(${program.names[leaf]!})`)].filter(Boolean).join(" "),
    ),
    links: drawn.links.map(({ id, edges }) => (edges.length > 1 ? `${id} ×${edges.length}` : id)),
    frames: drawn.frames.map(({ part, marks }) => `${part.key}: ${marks.map(name).join(" ")}`),
  }
}

const CALLS = "f(u, v) = sin(u v)/u\ny = f(a, b) + f(b, a)"
const loop = (rounds: number) => `l = x\nrepeat ${rounds}: l = 4*l*(1 - l)\nl`
const rosenbrock = (n: number) =>
  Array.from({ length: n - 1 }, (_, i) => `100*(x${i + 2} - x${i + 1}^2)^2 + (1 - x${i + 1})^2`).join(" + ")

describe("a learner's function", () => {
  test("stands open in a frame", () => {
    expect(told(CALLS).marks).toEqual(["a", "b", "v1", "v2", "v3", "v4", "v5", "v6", "y"])
    expect(told(CALLS).frames).toEqual(["f@1: v1 v2 v3", "f@2: v4 v5 v6"])
  })

  test("closes to one mark, which shows its result; what comes from one mark is one link", () => {
    expect(told(CALLS, { closed: ["f@1"] })).toEqual({
      marks: ["a", "b", "v3 f@1", "v4", "v5", "v6", "y"],
      links: ["a→v1:0 ×2", "b→v1:1", "b→v4:0", "a→v4:1", "v4→v5:0", "v5→v6:0", "b→v6:1", "v3→y:0", "v6→y:1"],
      frames: ["f@2: v4 v5 v6"],
    })
  })

  test("lies within the one that calls it, and closes with it", () => {
    const nested = "g(u) = sin(u)*u\nf(u) = g(u) + 1\nf(x)"
    expect(told(nested).frames).toEqual(["f@1: v1 v2 y", "g@1: v1 v2"])
    expect(told(nested, { closed: ["g@1"] }).marks).toEqual(["x", "v2 g@1", "y"])
    expect(told(nested, { closed: ["f@1", "g@1"] }).marks).toEqual(["x", "y f@1"])
  })
})

test("keys that name nothing change nothing", () => {
  expect(
    told(CALLS, { opened: ["f@9", "", "__proto__"], closed: ["repeat.1", ""], expanded: ["f", "__proto__"] }),
  ).toEqual(told(CALLS))
})

test("a composite op is one mark until it is opened, or nothing is folded", () => {
  expect(told("y = gelu(x)").marks).toEqual(["x", "y gelu@1"])
  expect(told("y = gelu(x)", { opened: ["gelu@1"] }).frames).toEqual(["gelu@1: v1 y"])
  expect(told("y = gelu(x)", { fold: false }).marks).toHaveLength(3)
})

test("the iterations of a short loop stand open", () => {
  expect(told(loop(2)).frames).toEqual(["repeat.1: v1 v2 l#2", "repeat.2: v4 v5 l#3"])
})

test("of a long loop the first two and the last iteration stand open, those between are one mark", () => {
  expect(told(loop(1000))).toEqual({
    marks: ["x", "v1", "v2", "l#2", "v4", "v5", "l#3", "l#1000 repeat.3-999", "v2998", "v2999", "l#1001"],
    links: [
      ...["x→v1:1", "x→v2:1", "v2→l#2:0", "v1→l#2:1", "l#2→v4:1", "l#2→v5:1", "v5→l#3:0", "v4→l#3:1", "l#3→v7:1 ×2"],
      ...["l#1000→v2998:1", "l#1000→v2999:1", "v2999→l#1001:0", "v2998→l#1001:1"],
    ],
    frames: ["repeat.1: v1 v2 l#2", "repeat.2: v4 v5 l#3", "repeat.1000: v2998 v2999 l#1001"],
  })
})

test("a run opens to shorter runs, which begin at round numbers, and these to iterations", () => {
  const runs = (...opened: string[]) => told(loop(1000), { opened }).marks.filter(mark => mark.includes(" repeat"))
  expect(runs("repeat.3-999")).toHaveLength(10)
  expect(runs("repeat.3-999").slice(0, 2)).toEqual(["l#101 repeat.3-100", "l#201 repeat.101-200"])
  expect(runs("repeat.3-999", "repeat.3-100")[1]).toBe("l#21 repeat.11-20")
  expect(told(loop(1000), { opened: ["repeat.3-999", "repeat.3-100", "repeat.3-10"] }).frames).toContain(
    "repeat.5: v13 v14 l#6",
  )
})

test("a long Σ shows two terms at its beginning, one at its end, and one sum", () => {
  const { marks, links } = told("sum_{i=1}^{40} sin(x^i)*y")
  expect(marks).toEqual([
    "x",
    "y",
    "v1",
    "v2",
    "v3",
    "v4",
    "v5",
    "v6",
    "v117 term.3-39",
    "v118",
    "v119",
    "v120",
    "f sum.f",
  ])
  expect(links).toContain("v9→v122:1 ×37")
})

describe("for want of room", () => {
  const neuron = "y = tanh(w x + v z + b)\nl = (y - w)^2 + v x z"

  test("inputs that are used once come to stand within their consumer", () => {
    expect(told(neuron, { crowding: 1 }).marks).toEqual(
      told(neuron)
        .marks.filter(mark => mark !== "b")
        .map(mark => (mark === "v4" ? "v4 (b)" : mark)),
    )
  })

  test("a sum takes in the products that it adds, but not those that multiply others", () => {
    expect(told(neuron, { crowding: 2 }).marks).toContain("v4 sum.v4 (b)")
    const { marks, links } = told(neuron, { crowding: 3 })
    expect(marks).toEqual(["w", "x", "v", "z", "v4 sum.v4 (b)", "y", "v6", "v7", "v9 product.v9", "l"])
    expect(links.filter(link => /→v[1-4]:/.test(link))).toEqual(["w→v1:0", "x→v1:1", "v→v2:0", "z→v2:1"])
  })
})

test("above 60 marks chains fold, inputs used once stand within their consumer, and others get copies", () => {
  const { marks } = told(rosenbrock(10))
  expect(marks.filter(mark => mark.includes("sum."))).toEqual(["y sum.y"])
  const neurons = Array.from({ length: 9 }, (_, k) => `h${k} = tanh(a${k} x + b${k} z + c${k})`).join("\n")
  const sums = `${neurons}\ny = ${Array.from({ length: 9 }, (_, k) => `h${k} d${k}`).join(" + ")}`
  const network = told(sums)
  expect(network.marks.slice(0, 6)).toEqual(["x", "z", "v1 (a0)", "v2 (b0)", "v4 sum.v4 (c0)", "h0"])
  expect(network.marks.filter(mark => mark.startsWith("x"))).toEqual([
    "x",
    "x~v6",
    "x~v11",
    "x~v16",
    "x~v21",
    "x~v26",
    "x~v31",
    "x~v36",
    "x~v41",
  ])
  expect(network.marks.at(-1)).toBe("y sum.y")
})

test("above 60 marks the deepest and most frequent groups close first, until the rest fits", () => {
  const twelve = (line: (k: number) => string) => Array.from({ length: 12 }, (_, k) => line(k)).join("\n")
  const program = `g(u) = sin(u)*cos(u)*u\nf(u) = g(u) + exp(g(u))/(1 + u^2)\n${twelve(k => `y${k} = f(x${k})`)}`
  const { marks, frames } = told(program)
  expect([marks.length, ...marks.slice(11, 14)]).toEqual([24, "x11", "y0 f@1", "y1 f@2"])
  expect(frames).toEqual([])
})

test("nothing of it happens where the person wants everything shown", () => {
  const all = told(loop(30), { fold: false })
  expect(all.marks).toHaveLength(91)
  expect(all.frames).toHaveLength(30)
})

describe.each([
  ["the logistic map", loop(3300)],
  ["Rosenbrock by text", rosenbrock(1200)],
  [
    "a tower of functions",
    Array.from({ length: 300 }, (_, k) => `f${k}(u) = ${k ? `f${k - 1}(u)` : "u"} + sin(u)`).join("\n") + "\nf299(x)",
  ],
])("in %s every node and edge is accounted for", (_, text) => {
  const program = programOf(text)
  const { graph } = program
  const drawn: Diagram = diagram(program)

  test("every input and op has its mark, which holds it", () => {
    for (let node = 0; node < graph.size; node++)
      if (graph.kind(node) !== "constant") expect(drawn.marks[drawn.markOf[node]!]!.members.includes(node)).toBe(true)
  })

  test("an edge has a link exactly if it leaves its mark", () => {
    let shown = 0
    for (let to = 0; to < graph.size; to++)
      graph.args(to).forEach((from, slot) => {
        const [start, end] = [drawn.markOf[from]!, drawn.markOf[to]!]
        const link = linkAt(drawn, { to, slot })
        if (link >= 0) shown++
        if ((start >= 0 && start !== end) !== link >= 0) throw new Error(`${program.names[to]!}:${slot}`)
      })
    expect(drawn.links.reduce((sum, { edges }) => sum + edges.length, 0)).toBe(shown)
  })

  test("operands come before their consumers", () => {
    expect(drawn.links.filter(({ from, to }) => from >= to)).toEqual([])
  })
})

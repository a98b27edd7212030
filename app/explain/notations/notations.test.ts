import { expect, test } from "vitest"
import { explain } from "../explanation"
import { nodeName } from "../name"
import { sweep, type Sweep } from "../sweep.fixture"
import { brief, purpose } from "../purpose"
import { ending } from "../ending"
import { generalSigns, plainSign, termed, texSign } from "../symbols"
import { traceCsv } from "../csv"
import { plainNode, texNode } from "../formula"
import { labs } from "../words/labs"
import { english } from "../words/language"
import { later } from "../words/later"
import { toldWords } from "../words/told"
import { inWriting, notationIn, notationText, SIGNS, type SignsId } from "./index"
import { inTerms } from "./wording"

const one = sweep("f = (x*y + x)*(y - x)", { x: 3, y: 5 }, "reverse")
const written = (signs: SignsId, { program, run }: Sweep = one, numbered = false): Sweep => ({
  program: inWriting({ program }, notationText({ signs, numbered })).program,
  run,
})
const told = ({ program, run }: Sweep, k: number) => explain(program, run, k, termed(program, toldWords))

test.each<[SignsId, string, string, string]>([
  ["partial", "\\partial f/\\partial v_{2}", "∂f/∂v₂", "dv₂/dt"],
  ["grad", "v_{2}\\text{.grad}", "v₂.grad", "v₂.tangent"],
  ["primal", "v_{2}\\text{.adjoint}", "v₂.adjoint", "v₂.tangent"],
  ["upstream", "\\partial f/\\partial v_{2}", "∂f/∂v₂", "dv₂/dt"],
  ["delta", "\\delta_{v_{2}}", "δ(v₂)", "v\u0307₂"],
])("an adjoint in the notation %s, typeset and plain, and a tangent", (signs, tex, plain, tangent) => {
  const { program } = written(signs)
  expect(texSign(program, "adjoint", "v2")).toBe(tex)
  expect(plainSign(program, "adjoint", "v2")).toBe(plain)
  expect(plainSign(program, "tangent", "v2")).toBe(tangent)
})

test("an adjoint of what has been differentiated before is of a higher order", () => {
  const { program } = written("partial")
  expect(texSign(program, "adjoint", "v2", ["x"])).toBe("\\partial^{2} f/\\partial x\\,\\partial v_{2}")
})

test("with one input a tangent is the partial derivative by it, with several outputs what is differentiated is L", () => {
  const { program } = written("partial", sweep("a = x^2; b = 3*x", { x: 3 }, "reverse"))
  expect(plainSign(program, "tangent", "a")).toBe("∂a/∂x")
  expect(plainSign(program, "adjoint", "x")).toBe("∂L/∂x")
})

test.each<[SignsId, string, string]>([
  [
    "survey",
    "\\bar{y} \\mathrel{+}= \\bar{v}_{1} \\cdot \\frac{\\partial v_{1}}{\\partial y} = \\bar{v}_{1} \\cdot x",
    "Step 15 of 15. v1 passes its adjoint 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the adjoint of x is minus 6 and the adjoint of y is 24.",
  ],
  [
    "partial",
    "\\frac{\\partial f}{\\partial y} \\mathrel{+}= \\frac{\\partial f}{\\partial v_{1}} \\cdot \\frac{\\partial v_{1}}{\\partial y} = \\frac{\\partial f}{\\partial v_{1}} \\cdot x",
    "Step 15 of 15. v1 passes its gradient 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the gradient of x is minus 6 and the gradient of y is 24.",
  ],
  [
    "grad",
    "y\\text{.grad} \\mathrel{+}= v_{1}\\text{.grad} \\cdot \\frac{\\partial v_{1}}{\\partial y} = v_{1}\\text{.grad} \\cdot x",
    "Step 15 of 15. v1 passes its gradient 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the gradient of x is minus 6 and the gradient of y is 24.",
  ],
  [
    "primal",
    "y\\text{.adjoint} \\mathrel{+}= v_{1}\\text{.adjoint} \\cdot \\frac{\\partial v_{1}}{\\partial y} = v_{1}\\text{.adjoint} \\cdot x",
    "Step 15 of 15. v1 passes its adjoint 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the adjoint of x is minus 6 and the adjoint of y is 24.",
  ],
  [
    "upstream",
    "\\frac{\\partial f}{\\partial y} \\mathrel{+}= \\underset{\\text{upstream}}{\\frac{\\partial f}{\\partial v_{1}}} \\times \\underset{\\text{local}}{\\frac{\\partial v_{1}}{\\partial y}}\\: = \\underset{\\text{upstream}}{\\frac{\\partial f}{\\partial v_{1}}} \\times \\underset{\\text{local}}{x}\\:",
    "Step 15 of 15. v1 passes its upstream gradient 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the gradient of x is minus 6 and the gradient of y is 24.",
  ],
  [
    "delta",
    "\\delta_{y} \\mathrel{+}= \\delta_{v_{1}} \\cdot \\frac{\\partial v_{1}}{\\partial y} = \\delta_{v_{1}} \\cdot x",
    "Step 15 of 15. v1 passes its delta 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the delta of x is minus 6 and the delta of y is 24.",
  ],
])("the card and the speech of a step in the notation %s", (signs, rule, speech) => {
  const { rule: found, speech: said } = told(written(signs), 15)
  expect([found, said]).toEqual([rule, speech])
})

test.each<[SignsId, readonly string[], string]>([
  ["partial", ["Value", "dv/dt", "∂L/∂v"], "v2 equals v1 plus x, value 18, gradient 2"],
  ["grad", ["Value", ".tangent", ".grad"], "v2 equals v1 plus x, value 18, gradient 2"],
  ["primal", ["Primal", "Tangent", "Adjoint"], "v2 equals v1 plus x, primal 18, adjoint 2"],
  ["upstream", ["Value", "Tangent", "Gradient"], "v2 equals v1 plus x, value 18, gradient 2"],
  ["delta", ["Value", "Tangent", "δ"], "v2 equals v1 plus x, value 18, delta 2"],
])("the heads of the table and the names that are heard in the notation %s", (signs, heads, name) => {
  const { program, run } = written(signs)
  const words = termed(program, toldWords)
  expect(Object.values(words.trace.columns).slice(0, 3)).toEqual(heads)
  expect(nodeName(program, run, 3, 15, words)).toBe(name)
})

test("the general rule is in the notation too", () => {
  expect(told(written("grad"), 0).rule).toBe(
    "v_{j}\\text{.grad} = \\sum_i v_{i}\\text{.grad} \\cdot \\frac{\\partial v_i}{\\partial v_j}",
  )
})

test.each<[SignsId, string, string, string]>([
  ["survey", "J \\cdot \\dot{x}", "\\bar{\\mathbf{y}}", "ȳ·J + v̇·ε"],
  ["partial", "J \\cdot \\frac{dx}{dt}", "\\frac{\\partial L}{\\partial \\mathbf{y}}", "∂L/∂y·J + dv/dt·ε"],
  ["grad", "J \\cdot x\\text{.tangent}", "\\mathbf{y}\\text{.grad}", "y.grad·J + v.tangent·ε"],
  ["primal", "J \\cdot x\\text{.tangent}", "\\mathbf{y}\\text{.adjoint}", "y.adjoint·J + v.tangent·ε"],
  ["delta", "J \\cdot \\dot{x}", "\\delta_{\\mathbf{y}}", "δ(y)·J + v̇·ε"],
])(
  "what belongs to no node is written in the notation %s: a product, a vector, plain text",
  (signs, product, row, text) => {
    const { program } = written(signs)
    const general = (text: string) => generalSigns(program, text).normalize("NFC")
    expect([general("J \\cdot \\dot{x}"), general("\\bar{\\mathbf{y}}"), general("ȳ·J + v̇·ε")]).toEqual([
      product,
      row,
      text.normalize("NFC"),
    ])
  },
)

test("the words of lanes and labs write their formulas in the notation, and leave what learners call things", () => {
  const { program } = written("grad")
  expect(termed(program, later(english)).lanes.titles).toEqual({
    evaluate: "Evaluate",
    forward: "Forward J·x.tangent",
    reverse: "Reverse y.grad·J",
  })
  const { dual, geometry, matrix } = termed(program, labs(english))
  expect(dual.forms.sum).toBe("v + v.tangent·ε")
  expect(dual.shows[1]).toEqual({ tex: "v + v\\text{.tangent}\\,\\varepsilon" })
  expect(geometry.shows.filter(part => typeof part !== "string").map(({ tex }) => tex)).toEqual([
    "x\\text{.tangent}",
    "J\\cdot x\\text{.tangent}",
    "y\\text{.grad}",
    "y\\text{.grad}\\cdot J",
  ])
  expect(matrix.shows.reverse[1]).toEqual({
    tex: "(I - L^{\\mathsf T})\\,v\\text{.grad} = y\\text{.grad}",
  })
  expect(matrix.entry("x̄", "v1", "2")).toBe("∂x̄/∂v1 = 2")
})

test("what a sweep is for, and the head of a lane, are in the notation, a direction of many entries too", () => {
  const { program } = written("grad")
  const words = termed(program, toldWords)
  const seeds = new Map([
    ["x", 2],
    ["y", 3],
  ])
  expect(purpose(program, "reverse", new Map([["f", 1]]), ["x", "y"], words)).toEqual([
    "You are computing row 1 of the Jacobian: all of ",
    { tex: "\\nabla f" },
    " in one reverse sweep.",
  ])
  expect(brief("forward", seeds, 0, 1, words, program)).toEqual([
    "seed ",
    { tex: "\\mathbf{x}\\text{.tangent} = (2, 3)" },
  ])
  const many = new Map([["x", [1, 2, 3, 4, 5]]])
  expect(purpose(program, "forward", many, ["x"], words)).toContainEqual({ tex: "J \\cdot x\\text{.tangent}" })
})

test("a derivative along several inputs names its direction in the notation", () => {
  const forward = sweep("f = x*y", { x: 3, y: 5 }, "forward", { seed: { x: 1, y: 1 } })
  const { program, run } = written("grad", forward)
  expect(ending(program, run, program.inputs)?.tex).toBe("D_{\\mathbf{x}\\text{.tangent}}\\, f = 8")
})

test("what a reverse sweep ends with is in the notation, of many inputs the gradient", () => {
  const { program, run } = written("grad")
  expect(ending(program, run, program.inputs)?.tex).toBe("(x\\text{.grad},\\, y\\text{.grad}) = (-6,\\, 24)")
  const four = written("grad", sweep("f = a + b + c + d", { a: 1, b: 1, c: 1, d: 1 }, "reverse"))
  expect(ending(four.program, four.run, four.program.inputs)?.tex).toBe("\\nabla f = (1,\\, 1,\\, 1,\\, 1)")
})

test("numbered inputs are v₋₁ and v₀, and say what the text calls them", () => {
  const numbered = written("survey", one, true)
  const { program } = numbered
  expect(program.names.slice(0, 3)).toEqual(["v_-1", "v0", "v1"])
  expect([0, 1, 2].map(node => texNode(program, node))).toEqual(["v_{-1} = x", "v_{0} = y", "v_{1} = v_{-1}\\,v_{0}"])
  expect(told(numbered, 3).speech).toBe("Step 3 of 15. v1 equals v_-1 times v0: value 15.")
  expect([0, 1, 2].map(node => plainNode(program, node))).toEqual(["v₋₁ = x", "v₀ = y", "v₁ = v₋₁·v₀"])
  expect(program.given?.names.slice(0, 2)).toEqual(["x", "y"])
})

test("the trace as a table is in the notation", () => {
  expect(traceCsv(written("grad").program, one.run, 15).split("\n").slice(0, 2)).toEqual([
    "node,formula,value,v.tangent,v.grad",
    "x,,3,,-6",
  ])
})

test("a choice is said by a link and read from it; what nobody knows is as in the survey", () => {
  const choices = SIGNS.flatMap(signs => [false, true].map(numbered => ({ signs, numbered })))
  expect(choices.map(notationText).slice(0, 5)).toEqual(["", "numbered", "partial", "partial-numbered", "grad"])
  expect(choices.map(choice => notationIn(notationText(choice)))).toEqual(choices)
  expect(notationIn("runes")).toEqual({ signs: "survey", numbered: false })
})

test("terms change what is said, not what a person has called so, and no TeX", () => {
  const words = inTerms(
    {
      title: "Adjoint",
      a: "an adjoint",
      of: (name: string, tex: { tex: string }) => [`the adjoint of ${name} is `, tex],
    },
    [
      [/\ban adjoint/g, "a gradient"],
      [/\badjoint/gi, "gradient"],
    ],
  )
  expect(words.title).toBe("Adjoint")
  expect(words.a).toBe("a gradient")
  expect(words.of("adjoint", { tex: "adjoint" })).toEqual(["the gradient of adjoint is ", { tex: "adjoint" }])
})

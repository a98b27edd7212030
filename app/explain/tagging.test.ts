import katex from "katex"
import { describe, expect, test } from "vitest"
import { parse } from "../engine/language/parse"
import { texName } from "../engine/language/name"
import { signatures } from "../engine/ops"
import type { Pass } from "../engine/run/plan"
import { explain } from "./explanation"
import { INTEGERS, sweep, type Sweep } from "./sweep.fixture"
import { tagged } from "./tagging"
import { toldWords } from "./words/told"

/** What is typeset at every step, with tags and without. */
function* mathematics({ program, run }: Sweep) {
  for (let k = 0; k <= run.plan.steps; k++) {
    const [plain, marked] = [explain(program, run, k), explain(program, run, k, toldWords, tagged())]
    expect({ ...marked, rule: "", numbers: "" }).toEqual({ ...plain, rule: "", numbers: "" })
    yield [plain.rule, marked.rule] as const
    yield [plain.numbers, marked.numbers] as const
  }
}

const html = (tex: string) =>
  katex.renderToString(tex, { output: "html", displayMode: true, trust: ({ command }) => command === "\\htmlData" })
/** Letters, digits and the spaces between them, in order. */
const seen = (tex: string) => html(tex).match(/(?:>[^<]+<)|margin-right:[^;]+/gu)

const PASSES = ["evaluate", "forward", "reverse"] as const satisfies readonly Pass[]
const TEXTS = [
  ["f = (x*y + x)*(y - x)", { x: 3, y: 5 }],
  ["s = sin(x)\nf = -s*x^2 + exp(-x)/x", { x: -2 }],
  ["W = [[1, 2], [3, 4]]\nx = [1, -1]\nh = tanh(W@x)\nf = sum(h*h)", {}],
  ["x = [1, -1]\nf = sum(a*x)", { a: 2 }],
] as const

describe.each(TEXTS)("%s", (text, at) => {
  test.each(PASSES)("in %s, tags change no letter and no space", pass => {
    let tags = 0
    for (const [plain, marked] of mathematics(sweep(text, at, pass))) {
      expect(seen(marked)).toEqual(seen(plain))
      tags += marked.split("\\htmlData").length - 1
    }
    expect(tags).toBeGreaterThan(5)
  })
})

test("a reverse step's terms say what they are, and whose", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  const { rule, numbers } = explain(program, run, 13, toldWords, tagged())
  expect(rule).toMatchInlineSnapshot(
    `"\\htmlData{is=adjoint,at=0}{\\bar{x}} \\mathrel{+}= \\htmlData{is=product,to=3,slot=1}{\\htmlData{is=adjoint,at=3}{\\bar{v}_{2}} \\cdot \\htmlData{is=partial,to=3,slot=1}{\\frac{\\partial v_{2}}{\\partial x}}}"`,
  )
  expect(numbers).toMatchInlineSnapshot(
    `"\\htmlData{is=adjoint,at=0}{-18} + \\htmlData{is=product,to=3,slot=1}{\\htmlData{is=adjoint,at=3}{2} \\cdot \\htmlData{is=partial,to=3,slot=1}{1}} = \\htmlData{is=result,at=0}{-16}"`,
  )
})

test("a name cannot bring a command with it", () => {
  const { diagnostics } = parse("\\htmlData{is=adjoint}{x} = 3", signatures)
  expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true)
  for (const name of ["htmlData_x", "htmlData", "data_is_adjoint", "html#2"])
    expect(texName(name)).not.toMatch(/\\html/)
})

test("no command but this one is trusted", () => {
  expect(html("\\href{https://example.org}{x}")).not.toContain("<a ")
  expect(html("\\htmlStyle{color: red}{x}")).not.toContain("color: red")
})

test("a product that is added up over what was repeated says along which axes", () => {
  const numbers = (text: string) => {
    const { program, run } = sweep(text, {}, "reverse")
    return explain(program, run, 8, toldWords, tagged()).numbers
  }
  expect(numbers("X = [[1, 2], [3, 4], [5, 6]]; b = [1, 2]; y = sum(X + b)")).toContain("slot=1,axes=0}")
  expect(numbers("X = [[1, 2], [3, 4]]; b = [[1], [2]]; y = sum(X + b)")).toContain("slot=1,axes=1}")
  expect(numbers("X = [[1, 2], [3, 4]]; b = 2; y = sum(X + b)")).toContain("slot=1,axes=01}")
  expect(numbers("X = [[1, 2], [3, 4]]; b = [[1, 1], [2, 2]]; y = sum(X + b)")).not.toContain("axes")
})

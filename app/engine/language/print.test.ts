import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { BinaryOperator, Expression } from "./expression"
import { parse } from "./parse"
import { print, printBoard, printFull, printProgram } from "./print"
import { SIGNATURES } from "./signatures.fixture"
import { expressionOf, withoutSpans } from "./tree.fixture"

const span = { from: 0, to: 0 }
const NAMES = ["x", "y", "x1", "x_1", "theta", "W", "T", "loss", "e", "i", "__proto__", "constructor"]
const COMPARISONS = ["<", ">", "<=", ">=", "==", "!="] as const

const { tree } = fc.letrec<{ tree: Expression; condition: Expression }>(tie => ({
  condition: fc
    .tuple(fc.constantFrom<BinaryOperator>(...COMPARISONS), tie("tree"), tie("tree"))
    .map(([operator, left, right]): Expression => ({ kind: "binary", operator, left, right, span })),
  tree: fc.oneof(
    { maxDepth: 6, depthIdentifier: "tree" },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Expression => ({ kind: "number", value: value + 0, span })),
    fc.constantFrom(...NAMES).map((name): Expression => ({ kind: "name", name, span })),
    tie("tree").map((operand): Expression => ({ kind: "unary", operator: "-", operand, span })),
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom<BinaryOperator>("+", "-", "*", "/", "@", "^"), tie("tree"), tie("tree"))
        .map(([operator, left, right]): Expression => ({ kind: "binary", operator, left, right, span })),
    },
    fc
      .tuple(fc.constantFrom("sin", "exp", "sqrt", "abs", "ln"), tie("tree"))
      .map(([callee, arg]): Expression => ({ kind: "call", callee, calleeSpan: span, args: [arg], attrs: [], span })),
    fc
      .tuple(tie("condition"), tie("tree"), tie("tree"))
      .map((args): Expression => ({ kind: "call", callee: "where", calleeSpan: span, args, attrs: [], span })),
    fc.tuple(tie("tree"), tie("tree")).map(([arg, value]): Expression => ({
      kind: "call",
      callee: "sum",
      calleeSpan: span,
      args: [arg],
      attrs: [{ name: "axis", value }],
      span,
    })),
    fc.array(tie("tree"), { maxLength: 3 }).map((items): Expression => ({ kind: "list", items, span })),
    fc
      .tuple(tie("tree"), fc.array(tie("tree"), { minLength: 1, maxLength: 2 }))
      .map(([operand, at]): Expression => ({ kind: "index", operand, at, span })),
    tie("tree").map((operand): Expression => ({ kind: "transpose", operand, span })),
    fc
      .tuple(fc.constantFrom("sum" as const, "prod" as const), fc.nat(5), fc.nat(5), tie("tree"))
      .map(([series, first, more, body]): Expression => ({
        kind: "series",
        series,
        variable: "k",
        first,
        last: first + more,
        body,
        span,
      })),
  ),
}))

describe("print", () => {
  test("what is printed parses to the same tree", () => {
    fc.assert(
      fc.property(tree, expected => {
        expect(withoutSpans(expressionOf(print(expected)))).toEqual(withoutSpans(expected))
      }),
      { numRuns: 10_000 },
    )
  })

  test("what is printed in full parses to the same tree", () => {
    fc.assert(
      fc.property(tree, expected => {
        expect(withoutSpans(expressionOf(printFull(expected)))).toEqual(withoutSpans(expected))
      }),
      { numRuns: 10_000 },
    )
  })

  test.each([
    ["ln(x1)+x1 x2 - sin x2", "ln(x1) + x1*x2 - sin(x2)"],
    ["(a+b)+(c+d)", "a + b + (c + d)"],
    ["a-(b-c)", "a - (b - c)"],
    ["(a b)/(c d)", "a*b/(c*d)"],
    ["-x^2", "-x^2"],
    ["(-x)²", "(-x)^2"],
    ["2^-x", "2^-x"],
    ["(2^3)^4", "(2^3)^4"],
    ["2^3^4", "2^3^4"],
    ["|x| + √y", "abs(x) + sqrt(y)"],
    ["x > 0 ? 1 : -1", "where(x > 0, 1, -1)"],
    ["W @ x + b", "W @ x + b"],
    ["A^T x", "A'*x"],
    ["x^(T)", "x^(T)"],
    ["x^(T')", "x^(T')"],
    ["x^(T^2)", "x^(T^2)"],
    ["sum_{i=1}^3 x_i^2 + 1", "sum_{i=1}^{3} x_i^2 + 1"],
    ["(sum_{i=1}^{3} x_i) y", "(sum_{i=1}^{3} x_i)*y"],
    ["x.sum(axis=0)", "sum(x, axis=0)"],
    ["X[i, j]", "X[i, j]"],
    ["½ θ₁", "0.5*theta_1"],
  ])("%s is printed as %s", (text, expected) => {
    expect(print(expressionOf(text))).toBe(expected)
  })

  test.each([
    ["a + b*c^2", "a + (b*(c^2))"],
    ["-x^2", "-(x^2)"],
    ["sin x cos x + 1", "(sin(x)*cos(x)) + 1"],
    ["a - b - c", "(a - b) - c"],
  ])("%s is printed in full as %s", (text, expected) => {
    expect(printFull(expressionOf(text))).toBe(expected)
  })

  test.each([
    ["W @ x + b", "(W x) + b"],
    ["A' @ A @ x", "(A' A) x"],
    ["A @ [1, 2]", "A @ [1, 2]"],
    ["a ⊙ b + c .^ 2 - d*e", "((a .* b) + (c .^ 2)) - (d*e)"],
    ["x if 0 < x < 1 and not y > 2 else 3", "where((0 < x < 1) and (not (y > 2)), x, 3)"],
  ])("%s is written on the board as %s", (text, expected) => {
    expect(printBoard(expressionOf(text))).toBe(expected)
  })

  test("a program is printed line by line, loops with an indented body", () => {
    const text = "const t=1;f(u,v)=u v\nrepeat 4 as k: repeat 2: l = k l\nf(l,t)"
    const printed = "const t = 1\nf(u, v) = u*v\nrepeat 4 as k:\n  repeat 2:\n    l = k*l\nf(l, t)"
    expect(printProgram(parse(text, SIGNATURES).statements)).toBe(printed)
    expect(printProgram(parse(printed, SIGNATURES).statements)).toBe(printed)
  })

  test("a chain of 50,000 terms is printed", () => {
    const text = Array.from({ length: 50_000 }, () => "x").join(" + ")
    expect(print(expressionOf(text))).toBe(text)
  })
})

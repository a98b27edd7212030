import { describe, expect, test } from "vitest"
import { parse } from "./parse"
import { print, printProgram } from "./print"
import { SIGNATURES } from "./signatures.fixture"
import { expressionOf } from "./tree.fixture"

const findings = (text: string) =>
  parse(text, SIGNATURES).diagnostics.map(({ code, span }) => `${code} ${text.slice(span.from, span.to)}`)

describe("an expression", () => {
  test.each([
    ["2 x y", "2*x*y"],
    ["x²y³", "x^2*y^3"],
    ["x⁻¹", "x^-1"],
    ["2^-x y", "2^-x*y"],
    ["-x y", "-x*y"],
    ["a @ b c", "a @ b*c"],
    ["1/2 x", "1/2*x"],
    ["(a + b)/(c + d) e", "(a + b)/(c + d)*e"],
    ["2 .* x ./ y .^ 3", "2*x/y^3"],
    ["a ⊙ b ÷ c − d", "a*b/c - d"],
    ["2**3**4", "2^3^4"],
    ["sin^2 x + cos² 2x", "sin(x)^2 + cos(2*x)^2"],
    ["sin²(x)", "sin(x)^2"],
    ["sin^2(x)^3", "(sin(x)^2)^3"],
    ["sin x^2", "sin(x^2)"],
    ["sin x/2", "sin(x)/2"],
    ["sin cos x", "sin(cos(x))"],
    ["sin 2x cos 3x", "sin(2*x)*cos(3*x)"],
    ["sin |x|", "sin(abs(x))"],
    ["sin (x)^2", "sin(x)^2"],
    ["√x y", "sqrt(x)*y"],
    ["2√(x + 1)", "2*sqrt(x + 1)"],
    ["|x||y|", "abs(x)*abs(y)"],
    ["||x| - 1|", "abs(abs(x) - 1)"],
    ["[|x|][y] + |z|", "[abs(x)][y] + abs(z)"],
    ["A^T B' Cᵀ", "A'*B'*C'"],
    ["2^T", "2^(T)"],
    ["x^T + T", "x^(T) + T"],
    ["A.T @ x", "A' @ x"],
    ["x.relu().sum(axis=0, keep=1)", "sum(relu(x), axis=0, keep=1)"],
    ["x[0] X[i, j + 1]", "x[0]*X[i, j + 1]"],
    ["a if x > 0 else b if y ≥ 0 else c", "where(x > 0, a, where(y >= 0, b, c))"],
    ["c ≠ 0 ? a : d == 1 ? b : e", "where(c != 0, a, where(d == 1, b, e))"],
    ["c ? d ? x : y : z", "where(c, where(d, x, y), z)"],
    ["if(x > 0, x, 0)", "where(x > 0, x, 0)"],
    ["piecewise(x<0, -x, x<1, x^2, 1)", "where(x < 0, -x, where(x < 1, x^2, 1))"],
    ["prod_{k=1}^3 (x_k - k)", "prod_{k=1}^{3} (x_k - k)"],
    ["sum_{i=1}^{2} sum_{j=1}^{2} x_i y_j", "sum_{i=1}^{2} sum_{j=1}^{2} x_i*y_j"],
    ["x_{12} ½", null],
    ["½ x_{12}", "0.5*x_12"],
    ["θₘ + ω_0 + xᵢ", "theta_m + omega_0 + x_i"],
    ["2πr", "2*pi*r"],
    ["µ + μ + ϵ", "mu + mu + epsilon"],
    ["sum(\n  x,\n  axis=0\n)", "sum(x, axis=0)"],
    ["(a +\n b)", "a + b"],
    ["x(y + 1) + x", "x*(y + 1) + x"],
    ["pi (x + 1)", "pi*(x + 1)"],
    ["__proto__ constructor + toString", "__proto__*constructor + toString"],
    ["5. + .5 + 1e-3 + 2e", "5 + 0.5 + 0.001 + 2*e"],
    ["e\u0301 + é", "é + é"],
    ["x # a comment (", "x"],
    ["‖x‖_1 + ||y||_2", "sum(abs(x)) + norm(y)"],
    ["|x|_1 |y|_2", "sum(abs(x))*norm(y)"],
    ["|x - y|_∞ - |x|", "amax(abs(x - y)) - abs(x)"],
    ["|x|_{3}", "sum(abs(x)^3)^(1/3)"],
  ])("%s is read as %s", (text, expected) => {
    if (expected === null) expect(() => expressionOf(text)).toThrow()
    else expect(print(expressionOf(text))).toBe(expected)
  })

  test("spans point into the text as it was written", () => {
    const text = "θ₁ + (e\u0301 · 2)²"
    const sum = expressionOf(text)
    if (sum.kind !== "binary" || sum.right.kind !== "binary" || sum.right.left.kind !== "binary") throw new Error()
    const at = ({ from, to }: { from: number; to: number }) => text.slice(from, to)
    expect(at(sum.span)).toBe(text)
    expect(at(sum.left.span)).toBe("θ₁")
    expect(at(sum.right.span)).toBe("(e\u0301 · 2)²")
    expect(at(sum.right.left.span)).toBe("e\u0301 · 2")
    expect(at(sum.right.left.left.span)).toBe("e\u0301")
  })
})

describe("a program", () => {
  test.each([
    ["a = 1; b := a\n\n;b", "a = 1\nb = a\nb"],
    ["const t = 1", "const t = 1"],
    ["const + 1", "const + 1"],
    ["f(u, v) = sin(u v) / u\nf(a, 2)", "f(u, v) = sin(u*v)/u\nf(a, 2)"],
    ["f() = 3\nf()", "f() = 3\nf()"],
    ["log(x) = x\nlog(2)", "log(x) = x\nlog(2)"],
    ["repeat 4: l = 4 l (1 - l)\nl", "repeat 4:\n  l = 4*l*(1 - l)\nl"],
    [
      "repeat 3 as k:\n  l = l k\n\n  repeat 2:\n    m = l\nz = m",
      "repeat 3 as k:\n  l = l*k\n  repeat 2:\n    m = l\nz = m",
    ],
    ["repeat 2: repeat 3:\n  l = l\nm", "repeat 2:\n  repeat 3:\n    l = l\nm"],
    ["repeat = 3\nrepeat + 1", "repeat = 3\nrepeat + 1"],
  ])("%j is read as %j", (text, expected) => {
    const { statements, diagnostics } = parse(text, SIGNATURES)
    expect(diagnostics).toEqual([])
    expect(printProgram(statements)).toBe(expected)
  })

  test("an open bracket does not swallow the next statement", () => {
    const { statements } = parse("a = sin(x\nb = 2", SIGNATURES)
    expect(printProgram(statements)).toBe("a = sin(x)\nb = 2")
    expect(findings("a = sin(x\nb = 2")).toEqual(["unclosed ("])
  })

  test("several mistakes are found, in the order of the text", () => {
    expect(findings("a = (1 + \nb = sn(a))\nc == 2 3 +")).toEqual([
      "unclosed (",
      "unfinished +",
      "unknown-function sn",
      "extra-close )",
      "double-equals ==",
      "two-numbers 2 3",
      "unfinished +",
    ])
  })
})

test.each([
  ["", ["empty "]],
  ["  # nothing\n", ["empty   # nothing\n"]],
  ["x =", ["unfinished ="]],
  ["= 3", ["missing-operand ="]],
  ["x = 3 = 4", ["bad-target x = 3"]],
  ["f(2) = x", ["unknown-function f", "bad-target f(2)"]],
  ["const x", ["bad-target x"]],
  ["sigmoid(x) = x", ["reserved sigmoid"]],
  ["f(sin) = 2", ["reserved sin"]],
  ["else = 2", ["reserved else"]],
  ["repeat 2.5: x = 1", ["bad-count 2.5"]],
  ["repeat -1: x = 1", ["bad-count -1"]],
  ["repeat 0: x = 1", ["bad-count 0"]],
  ["repeat 3:", ["unfinished repeat 3:"]],
  ["sum_{i=3}^{1} x_i", ["bad-bound sum_{i=3}^{1}"]],
  ["sum_{i=1.5}^{3} x_i", ["bad-bound 1.5"]],
  ["sum(x, foo=1)", ["arity sum(x, foo=1)"]],
  ["max x", ["arity max x"]],
  ["piecewise(x < 1, 2, x < 3, 4)", ["arity piecewise(x < 1, 2, x < 3, 4)"]],
  ["sin -x", ["function-as-value sin"]],
  ["sin^-1 x", ["function-as-value sin^-1"]],
  ["a < b < c", ["bool-output a < b < c"]],
  ["y = x > 3", ["bool-output x > 3"]],
  ["where(x = 0, 1, 2)", ["bad-char ="]],
  ["a/2 x", ["ambiguous-slash 2 x"]],
  ["1/2x", ["ambiguous-slash 2x"]],
  ["a/b c d + 1", ["ambiguous-slash b c d"]],
  ["sin 2x y^2", ["ambiguous-application 2x y^2"]],
  ["sin x (y + 1) - x", ["ambiguous-application x (y + 1)"]],
  ["|x|y|z| + 1", ["ambiguous-bars |x|y|z|"]],
  ["|x|y|(|z|) + 1", ["ambiguous-bars |x|y|"]],
  ["|x|y|[|z|] + 1", ["ambiguous-bars |x|y|"]],
  ["repeat 3 y = y*x", ["unfinished 3"]],
  ["log x + log(y)", ["note-log log"]],
  ["log_2(x) + log(y, 3)", []],
  ["x^-2^2", ["note-unary -2^2"]],
  ["(-2)^2 + 3 - 2^2", []],
  ["-(2)^2", []],
  ["x1 + x_1", ["confusable x_1"]],
  ["x₁ + x_1", []],
  ["х + 1", ["confusable х"]],
  ["xy + x + y", ["unknown-name-split xy"]],
  ["xy = 2; xy + x + y", []],
  ["sinx", ["unknown-name-split sinx"]],
  ["loss + los", []],
  ["\\frac{1}{2} + (x\ny", ["unknown-latex \\frac"]],
  ["np.sin(x) +\ny", ["unknown-python np."]],
  ["lambda x: x", ["unknown-python lambda"]],
  ["lambda + 1", []],
  ["sin^-1.5 x", ["function-as-value sin"]],
  ["sin^x y", ["function-as-value sin"]],
  ["repeat 3 as k: y = x_k", []],
  ["[x, y]_{1*1}", ["bad-char _{", "extra-close }"]],
  ["[x, y]_{}", ["bad-char _{", "extra-close }"]],
  ["[x, y]_{2}", []],
  ["return x", ["unknown-python return"]],
  ["return [x]", ["unknown-python return"]],
  ["return -x", ["unknown-python return"]],
  ["return", ["unknown-python return"]],
  ["return + x", []],
  ["return = 3\nreturn*x", []],
  ["print(x)", ["unknown-python print"]],
  ["print - x", []],
  ["begin", []],
  ["y = x\nend", ["unknown-julia end"]],
  ["end = 2; end*x", []],
  ["x*end\nend", []],
  ["x, y", ["bad-char ,"]],
  ["{x", ["bad-char {"]],
  ["1e999", ["bad-number 1e999"]],
])("%s has the findings %j", (text, expected) => {
  expect(findings(text)).toEqual(expected)
})

test("what is nested too deep is passed over to the end of its line, and no further", () => {
  const codes = (text: string) => parse(text, SIGNATURES).diagnostics.map(({ code }) => code)
  expect(codes(`${"-".repeat(20_000)}x )\ny )`)).toEqual(["too-deep", "extra-close"])
  expect(codes(`(${"-".repeat(20_000)}x\n+ z )\ny )`)).toEqual(["too-deep", "extra-close"])
})

import { describe, expect, test } from "vitest"
import { compile, ProgramError, type Program } from "../autodiff"
import type { Fix } from "../language/diagnostic"
import { fromNested, type Nested } from "../tensor/tensor"
import edges from "./edges-readings.json"
import { expectAllClose, expectClose, point, type Texts } from "./expect.fixture"

interface Reading {
  readonly id: string
  readonly text: string
  readonly same?: string
  readonly code?: string
  readonly span?: string
  readonly fixed?: string
  readonly inputs: Texts
}

const RTOL = 1e-12

const cases = (edges.cases as unknown as readonly Reading[]).map(given => [given.id, given] as const)

const A = [
  [2, 1],
  [1, 3],
]
const B = [
  [0, 1],
  [2, 1],
]
const x = [1, -2]
const b = [3, 4]

/** Others of the same kinds: a text, a plain program with the same values and gradients, and the inputs. */
const MORE: readonly (readonly [text: string, same: string, inputs?: Texts])[] = [
  ["y = 1e—3 x + 2E‐2 + 3e+2", "y = 0.001*x + 0.02 + 300", { x: 2 }],
  ["y = x−z‒w", "y = x - z - w", { x: 2, z: 3, w: 5 }],
  ["y = θ₁x₂z³", "y = theta_1*x_2*z^3", { theta_1: 2, x_2: 3, z: 2 }],
  ["y = xⁿ + eˣ", "y = x^n + exp(x)", { x: 2, n: 3 }],
  ["z = (X^T X)^{-1} X^T t", "z = inv(X' @ X) @ (X' @ t)", { X: [[1, 2], [3, 4], [5, 7]], t: [1, 2, 3] }], // prettier-ignore
  ["y = λ x^T x + ½‖x‖²", "y = lambda*dot(x, x) + norm(x)^2/2", { x, lambda: 2 }],
  ["z = x x^T b", "z = outer(x, x) @ b", { x, b }],
  ["z = 2A x + x'A", "z = 2*(A @ x) + x @ A", { A, x }],
  ["f(u) = u^T A u\ny = f(x)", "y = dot(x, A @ x)", { A, x }],
  ["r = x^T\ny = r A x", "y = dot(x @ A, x)", { A, x }],
  ["y = (x + b)^T A (x - b)", "y = dot(x + b, A @ (x - b))", { A, x, b }],
  ["y = x^{T} A^{⊤} A^⊤ b", "y = dot(x, A' @ A' @ b)", { A, x, b }],
  ["z = A .* B + A ⊙ B + A .^ 2", "z = 2*A*B + A^2", { A, B }],
  ["y = sum((P - Q)^2)", "y = sum(square(P - Q))", { P: [[1, 2, 3]], Q: [[3, 4, 9]] }],
  ["z = (A + B)^{-1}", "z = inv(A + B)", { A, B }],
  ["y = ‖A x - b‖^2 + ||x||_1 + ‖x‖₂", "y = norm(A @ x - b)^2 + sum(abs(x)) + norm(x)", { A, x, b }],
  ["y = ||x||_∞ + ||x||_{3} + ‖A‖_F", "y = amax(abs(x)) + sum(abs(x)^3)^(1/3) + norm(A)", { A, x }],
  ["y = 2||x|| + ||x|| ||b|| + 1/||x||", "y = 2*norm(x) + norm(x)*norm(b) + 1/norm(x)", { x, b }],
  ["y = ||s| - 1| + |s||t| + |s + |t||", "y = abs(abs(s) - 1) + abs(s)*abs(t) + abs(s + abs(t))", { s: -3, t: -2 }],
  ["y = log_softmax(A)[1, 0]", "y = log_softmax(A, axis=1)[1, 0]", { A }],
  ["h = tanh(A x)\ny = h_1 h₂", "h = tanh(A @ x)\ny = h[0]*h[1]", { A, x }],
  ["f(v) = v_1^2 + 3 v_2\ny = f(x)", "y = x[0]^2 + 3*x[1]", { x }],
  ["y = A_{12} A_{2,1} + sum(A_1)", "y = A[0, 1]*A[1, 0] + sum(A[0])", { A }],
  ["s = x_1\nrepeat 2 as i: s = s A_{ii} + A_{i1}\ns", "s = (x[0]*A[0, 0] + A[0, 0])*A[1, 1] + A[1, 0]", { A, x }],
  ["u = a b\ny = u + u_1", "y = a*b + u_1", { a: 2, b: 3, u_1: 5 }],
  ["y = 1/n ∑_{i=1}^n x_i", "y = mean(x)", { x }],
  ["y = ∑ᵢ₌₁² xᵢ bᵢ + Σ_i x_i", "y = dot(x, b) + sum(x)", { x, b }],
  ["y = \\sum_{i=1}^{n-1} (x_{i+1} - x_i)^2", "y = (x[1] - x[0])^2 + (x[2] - x[1])^2", { x: [1, 2, 6] }],
  ["n = 2\ny = sum_{i=1}^{n} x_i^i", "n = 2\ny = x[0] + x[1]^2", { x }],
  ["y = sum_i sum_j A_{ij} x_i b_j + sum_{i,j} A_{ij}", "y = dot(x, A @ b) + sum(A)", { A, x, b }],
  ["y = ∏_i (s - x_i)", "y = (s - x[0])*(s - x[1])", { s: 5, x }],
  ["y = sum(Σ^{-1} x) + Σ_{11}", "y = sum(inv(Sigma) @ x) + Sigma[0, 0]", { Sigma: A, x }],
  ["n = 3\nl = s\nrepeat n: l = l^2\nl", "n = 3\nl = ((s^2)^2)^2", { s: 0.9 }],
  ["h_0 = s\nrepeat 2 as t: h_t = tanh(w h_{t-1})\ny = h_2", "y = tanh(w*tanh(w*s))", { s: 2, w: 3 }],
  [
    "y = log₂ s + log_{10}(s) + log(s, 3) + log_b s",
    "y = log2(s) + log10(s) + ln(s)/ln(3) + ln(s)/ln(b)",
    { s: 5, b: 7 },
  ],
  ["y = Tr A + tr(A B)", "y = trace(A) + trace(A @ B)", { A, B }],
  ["y = a mod b + mod(a, 2)", "y = a - b*floor(a/b) + a - 2*floor(a/2)", { a: 7.5, b: 2 }],
  ["y = -s mod 3", "y = -s - 3*floor(-s/3)", { s: 7 }],
  ["y = s if not (s > 3 or s < 1) ∧ s ≠ 2 else 0", "y = s", { s: 2.5 }],
  ["c = s > 0\nd = c and s < 5\ny = where(d, s^2, 0)", "y = s^2", { s: 3 }],
  ["y = piecewise(0 <= s < 1, s, 1 <= s < 2 < t, s^2, 5)", "y = s^2", { s: 1.5, t: 3 }],
  ["f(x) = x^2\nf(x) = f(x) + 1\ny = f(u)", "y = u^2 + 1", { u: 3 }],
  [
    "y = -[s + t]^2 + 2[s + 1] + s[t^2 + 1] + sum[1, s]",
    "y = -(s + t)^2 + 2*(s + 1) + s*(t^2 + 1) + 1 + s",
    { s: 2, t: 3 },
  ],
  ["y = sin[s]^2 + max[s, t]", "y = sin(s)^2 + max(s, t)", { s: 2, t: 3 }],
  [
    "y = csc(s) + sec s + cot^2 s + arcsin(t) + tg t",
    "y = 1/sin(s) + 1/cos(s) + 1/tan(s)^2 + asin(t) + tan(t)",
    { s: 2, t: 0.3 },
  ],
  ["y = x_{1}^{2} e^{-x_1^2/2}", "y = x[0]^2*exp(-x[0]^2/2)", { x }],
  ["h^{(0)} = s\nh^{(1)} = tanh(W^{[1]} h^{(0)})\ny = h^{(1)}", "k = W^{[1]}\ny = tanh(k*s)", { "W^{[1]}": 3, s: 2 }],
  ["y = x^{(n)} + n + x", "y = x^n + n + x", { x: 2, n: 3 }],
  ["z = sum_{i=1}^{2} (w x^{(i)} - 1)^2", "z = (w*x^{(1)} - 1)^2 + (w*x^{(2)} - 1)^2", { w: 3 }],
]

/** Others of the same kinds that have two readings: what is said, where, and the text after the first repair. */
const SAID: readonly (readonly [text: string, code: string, span: string, fixed: string, inputs?: Texts])[] = [
  ["y = 2 u v + 1", "vector-product", "2 u v", "y = 2 u*v + 1", { u: x, v: b }],
  ["y = sum(A*x)", "elementwise-product", "A*x", "y = sum(A @ x)", { A, x }],
  ["y = sum(u·v)", "elementwise-product", "u·v", "y = sum(dot(u, v))", { u: x, v: b }],
  ["y = sum(A³ B)", "elementwise-power", "A³", "y = sum((A @ A @ A) B)", { A, B }],
  ["y = sum((A - B)**2)", "elementwise-power", "(A - B)**2", "y = sum((A - B) @ (A - B))", { A, B }],
  ["y = sum(A⁻¹)", "note-inverse", "A⁻¹", "y = sum(inv(A))", { A }],
  ["y = sum(2|x - b|)", "bars-of-array", "|x - b|", "y = sum(2 norm(x - b))", { x, b }],
  ["y = softmax(A)[0, 1]", "note-rows", "softmax(A)", "y = softmax(A, axis=1)[0, 1]", { A }],
  ["y = sum(A.softmax())", "note-rows", "A.softmax()", "y = sum(A.softmax(axis=1))", { A }],
  ["y = wx^2 + 2ax", "name-or-product", "wx", "y = (w x)^2 + 2ax"],
  ["f(x) = x\nf(x) = 2 x\ny = f(u)", "duplicate", "f", "f(x) = x\nf(x) = 2 x\ny = f(u)"],
  ["y = Swish(x)", "unknown-function", "Swish", "y = silu(x)"],
  ["y = 5 % x", "bad-char", "%", "y = 5 mod x"],
  ["c = x > 0\ny = c + 1", "bool-output", "c", "c = x > 0\ny = where(c, 1, 0) + 1"],
]

/** What is said of a text, and the program if it is one. */
function reading(text: string, inputs: Texts) {
  try {
    const program = compile(text, { inputs: point(inputs) })
    return { program, diagnostics: program.diagnostics }
  } catch (error) {
    if (error instanceof ProgramError) return { program: null, diagnostics: error.diagnostics }
    throw error
  }
}

const applied = (text: string, fix: Fix | undefined): string =>
  (fix?.edits ?? [])
    .toReversed()
    .reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)

/** The derivative of the sum of all entries of all outputs. */
function gradientOfSum(program: Program): Texts {
  const ones = (value: Nested): Nested => (typeof value === "number" ? 1 : value.map(ones))
  const seeds = Object.entries(program.evaluate()).map(([name, value]) => [name, ones(value as Nested)])
  return program.vjp(Object.fromEntries(seeds) as Parameters<Program["vjp"]>[0])
}

function check({ text, same, code, span, fixed, inputs }: Reading) {
  const { program, diagnostics } = reading(text, inputs)
  if (same !== undefined) {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
    const plain = compile(same, { inputs: point(inputs) })
    expectClose(Object.values(program!.evaluate()), Object.values(plain.evaluate()), RTOL)
    expectAllClose(gradientOfSum(program!), gradientOfSum(plain), RTOL)
  }
  if (code === undefined) return
  const found = diagnostics.find(finding => finding.code === code)
  expect(found && text.slice(found.span.from, found.span.to)).toBe(span)
  if (fixed !== undefined) expect(applied(text, found!.fix)).toBe(fixed)
}

describe("mathematics as people write it", () => {
  test.each(cases)("%s is read as it is meant", (_, given) => {
    check(given)
  })

  test.each(MORE.map(given => [given] as const))("%j", ([text, same, inputs = {}]) => {
    check({ id: "", text, same, inputs })
  })

  test.each(SAID.map(given => [given] as const))("%j", ([text, code, span, fixed, inputs = {}]) => {
    check({ id: "", text, code, span, fixed, inputs })
  })
})

test("inputs of the cases are numbers, vectors and matrices", () => {
  for (const [, { inputs }] of cases)
    for (const value of Object.values(point(inputs))) expect(fromNested(value as Nested)).not.toBeNull()
})

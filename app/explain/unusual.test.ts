import { describe, expect, test } from "vitest"
import { sweep, INTEGERS, type Sweep } from "./sweep.fixture"
import { narrated, told } from "./said.fixture"

describe("what is unusual is told", () => {
  const last = (swept: Sweep) => told(swept, swept.run.plan.steps)

  test("an operand that stands twice", () => {
    expect(last(sweep("f = x*x", { x: 3 }, "reverse"))).toMatchInlineSnapshot(`
      "\\bar{x} \\mathrel{+}= \\bar{f} \\cdot \\partial_{2} f = \\bar{f} \\cdot x
      3 + 1 \\cdot 3 = 6
      $f$ passes its adjoint 1 back along the edge to $x$. $x$ is used twice, so this is the last of two contributions: 3 becomes 6. The gradient is complete: $\\bar{x} = 6$.
      Step 5 of 5. f passes its adjoint 1 back to x: 3 plus 1 times 3 is 6. Last of two contributions. The gradient is complete: the adjoint of x is 6."
    `)
    expect(last(sweep("f = x*x", { x: 3 }, "forward"))).toMatchInlineSnapshot(`
      "\\dot{f} = \\partial_{1} f \\cdot \\dot{x} + \\partial_{2} f \\cdot \\dot{x} = x \\cdot \\dot{x} + x \\cdot \\dot{x}
      = 3 \\cdot 1 + 3 \\cdot 1 = 6
      $f$ takes the value 9 and, in the same step, the tangent 6: each operand's tangent times its local partial, added up. Column 1 of the Jacobian is complete: $\\dot{f} = 6$.
      Step 2 of 2. f equals x times x: value 9, tangent 3 times 1 plus 3 times 1 is 6. Column 1 of the Jacobian is complete: the tangent of f is 6."
    `)
  })

  test("a local partial that begins with a minus stands in brackets", () => {
    const rule = (pass: "forward" | "reverse") => last(sweep("f = a/x", { a: 1, x: 2 }, pass)).split("\n")[0]
    expect(rule("forward")).toBe(
      String.raw`\dot{f} = \frac{\partial f}{\partial a} \cdot \dot{a} + \frac{\partial f}{\partial x} \cdot \dot{x} = \frac{1}{x} \cdot \dot{a} + \left(-\frac{f}{x}\right) \cdot \dot{x}`,
    )
    expect(rule("reverse")).toBe(
      String.raw`\bar{x} \mathrel{+}= \bar{f} \cdot \frac{\partial f}{\partial x} = \bar{f} \cdot \left(-\frac{f}{x}\right)`,
    )
  })

  test("a frozen input", () => {
    const swept = sweep("f = t^2 + x", { x: 3, t: 2 }, "forward", { freeze: ["t"] })
    expect(narrated(swept)).toMatchInlineSnapshot(`
      "\\dot{v}_i = \\sum_j \\frac{\\partial v_i}{\\partial v_j} \\cdot \\dot{v}_j
      One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.
      Step 0 of 4. One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.

      t = 2
      $t$ is an input: its value is 2.
      Step 1 of 4. Input t, value 2.

      x = 3,\\quad \\dot{x} = 1
      $x$ is an input: its value is 3, and its tangent is the seed 1.
      Step 2 of 4. Input x, value 3, tangent 1.

      v_{1} = t^{2}
      = 2^{2} = 4
      $v_{1}$ is computed from $t$ and $2$: its value is 4. It depends on no differentiated input, so it has no tangent.
      Step 3 of 4. v1 equals t to the power of 2: value 4. It depends on no differentiated input, so it has no tangent.

      \\dot{f} = \\frac{\\partial f}{\\partial x} \\cdot \\dot{x} = 1 \\cdot \\dot{x}
      = 1 \\cdot 1 = 1
      $f$ takes the value 7 and, in the same step, the tangent 1: its operand's tangent times the local partial. Column 1 of the Jacobian is complete: $\\dot{f} = 1$.
      Step 4 of 4. f equals v1 plus x: value 7, tangent 1 times 1 is 1. Column 1 of the Jacobian is complete: the tangent of f is 1."
    `)
  })

  test("every input frozen", () => {
    expect(last(sweep("f = x^2", { x: 3 }, "reverse", { freeze: ["x"] }))).toMatchInlineSnapshot(`
      "\\bar{f} = 1
      The way back begins: the adjoint of $f$ starts with its seed 1. No differentiated input is reached, so every derivative found is 0.
      Step 3 of 3. The adjoint of f is seeded: 1. No differentiated input is reached, so every derivative found is 0."
    `)
  })

  test("no seed", () => {
    const swept = sweep("f = x^2", { x: 3 }, "reverse", { seed: { f: 0 } })
    expect([told(swept, 0), last(swept)].join("\n\n")).toMatchInlineSnapshot(`
      "\\bar{v}_j = \\sum_i \\bar{v}_i \\cdot \\frac{\\partial v_i}{\\partial v_j}
      Every node is evaluated. No output has a seed, so nothing flows back.
      Step 0 of 2. Every node is evaluated. No output has a seed, so nothing flows back.

      f = x^{2}
      = 3^{2} = 9
      $f$ is computed from $x$ and $2$: its value is 9. No differentiated input is reached, so every derivative found is 0.
      Step 2 of 2. f equals x to the power of 2: value 9. No differentiated input is reached, so every derivative found is 0."
    `)
  })

  test("several outputs, one of which is used again", () => {
    const swept = sweep("y1 = x^2; y2 = -y1", { x: 3 }, "reverse", { seed: { y1: 1, y2: 2 }, outputs: ["y1", "y2"] })
    expect([3, 4, 5, 6, 7].map(k => told(swept, k)).join("\n\n")).toMatchInlineSnapshot(`
      "y_{2} = -y_{1}
      = -9 = -9
      $y_{2}$ is computed from $y_{1}$: its value is −9. It is stored for the way back.
      Step 3 of 7. y2 equals minus y1: value minus 9.

      \\bar{y}_{1} = 1
      The way back begins: the adjoint of $y_{1}$ starts with its seed 1.
      Step 4 of 7. The adjoint of y1 is seeded: 1.

      \\bar{y}_{2} = 2
      The adjoint of $y_{2}$ starts with its seed 2.
      Step 5 of 7. The adjoint of y2 is seeded: 2.

      \\bar{y}_{1} \\mathrel{+}= \\bar{y}_{2} \\cdot \\frac{\\partial y_{2}}{\\partial y_{1}}
      1 + 2 \\cdot (-1) = -1
      $y_{2}$ passes its adjoint 2 back along the edge to $y_{1}$. $y_{1}$ is an output that is used again, and this is the last of two contributions: 1 becomes −1.
      Step 6 of 7. y2 passes its adjoint 2 back to y1: 1 plus 2 times minus 1 is minus 1. Last of two contributions.

      \\bar{x} \\mathrel{+}= \\bar{y}_{1} \\cdot \\frac{\\partial y_{1}}{\\partial x} = \\bar{y}_{1} \\cdot 2\\,x
      = -1 \\cdot 6 = -6
      $y_{1}$ passes its adjoint −1 back along the edge to $x$, times the local partial: the adjoint of $x$ is −6. The weighted sum of the Jacobian's rows is complete: $\\bar{x} = -6$.
      Step 7 of 7. y1 passes its adjoint minus 1 back to x: minus 1 times 6 is minus 6. The weighted sum of the Jacobian's rows is complete: the adjoint of x is minus 6."
    `)
  })

  test("a row of several", () => {
    const swept = sweep("y1 = r*cos(t); y2 = r*sin(t)", { r: 2, t: 0 }, "reverse", { seed: { y2: 1 } })
    expect(last(swept)).toMatchInlineSnapshot(`
      "\\bar{t} \\mathrel{+}= \\bar{v}_{3} \\cdot \\frac{\\partial v_{3}}{\\partial t} = \\bar{v}_{3} \\cdot \\cos t
      = 2 \\cdot 1 = 2
      $v_{3}$ passes its adjoint 2 back along the edge to $t$, times the local partial: the adjoint of $t$ is 2. Row 2 of the Jacobian is complete: $\\bar{r} = 0$ and $\\bar{t} = 2$.
      Step 10 of 10. v3 passes its adjoint 2 back to t: 2 times 1 is 2. Row 2 of the Jacobian is complete: the adjoint of r is 0 and the adjoint of t is 2."
    `)
  })

  test("a direction", () => {
    expect(last(sweep(...INTEGERS, "forward", { seed: { x: 1, y: 1 } }))).toMatchInlineSnapshot(`
      "\\dot{f} = \\frac{\\partial f}{\\partial v_{2}} \\cdot \\dot{v}_{2} + \\frac{\\partial f}{\\partial v_{3}} \\cdot \\dot{v}_{3} = v_{3} \\cdot \\dot{v}_{2} + v_{2} \\cdot \\dot{v}_{3}
      = 2 \\cdot 9 + 18 \\cdot 0 = 18
      $f$ takes the value 36 and, in the same step, the tangent 18: each operand's tangent times its local partial, added up. The directional derivative is complete: $\\dot{f} = 18$.
      Step 6 of 6. f equals v2 times v3: value 36, tangent 2 times 9 plus 18 times 0 is 18. The directional derivative is complete: the tangent of f is 18."
    `)
  })

  test("a kink", () => {
    expect(last(sweep("f = relu(x)", { x: 0 }, "reverse"))).toMatchInlineSnapshot(`
      "\\bar{x} \\mathrel{+}= \\bar{f} \\cdot \\frac{\\partial f}{\\partial x}
      = 1 \\cdot 0 = 0
      $f$ passes its adjoint 1 back along the edge to $x$, times the local partial: the adjoint of $x$ is 0. relu has a kink at 0, so no single slope is right there; 0 was taken. The gradient is complete: $\\bar{x} = 0$.
      Step 4 of 4. f passes its adjoint 1 back to x: 1 times 0 is 0. relu has a kink at 0, so no single slope is right there; 0 was taken. The gradient is complete: the adjoint of x is 0."
    `)
  })

  test("NaN and infinity, where they arise and where they come", () => {
    expect(narrated(sweep("f = 2*ln(0*x)", { x: -1 }, "reverse"))).toMatchInlineSnapshot(`
      "\\bar{v}_j = \\sum_i \\bar{v}_i \\cdot \\frac{\\partial v_i}{\\partial v_j}
      First every node is evaluated and its value stored; then adjoints flow back from $f$, one edge a step.
      Step 0 of 8. First every node is evaluated and its value stored; then adjoints flow back from f, one edge a step.

      x = -1
      $x$ is an input: its value is −1. It is stored for the way back.
      Step 1 of 8. Input x, value minus 1.

      v_{1} = 0\\,x
      = 0 \\cdot \\left(-1\\right) = 0
      $v_{1}$ is computed from $0$ and $x$: its value is 0. It is stored for the way back.
      Step 2 of 8. v1 equals 0 times x: value 0.

      v_{2} = \\ln v_{1}
      = \\ln 0 = -\\infty
      $v_{2}$ is computed from $v_{1}$: its value is −∞. It is stored for the way back. ln goes to infinity at 0.
      Step 3 of 8. v2 equals natural log of v1: value minus infinity. ln goes to infinity at 0.

      f = 2\\,v_{2}
      = 2 \\cdot \\left(-\\infty\\right) = -\\infty
      $f$ is computed from $2$ and $v_{2}$: its value is −∞. It is stored for the way back. Infinity has come in, so what is computed from it may be infinite or undefined.
      Step 4 of 8. f equals 2 times v2: value minus infinity. Infinity has come in, so what is computed from it may be infinite or undefined.

      \\bar{f} = 1
      The way back begins: the adjoint of $f$ starts with its seed 1.
      Step 5 of 8. The adjoint of f is seeded: 1.

      \\bar{v}_{2} \\mathrel{+}= \\bar{f} \\cdot \\frac{\\partial f}{\\partial v_{2}}
      = 1 \\cdot 2 = 2
      $f$ passes its adjoint 1 back along the edge to $v_{2}$, times the local partial: the adjoint of $v_{2}$ is 2.
      Step 6 of 8. f passes its adjoint 1 back to v2: 1 times 2 is 2.

      \\bar{v}_{1} \\mathrel{+}= \\bar{v}_{2} \\cdot \\frac{\\partial v_{2}}{\\partial v_{1}} = \\bar{v}_{2} \\cdot \\frac{1}{v_{1}}
      = 2 \\cdot (-\\infty) = -\\infty
      $v_{2}$ passes its adjoint 2 back along the edge to $v_{1}$, times the local partial: the adjoint of $v_{1}$ is −∞. ln goes to infinity at 0.
      Step 7 of 8. v2 passes its adjoint 2 back to v1: 2 times minus infinity is minus infinity. ln goes to infinity at 0.

      \\bar{x} \\mathrel{+}= \\bar{v}_{1} \\cdot \\frac{\\partial v_{1}}{\\partial x}
      = -\\infty \\cdot 0 = \\text{NaN}
      $v_{1}$ passes its adjoint −∞ back along the edge to $x$, times the local partial: the adjoint of $x$ is NaN. Infinity times 0 has no definite value: the result is NaN, not a number. The gradient is complete: $\\bar{x} = \\text{NaN}$.
      Step 8 of 8. v1 passes its adjoint minus infinity back to x: minus infinity times 0 is not a number. Infinity times 0 has no definite value: the result is NaN, not a number. The gradient is complete: the adjoint of x is not a number."
    `)
  })

  test("a value outside the domain", () => {
    expect(told(sweep("f = ln(x)", { x: -2 }, "evaluate"), 2)).toMatchInlineSnapshot(`
      "f = \\ln x
      = \\ln\\left(-2\\right) = \\text{NaN}
      $f$ is computed from $x$: its value is NaN. ln has no real value at −2: the result is not a number. All values are known: $f = \\text{NaN}$.
      Step 2 of 2. f equals natural log of x: value not a number. ln has no real value at minus 2: the result is not a number. All values are known: f is not a number."
    `)
  })

  test("names of several letters", () => {
    expect(last(sweep("loss = theta_1^3", { theta_1: 2 }, "reverse"))).toMatchInlineSnapshot(`
      "\\bar{\\theta}_{1} \\mathrel{+}= \\overline{\\mathit{loss}} \\cdot \\frac{\\partial \\mathit{loss}}{\\partial \\theta_{1}} = \\overline{\\mathit{loss}} \\cdot 3\\,\\theta_{1}^{2}
      = 1 \\cdot 12 = 12
      $\\mathit{loss}$ passes its adjoint 1 back along the edge to $\\theta_{1}$, times the local partial: the adjoint of $\\theta_{1}$ is 12. The gradient is complete: $\\bar{\\theta}_{1} = 12$.
      Step 4 of 4. loss passes its adjoint 1 back to theta_1: 1 times 12 is 12. The gradient is complete: the adjoint of theta_1 is 12."
    `)
  })
})

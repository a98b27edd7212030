import { expect, test } from "vitest"
import { explain } from "./explanation"
import { BAYDIN, INTEGERS, sweep } from "./sweep.fixture"
import { narrated } from "./said.fixture"

test("the title says mode and step", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  expect(explain(program, run, 13).title).toBe("Reverse, step 13 of 15")
})

test("(x*y + x)*(y - x) in reverse, told to its end", () => {
  expect(narrated(sweep(...INTEGERS, "reverse"))).toMatchInlineSnapshot(`
    "\\bar{v}_j = \\sum_i \\bar{v}_i \\cdot \\frac{\\partial v_i}{\\partial v_j}
    First every node is evaluated and its value stored; then adjoints flow back from $f$, one edge a step.
    Step 0 of 15. First every node is evaluated and its value stored; then adjoints flow back from f, one edge a step.

    x = 3
    $x$ is an input: its value is 3. It is stored for the way back.
    Step 1 of 15. Input x, value 3.

    y = 5
    $y$ is an input: its value is 5. It is stored for the way back.
    Step 2 of 15. Input y, value 5.

    v_{1} = x\\,y
    = 3 \\cdot 5 = 15
    $v_{1}$ is computed from $x$ and $y$: its value is 15. It is stored for the way back.
    Step 3 of 15. v1 equals x times y: value 15.

    v_{2} = v_{1} + x
    = 15 + 3 = 18
    $v_{2}$ is computed from $v_{1}$ and $x$: its value is 18. It is stored for the way back.
    Step 4 of 15. v2 equals v1 plus x: value 18.

    v_{3} = y - x
    = 5 - 3 = 2
    $v_{3}$ is computed from $y$ and $x$: its value is 2. It is stored for the way back.
    Step 5 of 15. v3 equals y minus x: value 2.

    f = v_{2}\\,v_{3}
    = 18 \\cdot 2 = 36
    $f$ is computed from $v_{2}$ and $v_{3}$: its value is 36. It is stored for the way back.
    Step 6 of 15. f equals v2 times v3: value 36.

    \\bar{f} = 1
    The way back begins: the adjoint of $f$ starts with its seed 1.
    Step 7 of 15. The adjoint of f is seeded: 1.

    \\bar{v}_{2} \\mathrel{+}= \\bar{f} \\cdot \\frac{\\partial f}{\\partial v_{2}} = \\bar{f} \\cdot v_{3}
    = 1 \\cdot 2 = 2
    $f$ passes its adjoint 1 back along the edge to $v_{2}$, times the local partial: the adjoint of $v_{2}$ is 2.
    Step 8 of 15. f passes its adjoint 1 back to v2: 1 times 2 is 2.

    \\bar{v}_{3} \\mathrel{+}= \\bar{f} \\cdot \\frac{\\partial f}{\\partial v_{3}} = \\bar{f} \\cdot v_{2}
    = 1 \\cdot 18 = 18
    $f$ passes its adjoint 1 back along the edge to $v_{3}$, times the local partial: the adjoint of $v_{3}$ is 18.
    Step 9 of 15. f passes its adjoint 1 back to v3: 1 times 18 is 18.

    \\bar{y} \\mathrel{+}= \\bar{v}_{3} \\cdot \\frac{\\partial v_{3}}{\\partial y}
    = 18 \\cdot 1 = 18
    $v_{3}$ passes its adjoint 18 back along the edge to $y$. $y$ is used twice, so this is the first of two contributions, 18.
    Step 10 of 15. v3 passes its adjoint 18 back to y: 18 times 1 is 18. First of two contributions.

    \\bar{x} \\mathrel{+}= \\bar{v}_{3} \\cdot \\frac{\\partial v_{3}}{\\partial x}
    = 18 \\cdot (-1) = -18
    $v_{3}$ passes its adjoint 18 back along the edge to $x$. $x$ is used three times, so this is the first of three contributions, −18.
    Step 11 of 15. v3 passes its adjoint 18 back to x: 18 times minus 1 is minus 18. First of three contributions.

    \\bar{v}_{1} \\mathrel{+}= \\bar{v}_{2} \\cdot \\frac{\\partial v_{2}}{\\partial v_{1}}
    = 2 \\cdot 1 = 2
    $v_{2}$ passes its adjoint 2 back along the edge to $v_{1}$, times the local partial: the adjoint of $v_{1}$ is 2.
    Step 12 of 15. v2 passes its adjoint 2 back to v1: 2 times 1 is 2.

    \\bar{x} \\mathrel{+}= \\bar{v}_{2} \\cdot \\frac{\\partial v_{2}}{\\partial x}
    -18 + 2 \\cdot 1 = -16
    $v_{2}$ passes its adjoint 2 back along the edge to $x$. $x$ is used three times, so this is the second of three contributions: −18 becomes −16.
    Step 13 of 15. v2 passes its adjoint 2 back to x: minus 18 plus 2 times 1 is minus 16. Second of three contributions.

    \\bar{x} \\mathrel{+}= \\bar{v}_{1} \\cdot \\frac{\\partial v_{1}}{\\partial x} = \\bar{v}_{1} \\cdot y
    -16 + 2 \\cdot 5 = -6
    $v_{1}$ passes its adjoint 2 back along the edge to $x$. $x$ is used three times, so this is the last of three contributions: −16 becomes −6.
    Step 14 of 15. v1 passes its adjoint 2 back to x: minus 16 plus 2 times 5 is minus 6. Last of three contributions.

    \\bar{y} \\mathrel{+}= \\bar{v}_{1} \\cdot \\frac{\\partial v_{1}}{\\partial y} = \\bar{v}_{1} \\cdot x
    18 + 2 \\cdot 3 = 24
    $v_{1}$ passes its adjoint 2 back along the edge to $y$. $y$ is used twice, so this is the last of two contributions: 18 becomes 24. The gradient is complete: $\\bar{x} = -6$ and $\\bar{y} = 24$.
    Step 15 of 15. v1 passes its adjoint 2 back to y: 18 plus 2 times 3 is 24. Last of two contributions. The gradient is complete: the adjoint of x is minus 6 and the adjoint of y is 24."
  `)
})

test("(x*y + x)*(y - x) forward, told to its end", () => {
  expect(narrated(sweep(...INTEGERS, "forward"))).toMatchInlineSnapshot(`
    "\\dot{v}_i = \\sum_j \\frac{\\partial v_i}{\\partial v_j} \\cdot \\dot{v}_j
    One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.
    Step 0 of 6. One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.

    x = 3,\\quad \\dot{x} = 1
    $x$ is an input: its value is 3, and its tangent is the seed 1.
    Step 1 of 6. Input x, value 3, tangent 1.

    y = 5,\\quad \\dot{y} = 0
    $y$ is an input: its value is 5, and its tangent is the seed 0.
    Step 2 of 6. Input y, value 5, tangent 0.

    \\dot{v}_{1} = \\frac{\\partial v_{1}}{\\partial x} \\cdot \\dot{x} + \\frac{\\partial v_{1}}{\\partial y} \\cdot \\dot{y} = y \\cdot \\dot{x} + x \\cdot \\dot{y}
    = 5 \\cdot 1 + 3 \\cdot 0 = 5
    $v_{1}$ takes the value 15 and, in the same step, the tangent 5: each operand's tangent times its local partial, added up.
    Step 3 of 6. v1 equals x times y: value 15, tangent 5 times 1 plus 3 times 0 is 5.

    \\dot{v}_{2} = \\frac{\\partial v_{2}}{\\partial v_{1}} \\cdot \\dot{v}_{1} + \\frac{\\partial v_{2}}{\\partial x} \\cdot \\dot{x} = 1 \\cdot \\dot{v}_{1} + 1 \\cdot \\dot{x}
    = 1 \\cdot 5 + 1 \\cdot 1 = 6
    $v_{2}$ takes the value 18 and, in the same step, the tangent 6: each operand's tangent times its local partial, added up.
    Step 4 of 6. v2 equals v1 plus x: value 18, tangent 1 times 5 plus 1 times 1 is 6.

    \\dot{v}_{3} = \\frac{\\partial v_{3}}{\\partial y} \\cdot \\dot{y} + \\frac{\\partial v_{3}}{\\partial x} \\cdot \\dot{x} = 1 \\cdot \\dot{y} + \\left(-1\\right) \\cdot \\dot{x}
    = 1 \\cdot 0 + (-1) \\cdot 1 = -1
    $v_{3}$ takes the value 2 and, in the same step, the tangent −1: each operand's tangent times its local partial, added up.
    Step 5 of 6. v3 equals y minus x: value 2, tangent 1 times 0 plus minus 1 times 1 is minus 1.

    \\dot{f} = \\frac{\\partial f}{\\partial v_{2}} \\cdot \\dot{v}_{2} + \\frac{\\partial f}{\\partial v_{3}} \\cdot \\dot{v}_{3} = v_{3} \\cdot \\dot{v}_{2} + v_{2} \\cdot \\dot{v}_{3}
    = 2 \\cdot 6 + 18 \\cdot (-1) = -6
    $f$ takes the value 36 and, in the same step, the tangent −6: each operand's tangent times its local partial, added up. Column 1 of the Jacobian is complete: $\\dot{f} = -6$.
    Step 6 of 6. f equals v2 times v3: value 36, tangent 2 times 6 plus 18 times minus 1 is minus 6. Column 1 of the Jacobian is complete: the tangent of f is minus 6."
  `)
})

test("Baydin's example in reverse, told to its end", () => {
  expect(narrated(sweep(...BAYDIN, "reverse"))).toMatchInlineSnapshot(`
    "\\bar{v}_j = \\sum_i \\bar{v}_i \\cdot \\frac{\\partial v_i}{\\partial v_j}
    First every node is evaluated and its value stored; then adjoints flow back from $y$, one edge a step.
    Step 0 of 16. First every node is evaluated and its value stored; then adjoints flow back from y, one edge a step.

    x_{1} = 2
    $x_{1}$ is an input: its value is 2. It is stored for the way back.
    Step 1 of 16. Input x1, value 2.

    x_{2} = 5
    $x_{2}$ is an input: its value is 5. It is stored for the way back.
    Step 2 of 16. Input x2, value 5.

    v_{1} = \\ln x_{1}
    = \\ln 2 = 0.6931
    $v_{1}$ is computed from $x_{1}$: its value is 0.6931. It is stored for the way back.
    Step 3 of 16. v1 equals natural log of x1: value 0.6931.

    v_{2} = x_{1}\\,x_{2}
    = 2 \\cdot 5 = 10
    $v_{2}$ is computed from $x_{1}$ and $x_{2}$: its value is 10. It is stored for the way back.
    Step 4 of 16. v2 equals x1 times x2: value 10.

    v_{3} = \\sin x_{2}
    = \\sin 5 = -0.9589
    $v_{3}$ is computed from $x_{2}$: its value is −0.9589. It is stored for the way back.
    Step 5 of 16. v3 equals sine of x2: value minus 0.9589.

    v_{4} = v_{1} + v_{2}
    = 0.6931 + 10 = 10.69
    $v_{4}$ is computed from $v_{1}$ and $v_{2}$: its value is 10.69. It is stored for the way back.
    Step 6 of 16. v4 equals v1 plus v2: value 10.69.

    y = v_{4} - v_{3}
    = 10.69 - \\left(-0.9589\\right) = 11.65
    $y$ is computed from $v_{4}$ and $v_{3}$: its value is 11.65. It is stored for the way back.
    Step 7 of 16. y equals v4 minus v3: value 11.65.

    \\bar{y} = 1
    The way back begins: the adjoint of $y$ starts with its seed 1.
    Step 8 of 16. The adjoint of y is seeded: 1.

    \\bar{v}_{4} \\mathrel{+}= \\bar{y} \\cdot \\frac{\\partial y}{\\partial v_{4}}
    = 1 \\cdot 1 = 1
    $y$ passes its adjoint 1 back along the edge to $v_{4}$, times the local partial: the adjoint of $v_{4}$ is 1.
    Step 9 of 16. y passes its adjoint 1 back to v4: 1 times 1 is 1.

    \\bar{v}_{3} \\mathrel{+}= \\bar{y} \\cdot \\frac{\\partial y}{\\partial v_{3}}
    = 1 \\cdot (-1) = -1
    $y$ passes its adjoint 1 back along the edge to $v_{3}$, times the local partial: the adjoint of $v_{3}$ is −1.
    Step 10 of 16. y passes its adjoint 1 back to v3: 1 times minus 1 is minus 1.

    \\bar{v}_{1} \\mathrel{+}= \\bar{v}_{4} \\cdot \\frac{\\partial v_{4}}{\\partial v_{1}}
    = 1 \\cdot 1 = 1
    $v_{4}$ passes its adjoint 1 back along the edge to $v_{1}$, times the local partial: the adjoint of $v_{1}$ is 1.
    Step 11 of 16. v4 passes its adjoint 1 back to v1: 1 times 1 is 1.

    \\bar{v}_{2} \\mathrel{+}= \\bar{v}_{4} \\cdot \\frac{\\partial v_{4}}{\\partial v_{2}}
    = 1 \\cdot 1 = 1
    $v_{4}$ passes its adjoint 1 back along the edge to $v_{2}$, times the local partial: the adjoint of $v_{2}$ is 1.
    Step 12 of 16. v4 passes its adjoint 1 back to v2: 1 times 1 is 1.

    \\bar{x}_{2} \\mathrel{+}= \\bar{v}_{3} \\cdot \\frac{\\partial v_{3}}{\\partial x_{2}} = \\bar{v}_{3} \\cdot \\cos x_{2}
    = -1 \\cdot 0.2837 = -0.2837
    $v_{3}$ passes its adjoint −1 back along the edge to $x_{2}$. $x_{2}$ is used twice, so this is the first of two contributions, −0.2837.
    Step 13 of 16. v3 passes its adjoint minus 1 back to x2: minus 1 times 0.2837 is minus 0.2837. First of two contributions.

    \\bar{x}_{1} \\mathrel{+}= \\bar{v}_{2} \\cdot \\frac{\\partial v_{2}}{\\partial x_{1}} = \\bar{v}_{2} \\cdot x_{2}
    = 1 \\cdot 5 = 5
    $v_{2}$ passes its adjoint 1 back along the edge to $x_{1}$. $x_{1}$ is used twice, so this is the first of two contributions, 5.
    Step 14 of 16. v2 passes its adjoint 1 back to x1: 1 times 5 is 5. First of two contributions.

    \\bar{x}_{2} \\mathrel{+}= \\bar{v}_{2} \\cdot \\frac{\\partial v_{2}}{\\partial x_{2}} = \\bar{v}_{2} \\cdot x_{1}
    -0.2837 + 1 \\cdot 2 = 1.716
    $v_{2}$ passes its adjoint 1 back along the edge to $x_{2}$. $x_{2}$ is used twice, so this is the last of two contributions: −0.2837 becomes 1.716.
    Step 15 of 16. v2 passes its adjoint 1 back to x2: minus 0.2837 plus 1 times 2 is 1.716. Last of two contributions.

    \\bar{x}_{1} \\mathrel{+}= \\bar{v}_{1} \\cdot \\frac{\\partial v_{1}}{\\partial x_{1}} = \\bar{v}_{1} \\cdot \\frac{1}{x_{1}}
    5 + 1 \\cdot 0.5 = 5.5
    $v_{1}$ passes its adjoint 1 back along the edge to $x_{1}$. $x_{1}$ is used twice, so this is the last of two contributions: 5 becomes 5.5. The gradient is complete: $\\bar{x}_{1} = 5.5$ and $\\bar{x}_{2} = 1.716$.
    Step 16 of 16. v1 passes its adjoint 1 back to x1: 5 plus 1 times 0.5 is 5.5. Last of two contributions. The gradient is complete: the adjoint of x1 is 5.5 and the adjoint of x2 is 1.716."
  `)
})

test("Baydin's example forward, told to its end", () => {
  expect(narrated(sweep(...BAYDIN, "forward"))).toMatchInlineSnapshot(`
    "\\dot{v}_i = \\sum_j \\frac{\\partial v_i}{\\partial v_j} \\cdot \\dot{v}_j
    One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.
    Step 0 of 7. One sweep from the inputs to the outputs: every node gets its value and, in the same step, its tangent.

    x_{1} = 2,\\quad \\dot{x}_{1} = 1
    $x_{1}$ is an input: its value is 2, and its tangent is the seed 1.
    Step 1 of 7. Input x1, value 2, tangent 1.

    x_{2} = 5,\\quad \\dot{x}_{2} = 0
    $x_{2}$ is an input: its value is 5, and its tangent is the seed 0.
    Step 2 of 7. Input x2, value 5, tangent 0.

    \\dot{v}_{1} = \\frac{\\partial v_{1}}{\\partial x_{1}} \\cdot \\dot{x}_{1} = \\frac{1}{x_{1}} \\cdot \\dot{x}_{1}
    = 0.5 \\cdot 1 = 0.5
    $v_{1}$ takes the value 0.6931 and, in the same step, the tangent 0.5: its operand's tangent times the local partial.
    Step 3 of 7. v1 equals natural log of x1: value 0.6931, tangent 0.5 times 1 is 0.5.

    \\dot{v}_{2} = \\frac{\\partial v_{2}}{\\partial x_{1}} \\cdot \\dot{x}_{1} + \\frac{\\partial v_{2}}{\\partial x_{2}} \\cdot \\dot{x}_{2} = x_{2} \\cdot \\dot{x}_{1} + x_{1} \\cdot \\dot{x}_{2}
    = 5 \\cdot 1 + 2 \\cdot 0 = 5
    $v_{2}$ takes the value 10 and, in the same step, the tangent 5: each operand's tangent times its local partial, added up.
    Step 4 of 7. v2 equals x1 times x2: value 10, tangent 5 times 1 plus 2 times 0 is 5.

    \\dot{v}_{3} = \\frac{\\partial v_{3}}{\\partial x_{2}} \\cdot \\dot{x}_{2} = \\cos x_{2} \\cdot \\dot{x}_{2}
    = 0.2837 \\cdot 0 = 0
    $v_{3}$ takes the value −0.9589 and, in the same step, the tangent 0: its operand's tangent times the local partial.
    Step 5 of 7. v3 equals sine of x2: value minus 0.9589, tangent 0.2837 times 0 is 0.

    \\dot{v}_{4} = \\frac{\\partial v_{4}}{\\partial v_{1}} \\cdot \\dot{v}_{1} + \\frac{\\partial v_{4}}{\\partial v_{2}} \\cdot \\dot{v}_{2} = 1 \\cdot \\dot{v}_{1} + 1 \\cdot \\dot{v}_{2}
    = 1 \\cdot 0.5 + 1 \\cdot 5 = 5.5
    $v_{4}$ takes the value 10.69 and, in the same step, the tangent 5.5: each operand's tangent times its local partial, added up.
    Step 6 of 7. v4 equals v1 plus v2: value 10.69, tangent 1 times 0.5 plus 1 times 5 is 5.5.

    \\dot{y} = \\frac{\\partial y}{\\partial v_{4}} \\cdot \\dot{v}_{4} + \\frac{\\partial y}{\\partial v_{3}} \\cdot \\dot{v}_{3} = 1 \\cdot \\dot{v}_{4} + \\left(-1\\right) \\cdot \\dot{v}_{3}
    = 1 \\cdot 5.5 + (-1) \\cdot 0 = 5.5
    $y$ takes the value 11.65 and, in the same step, the tangent 5.5: each operand's tangent times its local partial, added up. Column 1 of the Jacobian is complete: $\\dot{y} = 5.5$.
    Step 7 of 7. y equals v4 minus v3: value 11.65, tangent 1 times 5.5 plus minus 1 times 0 is 5.5. Column 1 of the Jacobian is complete: the tangent of y is 5.5."
  `)
})

test("(x*y + x)*(y - x) evaluated, told to its end", () => {
  expect(narrated(sweep(...INTEGERS, "evaluate"))).toMatchInlineSnapshot(`
    "v_i = \\varphi_i\\left(v_j, \\ldots\\right)
    Every node is computed from its operands, from the inputs to the outputs, one node a step.
    Step 0 of 6. Every node is computed from its operands, from the inputs to the outputs, one node a step.

    x = 3
    $x$ is an input: its value is 3.
    Step 1 of 6. Input x, value 3.

    y = 5
    $y$ is an input: its value is 5.
    Step 2 of 6. Input y, value 5.

    v_{1} = x\\,y
    = 3 \\cdot 5 = 15
    $v_{1}$ is computed from $x$ and $y$: its value is 15.
    Step 3 of 6. v1 equals x times y: value 15.

    v_{2} = v_{1} + x
    = 15 + 3 = 18
    $v_{2}$ is computed from $v_{1}$ and $x$: its value is 18.
    Step 4 of 6. v2 equals v1 plus x: value 18.

    v_{3} = y - x
    = 5 - 3 = 2
    $v_{3}$ is computed from $y$ and $x$: its value is 2.
    Step 5 of 6. v3 equals y minus x: value 2.

    f = v_{2}\\,v_{3}
    = 18 \\cdot 2 = 36
    $f$ is computed from $v_{2}$ and $v_{3}$: its value is 36. All values are known: $f = 36$.
    Step 6 of 6. f equals v2 times v3: value 36. All values are known: f is 36."
  `)
})

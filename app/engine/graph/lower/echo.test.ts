import { describe, expect, test } from "vitest"
import { printBoard } from "../../language/print"
import { texProgram } from "../../language/tex"
import { programIn } from "./text"

const SHAPES = new Map([
  ["A", [2, 2]],
  ["B", [2, 2]],
  ["W", [3, 2]],
  ["u", [2]],
  ["x", [2]],
])

/** What a text of one line says, as it is echoed once shapes are known. */
function echoed(text: string): readonly string[] {
  const { statements } = programIn(text, { shapes: SHAPES })
  const board = statements.map(statement => (statement.kind === "expression" ? printBoard(statement.value) : ""))
  return [...board, ...texProgram(statements, { "@": "\\," })]
}

describe("the echo writes what is meant", () => {
  test.each([
    ["W x", "W x", "W\\,x"],
    ["W @ x", "W x", "W\\,x"],
    ["A B x", "(A B) x", "A\\,B\\,x"],
    ["2 p q", "(2*p)*q", "2\\,p\\,q"],
    ["A * B", "A .* B", "A \\odot B"],
    ["A ⊙ B", "A .* B", "A \\odot B"],
    ["A^2", "A .^ 2", "A^{\\circ 2}"],
    ["p^2", "p^2", "p^{2}"],
    ["u^T x", "u' x", "u^{\\top}\\,x"],
    ["u @ x", "dot(u, x)", "\\operatorname{dot}\\left(u, x\\right)"],
    ["A⁻¹ x", "inv(A) x", "\\operatorname{inv}\\left(A\\right)\\,x"],
  ])("%s as %s", (text, board, tex) => {
    expect(echoed(text)).toEqual([board, tex])
  })

  test("in loops and in functions too", () => {
    const text = "f(v) = A v\nrepeat 2: x = f(x)\nsum(x)"
    const { statements } = programIn(text, { shapes: SHAPES })
    expect(texProgram(statements, { "@": "\\," })[0]).toBe("f\\left(v\\right) = A\\,v")
  })
})

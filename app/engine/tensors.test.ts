import { describe, expect, test } from "vitest"
import { compile, type ProgramDiagnostic, type Point, ProgramError } from "./autodiff"

const A = "A = [[1, 2], [3, 4]]\n"
const B = "B = [[1, 2, 3], [4, 5, 6]]\n"
const X = "x = [1, 2, 3]\n"

const valueOf = (text: string, inputs: Point = {}) => Object.values(compile(text, { inputs }).evaluate())[0]

function findings(ask: () => { readonly diagnostics: readonly ProgramDiagnostic[] }): readonly ProgramDiagnostic[] {
  try {
    return ask().diagnostics
  } catch (error) {
    if (error instanceof ProgramError) return error.diagnostics
    throw error
  }
}

/** Code, quoted place and what the fixes make of the text. */
function told(text: string, found: readonly ProgramDiagnostic[]) {
  const fixed = ({ fixes }: ProgramDiagnostic) =>
    fixes.map(({ edits }) =>
      [...edits]
        .sort((a, b) => b.from - a.from)
        .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text)
        .split("\n")
        .at(-1),
    )
  return found.map(one => [one.code, text.slice(one.span.from, one.span.to), ...fixed(one)])
}

const problems = (text: string) =>
  told(
    text,
    findings(() => compile(text)),
  )

describe("a sentence about arrays", () => {
  test.each<[string, unknown]>([
    [
      `${A}A'`,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      `${A}A^T`,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      `${A}Aᵀ`,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      `${A}A.T`,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      `${A}A.T @ A`,
      [
        [10, 14],
        [14, 20],
      ],
    ],
    [
      `${A}${B}A @ B`,
      [
        [9, 12, 15],
        [19, 26, 33],
      ],
    ],
    [`${A}A @ [1, 2]`, [5, 11]],
    [`${A}[1, 2] @ A`, [7, 10]],
    [`${X}x @ x`, 14],
    [`${X}dot(x, x)`, 14],
    [
      "outer([1, 2], [3, 4])",
      [
        [3, 4],
        [6, 8],
      ],
    ],
    ["norm([[3, 0], [0, 4]])", 5],
    [`${A}trace(A)`, 5],
    [`${A}det(A)`, -2],
    [
      "inv([[2, 0], [0, 4]])",
      [
        [0.5, 0],
        [0, 0.25],
      ],
    ],
    [
      `${A}transpose(A)`,
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      `${A}A + [10, 20]`,
      [
        [11, 22],
        [13, 24],
      ],
    ],
    [
      `${A}A + [[10], [20]]`,
      [
        [11, 12],
        [23, 24],
      ],
    ],
    [
      `${A}A^2`,
      [
        [1, 4],
        [9, 16],
      ],
    ],
    [
      `${A}where(A > 2, A, 0)`,
      [
        [0, 0],
        [3, 4],
      ],
    ],
    [
      `${A}relu(A - 2)`,
      [
        [0, 0],
        [1, 2],
      ],
    ],
    [
      "W = [[1,\n  2],\n  [3, 4]]\nW",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%j is %j", (text, value) => expect(valueOf(text)).toEqual(value))

  test.each<[string, unknown]>([
    [`${X}x[0]`, 1],
    [`${X}x[2]`, 3],
    [`${X}x[-1]`, 3],
    [`${A}A[1]`, [3, 4]],
    [`${A}A[1, 0]`, 3],
    [`${A}A[1][0]`, 3],
    [`${A}[A[0, 0], A[1, 1]]`, [1, 4]],
    [
      "[[p, 2], [3, p*q]]",
      [
        [5, 2],
        [3, 35],
      ],
    ],
    ["stack(p, q, 2)", [5, 7, 2]],
    [
      "stack([1, 2], [p, q])",
      [
        [1, 2],
        [5, 7],
      ],
    ],
    ["concat([1, 2], [p])", [1, 2, 5]],
    ["u = [1, 2, 4]\nf(n) = sum_{i=1}^{n} u_i\nf(2) + 10*f(3)", 73],
    ["u = [1, 2, 4]\nf(k) = u_k\nf(3)", 4],
    [
      `${A}concat(A, A)`,
      [
        [1, 2],
        [3, 4],
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%j is %j, entry by entry", (text, value) => expect(valueOf(`p = 5\nq = 7\n${text}`)).toEqual(value))

  test.each<[string, unknown]>([
    ["sum(B)", 21],
    ["sum(B, axis=0)", [5, 7, 9]],
    ["sum(B, axis=1)", [6, 15]],
    ["sum(B, axis=-1)", [6, 15]],
    ["sum(B, axis=0, keep=1)", [[5, 7, 9]]],
    ["sum(B, axis=1, keep=1)", [[6], [15]]],
    ["sum(B, keep=1)", [[21]]],
    ["B.sum(axis=0)", [5, 7, 9]],
    ["B.T.sum(axis=1)", [5, 7, 9]],
    ["mean(B)", 3.5],
    ["B.mean()", 3.5],
    ["mean(B, axis=0)", [2.5, 3.5, 4.5]],
    ["mean(B, axis=1, keep=1)", [[2], [5]]],
    ["amax(B)", 6],
    ["amax(B, axis=1)", [3, 6]],
    ["amax(B, axis=0, keep=1)", [[4, 5, 6]]],
    ["amin(B)", 1],
    ["amin(B, axis=0)", [1, 2, 3]],
    ["amin(B, axis=1, keep=1)", [[1], [4]]],
    ["logsumexp([0, 0])", Math.LN2],
    ["logsumexp([[0, 0], [0, 0]], axis=1)", [Math.LN2, Math.LN2]],
    ["softmax([0, 0])", [0.5, 0.5]],
    [
      "softmax([[0, 0], [0, 0]], axis=0)",
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ],
    [
      "log_softmax([[0, 0], [0, 0]], axis=1)",
      [
        [-Math.LN2, -Math.LN2],
        [-Math.LN2, -Math.LN2],
      ],
    ],
    ["leaky_relu(-2, slope=0.25)", -0.5],
    ["elu(-1, slope=2)", 2 * Math.expm1(-1)],
  ])("%s is %j", (text, value) => expect(valueOf(`${B}${text}`)).toEqual(value))
})

describe("a loop", () => {
  test.each<[string, Point]>([
    ["l = x\nrepeat 3 as k: l = l + k\nl", { x: 1 }],
    ["l = x\nm = y\nrepeat 2:\n  l = l*m\n  m = m + l\nl", { x: 3, y: 4 }],
    ["l = x\nrepeat 2 as k:\n  l = k l\n  repeat 2 as j: l = l + j\nl", { x: 2 }],
  ])("of the form %j is unrolled", (text, gradient) => {
    const program = compile(text)
    expect(program.gradient()).toEqual(gradient)
    expect(program.diagnostics).toEqual([])
  })

  test("warns of a name only if none of its versions reaches an output", () => {
    expect(problems("l = x\nm = 1\nrepeat 2:\n  l = l*m\n  m = m + 1\nl")).toEqual([])
    expect(problems("l = x\nm = 1\nrepeat 2:\n  m = 2*m\nl")).toEqual([["unused", "m"]])
  })
})

describe("what does not fit", () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [`${A}${B}A*B`, [["shape-matmul", "A*B", "A @ B"]]],
    [`${A}${B}B @ A`, [["shape", "B @ A", "B' @ A"]]],
    [`${A}${B}x = [1, 2]\nB @ x`, [["shape", "B @ x", "B' @ x"]]],
    [`${B}x = [1, 2, 3]\nx @ B`, [["shape", "x @ B", "x @ B'"]]],
    [`${A}A @ 2`, [["shape", "A @ 2", "A * 2"]]],
    ["x @ y", [["shape", "x @ y", "x * y"]]],
    [`${A}${B}A + B`, [["shape", "A + B"]]],
    [`${B}det(B)`, [["shape", "det(B)"]]],
    [`${B}sum(B, axis=2)`, [["shape", "sum(B, axis=2)"]]],
    [`${X}x[3]`, [["shape", "x[3]"]]],
    [`${A}A[0, 0, 0]`, [["shape", "0"]]],
    [`${X}x[k]`, [["unsupported", "k"]]],
    [`${X}sum_{i=0}^{3} x_i`, [["shape", "x_i"]]],
    ["[[1, 2], [3]]", [["ragged", "[3]"]]],
    ["[1, [2]]", [["ragged", "1"]]],
    ["[]", [["empty-parens", "[]"]]],
    ["concat(x, y)", [["shape", "concat(x, y)"]]],
    [`${A}${B}concat(A, B)`, [["shape", "concat(A, B)"]]],
    [`${X}y = [1, 2]\nstack(x, y)`, [["shape", "stack(x, y)"]]],
    ["p = [1, 2]\nq = [1, 2, 3]\n[p, q]", [["shape", "[p, q]"]]],
    ["leaky_relu(x, slope=k)", [["unsupported", "k"]]],
    ["relu(x, slope=2)", [["arity", "relu(x, slope=2)"]]],
    ["f(x, x) = x\nf(1, 2)", [["duplicate", "x"]]],
  ])("in %j is told with its place and a fix where one exists", (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test.each([
    [`${B}det(B)`, "This needs a square matrix: shape [2, 3]."],
    [`${X}x[3]`, "There is no such entry (the first is [0]): shape [3]."],
    [`${A}A[0, 0, 0]`, "A matrix has two indices, a row and a column; this is one too many."],
    [`${X}sum_{i=0}^{1} x_i`, "In a sum or product entries are counted from 1, and there is no such entry: shape [3]."],
    ["[[1, 2], 3]", "This is a number, and it stands among rows of 2 entries."],
  ])("in %j is told in a sentence", (text, sentence) => {
    expect(findings(() => compile(text))[0]?.message).toBe(sentence)
  })

  test("into a gradient is an output of several entries; their sum would", () => {
    const text = `${A}y = A @ [1, 2]`
    const found = findings(() => {
      compile(text).gradient()
      return { diagnostics: [] }
    })
    expect(told(text, found)).toEqual([["non-scalar", "A @ [1, 2]", "y = sum(A @ [1, 2])"]])
    expect(found[0]?.message).toBe("The output `y` must be a number here, and it has shape [2].")
  })
})

import { describe, expect, test } from "vitest"
import { compile, ProgramError } from "./autodiff"
import { programIn } from "./graph/lower/text"
import type { DiagnosticCode, Severity } from "./language/diagnostic"
import { diagnosticSentence } from "./messages"

const SHAPES = new Map([
  ["A", [2, 2]],
  ["B", [2, 2]],
  ["M", [2, 3]],
  ["u", [2]],
  ["v", [2]],
  ["w3", [3]],
])

/** A text for each code, how grave it is, and what is said. */
const CATALOGUE: Readonly<Record<DiagnosticCode, readonly [text: string, severity: Severity, sentence: string]>> = {
  unclosed: ["sin(x", "error", "This `(` is never closed: a `)` is missing."],
  "extra-close": ["sin(x))", "error", "This `)` closes nothing: there is no open bracket before it."],
  "wrong-close": ["[1, 2)", "error", "`[` is closed by `)`; it should be closed by `]`."],
  unfinished: ["x +", "error", "Something is missing after `+`."],
  "missing-operand": ["* 3", "error", "Something is missing before `*`."],
  "empty-parens": ["()", "error", "There is nothing inside `()`."],
  "two-numbers": ["2 3", "error", "Between `2` and `3` an operator is missing, such as `*`."],
  "bad-number": ["1.2.3", "error", "`1.2.3` is not a number that can be read."],
  "decimal-comma": ["1,5 + x", "error", "`1,5` has a comma: decimals are written with a point, `1.5`."],
  "bad-char": ["x $ y", "error", "`$` has no meaning here."],
  confusable: ["x1 + x_1", "warning", "`x_1` and `x1` look alike, but they are two different names."],
  "unknown-function": ["sn(x)", "error", "There is no function `sn`; did you mean `sin`?"],
  "unknown-name": ["loss = x\nlosss + 1", "warning", "`losss` is not used anywhere else; did you mean `loss`?"],
  "unknown-name-split": ["sinx + 1", "warning", "`sinx` is read as one name; did you mean `sin(x)`?"],
  "function-as-value": ["sin", "error", "`sin` needs an argument, as in `sin(x)`."],
  arity: ["sin(x, y)", "error", "`sin` takes 1 argument, and `sin(x, y)` has 2."],
  reserved: ["sin = 3", "error", "`sin` is a function, so it cannot be given another meaning; choose another name."],
  "reserved-const": ["pi = 3", "note", "`pi` is now yours: it no longer means the constant."],
  "bad-target": ["x + 1 = y", "error", "Only a name can stand to the left of `=`, and `x + 1` is none."],
  "double-equals": ["x == 3", "error", "`x == 3` compares; to define a name, write a single `=`."],
  duplicate: ["y = x\ny = 2", "warning", "`y` is defined again here; from here on it has its new meaning."],
  "use-before-definition": ["y = a\na = x + 1", "error", "`a` is used here, but it is defined only further down."],
  cycle: ["a = b\nb = a", "error", "These definitions go round in a circle: a → b → a."],
  "self-reference": ["a = a + 1", "error", "`a` is defined by itself; give it a value first, or another name here."],
  recursion: ["f(x) = f(x)\nf(2)", "error", "The function `f` calls itself, which would never end."],
  "ambiguous-slash": [
    "a/b c",
    "warning",
    "After the `/`, only the first factor of `b c` is divided by; brackets make it clear.",
  ],
  "ambiguous-application": [
    "sin x y",
    "error",
    "It is not clear how much of `x y` belongs to `sin`; brackets make it clear.",
  ],
  "ambiguous-bars": ["|x|y|", "error", "In `|x|y|` it is not clear which bars belong together."],
  "vector-product": [
    "u v",
    "error",
    "`u` and `v` are two vectors: write which product is meant, entry by entry or the inner one.",
  ],
  "elementwise-product": ["A * B", "warning", "`A * B` multiplies entry by entry; the matrix product is `@`."],
  "elementwise-power": [
    "A^2",
    "warning",
    "`A^2` takes the power of each entry; the matrix `A` times itself is `A @ A`.",
  ],
  "bars-of-array": ["|A|", "warning", "`|A|` is the absolute value of each entry; the determinant is `det(A)`."],
  "name-or-product": ["wx + 1", "note", "`wx` is read as one name; a product is written `w x`."],
  "note-log": ["log(x)", "note", "`log` is the natural logarithm, `ln`."],
  "note-unary": ["-2^2", "note", "`-2^2` means `-(2^2)`: the power comes first."],
  "note-inverse": ["A^-1", "note", "`A^-1` is the inverse of the matrix `A`."],
  "note-rows": ["softmax(A)", "note", "`softmax` of a matrix is taken of each row."],
  "note-norm": [
    "‖A‖_2",
    "note",
    "`‖A‖_2` of a matrix is read as its Frobenius norm, not as its largest singular value.",
  ],
  shape: ["u + w3", "error", "The shapes do not fit: shape [2] and shape [3]."],
  ragged: ["[[1, 2], [3]]", "error", "This row has 1 entry, the others 2."],
  "bool-output": [
    "x < 3",
    "error",
    "`x < 3` is a condition, not a number; conditions stand in `where(c, a, b)` or `a if c else b`.",
  ],
  unused: ["y = x\nz = 2*x\nz + 1", "warning", "`y` has no effect on any output."],
  "too-large": ["repeat 3000000: x1 = x", "error", "The program grows beyond 1,000,000 operations."],
  "bad-count": ["repeat: x1 = x", "error", "`repeat` needs a number of rounds, as in `repeat 4:`."],
  "bad-bound": [
    "sum_{i=1}^{m} x",
    "error",
    "`m` is no range: a sum or product runs between whole numbers, as in `sum_{i=1}^{3}`.",
  ],
  "unknown-latex": ["\\frac{1}{2}", "error", "`\\frac` is LaTeX, which cannot be read yet."],
  "unknown-python": ["import numpy", "error", "`import` is Python, which cannot be read yet."],
  "unknown-julia": ["function f(x)", "error", "`function` is Julia, which cannot be read yet."],
  unsupported: [
    "u[x]",
    "error",
    "An index must be a whole number, or the counter of a loop or sum, perhaps plus or minus one.",
  ],
  empty: ["", "error", "There is nothing here yet: type an expression, such as `x^2 + sin(x)`."],
  "shape-matmul": [
    "M * M'",
    "error",
    "`*` multiplies entry by entry, and shape [2, 3] does not fit shape [3, 2]; the matrix product is `@`.",
  ],
  "too-deep": [`x = ${"(".repeat(2001)}`, "error", "This is nested more than 2,000 levels deep."],
  "too-long": ["x".repeat(200_001), "error", "The text has 200,001 characters; at most 200,000 are read."],
  "non-scalar": ["u + v", "error", "The output `y` must be a number here, and it has shape [2]."],
}

/** Other sentences of the same codes. */
const MORE: readonly (readonly [text: string, sentence: string])[] = [
  ["x + * y", "Something is missing between `+` and `*`."],
  ["logit(x)", "There is no function `logit`."],
  ["k(a + b)", "There is no function `k`; if `k` is a factor, write `k*(…)`."],
  ["xy + x + y", "`xy` is read as one name; did you mean `x*y`?"],
  ["max", "`max` needs an argument, as in `max(x, y)`."],
  ["sin^-1 x", "`sin^-1` means the inverse function to some and the reciprocal to others; write which."],
  ["sum(x, foo=1)", "`sum` has no option `foo`."],
  ["f(x) = x\nf(x) = 2 x\nf(3)", "`f` is defined again here; from here on it has its new meaning."],
  ["A^3", "`A^3` takes the power of each entry; the matrix `A` times itself is `A @ A`."],
  ["|u|", "`|u|` is the absolute value of each entry; the norm is `norm(u)`."],
  ["M * A", "The shapes do not fit: shape [2, 3] and shape [2, 2]."],
  ["M @ A", "The inner lengths of a matrix product must agree: shape [2, 3] and shape [2, 2]."],
  ["M A", "The inner lengths of a matrix product must agree: shape [2, 3] and shape [2, 2]."],
  ["u @ x", "The inner lengths of a matrix product must agree: shape [2] and a number."],
  ["A[5]", "There is no such entry (the first is [0]): shape [2, 2]."],
  ["sum(u, axis=3)", "There is no such axis: shape [2]."],
  ["det(M)", "This needs a square matrix: shape [2, 3]."],
  ["sum_{i=0}^{1} u_i", "In a sum or product entries are counted from 1, and there is no such entry: shape [2]."],
  ["u_3", "Subscripts count entries from 1, and there is no such entry: shape [2]."],
  ["A[1, 1, 1]", "A matrix has two indices, a row and a column; this is one too many."],
  ["[[1, 2], 3]", "This is a number, and it stands among rows of 2 entries."],
  ["repeat 0: x1 = x", "`0` is no number of rounds: it must be a whole number, at least 1."],
  ["sum_i x", "`sum_i` runs over what `i` indexes, and it indexes nothing here."],
  ["$x^2$", "`$…$` is LaTeX, which cannot be read yet."],
  ["const c = x", "`const` needs a number or a list of numbers, not something computed."],
  ["sum(u, axis=x)", "`axis` must be given as a plain number."],
]

/** What a text is told, and what its gradient is told if there is nothing else to say. */
function told(text: string): readonly (readonly [DiagnosticCode, Severity, string])[] {
  const { diagnostics } = programIn(text, { shapes: SHAPES })
  if (diagnostics.length > 0)
    return diagnostics.map(finding => [finding.code, finding.severity, diagnosticSentence(finding)])
  try {
    compile(text, { inputs: { u: [1, 2], v: [3, 4] } }).gradient()
    return []
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error
    return error.diagnostics.map(({ code, severity, message }) => [code, severity, message])
  }
}

describe("the catalogue of messages", () => {
  test.each(Object.entries(CATALOGUE))("%s", (code, [text, severity, sentence]) => {
    expect(told(text)).toEqual([[code, severity, sentence]])
  })

  test.each(MORE)("%j is told: %s", (text, sentence) => {
    expect(told(text).map(([, , said]) => said)).toEqual([sentence])
  })
})

import { expect, test } from "vitest"
import { lex } from "./lex"
import { joinScripts } from "./scripts"
import { SIGNATURES } from "./signatures.fixture"
import { readNames } from "./vocabulary"

const namesOf = (text: string) =>
  readNames(joinScripts(lex(text, { text, diagnostics: [] }), text), SIGNATURES, new Set())

test.each([
  ["sum_{i=1}^{3} x_i", ["i"]],
  ["sum_{i,j}^{3} x_i*y_j", ["i", "j"]],
  ["prod_{i, j, k}^{2} w", ["i", "j", "k"]],
  ["max_{i,j} x", []],
  ["repeat 3 as k: y = y*k", ["k", "y"]],
  ["repeat 3 as T: y = y*T", ["T", "y"]],
  ["a = 2; const b = 3\nc == d", ["a", "b"]],
])("%s assigns %j", (text, assigned) => {
  expect([...namesOf(text).assigned]).toEqual(assigned)
})

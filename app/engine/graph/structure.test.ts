import { expect, test } from "vitest"
import { parse } from "../language/parse"
import { signatures } from "../ops"
import { lower } from "./lower/lower"
import { sameStructure } from "./structure"

const listOf = (text: string) => lower(parse(text, signatures).statements).program!.graph

test.each([
  ["x - 2*y", "x - 3*y", true],
  ["x - y", "a - b", true],
  ["x*y - x", "x*y - y", false],
  ["sin(x)", "cos(x)", false],
  ["x + y", "x + 1", false],
  ["x + y", "x + y + x", false],
] as const)("%s and %s have the same structure: %s", (a, b, same) => {
  expect(sameStructure(listOf(a), listOf(b))).toBe(same)
})

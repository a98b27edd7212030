import { expect, test } from "vitest"
import { FRACTIONS } from "./characters"

test("a fraction that is one character is what its two numbers say", () => {
  expect(FRACTIONS.size).toBe(15)
  for (const [character, value] of FRACTIONS) {
    const [above, below] = character.normalize("NFKD").split("\u2044").map(Number)
    expect(value, character).toBe(above! / below!)
  }
})

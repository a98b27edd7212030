import { expect, test } from "vitest"
import { advice } from "./advice"
import { english } from "./words/language"
import { later } from "./words/later"

const effort = (sweeps: number, multiplications: number, live: number) => ({ sweeps, multiplications, live })

test.each([
  [
    effort(2, 16, 6),
    effort(1, 8, 9),
    "n = 2 inputs, m = 1 output: forward needs 2 sweeps, one a column; reverse 1 sweep, one a row. Reverse is cheaper here: 8 multiplications instead of 16, 2 times fewer. It pays with memory: up to 9 live numbers instead of 6.",
  ],
  [
    effort(1, 3, 4),
    effort(3, 3, 4),
    "n = 1 input, m = 3 outputs: forward needs 1 sweep, one a column; reverse 3 sweeps, one a row. Both take 3 multiplications; forward keeps less in memory.",
  ],
  [
    effort(1, 4, 4),
    effort(2, 10, 4),
    "n = 1 input, m = 2 outputs: forward needs 1 sweep, one a column; reverse 2 sweeps, one a row. Forward is cheaper here: 4 multiplications instead of 10, 2.5 times fewer.",
  ],
  [effort(0, 0, 2), effort(0, 0, 2), "Every input is frozen, so there is nothing to differentiate."],
])("advice %#", (forward, reverse, sentence) => {
  expect(advice(forward, reverse, later(english))).toBe(sentence)
})

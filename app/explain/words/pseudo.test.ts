import { expect, test } from "vitest"
import type { Rich } from "../rich"
import { english } from "./language"
import { later } from "./later"
import { told } from "./told"
import { longer, pseudo } from "./pseudo"

test("a text is bracketed and longer by 40 %", () => {
  expect(pseudo("Every row in turn")).toBe("[[Every row in turn~~~~ ~~]]")
})

test("what has no letter stays as it is", () => {
  expect(pseudo("3 / 5")).toBe("3 / 5")
})

test("functions, records and text with formulas are translated too, formulas stay", () => {
  const words = pseudo({
    of: (name: string) => `Seed of ${name}`,
    row: (): Rich => ["all of ", { tex: "\\nabla f" }],
    J: { tex: "J" },
  })
  expect(words.of("x")).toBe("[[Seed of x~~~~]]")
  expect(words.row()).toEqual(["[[", "all of ", { tex: "\\nabla f" }, "~~~", "]]"])
  expect(words.J).toEqual({ tex: "J" })
})

test("a catalogue is made once a language", () => {
  expect(told(english).inputs.title).toBe("Inputs")
  expect(told(longer).inputs.title).toBe("[[Inputs~~~]]")
  expect(later(longer).lanes.player.play("x")).toBe("[[Play x~~~]]")
  expect(told(longer)).toBe(told(longer))
})

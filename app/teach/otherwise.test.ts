import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { scalar } from "../engine/tensor/tensor"
import { en } from "../explain/words/en/teach"
import { factsOf } from "./facts"
import { missedAt, otherwiseTold } from "./otherwise"
import { questionOf } from "./question"

const at = new Map([
  ["x", 3],
  ["y", 5],
])
const facts = factsOf({ ...EMPTY, program: "f = (x*y + x)*(y - x)", at, mode: "reverse" })!
const question = questionOf(facts.program, facts.run, 13)!

test("a wrong number that no mistake gives is told by what it is instead, else by its side of the right one", () => {
  const told = (answer: number) => otherwiseTold(facts, missedAt(question), scalar(answer), en)
  expect(question.right.data[0]).toBe(-16)
  expect(told(16)).toBe("The size is right, the sign is not.")
  expect(told(5)).toBe("That is the value of y, which is not what is asked.")
  expect(told(24)).toBe("That is the adjoint of y, which is not what is asked.")
  expect(told(-15)).toBe("Not yet: that is too large.")
  expect(told(-17)).toBe("Not yet: that is too small.")
  expect(told(NaN)).toBe("That comes to no number.")
  expect(otherwiseTold(facts, missedAt(question), { shape: [2], data: Float64Array.of(1, 2) }, en)).toBe(
    "Wanted is a single number.",
  )
})

import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { factsOf } from "./facts"
import { ruleKey, rulesIn, rulesOf } from "./rule"

test("the operation decides the rule; where there are several none is asked", () => {
  const facts = factsOf({ ...EMPTY, program: "a = x*y\nb = a - sin(x)\nc = -b\nd = c / x^3\ng = d + 1" })!
  expect([...rulesOf(facts)]).toEqual([
    ["a", "product"],
    ["v2", "function"],
    ["b", "difference"],
    ["v5", "power"],
    ["d", "quotient"],
    ["g", "sum"],
  ])
  expect([...rulesIn(facts, { [ruleKey("a")]: "sum", [ruleKey("b")]: "no", [ruleKey("q")]: "sum" })]).toEqual([
    ["a", "sum"],
  ])
})

import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { traceCsv } from "../explain/csv"
import { checkTrace } from "./check"
import { EXAMPLES } from "./examples"
import { factsOf, type Facts } from "./facts"
import { filledIn, pasted } from "./typed"

const FIRST = { row: 0, column: 0 }

/** Lines that are not right, of the app's own trace pasted as a learner's. */
function wrongIn(facts: Facts): readonly string[] {
  const csv = traceCsv(facts.program, facts.run, facts.run.plan.steps)
  const { filled, unread } = filledIn(facts, pasted(facts, csv, FIRST)!)
  const lines = checkTrace(facts, filled).filter(({ verdict }) => verdict !== "right")
  return [...unread, ...lines.map(({ node, column, verdict }) => `${column} of ${node} ${verdict}`)]
}

test("the trace that the app exports is right in every line, for every example and mode", () => {
  const wrong = EXAMPLES.flatMap(({ id, document }) =>
    (["evaluate", "forward", "reverse"] as const).flatMap(mode => {
      const facts = factsOf({ ...EMPTY, ...document, mode })!
      if (facts.run.plan.order.length > 60) return []
      return wrongIn(facts).map(line => `${id} ${mode}: ${line}`)
    }),
  )
  expect(wrong).toEqual([])
})

test("infinity is an answer where it is right", () => {
  const facts = factsOf({ ...EMPTY, program: "y = ln(x)", at: new Map([["x", 0]]) })!
  expect(wrongIn(facts)).toEqual([])
})

test("cells alone are pasted from where they are put", () => {
  const facts = factsOf({ ...EMPTY, program: "y = x^2", at: new Map([["x", 3]]) })!
  expect(pasted(facts, "3\t6\n9\t1", FIRST)).toEqual({
    "x value": "3",
    "x adjoint": "6",
    "y value": "9",
    "y adjoint": "1",
  })
  expect(pasted(facts, "6\n1\n", { row: 0, column: 1 })).toEqual({ "x adjoint": "6", "y adjoint": "1" })
  expect(pasted(facts, "7", FIRST)).toBeNull()
})

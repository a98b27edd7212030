import { expect, test } from "vitest"
import { branchOf } from "./branch"
import { explain } from "./explanation"
import { flat } from "./said.fixture"
import { sweep } from "./sweep.fixture"

/** What the node f chooses at a point. */
function chosen(text: string, at: Record<string, number>) {
  const { program, run } = sweep(text, at, "reverse")
  return branchOf(program, run, program.outputs[0]!.node)
}

test.each([
  ["f = where(x > 0, x, y)", { x: 3, y: 5 }, { taken: 1, untaken: 2, holds: true }],
  ["f = where(x > 0, x, y)", { x: -3, y: 5 }, { taken: 2, untaken: 1, holds: false }],
  ["f = max(x, y)", { x: 3, y: 5 }, { taken: 1, untaken: 0, holds: null }],
  ["f = min(x, y)", { x: 3, y: 5 }, { taken: 0, untaken: 1, holds: null }],
  ["f = max(x, y)", { x: 5, y: 5 }, null],
  ["f = x*y", { x: 3, y: 5 }, null],
] as const)("%s at %o chooses %o", (text, at, branch) => {
  expect(chosen(text, at)).toEqual(branch)
})

test("the step of a choice says what is taken, and why", () => {
  const { program, run } = sweep("f = where(x > 0, x^2, y)", { x: -3, y: 5 }, "reverse")
  const k = run.plan.order.indexOf(program.outputs[0]!.node) + 1
  const { sentence, speech } = explain(program, run, k)
  expect(flat(sentence)).toContain(
    "The condition does not hold here, so $y$ is taken: $v_{2}$ has no part in the result, and nothing flows back to it.",
  )
  expect(speech).toContain("so y is taken: v2 has no part in the result")
})

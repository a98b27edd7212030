import { expect, test } from "vitest"
import type { Hooks } from "../graph/sweep"
import { scalar } from "../tensor/tensor"
import { evaluate, valueOf } from "./evaluate"
import { plan } from "./sweep"
import { program } from "./program.fixture"

const mistakes: Readonly<Record<string, readonly [Hooks, x: number, y: number]>> = {
  "the right engine": [{}, -6, 24],
  "overwriting instead of accumulating": [{ accumulate: (_graph, _edge, _before, term) => term }, 10, 6],
  "stopping after the first path": [{ accumulate: (_graph, _edge, before) => before }, -18, 18],
  "forgetting what flows in": [{ term: (_graph, _edge, partial) => partial }, 5, 4],
  "forgetting the partial": [{ term: (_graph, _edge, _partial, given) => given }, 3, 2],
}

test.each(Object.entries(mistakes))("%s on (x*y + x)*(y - x) at (3, 5)", (_, [hooks, x, y]) => {
  const { graph, point, node } = program("(x*y + x)*(y - x)", { x: 3, y: 5 })
  const sweep = plan(graph, "reverse", [0, 1], [node("out")], hooks)
  const run = evaluate(sweep, point, [scalar(1)])
  expect([0, 1].map(input => valueOf(run, sweep.of[input]!).data[0])).toEqual([x, y])
})

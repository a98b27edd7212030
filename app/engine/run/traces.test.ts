import { describe, expect, test } from "vitest"
import reference from "../reference/golden-traces.json"
import { scalar } from "../tensor/tensor"
import { evaluate } from "./evaluate"
import type { Pass } from "./plan"
import { step } from "./step"
import { plan } from "./sweep"
import { program } from "./program.fixture"

interface Trace {
  readonly id: string
  readonly program: string
  readonly output: string
  readonly forward: readonly { v: string; is?: string; primal: number; tangent: number }[]
  readonly reverse: readonly {
    target: string
    from: string | null
    local: number
    contribution: number
    before: number
    after: number
  }[]
}

const traces = reference.traces as unknown as readonly Trace[]
const close = (got: number | undefined, want: number) =>
  expect(Math.abs(got! - want)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(want)))

describe.each(traces.map(trace => [trace.id, trace] as const))("published trace %s", (_, trace) => {
  const inputs = trace.forward.flatMap(({ is, primal }) => (is === undefined ? [] : [[is, primal] as const]))
  const { graph, point, node } = program(trace.program, Object.fromEntries(inputs))
  const wrt = inputs.map(([name]) => node(name))
  const { order } = plan(graph, "evaluate", [], [])
  const place = new Map(trace.forward.map(({ v }, i) => [v, order[i]]))
  const run = (pass: Pass, seeds: readonly number[]) => {
    const sweep = plan(graph, pass, wrt, [place.get(trace.output)!])
    return evaluate(sweep, point, seeds.map(scalar))
  }

  test("goes forward line by line", () => {
    const r = run(
      "forward",
      trace.forward.filter(({ is }) => is !== undefined).map(({ tangent }) => tangent),
    )
    expect(r.plan.steps).toBe(trace.forward.length)
    trace.forward.forEach(({ primal, tangent }, i) => {
      const found = step(r, i + 1)
      if (found.kind !== "read" && found.kind !== "push") throw new Error(`a ${found.kind} at step ${i + 1}`)
      close(found.value.data[0], primal)
      close(found.tangent?.data[0], tangent)
    })
  })

  test("goes backward line by line", () => {
    const r = run("reverse", [1])
    expect(r.plan.steps).toBe(trace.forward.length + trace.reverse.length)
    trace.reverse.forEach((line, i) => {
      const found = step(r, trace.forward.length + i + 1)
      expect(found.node).toBe(place.get(line.target))
      expect(found.kind).toBe(line.from === null ? "seed" : "pull")
      if (found.kind === "seed") close(found.after.data[0], line.after)
      if (found.kind !== "pull") return
      expect(found.term.to).toBe(place.get(line.from!))
      close(found.term.partial?.data[0], line.local)
      close(found.term.product.data[0], line.contribution)
      close(found.term.before?.data[0] ?? 0, line.before)
      close(found.term.after.data[0], line.after)
    })
  })
})

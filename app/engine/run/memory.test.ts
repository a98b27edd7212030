import { expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import { opNamed } from "../ops"
import { plan } from "./sweep"

/** Bytes of every array of numbers within reach. */
function bytesOf(part: unknown, seen = new Set<unknown>()): number {
  if (typeof part !== "object" || part === null || seen.has(part)) return 0
  seen.add(part)
  if (ArrayBuffer.isView(part)) return part.byteLength
  return Object.values(part).reduce<number>((sum, inner) => sum + bytesOf(inner, seen), 0)
}

test("a run that can be stepped takes at most 120 bytes a node, its values included", () => {
  const graph = createGraph()
  const x = graph.input([])
  let l = x
  for (let k = 0; k < 1000; k++) {
    const grown = graph.append(opNamed("mul"), [graph.number(3.6), l])
    l = graph.append(opNamed("mul"), [grown, graph.append(opNamed("sub"), [graph.number(1), l])])
  }
  const { size } = graph
  const planned = plan(graph, "reverse", [x], [l])
  const bytes = bytesOf(planned) + 8 * planned.offset.at(-1)!
  expect(bytes / size).toBeLessThan(120)
  expect(bytes / size).toBeGreaterThan(60)
})

import { expect, test } from "vitest"
import { rolled, type Sequence, type RepeatedShape } from "./repetition"

const UNARY: RepeatedShape = { kind: "operation", code: 0, arity: 1, size: 2 }
const BINARY: RepeatedShape = { kind: "operation", code: 1, arity: 2, size: 3 }
const SHAPES = [UNARY, BINARY]

/** Operations as [result, operand] or [result, operand, operand]. */
function sequence(operations: readonly (readonly number[])[]): Sequence {
  const start = [0]
  for (const operation of operations) start.push(start.at(-1)! + operation.length)
  return {
    shapes: SHAPES,
    ids: Int32Array.from(operations, operation => operation.length - 2),
    start: Int32Array.from(start),
    addresses: Int32Array.from(operations.flat()),
  }
}

/** What is left, in words: an operation by its addresses, a loop by its times and its body's first addresses and strides. */
function told({ shapes, ids, start, addresses }: Sequence): string[] {
  return Array.from(ids, (id, item) => {
    const shape = shapes[id]!
    const first = addresses.subarray(start[item], start[item + 1]).join()
    return shape.kind === "operation" ? first : `${shape.count} times ${first} by ${shape.strides.join()}`
  })
}

const times = (count: number, body: (i: number) => number[][]) =>
  Array.from({ length: count }, (_, i) => body(i)).flat()

test("operations that repeat with addresses moved by a constant become one loop", () => {
  const chain = times(5, i => [[10 + i, 9 + i]])
  expect(told(rolled(sequence(chain)))).toEqual(["5 times 10,9 by 1,1"])
})

test("a stretch of several operations repeats as a whole, each address with its own stride, backwards too", () => {
  const body = times(6, i => [
    [20 + 2 * i, 0],
    [21 + 2 * i, 20 + 2 * i, 9 - i],
  ])
  expect(told(rolled(sequence(body)))).toEqual(["6 times 20,0,21,20,9 by 2,0,2,2,-1"])
})

test("what stands before and after a repetition is left as it is", () => {
  const around = [[5, 1, 2], ...times(4, i => [[6 + i, 1]]), [30, 9, 9]]
  expect(told(rolled(sequence(around)))).toEqual(["5,1,2", "4 times 6,1 by 1,0", "30,9,9"])
})

test("three times around are no loop, nor are addresses that move unevenly", () => {
  expect(told(rolled(sequence(times(3, i => [[6 + i, 1]]))))).toEqual(["6,1", "7,1", "8,1"])
  expect(told(rolled(sequence(times(4, i => [[6 + i, i * i]]))))).toEqual(["6,0", "7,1", "8,4", "9,9"])
})

test("loops repeat within loops", () => {
  const nested = times(70, j => [[1000 + j, 0, 0], ...times(80, i => [[2000 + 100 * j + i, 1000 + j]])])
  const { shapes, ids } = rolled(sequence(nested))
  expect(ids.length).toBe(1)
  const outer = shapes[ids[0]!]!
  expect(outer).toMatchObject({ kind: "loop", count: 70, size: 5 })
  expect(outer.kind === "loop" && outer.body.map(part => (part.kind === "loop" ? part.count : part.code))).toEqual([
    1, 80,
  ])
  expect(outer.kind === "loop" && Array.from(outer.strides)).toEqual([1, 0, 0, 100, 1])
})

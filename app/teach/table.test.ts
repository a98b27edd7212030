import { expect, test } from "vitest"
import { readTable } from "./table"

/** Numbers by node: value, adjoint. */
const numbers = (text: string) =>
  Object.fromEntries(
    [...readTable(text).filled].map(([node, { value, adjoint }]) => [node, [value?.data[0], adjoint?.data[0]]]),
  )
const WANTED = { x: [3, -6], v1: [15, 2.5] }

test("a table is read from a spreadsheet, with or without its head", () => {
  expect(numbers("x\t3\t-6\r\nv1\t15\t2.5\r\n")).toEqual(WANTED)
  expect(numbers("node\tadjoint\tvalue\nx\t-6\t3\nv1\t2.5\t15")).toEqual(WANTED)
  expect(numbers("x\t3\t−6\nv1\t15\t2,5")).toEqual(WANTED)
})

test("a table is read with commas, semicolons, spaces, equals signs, and in Markdown", () => {
  expect(numbers("x,3,-6\nv1,15,2.5")).toEqual(WANTED)
  expect(numbers("x, 3, -6\nv1, 15, 2.5")).toEqual(WANTED)
  expect(numbers("x;3;-6\nv1;15;2,5")).toEqual(WANTED)
  expect(numbers("x   3  -6\nv1 15 2.5")).toEqual(WANTED)
  expect(numbers("x 3 -6\nv1 15 2,5")).toEqual(WANTED)
  expect(numbers("| node | value | adjoint |\n|---|:---:|--:|\n| x | 3 | -6 |\n| `v_1` | 15 | 5/2 |")).toEqual(WANTED)
  expect(numbers("x 3 -6\nv₁ 15 2.5")).toEqual(WANTED)
  expect(numbers("x = 3\nv1 = 15")).toEqual({ x: [3, undefined], v1: [15, undefined] })
  expect(numbers('"x","3","-6"\n"v1","15","2,5"')).toEqual(WANTED)
})

test("a comma that may part or be decimal leaves its cell unread, and so does what is no number", () => {
  expect(readTable("x,3,-6\nv1,15,2,5").unread).toEqual([{ line: 2, column: null, text: "5" }])
  expect(readTable("x\t1,234\tabc").unread).toEqual([
    { line: 1, column: "value", text: "1,234" },
    { line: 1, column: "adjoint", text: "abc" },
  ])
})

test("arrays keep their commas", () => {
  expect(readTable("w, [1, 2], [3, 4]").filled.get("w")!.adjoint!.data).toEqual(Float64Array.of(3, 4))
})

import { expect, test } from "vitest"
import { type Column, roomFor, trimmed } from "./column"

test("a column grows, and becomes as wide as its largest number needs", () => {
  let column: Column = new Uint8Array()
  const written = [7, 255, 256, 65_535, 65_536]
  const widths = written.map((value, index) => {
    column = roomFor(column, index, value)
    column[index] = value
    return column.BYTES_PER_ELEMENT
  })
  expect(widths).toEqual([1, 1, 2, 2, 4])
  expect(Array.from(trimmed(column, 5))).toEqual(written)
  column = roomFor(column, 64, 1)
  expect([column.length, column[4]]).toEqual([128, 65_536])
})

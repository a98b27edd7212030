import { expect, test } from "vitest"
import { ops } from "../../engine/ops"
import { words } from "./index"

test("every op that a program may hold has its line", () => {
  const shown = ops.filter(
    op => !op.internal || op.infix !== undefined || op.notation !== undefined || op.moves !== undefined,
  )
  expect(shown.filter(op => words.ops[op.name] === undefined).map(op => op.name)).toEqual([])
})

test("no line is for an op that does not exist", () => {
  const names = new Set(ops.map(op => op.name))
  expect(Object.keys(words.ops).filter(name => !names.has(name))).toEqual([])
})

test("a line mentions every operand or none", () => {
  for (const { name, params, variadic } of ops) {
    const mentioned = words.ops[name]?.match(/#\d/g) ?? []
    expect(variadic || mentioned.length === 0 || mentioned.length === params.length, name).toBe(true)
  }
})

import { expect, test } from "vitest"
import { compile } from "../../autodiff"

const inputs = {
  W: [
    [1, 2],
    [3, 4],
  ],
  x: [5, 6],
}

test.each([
  ["(W x)_1", 17],
  ["(W x)_{2}", 39],
  ["(W x)₂", 39],
  ["(W W)_{2,1}", 15],
  ["(x + x)[1]", 12],
  ["[x[0], 7]_2", 7],
  ["abs(x)_1", 5],
  ["sum_{i=1}^{1} (W x)_{i+1}", 39],
  ["sum_{i=2}^{2} (W x)_{i-1}", 17],
  ["sum_{i=1}^{2} (W x)_i^2", 1810],
] as const)("%s is an entry, counted from 1", (text, value) => {
  expect(compile(text, { inputs }).evaluate()).toEqual({ y: value })
})

test("x_ab is a name of its own beside a vector x, for nothing counts a and b", () => {
  expect(compile("const x = [5, 6]\ny = x_ab + x[0]").inputs).toEqual(["x_ab"])
})

test("an entry of a number is an error", () => {
  expect(() => compile("(a + b)_1")).toThrow("There is no such entry (the first is [0]): a number.")
})

test.each([
  ["‖W‖_2", "`‖W‖_2` of a matrix is read as its Frobenius norm, not as its largest singular value.", "_F"],
  ["||W||_1", "`||W||_1` of a matrix is read as the norm of all of its entries in one vector.", undefined],
  ["‖W‖_{2}^2", "`‖W‖_{2}` of a matrix is read as its Frobenius norm, not as its largest singular value.", "_F"],
] as const)("%s says which norm it is", (text, message, fix) => {
  const [note, ...others] = compile(text, { inputs }).diagnostics
  expect([note!.code, note!.message, note!.fix?.edits[0]!.text, others]).toEqual(["note-norm", message, fix, []])
})

test.each(["‖W‖", "‖W‖_F", "‖x‖_2", "norm(W)"])("%s needs no note", text => {
  expect(compile(text, { inputs }).diagnostics).toEqual([])
})

import { expect, test } from "vitest"
import { programIn } from "../engine/graph/lower/text"
import { fromNested } from "../engine/tensor/tensor"
import {
  entriesMaking,
  madeOf,
  productBack,
  productOf,
  productsMaking,
  spansOfEntries,
  sumOf,
  type MatrixProduct,
} from "./product"
import { sweep } from "./sweep.fixture"
import { formatCells } from "./value"

const named = (text: string) => {
  const program = programIn(text).program!
  const node = (name: string) => program.names.indexOf(name)
  /** "A: 0 1; B: 1 3" */
  const making = (product: MatrixProduct | null, at: number) => {
    const { row, column } = entriesMaking(product!, at)
    const side = (entries: typeof row) =>
      `${program.names[entries[0]!.node]!}${entries[0]!.is === "adjoint" ? "'" : ""}: ${entries.map(one => one.at).join(" ")}`
    return `${side(row)}; ${side(column)}`
  }
  return { program, node, making }
}

test("an entry of a product is made of a row of the left factor and a column of the right one", () => {
  const { program, node, making } = named("A = [[1, 2, 3], [4, 5, 6]]; B = [[1, 0], [0, 1], [1, 1]]; C = A @ B")
  const product = productOf(program, node("C"))
  expect([0, 1, 2, 3].map(at => making(product, at))).toEqual([
    "A: 0 1 2; B: 0 2 4",
    "A: 0 1 2; B: 1 3 5",
    "A: 3 4 5; B: 0 2 4",
    "A: 3 4 5; B: 1 3 5",
  ])
})

test("an entry of its factors' adjoints is made by the rules, the other factor transposed", () => {
  const { program, node, making } = named("A = [[1, 2, 3], [4, 5, 6]]; B = [[1, 0], [0, 1], [1, 1]]; C = A @ B")
  // Ā = C̄ Bᵀ: of entry (1, 2) row 1 of C̄ and row 2 of B.
  expect(making(productBack(program, { to: node("C"), slot: 0 }), 5)).toBe("C': 2 3; B: 4 5")
  // B̄ = Aᵀ C̄: of entry (2, 1) column 2 of A and column 1 of C̄.
  expect(making(productBack(program, { to: node("C"), slot: 1 }), 5)).toBe("A: 2 5; C': 1 3")
})

test("of a matrix and a vector they are rows, columns and numbers", () => {
  const { program, node, making } = named("W = [[1, 2], [3, 4]]; x = [1, -1]; y = W @ x; z = x @ W; s = x @ x")
  expect(making(productOf(program, node("y")), 1)).toBe("W: 2 3; x: 0 1")
  expect(making(productBack(program, { to: node("y"), slot: 0 }), 1)).toBe("y': 0; x: 1")
  expect(making(productBack(program, { to: node("y"), slot: 1 }), 1)).toBe("W: 1 3; y': 0 1")
  expect(making(productOf(program, node("z")), 1)).toBe("x: 0 1; W: 1 3")
  expect(making(productBack(program, { to: node("z"), slot: 0 }), 1)).toBe("W: 2 3; z': 0 1")
  expect(making(productBack(program, { to: node("z"), slot: 1 }), 1)).toBe("x: 0; z': 1")
  expect(making(productOf(program, node("s")), 0)).toBe("x: 0 1; x: 0 1")
  expect(productBack(program, { to: node("s"), slot: 0 })).toBeNull()
})

test("what is no product is made of no entries, and an adjoint of one product an edge", () => {
  const { program, node } = named("A = [[1, 2], [3, 4]]; B = A @ A; C = A + B")
  expect(productOf(program, node("C"))).toBeNull()
  expect(productOf(program, node("A"))).toBeNull()
  expect(productsMaking(program, { is: "adjoint", node: node("A") })).toHaveLength(2)
  expect(productsMaking(program, { is: "adjoint", node: node("B") })).toEqual([])
})

test("entries stand in their lines of numbers where they are read", () => {
  const cells = formatCells(
    fromNested([
      [1, -20],
      [300, 4],
    ])!,
  )
  expect(spansOfEntries(cells).map(([from, to]) => cells.slice(from, to))).toEqual(["1", "−20", "300", "4"])
})

test("an entry that is pointed at is made by every product behind it, one of an edge by that alone", () => {
  const { program, node } = named("A = [[1, 2], [3, 4]]; B = [[5, 6], [7, 8]]; C = A @ B; D = B @ A; E = C + D")
  const places = (entries: readonly { node: number; is: string; at: number }[]) =>
    entries.map(({ node, is, at }) => `${program.names[node]!} ${is} ${at}`)
  const whole = madeOf(program, { node: node("A"), entry: { is: "adjoint", at: 1 } })!
  expect(whole.itself).toEqual({ is: "adjoint", node: node("A"), at: 1 })
  expect(places(whole.row)).toEqual(["C adjoint 0", "C adjoint 1", "B value 0", "B value 2"])
  expect(places(whole.column)).toEqual(["B value 2", "B value 3", "D adjoint 1", "D adjoint 3"])
  const edge = madeOf(program, { to: node("D"), slot: 1, entry: { is: "adjoint", at: 1 } })!
  expect(places([...edge.row, ...edge.column])).toEqual(["B value 0", "B value 2", "D adjoint 1", "D adjoint 3"])
  expect(madeOf(program, { node: node("E"), entry: { is: "value", at: 0 } })).toBeNull()
})

test("an entry is told as its sum, with values on the way there and adjoints on the way back", () => {
  const { program, run } = sweep("A = [[1, 2], [3, 4]]; B = [[5, -6], [7, 0.5]]; y = sum((A @ B)^2)", {}, "reverse")
  const to = program.names.indexOf("v1")
  expect(sumOf(run, productOf(program, to)!, 1)).toBe("1·(−6) + 2·0.5")
  // The adjoint of A B is twice its value: row 0 is (38, −10).
  expect(sumOf(run, productBack(program, { to, slot: 0 })!, 1)).toBe("38·7 + (−10)·0.5")
})

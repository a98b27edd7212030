import { expect, test } from "vitest"
import { edgeName, nodeName } from "./name"
import { INTEGERS, sweep } from "./sweep.fixture"

const { program, run } = sweep(...INTEGERS, "reverse")
const node = (name: string) => program.names.indexOf(name)

test("a node is named with what is known of it", () => {
  expect(nodeName(program, run, node("v2"), 0)).toBe("v2 equals v1 plus x")
  expect(nodeName(program, run, node("v2"), 4)).toBe("v2 equals v1 plus x, value 18")
  expect(nodeName(program, run, node("v2"), 8)).toBe("v2 equals v1 plus x, value 18, adjoint 2")
  expect(nodeName(program, run, node("x"), 13)).toBe("x, value 3, adjoint minus 16")
})

test("an edge is named with its local partial", () => {
  expect(edgeName(program, node("v1"), 0)).toBe("edge from x to v1, local partial y")
  expect(edgeName(program, node("v3"), 1)).toBe("edge from x to v3, local partial minus 1")
  const { program: relu } = sweep("f = relu(x)", { x: 1 }, "reverse")
  expect(edgeName(relu, 1, 0)).toBe("edge from x to f, local partial of f with respect to x")
})

import { describe, expect, test } from "vitest"
import { valueOf } from "../engine/run/evaluate"
import { english } from "../explain/words/language"
import { createGuest, successor } from "./derivative"
import * as notations from "../explain/notations"
import { haveNotations } from "./writing"
import { createDerivation } from "./derived"
import type { Document } from "../document/document"
import { EMPTY } from "../document/fields"

const programOf = (text: string, at: Document["at"] = new Map()) =>
  createDerivation()({ ...EMPTY, program: text, at }).good.program

function graphOf(
  text: string,
  path: readonly string[],
  freeze: readonly string[] = [],
  at: Document["at"] = new Map(),
) {
  const made = successor(programOf(text, at), path, freeze)
  if (made.kind !== "graph") throw new Error(made.kind)
  return made
}

/** The outputs of a derivative graph at a point, by name. */
function valuesOf(
  text: string,
  path: readonly string[],
  at: Record<string, number> = {},
  freeze: readonly string[] = [],
) {
  const { program } = graphOf(text, path, freeze)
  const { store } = createGuest(program, { at: new Map(Object.entries(at)), notation: "" }, english)
  const { run } = store.getState().derived.lanes[0]
  return Object.fromEntries(program.outputs.map(({ name, node }) => [name, Array.from(valueOf(run, node).data)]))
}

describe("the derivative graph", () => {
  test("of x^3 at 2 is 12, differentiated again 12, once more 6, and then 0", () => {
    expect(valuesOf("x^3", ["y"], { x: 2 })).toEqual({ x_bar: [12] })
    expect(valuesOf("x^3", ["y", "x"], { x: 2 })).toEqual({ x_bar2: [12] })
    expect(valuesOf("x^3", ["y", "x", "x"], { x: 2 })).toEqual({ x_bar: [6] })
    expect(valuesOf("x^3", ["y", "x", "x", "x"], { x: 2 })).toEqual({ x_bar: [0] })
  })

  test("of one partial derivative is a row of the Hessian", () => {
    const integers = "f = (x*y + x)*(y - x)"
    expect(valuesOf(integers, ["f"], { x: 3, y: 5 })).toEqual({ x_bar: [-6], y_bar: [24] })
    expect(valuesOf(integers, ["f", "x"], { x: 3, y: 5 })).toEqual({ x_bar2: [-12], y_bar2: [5] })
    expect(valuesOf(integers, ["f", "y"], { x: 3, y: 5 })).toEqual({ x_bar2: [5], y_bar2: [6] })
  })

  test("leaves frozen inputs as they are", () => {
    expect(valuesOf("f = x^2*y", ["f"], { x: 3, y: 5 }, ["y"])).toEqual({ x_bar: [30] })
    expect(valuesOf("f = x^2*y", ["f", "x"], { x: 3, y: 5 }, ["y"])).toEqual({ x_bar2: [10] })
  })

  test("is of one entry where an output or a gradient is an array", () => {
    const cubes = "x = [2, 5]\ny = x^3"
    expect(valuesOf(cubes, ["y[1]"])).toEqual({ x_bar: [0, 75] })
    expect(valuesOf(cubes, ["y[1]", "x[1]"])).toEqual({ x_bar2: [0, 30] })
    expect(valuesOf("W = [[1, 2], [3, 4]]\nf = sum((W @ [1, 1])^2)", ["f", "W[0,1]"])).toEqual({ W_bar2: [2, 2, 0, 0] })
  })

  test("tells which node of the program each of its nodes belongs to, whatever the order", () => {
    const program = programOf("f = x*y + x")
    const told = (path: readonly string[]) => {
      const made = graphOf("f = x*y + x", path)
      return made.origins.map(({ role, of }, i) => `${made.program.names[i]!}: ${role} ${program.names[of] ?? ""}`)
    }
    expect(told(["f"])).toEqual(["x: primal x", "y: primal y", ": adjoint f", "x_bar: adjoint x"])
    expect(told(["f", "x"])).toContain("x: primal x")
  })

  test("says what cannot be differentiated", () => {
    expect(successor(programOf("f = x"), ["g"], [])).toEqual({ kind: "none", name: "g" })
    expect(successor(programOf("x = [1, 2]\ny = 2*x"), ["y"], [])).toEqual({ kind: "none", name: "y" })
    expect(successor(programOf("f = x*y"), ["f", "y"], ["y"])).toEqual({ kind: "none", name: "y" })
  })

  test("calls adjoints what the notation beside it does, and follows it", () => {
    haveNotations(notations)
    const beside = { at: new Map([["x", 2]]), notation: "grad" }
    const { store, follow } = createGuest(graphOf("f = x^3*y", ["f"]).program, beside, english)
    const names = () => store.getState().derived.good.program.outputs.map(({ name }) => name)
    expect(names()).toEqual(["x.grad", "y.grad"])
    follow({ ...beside, notation: "partial" })
    expect(names()).toEqual(["∂f/∂x", "∂f/∂y"])
    follow({ ...beside, notation: "" })
    expect(names()).toEqual(["x_bar", "y_bar"])
  })

  test("a second order says what was differentiated, and by what before", () => {
    haveNotations(notations)
    const beside = { at: new Map([["x", 2]]), notation: "partial" }
    const names = (text: string, path: readonly string[]) => {
      const { store } = createGuest(graphOf(text, path).program, beside, english)
      return store.getState().derived.good.program.outputs.map(({ name }) => name)
    }
    expect(names("loss = x^3*y", ["loss", "x"])).toEqual(["∂²loss/∂x∂x", "∂²loss/∂x∂y"])
    expect(names("loss = x^3*y", ["loss", "x", "y"])).toEqual(["∂³loss/∂x∂y∂x", "∂³loss/∂x∂y∂y"])
    expect(names("W = [[1, 2], [3, 4]]\nf = sum((W @ [1, 1])^2)", ["f", "W[0,1]"])).toEqual(["∂²f/∂W[0,1]∂W"])
  })

  test("follows the point, and keeps its own step", () => {
    const { store, follow } = createGuest(
      graphOf("x^3", ["y"]).program,
      { at: new Map([["x", 2]]), notation: "" },
      english,
    )
    expect(store.getState().derived.tick).toBe(store.getState().derived.ticks)
    store.actions.goTo(1)
    follow({ at: new Map([["x", 3]]), notation: "" })
    const { derived } = store.getState()
    const output = derived.good.program.outputs[0]!.node
    expect([derived.tick, valueOf(derived.lanes[0].run, output).data[0]]).toEqual([1, 27])
  })
})

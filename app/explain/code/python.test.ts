import { describe, expect, test } from "vitest"
import {
  differences,
  exportedOf,
  goldenPrograms,
  opPrograms,
  pythonWith,
  runInPython,
  writtenBy,
} from "./export.fixture"
import { pythonTarget } from "./pythonTarget"
import { dualTarget, tapeTarget } from "./tape"

const codeOf = (text: string, inputs: Readonly<Record<string, number>>) =>
  writtenBy(pythonTarget, exportedOf("", text, inputs))[0]!.code

test("Baydin's example in Python: values from the inputs on, adjoints from the output back", () => {
  expect(codeOf("y = ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 })).toBe(`import math


def f(x1, x2):
    # the values, from the inputs on
    v1 = math.log(x1)
    v2 = x1 * x2
    v3 = math.sin(x2)
    v4 = v1 + v2
    y = v4 - v3
    # the adjoints, from the output back
    x2_bar = -math.cos(x2) + x1
    x1_bar = x2 + 1.0 / x1
    return y, {
        "x1": x1_bar,
        "x2": x2_bar,
    }


value, gradient = f(x1=2.0, x2=5.0)
print("y =", value)
for name, adjoint in gradient.items():
    print(f"dy/d{name} =", adjoint)
`)
})

const interpreter = pythonWith("math")

/** How value and gradient are read from what a source has defined. */
const RESULTS = {
  python: [pythonTarget, "(value, gradient.values())"],
  tape: [tapeTarget, "(space['value'](space[output]), [space[name].adjoint for name in names])"],
  dual: [dualTarget, "(result, gradient.values())"],
} as const

describe.skipIf(interpreter === null)("python3 (skipped where there is none)", () => {
  describe.each(Object.entries(RESULTS))("with the target %s", (_, [target, results]) => {
    test.each([
      ["every scalar golden program", () => goldenPrograms("scalar"), 100],
      ["every function of numbers, at its edges too", opPrograms, 300],
    ] as const)("%s has our value and our gradient", (_, programs, least) => {
      const written = writtenBy(target, programs())
      expect(written.length).toBeGreaterThan(least)
      const jobs = written.map(({ code, source: { program, output } }) => {
        const names = program.inputs.flatMap(({ name, constant }) => (constant ? [] : [name]))
        return { code, names, output: target === tapeTarget ? /backward\((\w+)\)\nprint/.exec(code)![1]! : output.name }
      })
      expect(differences(written, runInPython(interpreter!, results, jobs), 1e-12)).toEqual([])
    })
  })
})

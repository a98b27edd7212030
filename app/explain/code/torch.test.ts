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
import { printedBy, torchTarget } from "./frameworkTargets"

const interpreter = pythonWith("torch")

test("Baydin's example in PyTorch: leaves, function, one backward", () => {
  const { code } = writtenBy(torchTarget, exportedOf("", "y = ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 }))[0]!
  expect(code).toBe(`import torch

torch.set_default_dtype(torch.float64)


def f(x1, x2):
    v1 = torch.log(x1)
    v2 = x1 * x2
    v3 = torch.sin(x2)
    v4 = v1 + v2
    y = v4 - v3
    return y


x1 = torch.tensor(2.0, requires_grad=True)
x2 = torch.tensor(5.0, requires_grad=True)
y = f(x1, x2)
y.backward()
print("y =", y.tolist())
print("x1.grad =", None if x1.grad is None else x1.grad.tolist())
print("x2.grad =", None if x2.grad is None else x2.grad.tolist())
`)
})

/** Where the code is right and PyTorch's convention another: a root of |x| at 0, a slope outside the domain, bounds that cross. */
const ELSEWHERE = [
  "y = cbrt(x) 2 y",
  "y = acosh(x) 3 y",
  "y = acosh(x) 7 y",
  "y = clamp(x, lo, hi) 5 y",
  "y = clamp(x, lo, hi) 7 y",
  "y = clamp(x, lo, hi) 9 y",
]

describe.skipIf(interpreter === null)("PyTorch (skipped where python3 cannot import torch)", () => {
  test.each([
    ["every golden program", () => goldenPrograms("all"), 150, ["where-nan-leak y"]],
    ["every function of numbers", opPrograms, 300, ELSEWHERE],
  ] as const)(
    "%s has our value and our gradient, but for what PyTorch has otherwise",
    { timeout: 300_000 },
    (_, programs, least, but) => {
      const written = writtenBy(torchTarget, programs())
      expect(written.length).toBeGreaterThan(least)
      const jobs = written.map(({ code, source: { program } }) => {
        const names = program.inputs.flatMap(({ name, constant }) => (constant ? [] : [name]))
        return { code, names, output: /^(\w+) = f\(/m.exec(code)![1]! }
      })
      const results =
        "(space[output].detach(), [space[n].new_zeros(space[n].shape) if space[n].grad is None else space[n].grad for n in names])"
      expect(differences(written, runInPython(interpreter!, results, jobs), 1e-11)).toEqual(but)
    },
  )
})

/** x = linspace(−1, 1, 8), target x. */
const NOTEBOOK =
  "const x = [-1, -5/7, -3/7, -1/7, 1/7, 3/7, 5/7, 1]; h = sigmoid(w1*x + b1); y = w2*h + b2; loss = mean((y - x)^2)"

test("the notebook's sigmoid unit prints its loss and four gradients", () => {
  const { source } = exportedOf("", NOTEBOOK, { w1: -0.1, b1: 0, w2: -0.1, b2: 0 })[0]!
  const printed = printedBy(source)
    .split("\n")
    .map(line => line.split(" = "))
  expect(printed.map(([name, value]) => [name, Number(Number(value).toFixed(9))])).toEqual([
    ["loss", 0.428932594],
    ["w1.grad", 0.021334742],
    ["b1.grad", 0.002497325],
    ["w2.grad", -0.028638405],
    ["b2.grad", -0.1],
  ])
})

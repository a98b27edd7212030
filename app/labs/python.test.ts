import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs"
import { expect, test } from "vitest"
import { differences, exportedOf, type Exported, goldenPrograms } from "../explain/code/export.fixture"
import { BUGS, type Bug, tapeOf, dualTarget, tapeTarget } from "../explain/code/tape"
import { instrument } from "./instrument"
import { type PythonRun, runPython } from "./python"

async function run(source: string): Promise<PythonRun> {
  let printed = ""
  const python = await loadMicroPython({
    stdout: line => (printed += `${line}\n`),
    heapsize: 1 << 23,
    pystack: 1 << 16,
  })
  return runPython(python, source, () => printed)
}

test("a call stands before each statement, with the names that surely have a value", () => {
  const source =
    "def f(a,\n      b):\n    if a:\n        c = (1,\n             2)\n    else:\n        d = 2\n    return b\nx = f(1, 2)\nprint(x)"
  expect(instrument(source).code).toBe(`__at__(0)
def f(a,
      b):
    __at__(2, ("a", a), ("b", b))
    if a:
        __at__(3, ("a", a), ("b", b))
        c = (1,
             2)
    else:
        __at__(6, ("a", a), ("b", b))
        d = 2
    __at__(7, ("a", a), ("b", b))
    return b
__at__(8)
x = f(1, 2)
__at__(9, ("x", x))
print(x)`)
})

test("steps go through a function and come back; an error has its line", async () => {
  const found = await run("def double(a):\n    return 2 * a\n\nx = double(3.5)\nprint(x)\nx.y")
  expect(found.steps.map(({ line }) => line)).toEqual([0, 3, 1, 4, 5])
  expect(found.steps[2]!.names).toEqual([["a", "3.5"]])
  expect(found.printed).toBe("7.0\n")
  expect(found.error?.line).toBe(5)
  expect(found.error?.text).toContain("AttributeError")
})

test("what is no Python is told with its line", async () => {
  const { error } = await run("x = 1\ny = = 2")
  expect(error).toEqual({ text: "SyntaxError: invalid syntax", line: 1 })
})

const tape = (program: string, inputs: Record<string, number>, bugs: readonly Bug[] = []) => {
  const written = tapeOf(exportedOf("", program, inputs)[0]!.source, bugs)
  if (!("lines" in written)) throw new Error(written.refused)
  return run(written.lines.map(({ text }) => text).join("\n"))
}

test("ten squarings: 11 visits on the tape, 2047 along every path", async () => {
  const squarings = Array.from({ length: 10 }, (_, k) => `x${k + 1} = x${k}*x${k}`).join("\n")
  expect((await tape(squarings, { x0: 1 })).printed).toContain("visits = 11")
  const along = await tape(squarings, { x0: 1 }, ["paths"])
  expect(along.printed).toContain("visits = 2047")
  expect(along.printed).toContain("dx10/dx0 = 1024.0")
})

test("an adjoint that starts at 1 is wrong by 1 at least, and = forgets all uses but the last", async () => {
  expect((await tape("y = x*x", { x: 3 })).printed).toContain("dy/dx = 6.0")
  expect((await tape("y = x*x", { x: 3 }, ["start"])).printed).not.toContain("dy/dx = 6.0")
  expect((await tape("y = x*x", { x: 3 }, ["assign"])).printed).toContain("dy/dx = 3.0")
  expect(BUGS).toEqual(["start", "paths", "assign"])
})

const number = (text: string) => Number(text.replace("inf", "Infinity").replace("nan", "NaN"))

test.each([tapeTarget, dualTarget])(
  "every scalar golden program in the page's Python: $name",
  { timeout: 300_000 },
  async target => {
    const programs: Exported[] = []
    const found: { value: unknown; gradient: unknown[] }[] = []
    for (const program of goldenPrograms("scalar")) {
      const written = target.write(program.source)
      if (!("lines" in written)) continue
      const wrt = program.source.program.inputs.filter(({ constant }) => !constant)
      const { printed, error } = await run(written.lines.map(({ text }) => text).join("\n"))
      const numbers = [...printed.matchAll(/(?:=|:) (-?[\d.einf+-]+|nan|-?inf)(?=[\n,}])/g)].map(([, text]) =>
        number(text!),
      )
      expect([program.id, error]).toEqual([program.id, null])
      programs.push(program)
      found.push({ value: numbers[0], gradient: numbers.slice(1, 1 + wrt.length) })
    }
    expect(programs.length).toBeGreaterThan(100)
    expect(differences(programs, found, 1e-11)).toEqual([])
  },
)

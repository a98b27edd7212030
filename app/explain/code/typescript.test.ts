import { runInNewContext } from "node:vm"
import ts from "typescript"
import { expect, test } from "vitest"
import {
  differences,
  exportedOf,
  type Exported,
  type Found,
  goldenPrograms,
  opPrograms,
  writtenBy,
} from "./export.fixture"
import { typescriptTarget } from "./typescript"

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
}

/** What the compiler finds in sources, each a module of its own. */
function errorsIn(sources: readonly string[]): readonly string[] {
  const files = new Map(sources.map((code, k) => [`/export${k}.ts`, `${code}\nexport {}\n`]))
  files.set("/console.d.ts", "declare const console: { log(...what: unknown[]): void }\n")
  const host = ts.createCompilerHost(OPTIONS)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, language) => {
    const text = files.get(name)
    return text === undefined ? getSourceFile(name, language) : ts.createSourceFile(name, text, language)
  }
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], OPTIONS, host))
  return found.map(
    ({ messageText, file }) => `${file?.fileName ?? ""} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  )
}

/** Runs one source after its types are taken away. */
function run(code: string): Found[number] {
  const compiled = ts.transpile(code, { target: ts.ScriptTarget.ES2022 })
  const [value, gradient] = runInNewContext(`${compiled}; [value, Object.values(gradient)]`, {
    console: { log: () => null },
  }) as [number, number[]]
  return { value, gradient: [...gradient] }
}

test("Baydin's example in TypeScript has one line a node", () => {
  const { code } = writtenBy(typescriptTarget, exportedOf("", "y = ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 }))[0]!
  expect(code).toContain(
    "  const v1 = Math.log(x1)\n  const v2 = x1 * x2\n  const v3 = Math.sin(x2)\n  const v4 = v1 + v2\n  const y = v4 - v3\n",
  )
  expect(code).toContain("  const x2_bar = -Math.cos(x2) + x1\n  const x1_bar = x2 + 1 / x1\n")
})

test.each([
  ["every scalar golden program", () => goldenPrograms("scalar"), 100],
  ["every function of numbers, at its edges too", opPrograms, 300],
] as const)(
  "%s compiles, runs, and has our value and our gradient",
  { timeout: 300_000 },
  (_, programs: () => readonly Exported[], least) => {
    const written = writtenBy(typescriptTarget, programs())
    expect(written.length).toBeGreaterThan(least)
    expect(errorsIn(written.map(({ code }) => code)).join("\n")).toBe("")
    expect(
      differences(
        written,
        written.map(({ code }) => run(code)),
        1e-12,
      ),
    ).toEqual([])
  },
)

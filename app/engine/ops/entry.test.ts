import { readFileSync } from "node:fs"
import { expect, test, vi } from "vitest"
import { compile } from "../autodiff"
import type { Op } from "./op"

// The README's how-to for a new op, followed to the letter: one entry in a family, and nothing else anywhere.
vi.mock("./special", async original => {
  const { elementwise } = await import("./elementwise")
  const family = await original<{ special: readonly Op[] }>()
  return {
    special: [
      ...family.special,
      // the entry
      elementwise({
        name: "sinc",
        params: ["x"],
        scalar: x => Math.sin(x) / x,
        partials: ["(cos(x) - out)/x"],
        probes: [[0.7], [-2]],
      }),
      // that is all
    ],
  }
})

const plain = (text: string) => text.replace(/\s+/g, " ").trim()

test("the entry is the README's", () => {
  const own = readFileSync(new URL(import.meta.url), "utf8")
  const entry = own.slice(own.indexOf("// the entry\n") + 12, own.indexOf("// that is all")).replace(/,\s*$/, "")
  expect(plain(readFileSync("README.md", "utf8"))).toContain(plain(entry))
})

test("a new op is parsed, evaluated, stepped and differentiated in both modes, to second order, from its one entry", () => {
  const program = compile("f = sinc(x)*y", { inputs: { x: 0.7, y: 2 } })
  const sinc = Math.sin(0.7) / 0.7
  const slope = (Math.cos(0.7) - sinc) / 0.7
  expect(program.evaluate()).toEqual({ f: sinc * 2 })
  expect(program.gradient()).toEqual({ x: 2 * slope, y: sinc })
  expect(program.jvp({ x: 1 }).tangent).toEqual({ f: slope * 2 })
  expect(program.hessian()[0]![0]).toBeCloseTo(2 * (-sinc - (2 * slope) / 0.7), 12)
  expect(program.trace("reverse").at(-1)).toMatchObject({ kind: "pull", node: "x", partial: slope })
  expect(compile("sinc([1, 2]) + sinc x").diagnostics).toEqual([])
})

import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { compile, type Point } from "../autodiff"
import { point, type Text, type Texts } from "./expect.fixture"

interface Case {
  readonly id: string
  readonly program: string
  readonly inputs: Texts
  readonly value: Text
  readonly gradient: Texts
  readonly hessian?: Text
  readonly rtol: number
  /** Says so where the value is not compared. */
  readonly note?: string
}

const file = readFileSync(new URL("edges-points.json", import.meta.url), "utf8")
const { cases } = JSON.parse(file) as { readonly cases: readonly Case[] }

const flat = (value: unknown): number[] => (Array.isArray(value) ? value.flatMap(flat) : [Number(value)])

/** Whether every entry is within `rtol` of the largest finite magnitude of the array; what is not finite is equal. */
function close(got: unknown, wanted: unknown, rtol: number): boolean {
  const [a, b] = [flat(got), flat(wanted)]
  const scale = Math.max(0, ...b.map(Math.abs).filter(Number.isFinite))
  return a.length === b.length && b.every((y, k) => Object.is(a[k], y) || Math.abs(a[k]! - y) <= rtol * scale)
}

/** What of a case the engine has wrong: "value", "gradient" (by reverse mode), "forward", "hessian". */
function wrong({ program, inputs, value, gradient, hessian, rtol, note }: Case): string[] {
  const compiled = compile(program, { inputs: point(inputs) })
  const names = Object.keys(inputs)
  const ofEach = (found: Readonly<Record<string, unknown>>) =>
    names.every(name => close(found[name], gradient[name], rtol))
  const holds = {
    value: note?.startsWith("value not compared") || close(Object.values(compiled.evaluate())[0], value, rtol),
    gradient: ofEach(compiled.gradient()),
    forward: ofEach(Object.values(compiled.jacobian(undefined, "forward"))[0] as Point),
    hessian: hessian === undefined || close(compiled.hessian(), hessian, rtol),
  }
  return Object.entries(holds).flatMap(([name, right]) => (right ? [] : [name]))
}

test.each(cases.map(one => [one.id, one] as const))("value, gradient in both modes and Hessian of %s", (_, one) => {
  expect(wrong(one)).toEqual([])
})

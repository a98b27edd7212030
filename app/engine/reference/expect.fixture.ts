import { expect } from "vitest"
import type { Point } from "../autodiff"
import { fromNested, type Nested, type Tensor } from "../tensor/tensor"

/** A number, or nested lists of them. What JSON cannot hold is a string: "NaN", "Infinity", "-Infinity". */
export type Text = number | string | readonly Text[]
export type Texts = Readonly<Record<string, Text>>

const nested = (value: Text): Nested => (Array.isArray(value) ? value.map(nested) : Number(value))

/** Reference values as the engine takes them. */
export function point(values: Texts = {}): Point {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, nested(value)])) as Point
}

/** Compares with the tolerance of the golden header: relative to the entry or to the largest finite one, NaN equal to NaN. */
export function expectClose(got: unknown, wanted: Text, rtol: number): void {
  const a = tensor(got as Text)
  const b = tensor(wanted)
  expect(a.shape).toEqual(b.shape)
  const scale = Math.max(0, ...b.data.map(Math.abs).filter(Number.isFinite))
  a.data.forEach((x, k) => {
    const y = b.data[k]!
    if (Object.is(x, y) || x === y) return
    expect(Math.abs(x - y), `${x} is not ${y}`).toBeLessThanOrEqual(rtol * Math.max(Math.abs(y), scale) + 1e-13)
  })
}

/** The same name by name; both have the same names. */
export function expectAllClose(got: Readonly<Record<string, unknown>>, wanted: Texts, rtol: number): void {
  expect(Object.keys(got).sort()).toEqual(Object.keys(wanted).sort())
  for (const [name, value] of Object.entries(wanted)) expectClose(got[name], value, rtol)
}

const tensor = (value: Text): Tensor => fromNested(nested(value))!

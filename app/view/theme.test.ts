import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const sheet = readFileSync(new URL("theme.css", import.meta.url), "utf8")

/** The colours of a theme: the table, and what the projector overrides. */
function colours(theme: "light" | "dark" | "projector"): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const table = /:root \{[\s\S]*?\n\}/.exec(sheet)![0]
  for (const [, name, light, dark] of table.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g))
    found.set(name!, (theme === "dark" ? dark : light)!)
  if (theme !== "projector") return found
  const over = /\[data-view="projector"\] \{[\s\S]*?\n\}/.exec(sheet)![0]
  for (const [, name, value] of over.matchAll(/--([\w-]+): (#\w+)/g)) found.set(name!, value!)
  return found
}

const channel = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => channel(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe.each(["light", "dark", "projector"] as const)("the colours of the %s theme", theme => {
  const colour = (name: string) => colours(theme).get(name)!

  test.each([
    ...["primal", "quiet", "tangent", "adjoint", "partial", "error"].flatMap(text => [
      [text, "page"],
      [text, "stage"],
    ]),
    ["primal", "tangent-tint"],
    ["primal", "adjoint-tint"],
    ["primal", "primal-tint"],
    ["tangent", "tangent-tint"],
    ["adjoint", "adjoint-tint"],
    ...["primal", "quiet", "tangent", "adjoint", "partial"].map(text => [text, "lit"]),
    ["on-colour", "tangent"],
    ["on-colour", "adjoint"],
  ])("text in %s can be read on %s: 4.5 to 1", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ["edge", "stage"],
    ["control", "page"],
    ["lit-line", "stage"],
    ["lit-line", "page"],
    ["tangent", "stage"],
    ["adjoint", "stage"],
  ])("lines in %s stand out from %s: 3 to 1", (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test("an adjoint's edge is told by its dashes too, in every theme", () => {
  const marks = readFileSync(new URL("canvas/marks.css", import.meta.url), "utf8")
  expect(marks).toMatch(/data-flow="backward"\] path \{[^}]*stroke-dasharray/)
  expect(marks).not.toMatch(/data-flow="forward"\] path \{[^}]*stroke-dasharray/)
})

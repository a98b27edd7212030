import { readdirSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { expect, test } from "vitest"

const root = new URL(".", import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(file =>
  /(?<!\.test|\.fixture)\.tsx?$/.test(file),
)

/** What stands more often than it may, with the places. */
function repeated(found: readonly (readonly [name: string, place: string])[], most: number) {
  const places = new Map<string, string[]>()
  for (const [name, place] of found) places.set(name, [...(places.get(name) ?? []), place])
  return [...places].filter(([, all]) => all.length > most)
}

test("no two exported types have one name", () => {
  const types = sources.flatMap(file =>
    [...readFileSync(new URL(file, root), "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, name]) => [name!, file] as const,
    ),
  )
  expect(types.length).toBeGreaterThan(300)
  expect(repeated(types, 1)).toEqual([])
})

/** Words in another language than English stand in files that mirror the English ones. */
const MIRRORED = /\/(words|lessons)\/de\//

test("no more than three files have one name, but for lists and translations", () => {
  const names = sources.filter(file => !MIRRORED.test(file)).map(file => [basename(file), file] as const)
  expect(repeated(names, 3).filter(([name]) => name !== "index.ts")).toEqual([])
})

test("no file goes beyond 400 lines", () => {
  const long = sources.filter(file => readFileSync(new URL(file, root), "utf8").split("\n").length > 401)
  expect(long).toEqual([])
})

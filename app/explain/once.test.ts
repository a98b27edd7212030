import { expect, test } from "vitest"
import { once } from "./once"

test("an answer is found once for each object and key, whatever it is", () => {
  const asked: string[] = []
  const find = once((of: { name: string }, key: number) => {
    asked.push(`${of.name}${key}`)
    return key > 1 ? undefined : key
  })
  const [a, b] = [{ name: "a" }, { name: "b" }]
  expect([find(a, 1), find(a, 1), find(b, 1), find(a, 2), find(a, 2)]).toEqual([1, 1, 1, undefined, undefined])
  expect(asked).toEqual(["a1", "b1", "a2"])
})

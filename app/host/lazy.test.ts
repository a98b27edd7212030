import { expect, test } from "vitest"
import { lazy, Unfetched } from "./lazy"

test("what is lazy is fetched once, and is there from then on", async () => {
  let fetched = 0
  const part = lazy(() => Promise.resolve(++fetched))
  expect(part.now()).toBeNull()
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual([1, 1])
  expect(part.now()).toBe(1)
  expect(await part.fetch()).toBe(1)
})

test("what could not be fetched is fetched anew when it is wanted again", async () => {
  let there = false
  const part = lazy(() => (there ? Promise.resolve("part") : Promise.reject(new TypeError("offline"))))
  await expect(part.fetch()).rejects.toThrow(Unfetched)
  expect(part.now()).toBeNull()
  there = true
  expect(await part.fetch()).toBe("part")
})

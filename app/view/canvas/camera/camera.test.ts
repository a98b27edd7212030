import { describe, expect, test } from "vitest"
import { fitted, followed } from "./camera"

const ROOM = { width: 1000, height: 600 }
const STILL = { x: 0, y: 0 }

test("a picture is fitted into the middle of its window, and not made larger than reads well", () => {
  expect(fitted({ width: 1952, height: 400 }, ROOM)).toEqual({ x: 12, y: 200, k: 0.5 })
  expect(fitted({ width: 200, height: 100 }, ROOM)).toEqual({ x: 365, y: 232.5, k: 1.35 })
})

describe("after an edit", () => {
  const before = { x: 100, y: 150, k: 1 }

  test("a picture that has grown but is still in the window stays where it is", () => {
    expect(followed(before, { width: 850, height: 350 }, STILL, ROOM)).toEqual(before)
  })

  test("the view goes with what stays: no node moves on the screen when a column comes before it", () => {
    expect(followed(before, { width: 850, height: 350 }, { x: 40, y: -20 }, ROOM)).toEqual({ x: 60, y: 170, k: 1 })
  })

  test("a picture that would leave the window is moved no farther than needed", () => {
    expect(followed(before, { width: 930, height: 350 }, STILL, ROOM)).toEqual({ x: 58, y: 150, k: 1 })
  })

  test("a picture that is larger than the window is made as small as needed", () => {
    expect(followed(before, { width: 1220, height: 350 }, STILL, ROOM)).toEqual({ x: 12, y: 180, k: 0.8 })
  })

  test("a picture that has become much smaller is fitted afresh", () => {
    const little = { width: 300, height: 100 }
    expect(followed({ ...before, k: 0.5 }, little, STILL, ROOM)).toEqual(fitted(little, ROOM))
  })
})

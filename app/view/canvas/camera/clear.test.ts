import { describe, expect, test } from "vitest"
import { clearOf } from "./clear"

const ROOM = { width: 760, height: 420 }
const CORNER = { width: 200, height: 50 }

/** A picture with one node in each of its upper left and lower right corners. */
const picture = (width: number, height: number) => ({
  width,
  height,
  marks: [
    { id: "x", x: 40, y: 25, width: 80, height: 50 },
    { id: "y", x: width - 40, y: height - 25, width: 80, height: 50 },
  ],
})

describe("a picture makes room for what stands in the lower right corner of its window:", () => {
  const seen = (content: ReturnType<typeof picture>, k = 1) => {
    const place = { x: (ROOM.width - k * content.width) / 2, y: (ROOM.height - k * content.height) / 2, k }
    return clearOf(place, content, ROOM, CORNER)
  }

  test("it stays where it is if it is clear of it", () => {
    expect(seen(picture(600, 300))).toEqual({ x: 80, y: 60, k: 1 })
  })

  test("it goes up, if it is high enough", () => {
    expect(seen(picture(700, 340))).toEqual({ x: 30, y: 24, k: 1 })
  })

  test("it goes to the left, if that is nearer", () => {
    expect(seen(picture(480, 396))).toEqual({ x: 74, y: 12, k: 1 })
  })

  test("it is made a little smaller, if it fills its window", () => {
    const { k } = seen(picture(736, 396))
    expect(k).toBeLessThan(1)
    expect(k).toBeGreaterThan(0.86)
  })

  test("it stays as it is if it is larger than its window", () => {
    expect(seen(picture(900, 396))).toEqual({ x: -70, y: 12, k: 1 })
  })
})

import { describe, expect, test } from "vitest"
import { compress, decompress } from "./compression"

describe("a compressed program", () => {
  test("unfolds to itself", async () => {
    const text = "l = 4*l*(1 - l)\n".repeat(500)
    const code = await compress(text)
    expect(code.length).toBeLessThan(200)
    expect(await decompress(code)).toBe(text)
  })

  test("that would unfold to more than 1 MiB is refused", async () => {
    const bomb = await compress("a".repeat(3_000_000))
    await expect(decompress(bomb)).rejects.toThrow(RangeError)
  })

  test("that is no base64 or no deflate is refused", async () => {
    await expect(decompress("%%%")).rejects.toThrow()
    await expect(decompress("AAAA")).rejects.toThrow()
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { EMPTY, sameWork, type Document } from "../store/document"
import type { Given } from "../store/given"
import { compress, decompress } from "./compression"
import { readFragment, writeFragment } from "./link"

const integers: Document = {
  ...EMPTY,
  program: "f = (x*y + x)*(y - x)",
  at: new Map([
    ["x", 3],
    ["y", 5],
  ]),
  clock: 13,
}

describe("a link's fragment", () => {
  test("is readable and writable by hand", () => {
    expect(writeFragment(integers)).toBe(
      "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13",
    )
  })

  test("gives back program, point, mode and step", () => {
    const read = readFragment(`#${writeFragment(integers)}`)
    expect(read?.broken).toEqual([])
    expect(read?.document).toEqual(integers)
  })

  test("tells what is opened, closed, and not folded at all", () => {
    const document: Document = { ...EMPTY, program: "y", open: ["repeat.3-998", "-f@2"], fold: false }
    expect(writeFragment(document)).toBe("program=y&mode=reverse&open=repeat.3-998,-f@2&fold=off")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
    expect(readFragment("program=y&fold=maybe")?.broken).toEqual(["fold"])
  })

  test("writes vectors and matrices as nested lists", () => {
    const document: Document = {
      ...EMPTY,
      program: "y",
      at: new Map<string, Given>([
        [
          "W",
          [
            [1, -2],
            [3, 4],
          ],
        ],
        ["s", 2],
        ["b", [0, 1]],
      ]),
    }
    expect(writeFragment(document)).toBe("program=y&at=W=[[1,-2],[3,4]],s=2,b=[0,1]&mode=reverse")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
    expect(readFragment("program=y&at=W=[[1,2],[3]]")?.broken).toEqual(["at"])
  })

  test("keeps a plus a plus, and a newline a newline", () => {
    expect(readFragment("#program=a+b%0Ac")?.document.program).toBe("a+b\nc")
  })

  test("names no program: there is no document", () => {
    expect(readFragment("#at=x=3")).toBeNull()
  })

  test("falls back where a value is broken, and says which", () => {
    const read = readFragment("#program=x&at=x&mode=sideways&step=-2&seed=x=abc")
    expect(read?.broken).toEqual(["mode", "step", "seed", "at"])
    expect(read?.document).toEqual({ ...EMPTY, program: "x" })
  })

  test("says when the program itself cannot be read, and shows the welcome", () => {
    const read = readFragment("#program=%E0%A4%A")
    expect(read?.broken).toEqual(["program"])
    expect(read?.document.program).toBe("ln(x1) + x1*x2 - sin(x2)")
  })

  test("carries the seeds of both passes, whichever is shown", () => {
    const seed = { forward: new Map([["x", 2]]), reverse: new Map([["f", 3]]) }
    for (const mode of ["evaluate", "forward", "reverse"] as const)
      expect(readFragment(writeFragment({ ...integers, mode, seed }))?.document.seed).toEqual(seed)
  })

  test("carries what is differentiated again, entries too", () => {
    const derivative = ["f", "W_bar[0,1]", "b_bar[2]", "x_bar"]
    expect(writeFragment({ ...EMPTY, program: "f", derivative })).toContain("&derivative=f,W_bar[0,1],b_bar[2],x_bar")
    expect(readFragment(writeFragment({ ...integers, derivative }))?.document.derivative).toEqual(derivative)
  })

  test("takes names like __proto__ as any other", () => {
    expect(readFragment("#program=__proto__&at=__proto__=2")?.document.at.get("__proto__")).toBe(2)
  })

  test("of any document reads back as that document", () => {
    const names = fc.constantFrom("x", "x1", "θ", "__proto__", "w_2")
    const point = fc
      .dictionary(names, fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map(record => new Map(Object.entries(record).map(([name, value]) => [name, value === 0 ? 0 : value])))
    fc.assert(
      fc.property(fc.string(), point, point, (program, at, forward) => {
        const document: Document = { ...EMPTY, program, at, mode: "forward", seed: { forward, reverse: new Map() } }
        const back = readFragment(writeFragment(document))
        expect(back?.broken).toEqual([])
        expect(back && sameWork(back.document, document)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test("of 50,000 random texts never throws", () => {
    const piece = fc.constantFrom(
      "program=",
      "&",
      "=",
      "%",
      "%E0%A4%A",
      "at=",
      "seed=",
      "step=1e99",
      "mode=",
      ",",
      "x",
      "NaN",
      "#",
      "+",
      "\u0000",
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(parts => parts.join("")),
        ),
        text => void readFragment(text),
      ),
      { numRuns: 50_000 },
    )
  })
})

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

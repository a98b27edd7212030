import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DENSITIES, DIRECTIONS, MODES, SIDES, SYNCS, VIEWS, type Document } from "./document"
import { EMPTY } from "./fields"
import type { Given } from "./given"
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
    const document: Document = {
      ...EMPTY,
      program: "y",
      opened: ["repeat.3-998"],
      closed: ["f@2"],
      expanded: ["softmax"],
      fold: false,
    }
    expect(writeFragment(document)).toBe("program=y&mode=reverse&open=repeat.3-998&close=f@2&expand=softmax&fold=off")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
    expect(readFragment("program=y&fold=maybe")?.broken).toEqual(["fold"])
  })

  test("carries what is fixed of the picture's form", () => {
    const document: Document = { ...EMPTY, program: "y", form: { direction: "rows", density: "tight" } }
    expect(writeFragment(document)).toBe("program=y&mode=reverse&form=rows-tight")
    expect(readFragment("program=y&form=rows-tight")?.document).toEqual(document)
    expect(readFragment("program=y&form=down")?.document.form).toEqual({ direction: "down", density: "auto" })
    for (const form of ["tight-rows", "auto", "down-up"])
      expect(readFragment(`program=y&form=${form}`)?.broken).toEqual(["form"])
  })

  test("carries whether steps ask, and the lesson with its step", () => {
    const document: Document = { ...EMPTY, program: "y", predict: true, lesson: "4.2" }
    expect(writeFragment(document)).toBe("program=y&mode=reverse&predict=on&lesson=4.2")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
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
    expect(read?.broken).toEqual(["at", "mode", "step", "seed"])
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

  test("names every field that is broken, and leaves it empty", () => {
    const wrong: Readonly<Record<string, string>> = {
      at: "x",
      mode: "sideways",
      step: "1.5",
      seed: "x=abc",
      tangent: "x=[",
      freeze: "x,,y",
      derivative: ",f",
      open: "nothing",
      close: "-f@2",
      expand: "sin",
      fold: "maybe",
      sync: "never",
      panel: "Trace!",
      options: "trace.sort",
      view: "moon",
      predict: "maybe",
      lesson: "4.",
      lag: "1e99",
    }
    for (const [key, text] of Object.entries(wrong))
      expect(readFragment(`program=x&${key}=${text}`)).toEqual({ document: { ...EMPTY, program: "x" }, broken: [key] })
    expect(readFragment("program=x&mode=forward&adjoint=x")?.broken).toEqual(["adjoint"])
  })

  test("of an older page, with one list of what is opened, closed and expanded, is understood", () => {
    expect(readFragment("program=y&open=repeat.3-998,-f@2,softmax")?.document).toEqual({
      ...EMPTY,
      program: "y",
      opened: ["repeat.3-998"],
      closed: ["f@2"],
      expanded: ["softmax"],
    })
  })

  test("carries what panels keep of their own", () => {
    const document: Document = { ...EMPTY, program: "y", options: new Map([["numerical.h", "1e-3"]]) }
    expect(writeFragment(document)).toBe("program=y&mode=reverse&options=numerical.h=1e-3")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
  })

  test("carries half of a surrogate pair", () => {
    const document: Document = { ...EMPTY, program: "y*2\ud800" }
    expect(writeFragment(document)).toBe("program=y*2%ED%A0%80&mode=reverse")
    expect(readFragment(writeFragment(document))?.document).toEqual(document)
  })

  test("of any document reads back as that document", () => {
    const odd = fc.constantFrom(
      "x",
      "x1",
      "θ",
      "__proto__",
      "w_2",
      "W[0,1]",
      "x^{(i)}",
      "a_{i,j}",
      "p=q",
      " ",
      "%2C",
      "[",
      "\udc00",
      "-a",
    )
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("\ud800", "\udc00", "%", "&", "#", "="),
    )
    const name = fc.oneof(odd, fc.string({ unit, minLength: 1 }))
    const number = fc.double({ noNaN: true }).map(value => (value === 0 ? 0 : value))
    const given = fc.oneof(number, fc.array(number, { minLength: 1, maxLength: 3 }))
    const map = <Value>(value: fc.Arbitrary<Value>) =>
      fc.array(fc.tuple(name, value), { maxLength: 4 }).map(pairs => new Map(pairs))
    const distinct = (item: fc.Arbitrary<string>) => fc.uniqueArray(item, { maxLength: 4 })
    const part = fc.tuple(fc.oneof(fc.constant("sum."), fc.constant("repeat2.")), name).map(pair => pair.join(""))
    const documents: fc.Arbitrary<Document> = fc.record({
      program: fc.string({ unit }),
      at: map(given),
      mode: fc.constantFrom(...MODES),
      clock: fc.option(fc.nat(1e7)),
      seed: fc.record({ forward: map(given), reverse: map(given) }),
      freeze: distinct(name),
      derivative: distinct(name),
      opened: distinct(part),
      closed: distinct(part),
      expanded: distinct(fc.constantFrom("softmax", "norm", "logsumexp")),
      notation: fc.constantFrom("", "grad", "numbered", "delta-numbered"),
      form: fc.record({ direction: fc.constantFrom(...DIRECTIONS), density: fc.constantFrom(...DENSITIES) }),
      fold: fc.boolean(),
      sync: fc.constantFrom(...SYNCS),
      panel: fc.constantFrom("trace", "second-order"),
      options: map(fc.string({ unit, minLength: 1 })),
      view: fc.constantFrom(...VIEWS),
      sides: fc.constantFrom(...SIDES),
      divider: fc.constantFrom(0, 15, 34, 60),
      predict: fc.boolean(),
      lesson: fc.constantFrom("", "1", "16.12"),
      lag: fc.integer({ min: -1e7, max: 1e7 }),
    })
    fc.assert(
      fc.property(documents, document => {
        expect(readFragment(writeFragment(document))).toEqual({ document, broken: [] })
      }),
      { numRuns: 20_000 },
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

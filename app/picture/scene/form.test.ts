import { describe, expect, test } from "vitest"
import courses from "../../engine/reference/courses.json"
import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { bestLayout } from "../layout/fit"
import { layout } from "../layout/layout"
import { legibility } from "../layout/legibility.fixture"
import { formsOf, leastScale, plainness, SCREEN } from "./form"
import { layoutInputs, linkLabelSize, markSize, type Format } from "./size"

const WINDOW = { width: 870, height: 604 }

const told = ({ direction, density, rows, numbers }: Format) =>
  `${rows > 1 ? `${rows} rows` : direction} ${density} ${numbers}`

type Fixed = NonNullable<Parameters<typeof formsOf>[3]>

const forms = (marks: number, fixed?: Fixed, window = WINDOW) => formsOf("screen", window, marks, fixed).map(told)

const RIGHT = ["right loose beside", "right tight beside", "right loose below", "right tight below"]
const DOWN = ["down loose beside", "down tight beside", "down tight below"]
const ROWS = ["2 rows tight below", "3 rows tight below", "4 rows tight below"]

describe("the forms of a picture", () => {
  test("are ten where nothing is fixed, the plainest first", () => {
    expect(forms(60)).toEqual([...RIGHT, ...DOWN, ...ROWS])
  })

  test.each([
    ["right", "auto", RIGHT],
    ["down", "auto", DOWN],
    ["rows", "auto", ROWS],
    ["auto", "loose", [RIGHT[0], RIGHT[2], DOWN[0], ...ROWS]],
    ["auto", "tight", [RIGHT[1], RIGHT[3], DOWN[1], DOWN[2], ...ROWS]],
    ["right", "loose", [RIGHT[0], RIGHT[2]]],
    ["right", "tight", [RIGHT[1], RIGHT[3]]],
    ["down", "loose", [DOWN[0]]],
    ["rows", "loose", ROWS],
  ] as const)("that is fixed as %s and %s", (direction, density, expected) => {
    expect(forms(12, { direction, density })).toEqual(expected)
  })

  test.each([
    [{ width: 870, height: 604 }, RIGHT[0]],
    [{ width: 704, height: 640 }, RIGHT[0]],
    [{ width: 703, height: 640 }, DOWN[0]],
    [{ width: 390, height: 844 }, DOWN[0]],
  ])("of more than 60 marks are one, by the window: %j", (window, expected) => {
    expect(forms(61, undefined, window)).toEqual([expected])
  })

  test("of more than 60 marks keep to what is fixed", () => {
    expect(forms(61, { direction: "down", density: "auto" })).toEqual([DOWN[0]])
    expect(forms(61, { direction: "rows", density: "auto" })).toEqual([ROWS[0]])
    expect(forms(61, { direction: "auto", density: "tight" })).toEqual([RIGHT[1]])
  })

  test("are the same objects whenever they are asked for", () => {
    expect(formsOf("screen", WINDOW, 61)[0]).toBe(formsOf("screen", WINDOW, 3)[0])
  })

  test("tight ones set partials smaller, and on a wall numbers below formulas too", () => {
    const types = (view: "screen" | "wall") =>
      ["loose", "tight"].map(wanted => {
        const { formula, partial, number } = formsOf(view, WINDOW, 3).find(({ density }) => density === wanted)!.type
        return [formula, partial, number]
      })
    expect(types("screen")).toEqual([
      [19, 15, 14],
      [19, 12, 14],
    ])
    expect(types("wall")).toEqual([
      [24, 24, 24],
      [24, 16, 18],
    ])
  })

  test("count for less the harder they are to read", () => {
    const worth = formsOf("screen", WINDOW, 3).map(form => Number(plainness(form).toFixed(6)))
    expect(worth).toEqual([1, 0.95, 0.97, 0.9215, 0.95, 0.9025, 0.875425, 0.82935, 0.82935, 0.82935])
  })
})

/** Marks, and the least scales in windows 390, 499, 500, 799, 800 and 1400 px wide. */
describe("the least scale at which a picture reads", () => {
  test.each([
    ["screen", 15, [0.475, 0.475, 0.58, 0.58, 0.58, 0.58]],
    ["screen", 16, [0.475, 0.475, 0.5, 0.5, 0.58, 0.58]],
    ["screen", 25, [0.475, 0.475, 0.5, 0.5, 0.58, 0.58]],
    ["screen", 26, [0.422, 0.422, 0.422, 0.422, 0.475, 0.475]],
    ["screen", 60, [0.422, 0.422, 0.422, 0.422, 0.475, 0.475]],
    ["screen", 61, [0, 0, 0, 0, 0, 0]],
    ["wall", 12, [0.475, 0.475, 0.72, 0.72, 0.72, 0.72]],
    ["wall", 13, [0.475, 0.475, 0.52, 0.52, 0.52, 0.52]],
    ["wall", 25, [0.475, 0.475, 0.52, 0.52, 0.52, 0.52]],
    ["wall", 26, [0.4, 0.4, 0.4, 0.4, 0.4, 0.4]],
    ["wall", 61, [0, 0, 0, 0, 0, 0]],
  ] as const)("on a %s, of %d marks", (view, marks, scales) => {
    const found = [390, 499, 500, 799, 800, 1400].map(width => leastScale(view, { width, height: 600 }, marks))
    expect(found).toEqual(scales)
  })
})

describe("sizes", () => {
  const sized = (text: string, form: Format) => {
    const program = programOf(text)
    return diagram(program).marks.map(mark => markSize(program, mark, form))
  }
  const [beside, , below] = formsOf("screen", WINDOW, 3)

  test("a lone x is narrower than 100 px where its numbers stand below each other", () => {
    expect(sized("x", below!)).toEqual([{ width: 88, height: 74 }])
    expect(sized("x", beside!)).toEqual([{ width: 146, height: 64 }])
  })

  test("numbers below each other take a line of 18 px more", () => {
    const [[high], [higher]] = [sized("x/y", beside!).slice(-1), sized("x/y", below!).slice(-1)]
    expect(higher!.height - high!.height).toBe(18)
  })

  test("labels of tight forms are 4/5 as large, but for 4 px that surround them", () => {
    const program = programOf("sin(x)*y")
    const picture = diagram(program)
    const [loose, tight] = formsOf("screen", WINDOW, 3)
    const heights = (form: Format) =>
      picture.links.map(link => linkLabelSize(program, link, picture.marks[link.to]!, form.type).height)
    heights(loose!).forEach((height, k) => {
      expect(heights(tight!)[k]! - 4).toBeGreaterThanOrEqual((4 / 5) * (height - 5))
      expect(heights(tight!)[k]! - 4).toBeLessThanOrEqual((4 / 5) * (height - 4) + 1)
    })
  })
})

/** Programs of published courses, in every form that they may take. */
const PICTURES = courses.programs.map(({ name, program: text }) => {
  const program = programOf(text)
  const picture = diagram(program)
  const forms = formsOf("screen", WINDOW, picture.marks.length)
  return { name, forms, inputs: layoutInputs(program, picture, forms) }
})

describe("in every form nothing lies on anything else, and lines cross as the layers say", () => {
  test.each(PICTURES)("$name", ({ inputs }) => {
    expect(inputs.length).toBe(10)
    for (const input of inputs) {
      const drawn = layout(input)
      const found = legibility(input, drawn)
      expect(found).toMatchObject({ overlaps: 0, edgesUnderMarks: 0, labelsOnMarks: 0, labelsOnLabels: 0, outside: 0 })
      expect(found.crossings).toBeLessThanOrEqual(drawn.crossings)
    }
  })
})

test("the forms that are chosen in a window of 870 by 604 px take 3/5 of the room of the plainest, in the same type", () => {
  let [chosen, plainest] = [0, 0]
  for (const { forms, inputs } of PICTURES) {
    const choices = {
      inputs,
      plain: forms.map(plainness),
      room: WINDOW,
      fit: SCREEN.fit,
      stands: null,
      previous: null,
    }
    const { form, layout: best } = bestLayout(choices)
    expect(forms[form]!.type.formula).toBe(forms[0]!.type.formula)
    const plain = layout(inputs[0]!)
    chosen += best.width * best.height
    plainest += plain.width * plain.height
  }
  expect(chosen / plainest).toBeLessThanOrEqual(0.6)
})

import { describe, expect, test } from "vitest"
import type { Diagnostic, DiagnosticCode } from "../../language/diagnostic"
import courses from "../../reference/courses.json"
import edges from "../../reference/edges-readings.json"
import { generator } from "../../run/random.fixture"
import { proven, repaired } from "./repairs"
import { programIn } from "./text"

const SHAPES = new Map([
  ["A", [2, 2]],
  ["B", [2, 2]],
  ["K", [2, 2]],
  ["W", [2, 2]],
  ["u", [2]],
  ["v", [2]],
])
const SEEDS = [
  ...edges.cases.map(({ text }) => text),
  ...courses.programs.map(({ program }) => program).filter(program => program.length < 120),
  "f(u, v) = sin(u v)/u\ny = f(a, 2) + max(b, c)",
  "y = x if 0 < x < 1 else 2",
  "l = x\nrepeat 3: l = 4 l (1 - l)\nl",
  "y = |x| + √x + sin 2x",
  "y = where(x > 0, exp(-x), 1 + x)",
]
const PIECES = Array.from("()[]{}|,;=+-*/^@<>!?:.'_ \n0129abxyA²₁√·‖").concat(
  "sin ;max;min;solve;f(;||;sum_{i=1}^{3} ;if ; else ;and ;not ;A^2;A * B;u v;wx;log ;1,5;==;return ;np.;-> ;+= ;$;\\frac;maxc;sn".split(
    ";",
  ),
)

/** A text with a few pieces taken out, put in, or doubled. */
function mutated(next: (below: number) => number): string {
  let text = SEEDS[next(SEEDS.length)]!
  for (let edits = 1 + next(3); edits > 0; edits--) {
    const at = next(text.length + 1)
    const cut = next(3) === 0 ? 0 : 1 + next(3)
    const put = next(3) === 0 ? "" : PIECES[next(PIECES.length)]!
    text = text.slice(0, at) + put + text.slice(at + (next(2) === 0 ? cut : 0))
  }
  return text
}

const counts = (found: readonly Diagnostic[], severity?: string) => {
  const all = new Map<string, number>()
  for (const { code, severity: own } of found) if ((severity ?? own) === own) all.set(code, (all.get(code) ?? 0) + 1)
  return all
}

/** Repairs of a text that leave what they repair, or bring another error. */
function failures(text: string): { readonly tried: number; readonly failed: readonly string[] } {
  const read = (source: string) => programIn(source, { shapes: SHAPES }).diagnostics
  const before = read(text)
  const errors = counts(before, "error")
  let tried = 0
  const failed: string[] = []
  for (const { code, fixes } of before)
    for (const fix of fixes) {
      tried++
      const source = repaired(text, fix)
      const after = read(source)
      const stays = (counts(after).get(code) ?? 0) >= (counts(before).get(code) ?? 0)
      const added = [...counts(after, "error")].filter(([error, number]) => number > (errors.get(error) ?? 0))
      if (stays || added.length > 0)
        failed.push(`${code} of ${JSON.stringify(text)} → ${JSON.stringify(source)}: ${added.join()}`)
    }
  return { tried, failed }
}

describe("a repair", () => {
  const MUTATED = Number(process.env.MUTATED ?? 3000)
  test(`of ${MUTATED} mutated texts removes what it repairs and brings no error`, () => {
    const uniform = generator(7)
    const next = (below: number) => Math.floor(uniform() * below)
    let tried = 0
    const failed: string[] = []
    for (let round = 0; round < MUTATED; round++) {
      const found = failures(mutated(next))
      tried += found.tried
      failed.push(...found.failed)
    }
    expect(failed.join("\n")).toBe("")
    expect(tried).toBeGreaterThan(MUTATED / 5)
  })
})

describe("of several findings that one mistake causes", () => {
  const TEXT = "ab cd\nef"
  /** A finding at a place of the text; `put`: the repair that puts this in its place. */
  const finding = (code: DiagnosticCode, from: number, put?: string, severity: Diagnostic["severity"] = "error") => {
    const fixes = put === undefined ? [] : [{ label: put, edits: [{ from, to: from + 1, text: put }] }]
    return { code, severity, span: { from, to: from + 1 }, params: {}, fixes } satisfies Diagnostic
  }
  /** Codes and repairs that are told, where a repaired text has these findings. */
  const told = (found: readonly Diagnostic[], after: Readonly<Record<string, readonly Diagnostic[]>> = {}) =>
    proven(TEXT, found, text => after[text] ?? []).map(({ code, fixes }) =>
      [code, ...fixes.map(({ label }) => label)].join(" "),
    )
  const unclosed = finding("unclosed", 0, "X")

  test("the one that goes with the repair of the first is not told", () => {
    expect(told([unclosed, finding("bad-char", 6)])).toEqual(["unclosed X"])
    expect(told([unclosed, finding("bad-char", 6)], { "Xb cd\nef": [finding("bad-char", 6)] })).toEqual([
      "unclosed X",
      "bad-char",
    ])
  })

  test("what is of the same kind follows only if it goes as well", () => {
    const again = finding("unclosed", 3, "Y")
    expect(told([unclosed, again])).toEqual(["unclosed X"])
    expect(told([unclosed, again], { "Xb cd\nef": [again], "ab Yd\nef": [unclosed] })).toEqual([
      "unclosed X",
      "unclosed Y",
    ])
  })

  test("where there is no repair, what stands further on in the line follows, and the next line does not", () => {
    const found = [finding("unclosed", 0), finding("bad-char", 3), finding("bad-number", 6)]
    expect(told(found)).toEqual(["unclosed", "bad-number"])
  })

  test("nothing follows from a note", () => {
    expect(told([finding("note-log", 0, "X", "note"), finding("bad-char", 3)])).toEqual(["note-log X", "bad-char"])
  })

  test("a repair that brings an error is not offered, nor one that leaves what it repairs", () => {
    expect(told([unclosed], { "Xb cd\nef": [finding("bad-char", 1)] })).toEqual(["unclosed"])
    expect(told([unclosed], { "Xb cd\nef": [finding("unclosed", 3)] })).toEqual(["unclosed"])
    expect(told([unclosed], { "Xb cd\nef": [finding("note-log", 3, undefined, "note")] })).toEqual(["unclosed X"])
  })
})

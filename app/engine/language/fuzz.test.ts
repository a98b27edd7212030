import { describe, expect, test } from "vitest"
import { diagnosticSentence } from "../messages"
import { parse } from "./parse"
import { print } from "./print"
import { SIGNATURES } from "./signatures.fixture"
import { tex } from "./tex"
import { expressionOf } from "./tree.fixture"

/** A small generator of random numbers with a fixed start, so that a failure can be repeated (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const CHARACTERS = Array.from(
  "abefginoprstxy0123456789 ()[]{}|+-*/^@=<>!?:;,.'_\n\t#\\\"$%&~`¹²³⁻ⁿ₀₁ᵢᵀ√½·×÷−≤≥≠πθαΔ∞é\u0301😀х\u0000\ud800",
)
const FRAGMENTS =
  "sin |cos|log|f(|x|y|x1|x_1|2|3.5|1e3|1,5|(|)|[|]|{|}|+|-|*|/|^|**|@|=|:=|==|<|,|;|\n|\n  |\\frac|if |else |repeat 3: |repeat n:|" +
  "const |sum_{i=1}^{3} |sum_{|}^{|where(|piecewise(|.T|.sum()|'|²|√|½|π|np.|lambda x|def |f(u) = |# note\n|axis=|?|:|\"|T|^T|$| "

function check(text: string) {
  const { statements, diagnostics } = parse(text, SIGNATURES)
  let last = 0
  for (const found of diagnostics) {
    const { from, to } = found.span
    const edits = found.fixes.flatMap(fix => fix.edits)
    if (!(from >= last && from <= to && to <= text.length))
      throw new Error(`span of ${found.code} in ${JSON.stringify(text)}`)
    if (edits.some(edit => edit.from > edit.to || edit.to > text.length || edit.from < 0))
      throw new Error(`edit of ${found.code} in ${JSON.stringify(text)}`)
    const sentence = diagnosticSentence(found)
    if (sentence.includes("undefined") && !text.includes("undefined")) throw new Error(`${found.code}: ${sentence}`)
    last = from
  }
  for (const { span } of statements)
    if (!(span.from <= span.to && span.to <= text.length)) throw new Error(`statement in ${JSON.stringify(text)}`)
  if (statements.length === 0 && diagnostics.length === 0) throw new Error(`nothing in ${JSON.stringify(text)}`)
}

describe("parse", () => {
  test("100,000 random texts are read without a throw, every span inside the text", () => {
    const next = random(1)
    for (let round = 0; round < 100_000; round++)
      check(Array.from({ length: 1 + next(24) }, () => CHARACTERS[next(CHARACTERS.length)]).join(""))
  })

  test("50,000 random sequences of fragments are read without a throw, every span inside the text", () => {
    const next = random(2)
    const fragments = [...FRAGMENTS.split("|"), "|"]
    for (let round = 0; round < 50_000; round++)
      check(Array.from({ length: 1 + next(12) }, () => fragments[next(fragments.length)]).join(""))
  })

  const N = 90_000
  test.each([
    ["brackets", "(".repeat(N) + "x" + ")".repeat(N), "too-deep"],
    ["brackets never closed", "(".repeat(N), "too-deep"],
    ["brackets never opened", "x" + ")".repeat(N), "extra-close"],
    ["square brackets", "[".repeat(N) + "]".repeat(N), "too-deep"],
    ["bars", "|".repeat(N), "too-deep"],
    ["signs", "-".repeat(N) + "x", "too-deep"],
    ["roots", "√".repeat(N) + "x", "too-deep"],
    ["functions", "sin ".repeat(40_000) + "x", "too-deep"],
    ["calls", "sin(".repeat(30_000) + "x" + ")".repeat(30_000), "too-deep"],
    ["a tower of powers", "x^".repeat(N) + "x", "too-deep"],
    ["powers of powers", "(".repeat(40_000) + "x^x" + ")^x".repeat(40_000), "too-deep"],
    ["questions", "x?".repeat(N), "too-deep"],
    ["conditionals", "a if c else ".repeat(16_000) + "b", "too-deep"],
    ["series", "sum_{i=1}^{2} ".repeat(14_000) + "x", "too-deep"],
    ["loops", "repeat 2: ".repeat(19_000) + "x = 1", "too-deep"],
    ["definitions that are none", "f(".repeat(N), "too-deep"],
    ["commas", ",".repeat(N), "missing-operand"],
    ["equals signs", "=".repeat(N), "missing-operand"],
    ["bad characters", "$x".repeat(N), "bad-char"],
    ["quotation marks never closed", "“a".repeat(N), "bad-char"],
    ["bars in doubt", "|x|y".repeat(40_000), "ambiguous-bars"],
    ["braces", "x_{a".repeat(40_000), "bad-char"],
    ["open series", "sum_{".repeat(30_000), "bad-bound"],
    ["a long text", "x".repeat(200_001), "too-long"],
  ])("%s, very many of them, get a clear message", (_, text, code) => {
    expect(parse(text, SIGNATURES).diagnostics.map(found => found.code)).toContain(code)
  })

  test.each([
    ["a sum of 100,000 terms", Array.from({ length: 100_000 }, () => "x").join("+")],
    ["a product of 100,000 factors", Array.from({ length: 100_000 }, () => "x").join(" ")],
    ["2,000 brackets", "(".repeat(2000) + "x" + ")".repeat(2000)],
    ["1,999 powers of powers", "(".repeat(1999) + "x^x" + ")^x".repeat(1999)],
    ["60,000 transposes", `A${"'".repeat(60_000)}`],
    ["a list of 60,000 numbers", `[${"1, ".repeat(60_000)}2]`],
    ["a name of 100,000 letters", "x".repeat(100_000)],
  ])("%s is read, printed and typeset", (_, text) => {
    const expression = expressionOf(text)
    expect(() => [print(expression), tex(expression)]).not.toThrow()
  })

  test("40,000 statements are read", () => {
    const { statements, diagnostics } = parse(Array.from({ length: 40_000 }, () => "a=1;").join("\n"), SIGNATURES)
    expect([statements.length, diagnostics.length]).toEqual([40_000, 0])
  })

  test("a piecewise function of 60,000 cases is no deeper than it may be", () => {
    const { diagnostics } = parse(`piecewise(${"x<1,2,".repeat(30_000)}3)`, SIGNATURES)
    expect(diagnostics.map(found => found.code)).toEqual(["too-deep"])
  })
})

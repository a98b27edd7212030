import { describe, expect, test } from "vitest"
import corpus from "../reference/corpus.json"
import type { Fix } from "./diagnostic"
import { parse } from "./parse"
import { SIGNATURES } from "./signatures.fixture"
import { expressionOf, withoutSpans } from "./tree.fixture"

/** Findings of later stages: what names mean, shapes, and values. */
const LATER: ReadonlySet<string> = new Set([
  "duplicate",
  "cycle",
  "self-reference",
  "reserved-const",
  "pole",
  "domain",
  "div-zero",
  "indeterminate",
  "neg-frac-power",
  "overflow",
  "shape",
  "ragged",
])
const SOFT: ReadonlySet<string> = new Set(["ambiguous-slash", "note-log", "note-unary"])

const here = corpus.malformed.filter(({ code }) => !LATER.has(code))

const applied = (text: string, { edits }: Fix): string =>
  edits.toReversed().reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)

describe("the corpus", () => {
  test.each(here.map(({ input, code, span }) => [input, code, span]))(
    "%s is %s at %s, and nothing else",
    (input, code, span) => {
      const { diagnostics } = parse(input, SIGNATURES)
      expect(diagnostics.map(found => [found.code, input.slice(found.span.from, found.span.to)])).toEqual([
        [code, span],
      ])
      expect(diagnostics[0]?.severity === "error").toBe(!SOFT.has(code))
    },
  )

  test.each(corpus.malformed.filter(({ code }) => LATER.has(code)).map(({ input }) => input))(
    "%s is well formed: what is wrong with it is found later",
    input => {
      expect(parse(input, SIGNATURES).diagnostics).toEqual([])
    },
  )

  const forms = corpus.equivalences.filter(({ kind }) => ["julia", "unicode", "implicit"].includes(kind))
  test.each(forms.map(({ input, plain }) => [input, plain]))("%s means %s", (input, plain) => {
    expect(withoutSpans(expressionOf(input))).toEqual(withoutSpans(expressionOf(plain)))
  })

  test("every expression and program parses without a finding", () => {
    for (const { expr } of corpus.expressions) expect([expr, parse(expr, SIGNATURES).diagnostics]).toEqual([expr, []])
    for (const { program } of corpus.programs) expect(parse(program.join("\n"), SIGNATURES).diagnostics).toEqual([])
  })
})

const MORE_MALFORMED = [
  "sin 2x y + 1",
  "a/b c d",
  "1/2x",
  "|x|y|z|",
  "(x + [1, 2)",
  "f(a, (b, c",
  "sin -x",
  "sin^-1 x",
  "x.sum",
  "“x” + 1",
  "$x^2$",
  "1_000 x",
  "x 3",
  "(x + 1)2",
  "where(x = 0, 1, 2)",
  "sin(x == 3)",
  "sin(1,5)",
  "x1 + x_1 + x_1^2",
  "х + 1",
  "z^xy + x + y",
  "sinx + x",
  "log x + log y",
  "k(a - b)",
  "cosh(x) + coss(x)",
  "max(x +, 2)",
  "(* 3)",
  "x * ) y",
]

test.each([...here.map(({ input }) => input), ...MORE_MALFORMED])(
  "every repair of %s removes what it repairs",
  input => {
    const { diagnostics } = parse(input, SIGNATURES)
    expect(diagnostics.length).toBeGreaterThan(0)
    for (const { code, fixes } of diagnostics) {
      const before = diagnostics.filter(found => found.code === code).length
      for (const fix of fixes) {
        const after = parse(applied(input, fix), SIGNATURES).diagnostics.filter(found => found.code === code).length
        expect([fix.label, after]).toEqual([fix.label, before - 1])
      }
    }
  },
)

test.each([
  ["sin(x", ["sin(x)"]],
  ["sin x y", ["sin(x)*y", "sin(x*y)"]],
  ["a/b c", ["a/b*c", "a/(b c)"]],
  ["|x|y|", ["|x|*|y|", "|x*y|"]],
  ["1,5 + x", ["1.5 + x"]],
  ["x == 3", ["x = 3"]],
  ["x < 3", ["where(x < 3, 1, 0)"]],
  ["3 = x", ["x = 3"]],
  ["x + 1 = y", ["y = x + 1"]],
  ["-2^2", ["(-2)^2"]],
  ["x(y + 1)", ["x*(y + 1)"]],
  ["sn(x)", ["sin(x)", "sn*(x)"]],
  ["2 3", ["2*3"]],
  ["1.2.3", ["1.23"]],
])("%s is repaired to %s", (input, labels) => {
  expect(parse(input, SIGNATURES).diagnostics[0]?.fixes.map(({ label }) => label)).toEqual(labels)
})

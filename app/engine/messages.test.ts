import { expect, test } from "vitest"
import corpus from "./reference/corpus.json"
import { parse } from "./language/parse"
import { SIGNATURES } from "./language/signatures.fixture"
import { diagnosticSentence } from "./messages"
import { faultSentence } from "./run/sentence"

test("every malformed text of the corpus gets one plain sentence that quotes it", () => {
  const sentences = corpus.malformed.flatMap(({ input }) =>
    parse(input, SIGNATURES).diagnostics.map(found => `${input}  →  ${diagnosticSentence(found)}`),
  )
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "sin(x  →  This \`(\` is never closed: a \`)\` is missing.
    sin(x))  →  This \`)\` closes nothing: there is no open bracket before it.
    [1, 2)  →  \`[\` is closed by \`)\`; it should be closed by \`]\`.
    x +  →  Something is missing after \`+\`.
    * 3  →  Something is missing before \`*\`.
    x + * y  →  Something is missing between \`+\` and \`*\`.
    ()  →  There is nothing inside \`()\`.
    2 3  →  Between \`2\` and \`3\` an operator is missing, such as \`*\`.
    1.2.3  →  \`1.2.3\` is not a number that can be read.
    1,5 + x  →  \`1,5\` has a comma: decimals are written with a point, \`1.5\`.
    x $ y  →  \`$\` has no meaning here.
    x = = 3  →  Something is missing between \`=\` and \`=\`.
    3 = x  →  Only a name can stand to the left of \`=\`, and \`3\` is none.
    x + 1 = y  →  Only a name can stand to the left of \`=\`, and \`x + 1\` is none.
    sn(x)  →  There is no function \`sn\`; did you mean \`sin\`?
    sine(x)  →  There is no function \`sine\`; did you mean \`sin\`?
    sin  →  \`sin\` needs an argument, as in \`sin(x)\`.
    sin(x, y)  →  \`sin\` takes 1 argument, and \`sin(x, y)\` has 2.
    atan2(y)  →  \`atan2\` takes 2 arguments, and \`atan2(y)\` has 1.
    sin = 3  →  \`sin\` is a function, so it cannot be given another meaning; choose another name.
    x < 3  →  \`x < 3\` is a condition, not a number; conditions stand in \`where(c, a, b)\` or \`a if c else b\`.
    5 % 2  →  \`%\` has no meaning here.
    x == 3  →  \`x == 3\` compares; to define a name, write a single \`=\`.
    "hello"  →  \`"\` has no meaning here.
    a/b c  →  After the \`/\`, only the first factor of \`b c\` is divided by; brackets make it clear.
    sin x y  →  It is not clear how much of \`x y\` belongs to \`sin\`; brackets make it clear.
    |x|y|  →  In \`|x|y|\` it is not clear which bars belong together.
    -2^2  →  \`-2^2\` means \`-(2^2)\`: the power comes first.
    log(x)  →  \`log\` is the natural logarithm, \`ln\`."
  `)
})

test("sentences about shapes speak of numbers and shapes", () => {
  expect(diagnosticSentence({ code: "shape", params: { problem: "broadcast", left: "[2]", right: "[3]" } })).toBe(
    "The shapes do not fit: shape [2] and shape [3].",
  )
  expect(diagnosticSentence({ code: "ragged", params: { expected: 2, got: 1 } })).toBe(
    "This row has 1 entry, the others 2.",
  )
})

test("faults say what happened, with or without the value", () => {
  expect(faultSentence({ code: "domain", params: { op: "sqrt", x: -2 } })).toBe(
    "`sqrt` has no real value at -2: the result is not a number.",
  )
  expect(faultSentence({ code: "kink", params: {} })).toBe("This has a kink here, so no single slope is right there.")
})

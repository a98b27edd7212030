import { expect, test } from "vitest"
import { givenRich } from "./mathematics"

test.each([
  ["x is used twice.", ["x is used twice."]],
  ["Why is $\\bar x = -6$?", ["Why is ", { tex: "\\bar x = -6" }, "?"]],
  ["$a$$b$", [{ tex: "a" }, { tex: "b" }]],
  ["$5 and $6", ["$5 and $6"]],
  ["it costs $5", ["it costs $5"]],
  ["a $ b $ c", ["a $ b $ c"]],
  ["\\$5, $x$", ["$5, ", { tex: "x" }]],
  ["$\\$5 + x$", [{ tex: "\\$5 + x" }]],
  ["$$x$$", ["$", { tex: "x" }, "$"]],
  ["", []],
])("mathematics in %j", (text, parts) => expect(givenRich(text)).toEqual(parts))

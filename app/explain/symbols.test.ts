import { expect, test } from "vitest"
import { plainSign, texSign } from "./symbols"

test.each([
  ["x", "\\dot{x}", "\\bar{x}", "x\u0307", "x\u0304"],
  ["v12", "\\dot{v}_{12}", "\\bar{v}_{12}", "v\u0307₁₂", "v\u0304₁₂"],
  ["theta_1", "\\dot{\\theta}_{1}", "\\bar{\\theta}_{1}", "θ\u0307₁", "θ\u0304₁"],
  ["loss", "\\dot{\\mathit{loss}}", "\\overline{\\mathit{loss}}", "l\u0307oss", "l\u0304oss"],
  ["l#2", "\\dot{l}^{(2)}", "\\bar{l}^{(2)}", "l\u0307⁽²⁾", "l\u0304⁽²⁾"],
])("the accents of %s", (name, dot, bar, plainDot, plainBar) => {
  expect([texSign({}, "tangent", name), texSign({}, "adjoint", name)]).toEqual([dot, bar])
  expect([plainSign({}, "tangent", name), plainSign({}, "adjoint", name)]).toEqual([plainDot, plainBar])
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { formatNumber, fullNumber, spokenNumber, texNumber } from "./number"

test.each([
  [0, "0", "0", "0"],
  [-0, "0", "0", "0"],
  [18, "18", "18", "18"],
  [-18, "−18", "-18", "minus 18"],
  [123456, "123456", "123456", "123456"],
  [1234567, "1.235×10⁶", "1.235\\cdot 10^{6}", "1.235 times 10 to the 6"],
  [11.652071455223084, "11.65", "11.65", "11.65"],
  [-0.28366218546322625, "−0.2837", "-0.2837", "minus 0.2837"],
  [0.5, "0.5", "0.5", "0.5"],
  [2.00001, "2", "2", "2"],
  [12345.678, "12346", "12346", "12346"],
  [999999.9, "1×10⁶", "1\\cdot 10^{6}", "1 times 10 to the 6"],
  [0.0012345, "0.001234", "0.001234", "0.001234"],
  [1.2e-7, "1.2×10⁻⁷", "1.2\\cdot 10^{-7}", "1.2 times 10 to the minus 7"],
  [-3e200, "−3×10²⁰⁰", "-3\\cdot 10^{200}", "minus 3 times 10 to the 200"],
  [NaN, "NaN", "\\text{NaN}", "not a number"],
  [Infinity, "∞", "\\infty", "infinity"],
  [-Infinity, "−∞", "-\\infty", "minus infinity"],
])("%s is written %s", (x, written, tex, spoken) => {
  expect([formatNumber(x), texNumber(x), spokenNumber(x)]).toEqual([written, tex, spoken])
})

test("more digits on demand", () => {
  expect(formatNumber(Math.PI, 7)).toBe("3.141593")
})

test("a full number reads back as the same, and −0 is 0", () => {
  expect(fullNumber(-0)).toBe("0")
  fc.assert(fc.property(fc.double(), x => Object.is(Number(fullNumber(x)), x === 0 ? 0 : x)))
})

test("a formatted number is near the number and short", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), x => {
      const power = "⁰¹²³⁴⁵⁶⁷⁸⁹"
      const text = formatNumber(x)
        .replaceAll("−", "-")
        .replace("×10", "e")
        .replaceAll("⁻", "-")
        .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => String(power.indexOf(digit)))
      return text.length <= 12 && Math.abs(Number(text) - x) <= 5.01e-4 * Math.abs(x)
    }),
  )
})

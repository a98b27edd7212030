import { describe, expect, test } from "vitest"
import { compile, type Point } from "../autodiff"

/** Each to 14 digits of its own. */
function expectDigits(found: unknown, wanted: readonly number[]) {
  const numbers = [found].flat(2) as number[]
  expect(numbers.length).toBe(wanted.length)
  wanted.forEach((want, k) => expect(Math.abs(numbers[k]! - want)).toBeLessThanOrEqual(1e-14 * Math.abs(want)))
}

const valueOf = (text: string, inputs: Point) => Object.values(compile(text, { inputs }).evaluate())[0]

/** The slopes by z, in reverse and in forward mode. */
function expectSlopes(text: string, z: readonly number[], wanted: readonly number[]) {
  const program = compile(text, { inputs: { z } })
  expectDigits(program.gradient().z, wanted)
  expectDigits(Object.values(program.jacobian(undefined, "forward"))[0]!.z, wanted)
}

// References by mpmath at 60 digits.
describe("logits", () => {
  test.each([
    [[1e16, 1e16 - 2], [0.8807970779778824, 0.11920292202211756], [-0.1269280110429725, -2.1269280110429727], 1e16],
    [
      [1e8 + 1, 1e8, 1e8 - 3],
      [0.7213991842739687, 0.26538792877224193, 0.013212886953789416],
      [-0.3265626412674705, -1.3265626412674705, -4.32656264126747],
      100000001.32656264,
    ],
    [
      [-1e12, -1e12 - 1],
      [0.7310585786300049, 0.2689414213699951],
      [-0.3132616875182228, -1.3132616875182228],
      -999999999999.6868,
    ],
    [[40, 0, -5], [1, 4.248354255291589e-18, 2.8625185805493937e-20], [-4.276979441097083e-18, -40, -45], 40],
  ])("%j differ as they should, however large", (z, softmax, logSoftmax, logSumExp) => {
    expectDigits(valueOf("softmax(z)", { z }), softmax)
    expectDigits(valueOf("log_softmax(z)", { z }), logSoftmax)
    expectDigits(valueOf("logsumexp(z)", { z }), [logSumExp])
    expectSlopes("logsumexp(z)", z, softmax)
  })

  test("far apart have slopes with all their digits", () => {
    const z = [40, 0, -5]
    const tail = [4.248354255291589e-18, 2.8625185805493937e-20]
    expectSlopes("-log_softmax(z)[0]", z, [-4.276979441097083e-18, ...tail])
    expectSlopes("softmax(z)[0]", z, [4.276979441097083e-18, -4.248354255291589e-18, -2.8625185805493937e-20])
    expectDigits(
      compile("-log_softmax(z)[0]", { inputs: { z } })
        .hessian()
        .map((row, k) => row[k]),
      [4.276979441097083e-18, ...tail],
    )
  })

  test("of −∞ stand for what cannot be", () => {
    const z = [-Infinity, 0]
    expect(valueOf("softmax(z)", { z })).toEqual([0, 1])
    expect(valueOf("log_softmax(z)", { z })).toEqual([-Infinity, 0])
    expect(valueOf("logsumexp(z)", { z })).toBe(0)
    expect(valueOf("logsumexp(z)", { z: [-Infinity, -Infinity] })).toBe(-Infinity)
    expectSlopes("logsumexp(z)", z, [0, 1])
    expectSlopes("-log_softmax(z)[1]", z, [0, 0])
  })

  test("at the end of the range have the same slopes in both modes", () => {
    expectSlopes("logsumexp(z)", [1e308, -1e308], [1, 0])
    expectSlopes("softmax(z)[0]", [1e308, -1e308], [0, 0])
    expectSlopes("log_softmax(z)[1]", [1e308, -1e308], [-1, 1])
  })

  test("of each row are its own", () => {
    const z = [
      [1e16, 1e16 - 2],
      [0, 0],
    ]
    expectDigits(valueOf("softmax(z, axis=1)", { z }), [0.8807970779778824, 0.11920292202211756, 0.5, 0.5])
  })
})

describe("the norm", () => {
  test.each([
    [[3e-170, 4e-170], 5e-170],
    [[3e200, -4e200], 5e200],
    [[3e-320, 4e-320], 5e-320],
    [[0, -7], 7],
  ])("of %j is %d, though its squares are out of range", (x, norm) => {
    expectDigits(valueOf("norm(x)", { x }), [norm])
  })

  test("is infinite where it is too large or an entry is, and NaN where one is", () => {
    expect(valueOf("norm(x)", { x: [1.7e308, 1.7e308] })).toBe(Infinity)
    expect(valueOf("norm(x)", { x: [-Infinity, NaN] })).toBe(Infinity)
    expect(valueOf("norm(x)", { x: [NaN, 1] })).toBe(NaN)
  })

  test("has its slopes there", () => {
    expectSlopes("norm(z)", [3e-170, 4e-170], [0.6, 0.8])
    expectSlopes("norm(z)", [3e200, -4e200], [0.6, -0.8])
  })
})

describe("200,000 entries", () => {
  const N = 200_000
  const equal = Array.from({ length: N }, () => 2)
  const rising = Array.from({ length: N }, (_, k) => k + 1)

  test("have a norm", () => {
    // √(N(N + 1)(2N + 1)/6) by mpmath.
    const program = compile("norm(x)", { inputs: { x: rising } })
    expectDigits(program.evaluate().y, [51639971.59855919])
    expectDigits((program.gradient().x as number[])[N - 1], [N / 51639971.59855919])
  })

  test("share an extreme", () => {
    const program = compile("amax(x) + amin(x)", { inputs: { x: equal } })
    expectDigits((program.gradient().x as number[])[7], [2 / N])
    expect(program.faults().map(({ code, message }) => [code, message])).toEqual([
      ["kink", "`amax` has a kink at 2, so no single slope is right there; 1/200000 each was taken."],
      ["kink", "`amin` has a kink at 2, so no single slope is right there; 1/200000 each was taken."],
    ])
  })

  test("have their sum, their mean and their softmax in rows of one", () => {
    const rows = rising.map(value => [value])
    const sums = (text: string) => valueOf(text, { x: rows })
    expect(sums("sum(amax(x, axis=1))")).toBe((N * (N + 1)) / 2)
    expect(sums("sum(softmax(x, axis=1))")).toBe(N)
    expect(sums("mean(logsumexp(x, axis=1))")).toBe((N + 1) / 2)
  })
})

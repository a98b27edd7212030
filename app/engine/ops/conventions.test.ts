import { describe, expect, test } from "vitest"
import { compile } from "../autodiff"
import { jacobian } from "../run/jacobian"
import { program } from "../run/program.fixture"
import { infixOp, notationOp, opNamed, ops, prefixOp, signatures } from "."

const scalarOf = (name: string) => opNamed(name).scalar!

describe("values", () => {
  test.each([
    ["max", [NaN, 1], NaN],
    ["max", [1, NaN], NaN],
    ["min", [NaN, 1], NaN],
    ["relu", [NaN], NaN],
    ["relu", [-0], 0],
    ["leaky_relu", [0.5, 0.1], 0.5],
    ["clamp", [0, 2, 1], 1],
    ["clamp", [3, 2, 1], 1],
    ["clamp", [1.5, 2, 1], 1],
    ["logaddexp", [-Infinity, -Infinity], -Infinity],
    ["logaddexp", [Infinity, Infinity], Infinity],
    ["logaddexp", [-Infinity, 3], 3],
    ["logaddexp", [NaN, 3], NaN],
    ["log_sigmoid", [-Infinity], -Infinity],
    ["log_sigmoid", [1000], 0],
    ["clamp", [NaN, 0, 1], NaN],
    ["pow", [1, NaN], 1],
    ["pow", [NaN, 0], 1],
    ["pow", [1, Infinity], 1],
    ["pow", [-1, -Infinity], 1],
    ["pow", [-8, 1 / 3], NaN],
    ["neg", [0], -0],
    ["mul", [-1, 0], -0],
    ["add", [-0, -0], -0],
    ["div", [1, -0], -Infinity],
    ["sigmoid", [-1000], 0],
    ["sigmoid", [1000], 1],
    ["softplus", [1000], 1000],
    ["softplus", [-1000], 0],
    ["log1p", [1e-20], 1e-20],
    ["expm1", [1e-20], 1e-20],
    ["hypot", [0, -2], 2],
    ["eq", [NaN, NaN], 0],
    ["ne", [NaN, NaN], 1],
  ] as const)("%s(%j) is %d", (name, args, value) => {
    expect(scalarOf(name)(...args)).toBe(value)
  })

  test("gelu keeps its small values far to the left", () => {
    expect(scalarOf("gelu")(-10) / -7.61985302416053e-23).toBeCloseTo(1, 12)
  })
})

/** Derivatives of `text` by x and t, in reverse and in forward mode. */
function slopes(text: string, x: number, t = 0): number[][] {
  const { graph, point, node } = program(text, { x, t })
  return (["reverse", "forward"] as const).map(mode =>
    jacobian(graph, [node("x"), node("t")], [node("out")], point, mode)[0]!.map(({ data }) => data[0]!),
  )
}

describe("derivatives in both modes", () => {
  test.each([
    ["x/x", 3, 0, [0, 0]],
    ["x - x", 3, 0, [0, 0]],
    ["x*x", 3, 0, [6, 0]],
    ["x^x", 2, 0, [4 * (Math.log(2) + 1), 0]],
    ["max(x, t)", 2, 2, [0.5, 0.5]],
    ["min(x, t)", 2, 2, [0.5, 0.5]],
    ["max(x, x)", 2, 0, [1, 0]],
    ["clamp(x, 0, 1)", 0, 0, [1, 0]],
    ["clamp(x, 0, 1)", 1, 0, [1, 0]],
    ["clamp(x, t, 3)", 1, 2, [0, 1]],
    ["clamp(x, 3, t)", 1, 2, [0, 1]],
    ["clamp(x, 3, t)", 5, 2, [0, 1]],
    ["clamp(x, t, 2)", 2.5, 3, [0, 0]],
    ["clamp(x, t, t)", 1, 2, [0, 1]],
    ["clamp(x, t, t)", 2, 2, [0, 1]],
    ["clamp(x, 0, x)", 0, 0, [1, 0]],
    ["relu(x)", 0, 0, [0, 0]],
    ["abs(x)", 0, 0, [0, 0]],
    ["x^0", 0, 0, [0, 0]],
    ["x^t", 0, 2, [0, 0]],
    ["x^t", 0, 0, [0, 0]],
    ["x^t", 0, -1, [-Infinity, -Infinity]],
    ["x^2", -3, 0, [-6, 0]],
    ["sqrt(x)", 0, 0, [Infinity, 0]],
    ["x/t", 1, 0, [Infinity, -Infinity]],
    ["atan2(x, t)", 0, 0, [NaN, NaN]],
    ["hypot(x, t)", 0, 0, [NaN, NaN]],
    ["x if x > 0 else 2*x", 0, 0, [2, 0]],
    ["norm([x, t])", 0, 0, [0, 0]],
    ["amax([x, t, 1])", 2, 2, [0.5, 0.5]],
  ] as const)("of %s at x = %d, t = %d are %j", (text, x, t, want) => {
    for (const found of slopes(text, x, t)) expect(found.map(value => value + 0)).toEqual(want)
  })
})

test("the norm has a kink at 0, as its second derivatives do not say: they are 0, as those of abs", () => {
  const norm = compile("y = norm([x, t])")
  expect(norm.hessian({ x: 0, t: 0 }).flat()).toEqual([0, 0, 0, 0])
  expect(norm.faults({ x: 0, t: 0 }).map(({ message }) => message)).toEqual([
    "`norm` has a kink at 0, so no single slope is right there; 0 was taken.",
  ])
})

test.each([
  ["norm([x, t])^2", [2, 0, 0, 2]],
  ["norm([x, t])*norm([x, t])", [2, 0, 0, 2]],
  ["square(norm([x, t]))/2", [1, 0, 0, 1]],
  ["exp(-norm([x, t])^2/2)", [-1, 0, 0, -1]],
  ["n = norm([x, t]); 1 - 3*n^2 + n^4", [-6, 0, 0, -6]],
  ["ln(1 + norm([x, 2*t])^2)", [2, 0, 0, 8]],
  ["norm([x, t])^3", [0, 0, 0, 0]],
] as const)("the second derivatives of %s at 0 are those of the function: %j", (text, want) => {
  expect(
    compile(text)
      .hessian({ x: 0, t: 0 })
      .flat()
      .map(value => value + 0),
  ).toEqual(want)
})

describe("looking up ops", () => {
  test("an operator finds its op", () => {
    expect(infixOp("+")?.name).toBe("add")
    expect(prefixOp("-").name).toBe("neg")
    expect(notationOp("transpose").name).toBe("transpose")
  })

  test("@ goes by rank and has no op between scalars", () => {
    expect(infixOp("@", [2, 2])?.name).toBe("matmul")
    expect(infixOp("@", [2, 1])?.name).toBe("matvec")
    expect(infixOp("@", [1, 2])?.name).toBe("vecmat")
    expect(infixOp("@", [1, 1])?.name).toBe("dot")
    expect(infixOp("@")).toBe(null)
  })

  test("the learner may call sin and sum but not the plumbing", () => {
    expect(signatures.get("sin")).toEqual({ arity: [1, 1], attrs: [] })
    expect(signatures.get("sum")).toEqual({ arity: [1, 1], attrs: ["axis", "keep"] })
    expect(signatures.get("stack")).toEqual({ arity: [1, Infinity], attrs: [] })
    expect(signatures.has("expand")).toBe(false)
  })

  test("an unknown name is refused", () => {
    expect(() => opNamed("sine")).toThrow("no op is called sine")
  })
})

describe("all ops", () => {
  const TAME = `add sub mul neg square sin cos tanh sigmoid softplus relu lt gt le ge eq ne where abs sign floor max min clamp erf erfc
expand reduce spread index place slice pad stack concat transpose sum mean count amax amin logsumexp softmax log_softmax deviation residual
matmul matvec vecmat dot outer eye trace`

  test("whose slopes are finite wherever their operands are, are called tame", () => {
    expect(ops.filter(({ tame }) => tame).map(({ name }) => name)).toEqual(TAME.split(/\s/))
  })

  test("that have a notation have a place in it for each operand, and for nothing else", () => {
    const places = (tex: string) => [...new Set([...tex.matchAll(/#(\d)/g)].map(([, k]) => Number(k)))].sort()
    for (const { name, tex, params } of ops)
      if (tex !== undefined) expect(places(tex), name).toEqual(params.map((_, k) => k + 1))
  })
})

test("x^n at (0, 0), which a fault names, has the slope n by x", () => {
  const power = compile("x^n")
  const at = { x: 0, n: 0 }
  expect(power.hessian(at)[0]).toEqual([0, 1])
  expect(power.faults(at).map(({ code }) => code)).toContain("indeterminate")
})

import { describe, test } from "vitest"
import { compile } from "../autodiff"
import { expectAllClose, expectClose, point, type Text, type Texts } from "./expect.fixture"
import golden from "./golden-public.json"

interface Case {
  readonly id: string
  readonly program: string
  readonly inputs: Texts
  readonly constants?: Texts
  readonly outputs: readonly string[]
  readonly value: Texts
  readonly gradient?: Texts
  readonly jacobian?: Readonly<Record<string, Texts>>
  readonly jvp?: { readonly seed: Texts; readonly result: Texts }
  readonly vjp?: { readonly seed: Texts; readonly result: Texts }
  readonly hessian?: { readonly matrix: Text }
  readonly hvp?: { readonly vector: Texts; readonly result: Texts }
  readonly convention_class?: string
  readonly rtol?: number
}

const MODES = ["forward", "reverse", "auto"] as const
const cases = (golden.cases as unknown as readonly Case[]).map(given => [given.id, given] as const)

describe.each(cases)("golden program %s", (_, given) => {
  const program = compile(given.program, {
    inputs: point(given.inputs),
    constants: point(given.constants),
    outputs: given.outputs,
  })
  const rtol = Math.max(given.rtol ?? 0, 1e-12)

  test("has the reference value", () => expectAllClose(program.evaluate(), given.value, rtol))

  // An artifact is a detail of PyTorch's implementation; ours may differ.
  if (given.gradient && given.convention_class !== "artifact")
    test("has the reference gradient", () => {
      expectAllClose(program.gradient(), given.gradient!, rtol)
      const [output] = given.outputs
      for (const mode of MODES) expectAllClose(program.jacobian({}, mode)[output!]!, given.gradient!, rtol)
    })

  if (given.jacobian)
    test("has the reference Jacobian in both modes", () => {
      for (const mode of MODES)
        for (const [output, row] of Object.entries(given.jacobian!))
          expectAllClose(program.jacobian({}, mode)[output]!, row, rtol)
    })

  if (given.jvp)
    test("has the reference Jacobian-vector product", () => {
      const { value, tangent } = program.jvp(point(given.jvp!.seed))
      expectAllClose(value, given.value, rtol)
      expectAllClose(tangent, given.jvp!.result, rtol)
    })

  if (given.vjp)
    test("has the reference vector-Jacobian product", () => {
      expectAllClose(program.vjp(point(given.vjp!.seed)), given.vjp!.result, rtol)
    })

  if (given.hessian)
    test("has the reference Hessian", () => {
      expectClose(program.hessian(), given.hessian!.matrix, rtol)
    })

  if (given.hvp)
    test("has the reference Hessian-vector product", () => {
      expectAllClose(program.hvp(point(given.hvp!.vector)), given.hvp!.result, rtol)
    })
})

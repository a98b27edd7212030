import { readFileSync } from "node:fs"
import { expect, test, type Row } from "./page"

interface Golden {
  readonly id: string
  readonly forward: readonly { readonly v: string; readonly primal: number; readonly tangent: number }[]
  readonly reverse: readonly { readonly target: string; readonly after: number }[]
}

const { traces } = JSON.parse(readFileSync("app/engine/reference/golden-traces.json", "utf8")) as { traces: Golden[] }
const golden = traces.find(trace => trace.id === "baydin-2018-dx1")!

const BAYDIN = "program=ln(x1)%20%2B%20x1*x2%20-%20sin(x2)&at=x1=2,x2=5"
const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse"

/** The learner's names of what the paper calls v₋₁, v₀ and v₅. */
const named = (v: string) => ({ "v-1": "x1", v0: "x2", v5: "y" })[v] ?? v

/** Digits that two correct libraries agree on. */
const digits = (value: number | string) => (value === "" ? "" : Number(value).toPrecision(14))

const rounded = (rows: Record<string, Row>) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, digits(value as string)])),
    ]),
  )

/** What the table must hold after step k of a forward sweep. */
const forwardTable = (k: number) =>
  Object.fromEntries(
    golden.forward.map(({ v, primal, tangent }, index) => [
      named(v),
      { value: index < k ? digits(primal) : "", tangent: index < k ? digits(tangent) : "" },
    ]),
  )

/** What the table must hold after step k of a reverse sweep: seven evaluations, then one contribution a step. */
const reverseTable = (k: number) =>
  Object.fromEntries(
    golden.forward.map(({ v, primal }, index) => {
      const received = golden.reverse.slice(0, Math.max(0, k - 7)).filter(step => step.target === v)
      return [named(v), { value: index < k ? digits(primal) : "", adjoint: digits(received.at(-1)?.after ?? "") }]
    }),
  )

const passes = [
  { mode: "forward", steps: 7, table: forwardTable },
  { mode: "reverse", steps: 16, table: reverseTable },
] as const

for (const { mode, steps, table } of passes) {
  test(`Baydin's function at (2, 5) has ${steps} ${mode} steps, each as published, there and back`, async ({
    workbench,
  }) => {
    await workbench.open(`${BAYDIN}&mode=${mode}&step=0`)
    await workbench.steps(steps)
    await workbench.at(0)
    for (let step = 0; step <= steps; step++) {
      await workbench.at(step)
      expect(rounded(await workbench.trace()), `forwards, step ${step}`).toEqual(table(step))
      if (step < steps) await workbench.button("Next step").click()
    }
    for (let step = steps; step >= 0; step--) {
      await workbench.at(step)
      expect(rounded(await workbench.trace()), `backwards, step ${step}`).toEqual(table(step))
      if (step > 0) await workbench.page.keyboard.press("ArrowLeft")
    }
  })

  test(`scrubbing through the ${mode} sweep shows the same table as stepping`, async ({ workbench }) => {
    await workbench.open(`${BAYDIN}&mode=${mode}`)
    for (const step of [steps, 3, steps - 1, 1, steps - 3, 0, steps - 2]) {
      await workbench.scrub(step)
      expect(rounded(await workbench.trace()), `scrubbed to ${step}`).toEqual(table(step))
      await expect(workbench.scrubber).toHaveAttribute("aria-valuetext", `step ${step} of ${steps}`)
    }
  })
}

test("the scrubber listens to the keyboard", async ({ workbench }) => {
  await workbench.open(`${BAYDIN}&mode=reverse`)
  await workbench.scrubber.focus()
  await workbench.page.keyboard.press("End")
  await workbench.at(16)
  await workbench.page.keyboard.press("ArrowLeft")
  await workbench.at(15)
  await workbench.page.keyboard.press("Home")
  await workbench.at(0)
})

test("the adjoint of x in (x*y + x)*(y - x) at (3, 5) reads −18, then −16, then −6", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.steps(15)
  await workbench.scrub(10)
  expect(await workbench.trace()).toEqual({
    x: { value: "3", adjoint: "" },
    y: { value: "5", adjoint: "18" },
    v1: { value: "15", adjoint: "" },
    v2: { value: "18", adjoint: "2" },
    v3: { value: "2", adjoint: "18" },
    f: { value: "36", adjoint: "1" },
  })
  const seen: string[] = []
  for (const step of [11, 12, 13, 14, 15]) {
    await workbench.page.keyboard.press("ArrowRight")
    await workbench.at(step)
    seen.push((await workbench.trace())["x"]?.adjoint ?? "")
  }
  expect(seen).toEqual(["-18", "-18", "-16", "-6", "-6"])
  expect(await workbench.trace()).toEqual({
    x: { value: "3", adjoint: "-6" },
    y: { value: "5", adjoint: "24" },
    v1: { value: "15", adjoint: "2" },
    v2: { value: "18", adjoint: "2" },
    v3: { value: "2", adjoint: "18" },
    f: { value: "36", adjoint: "1" },
  })
})

test("a minus on the screen is a true minus, and the sum of contributions tells how it came about", async ({
  workbench,
}) => {
  await workbench.open(`${INTEGERS}&step=13`)
  const row = workbench.page.getByRole("table", { name: "Evaluation trace" }).locator("tbody tr").first()
  await expect(row.locator("[data-value='-16']")).toHaveText("\u221216")
  await expect(row.getByRole("cell").last()).toHaveText("\u221218 + 2 +")
})

test("Evaluate shows values alone, and Forward the directional derivative of its seeds", async ({ workbench }) => {
  await workbench.open(`${INTEGERS.replace("reverse", "evaluate")}&step=6`)
  expect((await workbench.trace())["f"]).toEqual({ value: "36" })
  await workbench.open(`${INTEGERS.replace("reverse", "forward")}&step=6&seed=x=1,y=2`)
  await workbench.at(6)
  expect((await workbench.trace())["f"]).toEqual({ value: "36", tangent: "42" })
})

test("a frozen input has no adjoint and its edges take no step", async ({ workbench }) => {
  await workbench.open(`${BAYDIN}&mode=reverse&freeze=x2&step=13`)
  await workbench.steps(13)
  await workbench.at(13)
  expect((await workbench.trace())["x1"]).toEqual({ value: "2", adjoint: "5.5" })
  expect((await workbench.trace())["v2"]?.adjoint).toBe("1")
})

test("x*x gives 6, x/x and x - x give 0 at 3, in both passes", async ({ workbench }) => {
  for (const [program, expected] of [
    ["x*x", "6"],
    ["x%2Fx", "0"],
    ["x-x", "0"],
  ] as const) {
    await workbench.open(`program=${program}&at=x=3&mode=reverse&step=99`)
    await workbench.at(5)
    expect((await workbench.trace())["x"]?.adjoint, program).toBe(expected)
    await workbench.open(`program=${program}&at=x=3&mode=forward&step=99`)
    await workbench.at(2)
    expect((await workbench.trace())["y"]?.tangent, program).toBe(expected)
  }
})

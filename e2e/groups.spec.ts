import { findings } from "./findings"
import { expect, test, type Workbench } from "./page"

const fragment = (program: string, more = "mode=reverse") => `program=${encodeURIComponent(program)}&${more}`

const CALLS = "f(u, v) = sin(u v)/u\ny = f(a, b) + f(b, a)"
const AT = "at=a=2,b=3&mode=reverse"
const NEURONS = [
  ...Array.from({ length: 9 }, (_, k) => `h${k} = tanh(a${k} x + b${k} z + c${k})`),
  `y = ${Array.from({ length: 9 }, (_, k) => `h${k} d${k}`).join(" + ")}`,
].join("\n")

/** The middle of a node on the screen. */
async function middle(workbench: Workbench, name: string) {
  const box = (await workbench.node(name).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function expectStill(workbench: Workbench, name: string, act: () => Promise<void>) {
  const before = await middle(workbench, name)
  await act()
  await workbench.ready()
  const after = await middle(workbench, name)
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2)
}

test("a function closes and opens in place: its result stays where it was on the screen", async ({ workbench }) => {
  await workbench.open(fragment(CALLS, `${AT}&step=14`))
  const close = workbench.graph.getByRole("button", { name: "Close f of a and b" })
  await expect(close).toHaveAttribute("aria-expanded", "true")
  await expectStill(workbench, "v3", async () => {
    await close.click()
    await expect(workbench.node("v1")).toHaveCount(0)
  })
  await expect(workbench.node("v3")).toHaveAccessibleName("v3 equals f of a and b, value minus 0.1397, adjoint 1")
  await expect(workbench.edge("a→v1:0")).toHaveCount(1)
  await workbench.at(14)
  const open = workbench.graph.getByRole("button", { name: "Open f of a and b" })
  await expect(open).toHaveAttribute("aria-expanded", "false")
  await expectStill(workbench, "v3", async () => {
    await open.click()
    await expect(workbench.node("v1")).toHaveCount(1)
  })
})

test("o on a node opens and closes its group, and the focus stays in the graph", async ({ workbench }) => {
  await workbench.open(fragment(CALLS, AT))
  await workbench.node("v1").focus()
  await workbench.page.keyboard.press("o")
  await expect(workbench.node("v1")).toHaveCount(0)
  await expect(workbench.node("v3")).toBeFocused()
  await workbench.page.keyboard.press("o")
  await expect(workbench.node("v1")).toHaveCount(1)
  await expect(workbench.node("v3")).toBeFocused()
})

test.describe("on a page of its own", () => {
  test.use({ standing: false })

  test("a link says what is open, and one with names of nothing opens as usual", async ({ workbench }) => {
    await workbench.open(fragment(CALLS, `${AT}&open=f@7&close=f@1`))
    await expect(workbench.node("v1")).toHaveCount(0)
    await expect(workbench.node("v4")).toHaveCount(1)
    await workbench.graph.getByRole("button", { name: "Close f of b and a" }).click()
    await expect(workbench.node("v4")).toHaveCount(0)
    await expect.poll(() => workbench.page.evaluate(() => location.hash)).toContain("&open=f@7&close=f@1,f@2")
    await workbench.page.reload()
    await workbench.ready()
    await expect(workbench.node("v4")).toHaveCount(0)
  })
})

test("softmax opens into what it is made of, its step stays, and closing makes it one node again", async ({
  workbench,
}) => {
  const text = "s = softmax(x)\nL = -ln(s[0])"
  const expectGradient = async () => {
    await workbench.page.keyboard.press("End")
    const { adjoint } = (await workbench.trace())["x"]!
    const entries = (JSON.parse(adjoint!) as number[]).map(entry => entry.toFixed(12))
    expect(entries).toEqual(["-0.731058578630", "0.731058578630"])
  }
  await workbench.open(fragment(text, "at=x=[1,2]&mode=reverse&step=2"))
  await workbench.graph.getByRole("button", { name: "Open softmax of x" }).click()
  const close = workbench.graph.getByRole("button", { name: "Close softmax of x" })
  await expect(close).toHaveAttribute("aria-expanded", "true")
  await workbench.ready()
  // The largest is taken away first: amax, sub, exp, sum, div.
  await workbench.steps(20)
  await expect(workbench.node("s")).toHaveAttribute("data-phase", "active")
  await expect(workbench.node("s")).toHaveAccessibleName(/^s equals v3 divided by v4, value/)
  await expect.poll(() => workbench.page.evaluate(() => location.hash)).toContain("&expand=softmax")
  await expectGradient()
  await close.click()
  await workbench.steps(10)
  await expectGradient()
})

test("Next halts where something visible changes; with Shift, and on the scrubber, at every step", async ({
  workbench,
}) => {
  await workbench.open(fragment(CALLS, `${AT}&open=-f@1,-f@2&step=2`))
  await workbench.steps(22)
  await workbench.button("Next step").click()
  await workbench.at(5)
  await workbench.page.keyboard.press("ArrowRight")
  await workbench.at(8)
  await workbench.page.keyboard.press("Shift+ArrowLeft")
  await workbench.at(7)
  await expect(workbench.node("v6")).toHaveAttribute("data-phase", "active")
  await expect(workbench.page.getByRole("region", { name: "This step" })).toContainText("is computed from")
  await workbench.button("Previous step").click()
  await workbench.at(5)
})

test("a long loop shows its ends, and the run between opens; the trace has every node", async ({ workbench }) => {
  await workbench.open(fragment("l = x\nrepeat 60: l = 4*l*(1 - l)\nl", "at=x=0.2&mode=evaluate"))
  await expect(workbench.page.locator("[data-node]")).toHaveCount(11)
  expect(Object.keys(await workbench.trace())).toHaveLength(181)
  await expect(workbench.graph.getByRole("button", { name: "Open iterations 3 to 59" })).toHaveCount(1)
  for (const run of ["l#60", "l#21"]) {
    await workbench.node(run).focus()
    await workbench.page.keyboard.press("o")
    await workbench.ready()
  }
  await expect(workbench.graph.getByRole("button", { name: "Close iteration 15" })).toHaveCount(1)
})

test("a large network is folded: inputs stand within their neurons, others have copies, one button shows all", async ({
  workbench,
}) => {
  await workbench.open(fragment(NEURONS))
  await expect(workbench.page.locator('[data-node="x"]:not([data-ghost])')).toHaveCount(1)
  await expect(workbench.page.locator('[data-node="x"][data-ghost]')).toHaveCount(8)
  await workbench.page.locator('[data-node="x"][data-ghost]').first().focus()
  await expect(workbench.page.locator(".mark.hovered")).toHaveCount(9)
  await workbench.node("a3").focus()
  await workbench.page.keyboard.press("Enter")
  await expect(workbench.node("a3")).toHaveAttribute("data-phase", "active")
  await workbench.button("Show every node").click()
  await expect(workbench.page.locator("[data-ghost]")).toHaveCount(0)
  await expect.poll(() => workbench.page.evaluate(() => location.hash)).toContain("&fold=off")
})

test("a network of 39 nodes is shown whole", async ({ workbench }) => {
  const hidden = [1, 2, 3].map(k => `h${k} = tanh(w${k}1*x1 + w${k}2*x2 + b${k})`)
  await workbench.open(fragment([...hidden, "o = v1*h1 + v2*h2 + v3*h3 + c", "loss = (o - t)^2"].join("\n")))
  await expect(workbench.page.locator("[data-node]")).toHaveCount(39)
  await expect(workbench.page.locator("[data-ghost]")).toHaveCount(0)
})

for (const theme of ["light", "dark"] as const)
  test(`groups, leaves and copies pass axe in the ${theme} theme`, async ({ workbench }) => {
    await workbench.page.emulateMedia({ colorScheme: theme })
    for (const program of [`${CALLS} + gelu(a)`, NEURONS]) {
      await workbench.open(fragment(program, "mode=reverse&step=30"))
      expect(await findings(workbench.page)).toEqual([])
    }
  })

import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

/** A person's own program: three inputs, two ops of its own. */
const OWN = "p = a*b\nq = p + sin(c)"

const notes = ({ page }: Workbench) => page.getByRole("note")

/** No cell, node or sentence asks a question back. */
async function expectNoQuestion({ page }: Workbench): Promise<void> {
  for (const place of [page.locator(".middle"), page.locator("aside")]) await expect(place).not.toContainText("?")
}

/** The cells of the trace whose value is known. */
const knownValues = ({ page }: Workbench) =>
  page.getByRole("table", { name: "Evaluation trace" }).locator("td.primal[data-value]")

test.describe("the first sight of one's own program", () => {
  for (const [mode, step, steps, known] of [
    ["Evaluate", 6, 6, 6],
    ["Forward", 3, 6, 3],
    ["Reverse", 6, 12, 6],
  ] as const)
    test(`in ${mode}: step ${step} of ${steps}, no empty frame`, async ({ workbench }) => {
      await workbench.open(`${INTEGERS}&mode=${mode.toLowerCase()}&step=0`)
      await workbench.type(OWN)
      await workbench.ready()
      await workbench.at(step)
      await workbench.steps(steps)
      await expect(workbench.page.getByText(`step ${step} / ${steps}`)).toBeVisible()
      await expect(knownValues(workbench)).toHaveCount(known)
      await expectNoQuestion(workbench)
    })

  test("in Compare: both lanes know every value", async ({ workbench }) => {
    await workbench.open(`${INTEGERS}&mode=compare&step=0`)
    await workbench.type(OWN)
    await workbench.ready()
    await workbench.at(6)
    await expect(workbench.page.locator('[data-node="q"][data-phase="active"]')).toHaveCount(2)
    await expectNoQuestion(workbench)
  })

  test("Next begins the way back with the seed, Home goes to step 0, and the end is the end", async ({ workbench }) => {
    await workbench.open(INTEGERS)
    await workbench.at(6)
    await workbench.button("Next step").click()
    await workbench.at(7)
    await expect(workbench.node("f")).toHaveAccessibleName("f equals v2 times v3, value 36, adjoint 1")
    await workbench.button("First step").click()
    await workbench.at(0)
    await workbench.button("Last step").click()
    await workbench.at(15)
  })
})

test("a link without a step stands at the opening of its mode; step 0 is step 0", async ({ workbench }) => {
  for (const [link, step] of [
    ["&mode=reverse", 6],
    ["&mode=reverse&step=0", 0],
    ["&mode=forward", 2],
    ["&mode=evaluate", 6],
    ["&mode=compare", 6],
    ["&mode=compare&sync=step", 6],
  ] as const) {
    await workbench.open(INTEGERS + link)
    await workbench.at(step)
  }
})

test("step 0 is said in the address, the opening is not", async ({ workbench, page }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  await workbench.button("First step").click()
  await expect.poll(() => page.url()).toContain("step=0")
  await workbench.type(OWN)
  await expect.poll(() => page.url()).not.toContain("step=")
})

test("a contribution that is not in is an empty box, spoken as open", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=10`)
  const row = workbench.page.getByRole("row").filter({ has: workbench.page.getByRole("rowheader", { name: "y" }) })
  await expect(row.locator(".contributions")).toHaveText("18 +")
  const box = row.getByRole("img", { name: "open", exact: true })
  await expect(box).toHaveCSS("border-top-style", "dashed")
  await expect(box).toHaveText("")
  await expectNoQuestion(workbench)
})

/** The inputs that are shown, by their sliders. */
const sliders = ({ page }: Workbench) =>
  page
    .locator('section[aria-labelledby="inputs"] input[type="range"]')
    .evaluateAll(all => all.map(one => one.getAttribute("aria-label")))

test("what is typed on the way to a function is gone again, and the stage says what it shows", async ({
  workbench,
  page,
}) => {
  await workbench.open("program=x*y&mode=reverse")
  await workbench.field("x").fill("7")
  await workbench.program.press("End")
  // Each key at its own time: what stood for less than a second was a word on its way.
  const seen: string[] = []
  for (const key of " + tanh(x)") {
    await page.keyboard.type(key)
    await page.waitForTimeout(60)
    seen.push((await sliders(workbench)).join(" "))
  }
  const [blank, plus, space, t, ta, tan, tanh, open, x, close] = seen
  expect([blank, plus, space]).toEqual(["x y", "x y", "x y"])
  expect([t, ta]).toEqual(["x y t", "x y ta"])
  expect([tan, tanh, open, x, close]).toEqual(["x y", "x y", "x y", "x y", "x y"])
  await workbench.ready()
  await expect(workbench.field("x")).toHaveValue("7")
  await expect(notes(workbench)).toHaveCount(0)
})

test("a text that is none keeps the picture of the one before, and says so", async ({ workbench, page }) => {
  await workbench.open("program=x*y&mode=reverse")
  await workbench.type("tanh(")
  await expect(notes(workbench)).toHaveText(
    "This is the picture of an earlier text: the one that stands there is no program yet.",
  )
  await expect(page.locator("[data-node]")).toHaveCount(3)
  await workbench.type("tanh(x)")
  await workbench.ready()
  await expect(notes(workbench)).toHaveCount(0)
})

test.describe("what parses is drawn while the rest has an error", () => {
  const openEnd = ({ page }: Workbench) => page.locator(".openend")

  test("a statement before the fault is live, and the next one is an open end", async ({ workbench }) => {
    await workbench.open(`${INTEGERS}&mode=reverse`)
    await workbench.type("a = x*y\nb = a + ")
    await workbench.ready()
    await expect(workbench.node("a")).toHaveAccessibleName("a equals x times y, value 15")
    await expect(openEnd(workbench)).toHaveAccessibleName("open end: a leads on to what is no program yet")
    await expect(openEnd(workbench).locator("path")).toHaveCount(1)
    await expect(notes(workbench)).toHaveText("Drawn up to line 1: what follows is no program yet.")
    await expect(workbench.problems.getByRole("listitem")).toHaveCount(1)
    await workbench.field("x").fill("4")
    await expect(workbench.node("a")).toHaveAccessibleName("a equals x times y, value 20")
    await workbench.type("a = x*y\nc = a - y\nb = x*c + ")
    await workbench.ready()
    await expect(workbench.node("c")).toHaveAccessibleName("c equals a minus y, value 15")
    await expect(openEnd(workbench).locator("path")).toHaveCount(2)
    await workbench.type("a = x*y\nb = a + 1")
    await workbench.ready()
    await expect(openEnd(workbench)).toHaveCount(0)
    await expect(notes(workbench)).toHaveCount(0)
  })

  test("a link to such a text shows the same", async ({ workbench }) => {
    await workbench.open(`program=${encodeURIComponent("a = x*y\nb = frob(a)")}&mode=forward`)
    await expect(workbench.node("a")).toBeVisible()
    await expect(openEnd(workbench)).toBeVisible()
    await expect(workbench.problem("unknown-function")).toBeVisible()
    await workbench.at(2)
  })

  test("the open end touches no node and is within the stage, on the phone as well", async ({ workbench, page }) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await workbench.open(`program=${encodeURIComponent("a = x*y\nb = sin(a)\nc = a*b + x*")}`)
      const end = (await openEnd(workbench).locator("rect").boundingBox())!
      const stage = (await page.locator(".view").boundingBox())!
      expect(end.x).toBeGreaterThan(stage.x)
      expect(end.x + end.width).toBeLessThan(stage.x + stage.width)
      expect(end.y + end.height).toBeLessThan(stage.y + stage.height)
      for (const node of await page.locator("[data-node] rect").all()) {
        const box = (await node.boundingBox())!
        const apart =
          box.x + box.width < end.x ||
          end.x + end.width < box.x ||
          box.y + box.height < end.y ||
          end.y + end.height < box.y
        expect(apart).toBe(true)
      }
    }
  })
})

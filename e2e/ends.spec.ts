import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

test("the last step lifts the gradient out, and says what it is for", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  const end = page.getByRole("region", { name: "What this is for" })
  await expect(end.locator(".found annotation")).toHaveText("\\nabla f = (-6,\\, 24)")
  await expect(end.getByRole("listitem")).toHaveCount(2)
  await expect(end.getByRole("listitem").first()).toContainText("by about")
  await page.keyboard.press("ArrowLeft")
  await expect(end).toHaveCount(0)
})

test("a nudge shows what the program really does", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  await page.getByRole("button", { name: "Try it: nudge x" }).click()
  // (3.01·5 + 3.01)·(5 − 3.01) − 36, near −6·0.01
  await expect(page.getByRole("button", { name: "Try it: nudge x" })).toHaveText("found −0.0606")
  await page.getByRole("button", { name: "Try it: nudge y" }).click()
  // (3·5.01 + 3)·(5.01 − 3) − 36, near 24·0.01
  await expect(page.getByRole("button", { name: "Try it: nudge y" })).toHaveText("found 0.2403")
})

test("a forward sweep ends with what its seed does", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=forward&step=6`)
  await expect(workbench.page.locator(".ending .found annotation")).toHaveText("\\frac{\\partial f}{\\partial x} = -6")
})

test("what two outputs end with is read whole in a card beside a wide panel", async ({ workbench }) => {
  const { page } = workbench
  const program = encodeURIComponent("y1 = r*cos(t)\ny2 = r*sin(t)")
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await workbench.open(`program=${program}&at=r=2,t=0.5&mode=forward&panel=geometry&step=6`)
    await expect(page.locator(".ending .found")).toBeVisible()
    const beyond = () =>
      page.locator(".card").evaluate(card => {
        const [box, found] = [card, card.querySelector(".found")!].map(one => one.getBoundingClientRect())
        return Math.max(card.scrollHeight - card.clientHeight, box!.top - found!.top)
      })
    await expect.poll(beyond, `${width}`).toBeLessThanOrEqual(1)
  }
})

test("what a sweep ends with takes one line in every notation", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const notation of ["grad", "primal", "partial", "delta"]) {
    await workbench.open(`${INTEGERS}&mode=reverse&step=15&notation=${notation}`)
    const line = page.locator(".ending .found")
    await expect.poll(() => line.evaluate(one => one.getBoundingClientRect().height), notation).toBeLessThan(45)
  }
})

test("a number is dragged where it stands, and the last adjoints follow", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  // What can be dragged comes with the point, right after the first picture.
  await expect(page.getByRole("textbox", { name: "Value of x" })).toHaveValue("3")
  const box = (await page.locator('[data-node="x"]').boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y)
  await page.mouse.move(x + 30, y)
  await page.mouse.up()
  // At (3.5, 5): x̄ = 1.5·6 − 21, ȳ = 1.5·3.5 + 21.
  await expect(page.locator(".ending .found annotation")).toHaveText("\\nabla f = (-12,\\, 26.25)")
  await workbench.at(15)
  await expect(page.getByRole("textbox", { name: "Value of x" })).toHaveValue("3.5")
  await page.keyboard.press("ControlOrMeta+z")
  await expect(page.locator(".ending .found annotation")).toHaveText("\\nabla f = (-6,\\, 24)")
})

test("plus and minus move the input that has the focus", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  await expect(page.getByRole("textbox", { name: "Value of x" })).toHaveValue("3")
  await page.locator('[data-node="x"]').focus()
  await page.keyboard.press("+")
  await page.keyboard.press("+")
  await page.keyboard.press("-")
  await expect(page.getByRole("textbox", { name: "Value of x" })).toHaveValue("3.1")
})

test("a press on an input without a drag still goes to its step", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=0`)
  await page.locator('[data-node="y"]').click()
  await workbench.at(2)
  await expect(page.getByRole("textbox", { name: "Value of y" })).toHaveValue("5")
})

test("a node of one argument shows its curve with the tangent of its edge", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=f%20%3D%20sin(x)*y&at=x=0,y=5&mode=reverse&step=3")
  await expect(page.locator(".curve")).toHaveAttribute(
    "aria-label",
    "v1 as a function of x about 0; its tangent has the slope 1",
  )
  await expect(page.locator(".curve .tangent")).toHaveCount(1)
})

test("what ails a node stands on it, and a branch that is not taken is dimmed", async ({ workbench }) => {
  const { page } = workbench
  const program = encodeURIComponent("h = relu(a)\ng = sigmoid(b)\nf = where(a > 0, exp(a), a^2) + g*h")
  await workbench.open(`program=${program}&at=a=-2,b=12&mode=reverse`)
  await page.keyboard.press("End")
  await expect(page.locator(".ailment")).toHaveText(["dead", "saturated"])
  await expect(page.locator(".mark[data-untaken]")).toHaveCount(1)
  await expect(page.locator(".mark[data-untaken]")).toHaveAttribute("aria-label", /v4 equals/)
  await expect(page.locator(".link[data-untaken]")).toHaveCount(2)
  await page.keyboard.press("Home")
  await expect(page.locator("[data-untaken], .ailment")).toHaveCount(0)
})

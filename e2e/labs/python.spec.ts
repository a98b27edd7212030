import { findings } from "../findings"
import { expect, test } from "../page"

const SURVEY = `program=${encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")}&at=x1=2,x2=5&panel=python`
const SQUARE = `program=${encodeURIComponent("y = x*x")}&at=x=3&panel=python`

test("Python runs in the page: it prints 5.5, and stepping lights up the node of the line", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(SURVEY)
  await expect(page.getByRole("region", { name: "Printed" })).toContainText("dy/dx1 = 5.5\n", { timeout: 15_000 })
  const slider = page.getByRole("slider", { name: "Line of the run" })
  await slider.focus()
  await page.keyboard.press("ArrowRight")
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1)
  await page.keyboard.press("Home")
  await expect(page.locator('[aria-current="step"]')).toHaveText("import math")
  await page.keyboard.press("End")
  await expect(page.getByRole("table", { name: "Names at this line" })).toContainText("primal 2.0, adjoint 5.5")
})

test("= where += belongs gives x*x the slope 3, and the link keeps the mistake", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(SQUARE)
  const printed = page.getByRole("region", { name: "Printed" })
  await expect(printed).toContainText("dy/dx = 6.0", { timeout: 15_000 })
  await page.getByRole("checkbox", { name: "= where += belongs" }).check()
  await expect(printed).toContainText("dy/dx = 3.0", { timeout: 15_000 })
  await expect(page).toHaveURL(/python\.bugs=assign/)
})

test("a source that is changed runs, an endless loop is stopped, and reset brings the first one back", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(SQUARE)
  await page.getByRole("button", { name: "Edit", exact: true }).click()
  await page.getByRole("textbox", { name: "Python source" }).fill("while True:\n    pass")
  await page.getByRole("button", { name: "Run", exact: true }).click()
  await expect(page.getByText("Stopped after 5 s")).toBeVisible({ timeout: 20_000 })
  await page.getByRole("button", { name: "Reset" }).click()
  await expect(page.getByRole("region", { name: "Printed" })).toContainText("dy/dx = 6.0", { timeout: 15_000 })
})

for (const [name, medium, size] of [
  ["light", "light", null],
  ["the dark", "dark", null],
  ["light on a phone", "light", { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in ${name}`, async ({ workbench }) => {
    const { page } = workbench
    if (size) await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: medium })
    await workbench.open(SURVEY)
    await expect(page.getByRole("region", { name: "Printed" })).toBeVisible({ timeout: 15_000 })
    expect(await findings(page)).toEqual([])
  })

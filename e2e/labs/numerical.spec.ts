import type { Page } from "@playwright/test"
import { passesAxe } from "../findings"
import { expect, test } from "../page"

const FIGURE = `program=${encodeURIComponent("f = 64*x*(1-x)*(1-2x)^2*(1-8x+8x^2)^2")}&at=x=0.2&panel=numerical`

test("the menu of further panels opens a lab, the link keeps it, and it has a tab while it is shown", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open("program=x%5E3&at=x=2")
  await expect(page.getByRole("tab")).toHaveText(["Trace", "Jacobian", "Cost"])
  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("button", { name: "Numerical", exact: true }).click()
  await expect(page.getByRole("tab")).toHaveText(["Trace", "Jacobian", "Cost", "Numerical"])
  await expect(page).toHaveURL(/panel=numerical/)
  await page.getByRole("tab", { name: "Numerical" }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByRole("tab", { name: "Trace" })).toBeFocused()
  await expect(page.getByRole("tab")).toHaveCount(3)
})

test("Figure 3 of the survey is an example: the derivative is 9.0660864, and a forward difference of step 0.1 is off by 2.01", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open()
  await page.getByRole("button", { name: /^Examples/ }).click()
  await page.getByRole("button", { name: /Truncation against rounding/ }).click()
  await expect(page.getByText("AD: ∂f/∂x = 9.0660864")).toBeVisible()
  await page.getByText("The numbers").click()
  const row = page.getByRole("row", { name: /^1\.0e-1 / })
  await expect(row.locator("td").nth(1)).toHaveText("2.01e+0")
  await expect(row.locator("td").nth(2)).toHaveText("5.54e+0")
  await expect(page.getByText("slope 2", { exact: true })).toBeVisible()
})

const estimates = (page: Page) => page.getByRole("table", { name: "Estimates at step h" })

test("h moves by keyboard and by a drag, and the link keeps it", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(FIGURE)
  const step = await workbench.root.getAttribute("data-step")
  const handle = page.getByRole("slider", { name: "Step h" })
  await handle.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press("PageDown")
  await expect(handle).toHaveAttribute("aria-valuenow", "-5")
  await expect(estimates(page).getByRole("row", { name: /forward/ })).toContainText("3.37×10⁻⁴")
  await expect(estimates(page).getByRole("row", { name: /centre/ })).toContainText("6.58×10⁻⁸")
  await expect(estimates(page).getByRole("row", { name: /complex/ })).toContainText("9.06608656.58×10⁻⁸")
  await expect(page).toHaveURL(/numerical\.h=0\.00001/)
  expect(await workbench.root.getAttribute("data-step")).toBe(step)
  const box = (await page.getByRole("group", { name: "Error of ∂f/∂x against h" }).boundingBox())!
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 4 })
  await page.mouse.up()
  const now = Number(await handle.getAttribute("aria-valuenow"))
  expect(now).toBeGreaterThan(-8)
  expect(now).toBeLessThan(-6)
})

test("any entry is looked at and checked; a kink is told, and that it has no complex step", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=f%20%3D%20relu(x)*y%2Bsum(w)&at=x=0,y=2,w=[1,2]&panel=numerical")
  const check = page.getByRole("table", { name: "Gradient check, entry by entry" })
  await expect(check.getByRole("row", { name: "∂f/∂x" })).toContainText("unclear: a kink")
  await expect(check.getByRole("row", { name: "∂f/∂w[1]" })).toContainText("agrees")
  await expect(page.getByText("No complex step: relu is not analytic.")).toBeVisible()
  await page.getByRole("combobox", { name: "Input" }).selectOption("y")
  await expect(page.getByText("AD: ∂f/∂y = 0")).toBeVisible()
  await expect(page).toHaveURL(/numerical\.input=y/)
})

passesAxe(FIGURE, estimates)

import { findings } from "../findings"
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

test("Figure 3 of the survey: the derivative is 9.066, and a forward difference of step 0.1 is off by 2.01", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(FIGURE)
  await expect(page.getByText("AD: ∂f/∂x = 9.066")).toBeVisible()
  await page.getByText("The numbers").click()
  const row = page.getByRole("row", { name: "1.0e-1 " })
  await expect(row.locator("td").nth(1)).toHaveText("2.01e+0")
  expect(await findings(page)).toEqual([])
})

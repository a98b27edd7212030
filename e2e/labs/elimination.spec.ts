import { findings } from "../findings"
import { expect, test } from "../page"

const MIDDLE = `program=${encodeURIComponent("p = x1 + x2\nq = sin(p)\nr = q*p\ny1 = exp(r)\ny2 = cos(r)")}&at=x1=0.3,x2=0.5&mode=reverse&panel=elimination`

test("neither mode is optimal: forward and reverse take 10 multiplications, by hand 7", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(MIDDLE)
  await expect(page.getByText("another order needs 7 multiplications, the better mode 10")).toBeVisible()
  const graph = page.getByRole("group", { name: "Linearised graph" })
  await graph.getByRole("button", { name: "Eliminate q: 1 multiplications" }).press("Enter")
  await graph.getByRole("button", { name: "Eliminate p: 2 multiplications" }).click()
  await graph.getByRole("button", { name: "Eliminate r: 4 multiplications" }).click()
  await expect(page.getByRole("status").filter({ hasText: "7 multiplications, 3 of 3" })).toBeVisible()
  await expect.poll(() => page.url()).toContain("elimination.done")
  await page.getByText("The numbers").click()
  // dy1/dx1 = exp(r)·(q + p·cos p), p = 0.8.
  await expect(
    page
      .getByRole("row", { name: /^x1 y1/ })
      .locator("td")
      .last(),
  ).toHaveText("2.263")
  await workbench.button("Put back").click()
  await expect(page.getByRole("status").filter({ hasText: "3 multiplications, 2 of 3" })).toBeVisible()
  await workbench.button("Start again").click()
  await page.getByRole("radio", { name: /^Reverse 10/ }).check()
  await workbench.button("Next by this order").click()
  await expect(page.getByRole("status").filter({ hasText: "4 multiplications, 1 of 3" })).toBeVisible()
})

test("what cannot be eliminated says so, and axe finds nothing", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`program=${encodeURIComponent("x = [1, 2]\nsum(x)")}&panel=elimination`)
  await expect(page.getByText("Elimination is told on numbers")).toBeVisible()
  await workbench.open("program=x*y&panel=elimination")
  await expect(page.getByText("No inner node lies between")).toBeVisible()
  await workbench.open(MIDDLE)
  await expect(page.getByRole("group", { name: "Linearised graph" })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
})

import { expect, test } from "../page"

test.use({ standing: false })

test("a link to a lesson opens in the middle of its example, and one's own work is neither covered nor lost", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector(".problems .error")) sessionStorage.setItem("was empty", "yes")
    }).observe(document, { childList: true, subtree: true })
  })
  await workbench.open()
  await workbench.type("mine = a*b")
  await expect(page).toHaveURL(/mine/)
  await workbench.open("lesson=8.1")
  await expect(workbench.program).toHaveValue("f = (x*y + x)*(y - x)")
  await expect(page.getByRole("region", { name: "Lesson 8: Adjoints add up" })).toBeVisible()
  await expect(workbench.notices).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.getItem("was empty"))).toBe(null)
  await workbench.type("f = (x*y + x)*(y + x)")
  await expect(page).toHaveURL(/y%20%2B%20x\)$|y%20%2B%20x\)&/)
  await workbench.open()
  await expect(workbench.program).toHaveValue("mine = a*b")
})

test("a link to a lesson that there is none of opens the welcome and says so", async ({ workbench }) => {
  await workbench.open("lesson=99")
  await expect(workbench.program).toHaveValue("ln(x1) + x1*x2 - sin(x2)")
  await expect(workbench.notices).toContainText("lesson")
})

test("a lesson is told in the notation of its link, from step to step", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("lesson=8.1&notation=grad")
  await expect(page.getByRole("columnheader", { name: ".grad" })).toBeVisible()
  await page.getByRole("button", { name: "Next lesson step" }).click()
  await expect(page).toHaveURL(/lesson=8\.2/)
  await expect(page).toHaveURL(/notation=grad/)
  await expect(page.getByRole("columnheader", { name: ".grad" })).toBeVisible()
})

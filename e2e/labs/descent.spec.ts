import { findings } from "../findings"
import { expect, test } from "../page"

const VALLEY = `program=${encodeURIComponent("f = (1 - x)^2 + 100*(y - x^2)^2")}&at=x=-1.2,y=1&mode=reverse&panel=descent`

test("Newton's steps in Rosenbrock's valley: f is 24.2, then 4.732, then 1412, and the stage follows", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(VALLEY)
  const said = page.getByRole("status", { name: "Iterate" })
  await expect(said).toContainText("Iterate 0: f = 24.2, |∇f| = 232.9")
  await page.getByRole("radio", { name: /^Newton/ }).check()
  await workbench.button("Step on").click()
  await expect(said).toContainText("Iterate 1: f = 4.732")
  await expect(workbench.node("f")).toHaveAccessibleName(/value 4\.732/)
  await workbench.button("Step on").click()
  await expect(said).toContainText("f = 1412")
  await expect.poll(() => page.url()).toContain("options=descent.start")
  await page.reload()
  await expect(said).toContainText("Iterate 2: f = 1412")
  await workbench.button("Step back").click()
  await expect(said).toContainText("Iterate 1: f = 4.732")
  await page.getByRole("slider", { name: "Iterate" }).press("End")
  await expect(said).toContainText("It ends here: the next step changes nothing.")
})

test("arrow keys and presses place the start, and the way is played with its sweeps", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`program=${encodeURIComponent("x^2 + 2y^2")}&at=x=1,y=1&mode=reverse&step=9&panel=descent`)
  const plane = page.getByRole("application", { name: /^Start of the descent/ })
  const said = page.getByRole("status", { name: "Iterate" })
  await expect(plane).toHaveAccessibleName(/x = 1, y = 1/)
  await plane.focus()
  await page.keyboard.press("ArrowRight")
  await expect(plane).not.toHaveAccessibleName(/x = 1, y = 1/)
  await expect(plane).toHaveAccessibleName(/y = 1:/)
  await expect(workbench.root).toHaveAttribute("data-step", "9")
  await plane.click()
  await expect(said).toContainText("Iterate 0")
  await expect(plane).not.toHaveAccessibleName(/y = 1:/)
  await workbench.scrub(11)
  await workbench.button("Play with sweeps").click()
  await expect(said).toContainText("Iterate 1")
  await workbench.button("Stop").click()
})

test("one input shows its curve, many the loss, and what has no number says so", async ({ workbench }) => {
  const { page } = workbench
  const said = page.getByRole("status", { name: "Iterate" })
  await workbench.open(
    `program=${encodeURIComponent("x^2")}&at=x=1&mode=reverse&panel=descent&options=descent.rate=0.1`,
  )
  await workbench.button("Step on").click()
  await expect(said).toContainText("Iterate 1: f = 0.64, |∇f| = 1.6")
  await page.getByRole("application", { name: /x = 0.8/ }).press("ArrowLeft")
  await expect(said).toContainText("Iterate 0")
  await workbench.open(`program=${encodeURIComponent("w = [1, 2, 3]\nL = sum(w^2)")}&mode=reverse&panel=descent`)
  await expect(page.getByRole("img", { name: "f against the iterate" })).toBeVisible()
  await page.getByRole("radio", { name: /^Newton/ }).check()
  await workbench.button("Step on").click()
  await expect(workbench.program).toHaveValue("w = [0, 0, 0]\nL = sum(w^2)")
  await workbench.open(`program=${encodeURIComponent("x = [1, 2]\ny = x^2")}&panel=descent`)
  await expect(page.getByText("Only a single number can be made small")).toBeVisible()
  await workbench.open(`program=${encodeURIComponent("ln(x)")}&at=x=-1&panel=descent`)
  await expect(said).toContainText("no finite number")
})

test("axe finds nothing in light, dark and on the phone", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(VALLEY)
  await expect(page.getByRole("img", { name: /^Contours/ })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
})

test("where every way flies off beyond what a browser can draw, the page makes no error", async ({ workbench }) => {
  const { page } = workbench
  // An error in the console fails any test (page.ts).
  await workbench.open(`program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&panel=descent`)
  await expect(page.getByRole("status", { name: "Iterate" })).toContainText("Iterate 0: f = 36")
  await workbench.button("Step on").click()
  await expect(page.getByRole("status", { name: "Iterate" })).toContainText("Iterate 1")
})

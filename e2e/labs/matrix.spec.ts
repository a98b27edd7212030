import { findings } from "../findings"
import { expect, test } from "../page"

const INTEGERS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&panel=matrix`

test("each step lights its entry, and back substitution ends with the adjoints −6 and 24", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=11`)
  const matrix = page.getByRole("group", { name: "Matrix of local partials" })
  const lit = matrix.locator(".cell.now")
  await expect(lit).toHaveCount(1)
  await expect(lit).toContainText("∂v3/∂x = −1")
  await page.keyboard.press("ArrowLeft")
  await expect(lit).toContainText("∂v3/∂y = 1")
  await page.keyboard.press("End")
  await expect(matrix.locator(".found")).toHaveText(["−6", "24", "2", "2", "18", "1"])
  await workbench.mode("Forward")
  await workbench.scrub(4)
  await expect(lit).toHaveCount(2)
  await expect(matrix.locator(".found")).toHaveText(["1", "0", "5", "6", "·", "·"])
})

test("an entry and its edge of the picture light up together, and beams show the sign", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  const matrix = page.getByRole("group", { name: "Matrix of local partials" })
  await matrix.locator(".cell", { hasText: "∂v1/∂x = 5" }).hover()
  await expect(workbench.edge("x→v1:0")).toHaveAttribute("data-lit", "full")
  const beams = page.getByRole("group", { name: "From inputs to outputs" })
  await expect(beams.locator(".negative")).toContainText("∂f/∂x = −6")
  const widths = await beams.locator("path").evaluateAll(all => all.map(beam => getComputedStyle(beam).strokeWidth))
  expect(widths).toEqual(["3px", "12px"])
})

test("arrays, values alone and frozen inputs are told, and axe finds nothing", async ({ workbench }) => {
  const { page } = workbench
  const matrix = page.getByRole("group", { name: "Matrix of local partials" })
  await workbench.open(
    `program=${encodeURIComponent("W = [[1, 2], [3, 4]]\nx = [1, -1]\ny = W @ x")}&mode=reverse&panel=matrix`,
  )
  await expect(matrix.locator(".cell").first()).toContainText("a rule of matrices")
  await workbench.open(`${INTEGERS}&freeze=x,y&mode=forward`)
  await expect(page.getByText("No edge here is differentiated")).toBeVisible()
  await workbench.open(`${INTEGERS}&mode=evaluate&step=6`)
  await expect(matrix.locator(".cell")).toHaveCount(8)
  await workbench.open(`${INTEGERS}&mode=reverse&step=11`)
  await expect(matrix).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
})

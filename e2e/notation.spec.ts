import { findings } from "./findings"
import { expect, test } from "./page"

// What a menu or a section is opened to stays from one link to the next.
test.use({ standing: false })

const PROGRAM = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13"

test("a notation is chosen in the form of the graph: stage, card, table and speech change, and the link keeps it", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(PROGRAM)
  await page.getByRole("button", { name: "Form", exact: true }).click()
  await page.getByRole("combobox", { name: "Notation" }).selectOption("v.grad (PyTorch, micrograd)")
  const label = page.locator('.label[data-of="v2"] .accent')
  await expect(label).toContainText("v2.grad")
  await expect(page.locator(".card .mathematics annotation").first()).toHaveText(
    /x\\text\{\.grad\}.*v_\{2\}\\text\{\.grad\}/,
  )
  await expect(page.getByRole("columnheader", { name: ".grad" })).toBeVisible()
  await expect(page.getByRole("button", { name: "v2 equals v1 plus x, value 18, gradient 2" })).toBeVisible()
  await expect(page.locator(".card")).toContainText("passes its gradient 2 back along the edge")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Next step" }).click()
  await expect(workbench.narration).toContainText("v1 passes its gradient 2 back to x")
  await expect(page).toHaveURL(/notation=grad/)
  await expect(page.locator("h1")).toHaveText("∂ Adjoint")
})

test("inputs are numbered as in the survey, and the sliders keep their names", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(PROGRAM)
  await page.getByRole("button", { name: "Form", exact: true }).click()
  await page.getByRole("checkbox", { name: "Inputs are v₋₁, v₀" }).check()
  await expect(page.getByRole("rowheader", { name: "v_-1" })).toBeVisible()
  await expect(page.getByRole("slider", { name: "x", exact: true })).toBeVisible()
  await expect(page).toHaveURL(/notation=numbered/)
  await page.getByRole("checkbox", { name: "Inputs are v₋₁, v₀" }).uncheck()
  await expect(page).not.toHaveURL(/notation/)
})

for (const [notation, rule] of [
  ["partial", /\\frac\{\\partial f\}\{\\partial x\}.*\\frac\{\\partial f\}\{\\partial v_\{2\}\}/],
  ["primal", /x\\text\{\.adjoint\}.*v_\{2\}\\text\{\.adjoint\}/],
  ["upstream", /\\underset\{\\text\{upstream\}\}.*\\times.*\\underset\{\\text\{local\}\}/],
  ["delta", /\\delta_\{x\}.*\\delta_\{v_\{2\}\}/],
] as const)
  test(`a link in the notation ${notation} opens in it, and axe finds nothing`, async ({ workbench }) => {
    const { page } = workbench
    await workbench.open(`${PROGRAM}&notation=${notation}`)
    await expect(page.locator(".card .mathematics annotation").first()).toHaveText(rule)
    await expect(page.locator(".katex-error")).toHaveCount(0)
    expect(await findings(page)).toEqual([])
  })

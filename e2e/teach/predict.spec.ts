import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

const LESSON = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&predict=on`
const card = ({ page }: Workbench) => page.getByRole("region", { name: "Predict this step" })
const row = ({ page }: Workbench) => page.getByRole("row", { name: /^x/ })

test("a step asks before it shows its number, and a slip gets its name, by keyboard alone", async ({ workbench }) => {
  const { page, root } = workbench
  await workbench.open(`${LESSON}&step=12`)
  await expect(page.getByRole("region", { name: "This step" })).toContainText("step 12 of 15")
  await page.keyboard.press("ArrowRight")
  await expect(card(workbench)).toContainText("passes its adjoint 2 back to")
  await expect(row(workbench)).toContainText("−18")
  await expect(row(workbench)).not.toContainText("−16")
  const answer = page.getByRole("textbox", { name: "Your answer" })
  await expect(answer).toBeFocused()
  await page.keyboard.type("2")
  await page.keyboard.press("Enter")
  await expect(card(workbench)).toContainText("One more question")
  await answer.fill("-18")
  await page.keyboard.press("Enter")
  await expect(card(workbench)).toContainText("Overwriting at a fan-out.")
  await answer.fill("2*1 - 18")
  await page.keyboard.press("Enter")
  await expect(root).toHaveAttribute("data-step", "13")
  const step = page.getByRole("region", { name: "This step" })
  await expect(step).toContainText("Right.")
  await expect(step).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(root).toHaveAttribute("data-step", "13")
  for (const wrong of ["30", "70", "12"]) {
    await answer.fill(wrong)
    await page.keyboard.press("Enter")
  }
  await expect(root).toHaveAttribute("data-step", "14")
  await expect(page.getByRole("region", { name: "This step" })).toContainText(
    "Half of the product rule. In a product both factors vary, so both operands get their term. Here is the step, worked.",
  )
})

test("a link to a step that asks holds before it; a leap is held at the first question; Next shows it", async ({
  workbench,
}) => {
  const { page, root } = workbench
  await workbench.open(`${LESSON}&step=14`)
  await expect(card(workbench)).toBeVisible()
  await expect(root).toHaveAttribute("data-step", "13")
  await workbench.button("First step").click()
  await expect(card(workbench)).toHaveCount(0)
  await workbench.button("Last step").click()
  await expect(root).toHaveAttribute("data-step", "12")
  await workbench.button("Next step").click()
  await expect(root).toHaveAttribute("data-step", "13")
  await workbench.button("Next step").click()
  await expect(card(workbench)).toBeVisible()
  await page.getByRole("button", { name: "Choose instead" }).click()
  await page.getByRole("button", { name: "B −6" }).click()
  await expect(root).toHaveAttribute("data-step", "14")
})

test("hints lead from the principle by the edge to the number", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${LESSON}&step=14`)
  const hint = page.getByRole("button", { name: "Hint", exact: true })
  await hint.click()
  await expect(card(workbench)).toContainText("every use adds")
  await hint.click()
  await expect(page.locator('[data-edge="x→v1:0"]')).toHaveAttribute("data-lit", "full")
  await hint.click()
  await hint.click()
  await expect(card(workbench)).toContainText("The number:")
  await expect(hint).toHaveCount(0)
})

test("a wall has four choices and no fields", async ({ workbench }) => {
  await workbench.open(`${LESSON}&step=14&view=projector`)
  await expect(card(workbench).getByRole("button")).toHaveText([/A\s*−18/, /B\s*−6/, /C\s*5/, /D\s*10/])
  await workbench.page.keyboard.press("PageDown")
  await expect(workbench.root).toHaveAttribute("data-step", "14")
})

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in a question (${scheme})`, async ({ workbench }) => {
    await workbench.page.emulateMedia({ colorScheme: scheme })
    await workbench.open(`${LESSON}&step=14`)
    await expect(card(workbench)).toBeVisible()
    await workbench.page.getByRole("button", { name: "Hint", exact: true }).click()
    expect(await findings(workbench.page)).toEqual([])
  })

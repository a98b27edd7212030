import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

const shared = `program=${encodeURIComponent("a = x*y\nb = sin(a)\nf = a*b")}&at=x=3,y=5&mode=reverse&predict=on`
const card = ({ page }: Workbench) => page.getByRole("region", { name: "Predict this step" })
const step = ({ page }: Workbench) => page.getByRole("region", { name: "This step" })

test("which edge is next is answered in the picture, by key or by choice; what waits says for what", async ({
  workbench,
}) => {
  const { page, root } = workbench
  await workbench.open(`${shared}&step=8`)
  await expect(card(workbench)).toContainText("Along which edge can an adjoint flow back next?")
  await expect(root).toHaveAttribute("data-step", "7")
  await workbench.edge("x→a:0").dispatchEvent("click")
  await expect(card(workbench)).toContainText("a waits: one contribution to its own adjoint is missing.")
  await workbench.edge("a→f:0").dispatchEvent("click")
  await expect(card(workbench)).toContainText("it has been already")
  await expect(root).toHaveAttribute("data-step", "7")
  await card(workbench).getByRole("button", { name: "A f → b" }).press("a")
  await expect(root).toHaveAttribute("data-step", "8")
  await expect(step(workbench)).toContainText("Right: any order")
  await page.keyboard.press("ArrowLeft")
  await workbench.open(`program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&mode=evaluate&predict=on&step=3`)
  await expect(card(workbench)).toContainText("Which node can be computed next?")
  await workbench.node("v2").focus()
  await page.keyboard.press("Enter")
  await expect(card(workbench)).toContainText("v2 waits: one operand is not known yet.")
  expect(await findings(page)).toEqual([])
  await workbench.node("v3").focus()
  await page.keyboard.press("Enter")
  await expect(root).toHaveAttribute("data-step", "3")
})

test("after three misses the step is worked, and asked again with fresh data", async ({ workbench }) => {
  const { page, root } = workbench
  await workbench.open(
    `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&predict=on&step=14`,
  )
  const answer = page.getByRole("textbox", { name: "Your answer" })
  for (const wrong of ["1000", "2000", "3000"]) {
    await answer.fill(wrong)
    await answer.press("Enter")
  }
  await expect(step(workbench)).toContainText("Here is the step, worked.")
  await page.getByRole("button", { name: "Try another" }).click()
  await expect(card(workbench)).toBeVisible()
  await expect(root).toHaveAttribute("data-step", "13")
  const [x, y] = [Number(await workbench.field("x").inputValue()), Number(await workbench.field("y").inputValue())]
  const right = (y + 1) * (y - x) - (x * y + x)
  expect(right).not.toBe(-6)
  await answer.fill(String(right))
  await answer.press("Enter")
  await expect(root).toHaveAttribute("data-step", "14")
  await expect(step(workbench)).toContainText("Right.")
  await workbench.mode("Compare")
  await expect(page.getByText("Predict asks in Forward and in Reverse")).toHaveCount(1)
})

import { passesAxe } from "../findings"
import { expect, test } from "../page"

const SURVEY = `program=${encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")}&at=x1=2,x2=5&panel=pytorch`

/** Eight points from −1 to 1, each its own target; one sigmoid unit, mean squared error. */
const POINTS = Array.from({ length: 8 }, (_, i) => -1 + (2 * i) / 7).join(", ")
const NOTEBOOK = `program=${encodeURIComponent(
  `const x = [${POINTS}]\nh = sigmoid(w1*x + b1)\ny = w2*h + b2\nloss = mean((y - x)^2)`,
)}&at=w1=-0.1,b1=0,w2=-0.1,b2=0&panel=pytorch`

test("a second backward adds 5.5 to x1.grad, zero_grad takes it away, and an act is undone", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(SURVEY)
  const rows = page.getByRole("table", { name: "Gradients kept in .grad" }).locator("tbody tr")
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1).locator("td").first()).toHaveText("5.5+ 5.5= 11")
  await page.getByRole("button", { name: "zero_grad()" }).click()
  await expect(rows.nth(2).locator("td")).toHaveText(["None", "None"])
  await page.getByRole("button", { name: "Undo", exact: true }).last().press("Enter")
  await expect(rows).toHaveCount(2)
})

test("a node that is detached passes nothing back, the link keeps it, and every adjoint behind it is told", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(SURVEY)
  await page.getByRole("combobox", { name: "detach" }).selectOption("v2")
  await page.getByRole("button", { name: "backward()", exact: true }).click()
  await expect(page).toHaveURL(/pytorch\.acts=/)
  const rows = page.getByRole("table", { name: "Gradients kept in .grad" }).locator("tbody tr")
  await expect(rows.last().locator("td").first()).toHaveText("5.5+ 5.5+ 0.5= 11.5")
  const behind = page.getByRole("table", { name: "What the cuts do" })
  await expect(behind.getByRole("row", { name: "x1" })).toContainText("0.5")
})

test("on the stage an edge that is halved says × 0.5, the edge into a detached node is cut, and Undo mends it", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(SURVEY)
  await page.getByRole("combobox", { name: "halve" }).selectOption("v2 → v4")
  await page.getByRole("combobox", { name: "detach" }).selectOption("v3")
  await expect(page.locator('[data-edge="v2→v4:1"]')).toHaveAttribute("data-scaled", "× 0.5")
  await expect(page.locator('[data-edge="x2→v3:0"]')).toHaveAttribute("data-scaled", "✂")
  await page.getByRole("button", { name: "Undo", exact: true }).last().click()
  await expect(page.locator('[data-edge="x2→v3:0"]')).not.toHaveAttribute("data-scaled")
  await page.getByRole("tab", { name: "Trace" }).click()
  await expect(page.locator("[data-scaled]")).toHaveCount(0)
})

test("the notebook's script prints 0.4289 and four gradients", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(NOTEBOOK)
  const printed = page.getByRole("region", { name: "Expected output" })
  await expect(printed).toContainText("loss = 0.4289")
  await expect(printed).toContainText("w1.grad = 0.02133474")
})

passesAxe(SURVEY, page => page.getByRole("table", { name: "Gradients kept in .grad" }))

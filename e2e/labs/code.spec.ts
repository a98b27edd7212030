import { passesAxe } from "../findings"
import { expect, test } from "../page"

const SURVEY = `program=${encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")}&at=x1=2,x2=5&panel=code`

test("a line of the code lights up its node and row, and the row its line; arrow keys go from line to line", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(SURVEY)
  const code = page.getByRole("list", { name: "Code" })
  await expect(code).toContainText("x2_bar = -math.cos(x2) + x1")
  const line = code.getByRole("listitem").filter({ hasText: "v2 = x1 * x2" })
  await line.hover()
  await expect(page.locator('.mark[data-node="v2"]')).toHaveAttribute("data-lit", "full")
  await page.locator('.mark[data-node="v3"]').hover()
  await expect(code.getByRole("listitem").filter({ hasText: "v3 = math.sin(x2)" })).toHaveAttribute("data-lit", "full")
  await line.focus()
  await page.keyboard.press("ArrowDown")
  await expect(code.getByRole("listitem").filter({ hasText: "v3 = math.sin(x2)" })).toBeFocused()
})

test("the link keeps the language; arrays are refused where numbers alone are known", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=sum(x*x)&at=x=[1,2]&panel=code")
  await expect(page.getByText("This target knows numbers alone")).toBeVisible()
  await page.getByRole("combobox", { name: "Language" }).selectOption("PyTorch")
  await expect(page).toHaveURL(/code\.target=pytorch/)
  await expect(page.getByRole("list", { name: "Code" })).toContainText(
    "x = torch.tensor([1.0, 2.0], requires_grad=True)",
  )
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download code" }).click()
  expect((await download).suggestedFilename()).toBe("adjoint.py")
})

passesAxe(SURVEY, page => page.getByRole("list", { name: "Code" }))

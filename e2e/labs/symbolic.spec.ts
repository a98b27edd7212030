import { findings } from "../findings"
import { expect, test } from "../page"

const at = (text: string, rest = "at=x=0.2") => `program=${encodeURIComponent(text)}&${rest}&panel=symbolic`
const TABLE_1 = at("l1 = x\nl2 = 4*l1*(1 - l1)\nl3 = 4*l2*(1 - l2)")

test("Table 1 of the survey: l3 by hand has 73 nodes, simplified 18, the trace 6 lines, and all have the value of AD", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(TABLE_1)
  const sizes = page.getByRole("table", { name: "Sizes and values" })
  const row = (name: string) => sizes.getByRole("row", { name: new RegExp(`^${name}`) })
  await expect(row("derivative by hand")).toContainText("73−2.688 agrees with AD")
  await expect(row("simplified")).toContainText("18−2.688 agrees with AD")
  await expect(row("AD: lines of the trace")).toContainText("6−2.688")
  await expect(page.getByRole("group", { name: "Simplified" }).locator("annotation")).toHaveText(/256.*384.*160.*16/)
  await page.getByText("The numbers").click()
  const swell = page.getByRole("table", { name: /logistic map/ })
  await expect(swell.getByRole("row", { name: /^10/ })).toHaveText("1030674147327")
})

test("a path shows its terms and its way through the graph, by keyboard as well", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(TABLE_1)
  await page.getByRole("button", { name: "x → v₁ → l₂ → v₅ → l₃" }).focus()
  await expect(page.locator(".view [data-node][data-path]")).toHaveCount(5)
  await expect(page.locator(".view [data-edge][data-path]")).toHaveCount(4)
  await expect(page.locator('.view [data-edge="x→v1:1"][data-path]')).toHaveCount(1)
  await expect(page.locator(".written .at").first()).toHaveText("1")
  await page.locator(".written [data-term]:not(:has([data-term]))").first().hover()
  await expect(page.locator(".view [data-edge][data-path]").first()).toBeAttached()
  await page.mouse.move(2, 2)
  await expect(page.locator(".view [data-path]")).toHaveCount(0)
})

test("what takes too long is told after two seconds", async ({ workbench }) => {
  const { page } = workbench
  const lines = ["l1 = x", ...Array.from({ length: 7 }, (_, i) => `l${i + 2} = 4*l${i + 1}*(1 - l${i + 1})`)]
  await workbench.open(at(lines.join("\n")))
  await expect(page.getByText("Simplifying …")).toBeVisible()
  await expect(page.getByText("Too long: no answer within 2 seconds.")).toBeVisible()
  await expect(page.getByText("The first 400 of 8065 nodes.")).toBeVisible()
  await workbench.open(at("relu(x)*x"))
  await expect(page.getByText("relu has no word in algebra.")).toBeVisible()
  await workbench.open(at("W = [[1, 2], [3, 4]]\nsum(W @ x)", "at=x=[1,2]"))
  await expect(page.getByText(/is made of arrays/)).toBeVisible()
})

for (const [name, medium, size] of [
  ["light", "light", null],
  ["the dark", "dark", null],
  ["light on a phone", "light", { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in ${name}`, async ({ workbench }) => {
    const { page } = workbench
    if (size) await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: medium })
    await workbench.open(TABLE_1)
    await expect(page.getByRole("group", { name: "Simplified" })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

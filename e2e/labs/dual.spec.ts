import { findings } from "../findings"
import { expect, test } from "../page"

const BAYDIN = `program=${encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")}&at=x1=2,x2=5&panel=dual&mode=forward`

test("the survey's example is 11.65 + 5.5ε, and the sweep goes with the player", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${BAYDIN}&step=6`)
  const rows = page.getByRole("table", { name: "The sweep with dual numbers" }).locator("tbody tr")
  await expect(rows.nth(5)).toHaveAttribute("aria-current", "step")
  await expect(rows.nth(6)).toHaveAttribute("data-value", "")
  await page.keyboard.press("ArrowRight")
  await expect(rows.nth(6)).toHaveAttribute("data-tangent", "5.5")
  await expect(rows.nth(6).locator("annotation").last()).toHaveText(/= 11\.65 \+ 5\.5\\,\\varepsilon/)
  await page.getByRole("radio", { name: "2 × 2 blocks" }).check()
  await expect(rows.nth(6).locator("annotation").last()).toHaveText(/smallmatrix.*11\.65 & 5\.5/)
  await expect(page).toHaveURL(/dual\.form=blocks/)
})

test("the calculator knows that ε² is 0, and says what is no expression", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(BAYDIN)
  const field = page.getByRole("textbox", { name: "Calculate with ε" })
  const result = page.locator(".lab [role=status] [data-value]")
  await expect(result).toHaveAttribute("data-tangent", "14")
  await field.fill("ε*ε")
  await expect(result).toHaveAttribute("data-value", "0")
  await expect(result).toHaveAttribute("data-tangent", "0")
  await field.fill("sin(2ε)")
  await expect(result).toHaveAttribute("data-tangent", "2")
  await field.fill("2 +")
  await expect(result).toHaveCount(0)
  await expect(page.locator(".lab [role=status]")).not.toBeEmpty()
})

test("arrays are told of", async ({ workbench }) => {
  await workbench.open("program=sum(x)&at=x=[1,2]&panel=dual")
  await expect(workbench.page.getByText("this program has arrays")).toBeVisible()
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
    await workbench.open(BAYDIN)
    await expect(page.getByRole("table", { name: "The sweep with dual numbers" })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

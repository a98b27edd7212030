import { findings } from "../findings"
import { expect, test } from "../page"

const ROSENBROCK = `program=${encodeURIComponent("f = (1 - x)^2 + 100*(y - x^2)^2")}&at=x=-1.2,y=1&panel=second-order`

test("Rosenbrock's valley: the Hessian is [[1330, 480], [480, 200]], and three ways to H·v agree", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(ROSENBROCK)
  const hessian = page.getByRole("table", { name: "Hessian of f" })
  await expect(hessian.locator("tbody td")).toHaveText(["1330", "480", "480", "200"])
  const products = page.getByRole("table", { name: "H·v three ways" })
  for (const way of ["the matrix H", "forward over reverse", "reverse over reverse"])
    await expect(products.getByRole("row", { name: way }).locator("td")).toHaveText([
      "1810",
      "680",
      way === "the matrix H" ? "4" : "2",
    ])
  await page.getByRole("spinbutton", { name: "Direction along y" }).fill("2")
  await expect(products.getByRole("row", { name: "reverse over reverse" }).locator("td").first()).toHaveText("2290")
  await expect(page.getByText("The three ways agree.")).toBeVisible()
  await expect(page.getByText("vᵀ·H·v = 4050")).toBeVisible()
  await expect(page).toHaveURL(/second-order\.v=1_2/)
})

test("Newton's step from (−1.2, 1) lowers f from 24.2 to 4.732, and is taken by a press", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(ROSENBROCK)
  await expect(page.getByText("f: 24.2 → 4.732")).toBeVisible()
  await page.getByRole("button", { name: "Take the step" }).press("Enter")
  await expect(page.getByText(/^f: 4\.732 →/)).toBeVisible()
  await expect(workbench.field("x")).toHaveValue(/^-1\.175/)
})

test("what has no Hessian, or no inverse, is told", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=x%2By%5E2&at=x=1,y=1&panel=second-order")
  await expect(page.getByText("H has no inverse here, so there is no step.")).toBeVisible()
  await workbench.open("program=2*x&at=x=[1,2]&panel=second-order")
  await expect(page.getByText("no result of this program is one")).toBeVisible()
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
    await workbench.open(ROSENBROCK)
    await expect(page.getByRole("table", { name: "H·v three ways" })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

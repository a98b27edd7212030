import { findings } from "../findings"
import { expect, test } from "../page"

// What a menu or a section is opened to stays from one link to the next.
test.use({ standing: false })

const MAP = `program=${encodeURIComponent("u = x + 2*y\nv = 3*x + 4*y")}&at=x=1,y=1&panel=geometry`

test("the matrix [[1, 2], [3, 4]] takes (5, 6) to (17, 39) and brings (7, 8) back to (31, 46)", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${MAP}&mode=forward`)
  for (const [name, value] of [
    ["x", "5"],
    ["y", "6"],
  ] as const)
    await workbench.seed(name).fill(value)
  await workbench.mode("Reverse")
  for (const [name, value] of [
    ["u", "7"],
    ["v", "8"],
  ] as const)
    await workbench.seed(name).fill(value)
  await page.getByText("The numbers").click()
  const row = (name: string) => page.getByRole("row", { name, exact: false }).locator("td")
  await expect(row("J times it")).toHaveText(["17", "39"])
  await expect(row("it times J")).toHaveText(["31", "46"])
})

test("a tangent is turned by keys or dragged, and the seeds and the mode of the stage follow", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${MAP}&mode=reverse`)
  const tangent = page.getByRole("application", { name: /^Tangent of the inputs/ })
  await expect(tangent).toHaveAccessibleName(/x 1, y 0:/)
  await tangent.focus()
  await page.keyboard.press("Shift+ArrowUp")
  await expect(tangent).toHaveAccessibleName(/x 1, y 0\.4:/)
  await expect(workbench.root).toHaveAttribute("data-mode", "forward")
  await expect(workbench.seed("y")).toHaveValue("0.4")
  const adjoint = page.getByRole("application", { name: /^Adjoint of the outputs/ })
  const box = (await adjoint.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y - 20, { steps: 3 })
  await page.mouse.up()
  await expect(workbench.root).toHaveAttribute("data-mode", "reverse")
  await expect(adjoint).not.toHaveAccessibleName(/v 0:/)
})

test("what has no plane says so, and axe finds nothing in light, dark and on the phone", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`program=${encodeURIComponent("x*y*z")}&panel=geometry`)
  await expect(page.getByText("Inputs: 3, outputs: 1. The first two")).toBeVisible()
  await workbench.open(`program=${encodeURIComponent("sqrt(x)*y")}&at=x=0,y=1&panel=geometry`)
  await expect(page.getByText("entries here that are no finite numbers")).toBeVisible()
  await workbench.open(`${MAP}&mode=forward`)
  await expect(page.getByRole("group", { name: "Input plane" })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
})

import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

const bar = ({ page }: Workbench) => page.getByRole("region", { name: /^Lesson/ })
const said = (workbench: Workbench) => bar(workbench).getByRole("status")
const levels = (workbench: Workbench) => bar(workbench).getByRole("combobox", { name: "Trace" })
const blank = ({ page }: Workbench, line: string) => page.getByRole("textbox", { name: `Your ${line}`, exact: true })

test("blanks of the trace are typed in and graded; nothing that is asked for is shown before", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open("lesson=8")
  await levels(workbench).selectOption("half blank")
  await expect(workbench.root).toHaveAttribute("data-step", "6")
  await expect(said(workbench)).toHaveText("6 blanks are left.")
  await expect(page.locator("[data-node] .adjoint")).toHaveCount(0)
  await blank(workbench, "adjoint of f").focus()
  await page.keyboard.type("1")
  await page.keyboard.press("Enter")
  await expect(said(workbench)).toHaveText("5 blanks are left.")
  await blank(workbench, "adjoint of v3").fill("18")
  await blank(workbench, "adjoint of v2").fill("18")
  await blank(workbench, "adjoint of v1").fill("18")
  await blank(workbench, "adjoint of v1").blur()
  await expect(said(workbench)).toHaveText(
    "The first slip is the adjoint of v2. A factor's own value as its partial. The partial of a product with respect to one factor is the other factor.",
  )
  await expect(blank(workbench, "adjoint of v2")).toHaveAttribute("aria-invalid", "true")
  await expect(blank(workbench, "adjoint of v1")).not.toHaveAttribute("aria-invalid")
  for (const [line, number] of Object.entries({ v2: "2", v1: "2", x: "-18 + 2*1 + 2*5", y: "24" }))
    await blank(workbench, `adjoint of ${line}`).fill(number)
  await blank(workbench, "adjoint of y").press("Enter")
  await expect(said(workbench)).toHaveText("Every line is right.")
  await expect.poll(() => page.url()).toContain("fill.y.adjoint")
  await workbench.open(page.url().split("#")[1])
  await expect(levels(workbench)).toHaveValue("half")
  await expect(said(workbench)).toHaveText("Every line is right.")
  expect(await findings(page)).toEqual([])
  await bar(workbench).getByRole("button", { name: "Show the rest" }).click()
  await expect(workbench.root).toHaveAttribute("data-step", "15")
  await expect(page.getByRole("textbox", { name: /^Your/ })).toHaveCount(0)
  await levels(workbench).selectOption("all shown")
  await expect(bar(workbench)).toContainText("x is used three times")
})

for (const [look, size] of [
  ["beside the picture", { width: 1440, height: 900 }],
  ["on a phone", { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in blanks in the dark ${look}, with a slip and with the right number`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: "dark" })
    await workbench.open("lesson=8")
    for (const level of ["last cell blank", "half blank", "only the program"]) {
      await levels(workbench).selectOption(level)
      const first = page.getByRole("textbox", { name: /^Your/ }).first()
      await expect(first).toBeVisible()
      expect(await findings(page)).toEqual([])
      await first.fill("99")
      await first.blur()
      await expect(first).toHaveAttribute("aria-invalid", "true")
      expect(await findings(page)).toEqual([])
    }
    await blank(workbench, "adjoint of f").fill("1")
    await blank(workbench, "adjoint of f").blur()
    await expect(blank(workbench, "adjoint of f")).toHaveClass(/right/)
    expect(await findings(page)).toEqual([])
  })

test("the last item is a random program without help", async ({ workbench }) => {
  await workbench.open("lesson=7")
  await levels(workbench).selectOption("random program, no help")
  await expect(workbench.root).toHaveAttribute("data-step", "0")
  await expect(workbench.program).toHaveValue(/^a1 = /)
  const first = workbench.page.getByRole("textbox", { name: /^Your value of/ }).first()
  await first.fill("1000")
  await first.press("Enter")
  await expect(first).not.toHaveAttribute("aria-invalid")
  await expect(said(workbench)).toContainText("blanks are left")
})

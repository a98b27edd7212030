import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

const bar = ({ page }: Workbench) => page.getByRole("region", { name: /^Lesson/ })

test("a lesson is walked from its first step to its last by keyboard alone", async ({ workbench }) => {
  const { page, root } = workbench
  await page.goto("./#lesson=8")
  await expect(bar(workbench)).toHaveAccessibleName("Lesson 8: Adjoints add up")
  await workbench.ready()
  await expect(root).toHaveAttribute("data-step", "10")
  const choice = bar(workbench).getByRole("button", { name: "A −18, −16, −6" })
  await choice.focus()
  await page.keyboard.press("d")
  await expect(bar(workbench)).toContainText("These are local partials")
  await page.keyboard.press("a")
  await expect(bar(workbench)).toContainText("Right. −18, then −18 + 2, then −16 + 10: every use adds its part.")
  const next = bar(workbench).getByRole("button", { name: "Next lesson step" })
  await next.focus()
  for (const step of ["11", "13", "14"]) {
    await page.keyboard.press("Enter")
    await expect(root).toHaveAttribute("data-step", step)
  }
  await expect(workbench.node("x")).toHaveAccessibleName(/adjoint minus 6/)
  for (const kind of ["Modify", "Make", "From two lessons before"]) {
    await page.keyboard.press("Enter")
    await expect(bar(workbench).locator("strong")).toHaveText(kind)
  }
  await expect(bar(workbench)).toContainText("How many forward sweeps")
  await expect.poll(() => page.url()).toContain("lesson=8.7")
  await expect(bar(workbench)).toContainText("Source: Griewank & Walther 2008, section 3.2.")
  await bar(workbench).getByRole("button", { name: "Leave the lesson" }).press("Enter")
  await expect(bar(workbench)).toHaveCount(0)
})

test("a link opens a step of a lesson; what the person changed is kept; an unknown lesson is none", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.goto("./#lesson=4.3")
  await expect(bar(workbench)).toContainText("At the end the tangent of f is 5.5")
  await expect(workbench.root).toHaveAttribute("data-step", "7")
  await workbench.open(`program=${encodeURIComponent("f = x*y + z")}&mode=evaluate&lesson=1.4`)
  await expect(bar(workbench)).toContainText("Now each name has one edge")
  await expect(workbench.program).toHaveValue("f = x*y + z")
  await page.goto("about:blank")
  await page.goto("./#lesson=99")
  await expect(workbench.program).toHaveValue("ln(x1) + x1*x2 - sin(x2)")
  await expect(bar(workbench)).toHaveCount(0)
})

for (const [scheme, width, height] of [
  ["light", 1440, 900],
  ["dark", 1440, 900],
  ["light", 390, 844],
] as const)
  test(`axe finds nothing in a lesson (${scheme}, ${width} px)`, async ({ workbench }) => {
    const { page } = workbench
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto("./#lesson=12")
    await expect(bar(workbench)).toBeVisible()
    await workbench.ready()
    expect(await findings(page)).toEqual([])
  })

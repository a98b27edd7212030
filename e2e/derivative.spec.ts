import { findings } from "./findings"
import { expect, test, type Workbench } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const CUBE = "program=x%5E3&at=x=2"
const OF = "of the derivative graph"

const laneOf = (workbench: Workbench) => workbench.page.locator('[data-lane="derivative"]')
const stepIn = (workbench: Workbench) => laneOf(workbench).getByRole("region", { name: "This step" })

test("the derivative graph stands beside the program, is stepped, and is differentiated again", async ({
  workbench,
}) => {
  await workbench.open(`${CUBE}&mode=reverse&step=2&panel=jacobian`)
  await workbench.button("Derivative graph of y").click()
  const lane = laneOf(workbench)
  await expect(stepIn(workbench)).toContainText("Evaluate, step 3 of 3")
  await expect(lane.locator('[data-node="x_bar"]')).toHaveAccessibleName(/, value 12$/)
  await expect(workbench.root).toHaveAttribute("data-steps", "4")
  await lane.getByRole("button", { name: `Previous step ${OF}`, exact: true }).click()
  await expect(stepIn(workbench)).toContainText("Evaluate, step 2 of 3")
  await expect(lane.locator('[data-node="x_bar"]')).toHaveAttribute("data-phase", "waiting")
  await expect(workbench.root).toHaveAttribute("data-step", "2")
  await lane.getByRole("slider", { name: `Step ${OF}`, exact: true }).fill("3")
  await expect(stepIn(workbench)).toContainText("Evaluate, step 3 of 3")
  await lane.getByRole("button", { name: "Differentiate again by x" }).click()
  await expect(lane.locator('[data-node="x_bar2"]')).toHaveAccessibleName(/, value 12$/)
  await lane.getByRole("button", { name: "Differentiate again by x" }).click()
  await expect(stepIn(workbench)).toContainText("= 6")
  await expect.poll(() => workbench.page.url()).toContain("derivative=y,x,x")
  await lane.getByRole("button", { name: "One order back" }).click()
  await expect(lane.locator('[data-node="x_bar2"]')).toBeVisible()
  await lane.getByRole("button", { name: "Close the derivative graph" }).click()
  await expect(lane).toHaveCount(0)
})

test("the derivative graph has modes of its own and follows the inputs", async ({ workbench }) => {
  await workbench.open(`${CUBE}&mode=reverse&step=4&derivative=y`)
  const lane = laneOf(workbench)
  await lane.getByRole("combobox", { name: `Mode ${OF}` }).selectOption("reverse")
  await lane.getByRole("slider", { name: `Step ${OF}`, exact: true }).fill("99")
  await expect(lane.locator('[data-node="x"]')).toHaveAccessibleName("x, value 2, adjoint 12")
  await workbench.field("x").fill("3")
  await expect(lane.locator('[data-node="x"]')).toHaveAccessibleName("x, value 3, adjoint 18")
  await expect(workbench.root).toHaveAttribute("data-step", "4")
})

test("what is pointed at in one graph lights up in the other, and every node tells its part", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=9&derivative=f`)
  const lane = laneOf(workbench)
  await expect(lane.locator('[data-node="x_bar"]')).toHaveAttribute("data-role", "adjoint")
  await expect(lane.locator('[data-node="v2"]')).toHaveAttribute("data-role", "primal")
  await expect(lane.locator('[data-node="a3"]')).toHaveAttribute("data-role", "product")
  const program = workbench.page.locator('.beside > .stage [data-node="x"]')
  await lane.locator('[data-node="x_bar"]').hover()
  await expect(program).toHaveClass(/hovered/)
  await program.hover()
  await expect(lane.locator('[data-node="a3"]')).toHaveClass(/hovered/)
  await expect(lane.locator('[data-node="v2"]')).not.toHaveClass(/hovered/)
})

test("the arrow keys step the graph that holds the focus", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=9&derivative=f`)
  const lane = laneOf(workbench)
  await expect(stepIn(workbench)).toContainText("step 11 of 11")
  await lane.getByRole("button", { name: `Previous step ${OF}`, exact: true }).focus()
  await workbench.page.keyboard.press("Home")
  await expect(stepIn(workbench)).toContainText("Every node is computed")
  await workbench.page.keyboard.press("ArrowRight")
  await expect(stepIn(workbench)).toContainText("step 1 of 11")
  await workbench.at(9)
})

test("arrays have a derivative graph too, and a link to nothing says so", async ({ workbench }) => {
  await workbench.open("program=x%20%3D%20%5B2%2C%205%5D%0Ay%20%3D%20x%5E3&mode=reverse&derivative=y[1],x[1]")
  await expect(laneOf(workbench).locator('[data-node="x_bar2"]')).toHaveAccessibleName(/0.*30/)
  await workbench.open(`${CUBE}&derivative=g`)
  await expect(laneOf(workbench)).toContainText("g is nothing here that could be differentiated.")
  await workbench.button("Close the derivative graph").click()
  await expect(laneOf(workbench)).toHaveCount(0)
})

test("axe finds nothing with the derivative graph open, and the page's own names stay its own", async ({
  workbench,
}) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=9&derivative=f,x`)
  await expect(laneOf(workbench).locator('[data-node="x_bar2"]')).toBeVisible()
  expect(await findings(workbench.page)).toEqual([])
  await expect(workbench.program).toHaveCount(1)
  await expect(workbench.scrubber).toHaveCount(1)
  await expect(workbench.graph).toHaveCount(1)
  await expect(workbench.button("Next step")).toHaveCount(1)
})

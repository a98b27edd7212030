import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

test("two lanes show the same picture in step, each with its own card and trace", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=compare&step=8`)
  await workbench.steps(12)
  const forward = workbench.page.locator('[data-lane="forward"]')
  const reverse = workbench.page.locator('[data-lane="reverse"]')
  await expect(forward.locator('[data-node="y"]')).toHaveAttribute("data-phase", "active")
  await expect(reverse.locator('[data-node="v2"]')).toHaveAttribute("data-phase", "active")
  await expect(reverse.locator('[data-edge="v2→f:0"]')).toHaveAttribute("data-flow", "backward")
  await expect(forward.getByRole("region", { name: "This step" })).toContainText("Forward, step 2 of 6")
  await expect(reverse.getByRole("region", { name: "This step" })).toContainText("Reverse, step 8 of 15")
  await expect(forward.getByRole("table", { name: "Evaluation trace" })).toContainText("Tangent")
  await expect(reverse.getByRole("table", { name: "Evaluation trace" })).toContainText("Contributions")
  const places = (lane: typeof forward) =>
    lane.locator("[data-node]").evaluateAll(nodes => nodes.map(node => node.getAttribute("transform")))
  expect(await places(forward)).toEqual(await places(reverse))
})

for (const [sync, ticks, last] of [
  ["node", 12, "12"],
  ["step", 15, "15"],
  ["work", 16, "16"],
  ["free", 15, "15"],
] as const)
  test(`in step by ${sync} the lanes end with the whole Jacobian`, async ({ workbench }) => {
    await workbench.open(`${INTEGERS}&mode=compare&panel=jacobian&sync=${sync}`)
    await workbench.steps(ticks)
    const cells = (lane: string) =>
      workbench.page
        .locator(`[data-lane="${lane}"]`)
        .getByRole("table", { name: "Jacobian" })
        .locator("tbody td")
        .evaluateAll(all => all.map(cell => cell.getAttribute("data-value")))
    await expect.poll(() => cells("forward")).toEqual([null, null])
    await workbench.page.keyboard.press("End")
    await expect(workbench.root).toHaveAttribute("data-step", last)
    expect(await cells("forward")).toEqual(["-6", "24"])
    expect(await cells("reverse")).toEqual(["-6", "24"])
  })

test("in free sync a lane moves alone", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=compare&sync=free&step=3`)
  const reverse = workbench.page.locator('[data-lane="reverse"]')
  await reverse.getByRole("button", { name: "Next step of this lane" }).click()
  await expect(reverse.getByRole("region", { name: "This step" })).toContainText("step 4 of 15")
  await expect(
    workbench.page.locator('[data-lane="forward"]').getByRole("region", { name: "This step" }),
  ).toContainText("step 3 of 6")
})

test("a column fills a forward sweep, and pressing its head seeds it", async ({ workbench }) => {
  await workbench.open("program=x%20=%20r*cos(t)%0Ay%20=%20r*sin(t)&at=r=2,t=0&mode=forward&panel=jacobian")
  const table = workbench.page.getByRole("table", { name: "Jacobian" })
  const column = async (index: number) =>
    table.locator(`tbody td:nth-child(${index})`).evaluateAll(all => all.map(cell => cell.getAttribute("data-value")))
  await expect(table.getByRole("columnheader", { name: "r", exact: true })).toBeVisible()
  await expect.poll(() => column(2)).toEqual([null, null])
  await workbench.button("Last step").click()
  expect(await column(2)).toEqual(["1", "0"])
  await table.getByRole("button", { name: "Seed t" }).click()
  expect(await column(3)).toEqual(["0", "2"])
  expect(await column(2)).toEqual([null, null])
  await expect(workbench.seed("t")).toHaveValue("1")
})

test("a row fills a reverse sweep, and the Hessian stands below where there is one output", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&panel=jacobian&step=14`)
  const jacobian = workbench.page.getByRole("table", { name: "Jacobian" })
  await expect(jacobian.locator("tbody td")).toHaveText(["−6", "·"])
  await workbench.button("Next step").click()
  await expect(jacobian.locator("tbody td").last()).toHaveAttribute("data-value", "24")
  const second = workbench.page.getByRole("table", { name: "Hessian" }).locator("tbody td")
  expect(await second.evaluateAll(all => all.map(cell => cell.getAttribute("data-value")))).toEqual([
    "-12",
    "5",
    "5",
    "6",
  ])
})

test("the cost of both modes is counted and weighed, live with the step", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=9`)
  await workbench.page.getByRole("tab", { name: "Cost" }).click()
  const cells = (table: string) => (name: string) =>
    workbench.page.getByRole("table", { name: table, exact: true }).getByRole("row", { name }).locator("td")
  const all = cells("Cost")
  await expect(all("sweeps")).toHaveText(["2", "1"])
  await expect(all("multiplications")).toHaveText(["16", "8"])
  await expect(all("additions")).toHaveText(["8", "3"])
  await expect(all("stored values")).toHaveText(["0", "6"])
  await expect(all("live numbers")).toHaveText(["6", "9"])
  const panel = workbench.page.getByRole("tabpanel")
  await expect(panel).toContainText("Reverse is cheaper here: 8 multiplications instead of 16")
  const now = cells("Cost so far")
  await expect(now("multiplications")).toHaveText(["2"])
  await expect(now("live numbers")).toHaveText(["8"])
  await workbench.button("Last step").click()
  await expect(now("multiplications")).toHaveText(["8"])
  await expect(now("live numbers")).toHaveText(["3"])
  await panel.getByText("What is counted").click()
  await expect(panel).toContainText("A live number is a value, tangent or adjoint")
})

test("on a narrow screen one lane is shown at a time", async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 390, height: 844 })
  await workbench.open(`${INTEGERS}&mode=compare&step=8`)
  const cards = workbench.page.getByRole("region", { name: "This step" })
  await expect(cards).toHaveCount(1)
  await workbench.page.getByRole("radio", { name: "Reverse lane" }).check()
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText("Reverse, step 8 of 15")
})

import { findings } from "./findings"
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
    lane
      .locator("[data-node] > rect:last-of-type")
      .evaluateAll(boxes => boxes.map(box => ["x", "y", "width", "height"].map(name => box.getAttribute(name))))
  expect(await places(forward)).toHaveLength(6)
  expect(await places(forward)).toEqual(await places(reverse))
})

for (const [sync, ticks, last] of [
  ["node", 12, "12"],
  ["step", 15, "15"],
  ["work", 16, "16"],
  ["free", 15, "15"],
] as const)
  test(`in step by ${sync} the lanes end with the whole Jacobian`, async ({ workbench }) => {
    await workbench.open(`${INTEGERS}&mode=compare&panel=jacobian&sync=${sync}&step=0`)
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

for (const [sync, tick, forward, reverse] of [
  ["node", 4, "step 4 of 6", "step 4 of 15"],
  ["node", 9, "step 3 of 6", "step 9 of 15"],
  ["node", 11, "step 5 of 6", "step 14 of 15"],
  ["step", 9, "step 3 of 6", "step 9 of 15"],
  ["work", 2, "step 3 of 6", "step 9 of 15"],
  ["work", 8, "step 6 of 6", "step 15 of 15"],
  ["free", 5, "step 5 of 6", "step 5 of 15"],
] as const)
  test(`at tick ${tick} in step by ${sync} forward shows ${forward}, reverse ${reverse}`, async ({ workbench }) => {
    await workbench.open(`${INTEGERS}&mode=compare&sync=${sync}&step=${tick}`)
    await workbench.at(tick)
    const card = (lane: string) =>
      workbench.page.locator(`[data-lane="${lane}"]`).getByRole("region", { name: "This step" })
    await expect(card("forward")).toContainText(forward)
    await expect(card("reverse")).toContainText(reverse)
  })

test("the head of a lane tells its seed, its column or row, and which sweep it is", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=compare&step=3`)
  const head = (lane: string) => workbench.page.locator(`.middle [data-lane="${lane}"] .lanehead`)
  await expect(head("forward")).toContainText("column 1 of J · sweep 1 of 2")
  await expect(head("reverse")).toContainText("row 1 of J")
  await workbench.page.keyboard.press("End")
  await expect(head("forward")).toContainText("column 2 of J · sweep 2 of 2")
})

test("in free sync a lane moves alone", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=compare&sync=free&step=3`)
  const reverse = workbench.page.locator('[data-lane="reverse"]')
  await reverse.getByRole("button", { name: "Next step of the reverse lane", exact: true }).click()
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

test("an entry lights up its input and its output, and a direction shows its column of the Hessian", async ({
  workbench,
}) => {
  await workbench.open(`${INTEGERS}&mode=reverse&panel=jacobian&step=15`)
  await workbench.page.getByRole("table", { name: "Jacobian" }).locator("tbody td").first().hover()
  await expect(workbench.node("x")).toHaveClass(/hovered/)
  await expect(workbench.node("f")).toHaveClass(/hovered/)
  await expect(workbench.node("y")).not.toHaveClass(/hovered/)
  const hessian = workbench.page.getByRole("table", { name: "Hessian" })
  await hessian.getByRole("button", { name: "Direction y" }).click()
  await expect(hessian.locator("td.now")).toHaveText(["5", "6"])
  await expect(workbench.page.locator(".second")).toContainText("a forward sweep with the seed")
  await hessian.locator("tbody tr").first().locator("td").nth(1).hover()
  await expect(hessian.locator("td.mirror")).toHaveText(["5"])
})

test("arrays stand as blocks: small ones entry by entry, large ones by size and norm", async ({ workbench }) => {
  const small = "W = [[1, 2], [3, 4]]\nx = [1, 1]\ny = W @ x"
  await workbench.open(`program=${encodeURIComponent(small)}&mode=forward&panel=jacobian&step=99`)
  const table = workbench.page.getByRole("table", { name: "Jacobian", exact: true })
  await expect(table.getByRole("columnheader", { name: "W[0,1]" })).toBeVisible()
  await table.getByRole("button", { name: "Seed W[0,1]" }).click()
  const column = table.locator("tbody td:nth-child(3)")
  await expect
    .poll(() => column.evaluateAll(all => all.map(cell => cell.getAttribute("data-value"))))
    .toEqual(["1", "0"])
  const ones = `[${Array.from({ length: 30 }, () => "1").join(", ")}]`
  await workbench.open(`program=${encodeURIComponent(`x = ${ones}\nf = sum(x^2)`)}&mode=reverse&panel=jacobian&step=99`)
  const block = workbench.page.getByRole("table", { name: "Blocks of the Jacobian" }).getByRole("button")
  await expect(block).toContainText("1×30")
  await expect(block).toContainText("norm 10.95")
  await expect(workbench.page.getByRole("table", { name: "Blocks of the Hessian" }).getByRole("button")).toContainText(
    "30×30",
  )
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

test("axe finds nothing in Compare, whichever panel is open", async ({ workbench }) => {
  for (const panel of ["trace", "jacobian", "cost"]) {
    await workbench.open(`${INTEGERS}&mode=compare&sync=free&step=9&panel=${panel}`)
    await expect(workbench.button("Next step of the reverse lane")).toBeVisible()
    await expect(workbench.page.getByRole("tabpanel").getByRole("table").first()).toBeVisible()
    expect(await findings(workbench.page)).toEqual([])
  }
})

test("a rule wider than its lane is made smaller until it fits", async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 1250, height: 720 })
  await workbench.open(
    "program=x%20%3D%20a%0Arepeat%205%3A%20x%20%3D%20(x%20%2B%20a%2Fx)%2F2&at=a=2&mode=compare&step=14",
  )
  const card = workbench.page.getByRole("region", { name: "This step, forward" })
  await expect
    .poll(() => card.locator(".mathematics").evaluate(line => getComputedStyle(line).getPropertyValue("--fit")))
    .toMatch(/^0\.[6-9]/)
  await expect.poll(() => card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
})

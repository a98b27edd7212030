import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse"

test("the first visit shows Baydin's function at the moment when x2 receives its first contribution", async ({
  workbench,
}) => {
  await workbench.open()
  await workbench.steps(16)
  await workbench.at(13)
  await expect(workbench.program).toHaveValue("ln(x1) + x1*x2 - sin(x2)")
  await expect(workbench.radio("Reverse")).toBeChecked()
  await expect(workbench.node("x2")).toHaveAttribute("data-phase", "active")
  expect(await workbench.flows()).toEqual({ "x2→v3:0": "backward" })
  await expect(workbench.page.getByRole("region", { name: "This step" }).locator("annotation").first()).toContainText(
    "x_{2}",
  )
})

test("only a first visit, until its first step, says how to begin", async ({ workbench }) => {
  const hint = workbench.page.getByText("→ steps, space plays, type your own")
  await workbench.open()
  await expect(hint).toHaveCount(1)
  await workbench.page.keyboard.press("ArrowRight")
  await workbench.at(14)
  await expect(hint).toHaveCount(0)
  await workbench.open(INTEGERS)
  await expect(hint).toHaveCount(0)
})

test("every node and every operand of a node is drawn under its name", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=0`)
  expect(await workbench.phases()).toEqual({
    x: "waiting",
    y: "waiting",
    v1: "waiting",
    v2: "waiting",
    v3: "waiting",
    f: "waiting",
  })
  const edges = await workbench.page
    .locator("[data-edge]")
    .evaluateAll(found => found.map(edge => edge.getAttribute("data-edge")).sort())
  expect(edges).toEqual(["v1→v2:0", "v2→f:0", "v3→f:1", "x→v1:0", "x→v2:1", "x→v3:1", "y→v1:1", "y→v3:0"])
  expect(await workbench.flows()).toEqual({})
})

test("evaluation lights the edges into a node, reverse one edge against its arrow", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.scrub(4)
  expect(await workbench.flows()).toEqual({ "v1→v2:0": "forward", "x→v2:1": "forward" })
  await expect(workbench.node("v2")).toHaveAttribute("data-phase", "active")
  await workbench.scrub(7)
  expect(await workbench.flows()).toEqual({})
  await expect(workbench.node("f")).toHaveAttribute("data-phase", "active")
  await workbench.scrub(13)
  expect(await workbench.flows()).toEqual({ "x→v2:1": "backward" })
  expect(await workbench.phases()).toEqual({
    x: "active",
    y: "waiting",
    v1: "done",
    v2: "done",
    v3: "done",
    f: "done",
  })
  await workbench.scrub(15)
  expect(await workbench.phases()).toMatchObject({ x: "done", y: "active" })
})

test("a forward step lights every edge into its node", async ({ workbench }) => {
  await workbench.open(INTEGERS.replace("reverse", "forward"))
  await workbench.steps(6)
  await workbench.scrub(5)
  expect(await workbench.flows()).toEqual({ "x→v3:1": "forward", "y→v3:0": "forward" })
  expect(await workbench.phases()).toMatchObject({ x: "done", v2: "done", v3: "active", f: "waiting" })
})

test("a node's name tells its formula, value and adjoint in words", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=15`)
  await expect(workbench.node("v2")).toHaveAccessibleName("v2 equals v1 plus x, value 18, adjoint 2")
  await expect(workbench.graph.getByRole("button", { name: /^x, .*adjoint minus 6$/ })).toHaveCount(1)
})

test("two uses of one name are two edges between the same nodes", async ({ workbench }) => {
  await workbench.open("program=x*x&at=x=3&mode=reverse&step=5")
  await workbench.at(5)
  await expect(workbench.page.locator("[data-node]")).toHaveCount(2)
  await expect(workbench.edge("x→y:0")).toHaveCount(1)
  await expect(workbench.edge("x→y:1")).toHaveCount(1)
  expect((await workbench.trace())["x"]).toEqual({ value: "3", adjoint: "6" })
  const ways = await workbench.page
    .locator("[data-edge] > path")
    .evaluateAll(paths => new Set(paths.map(path => path.getAttribute("d"))).size)
  expect(ways).toBe(2)
})

test("a node with several uses wears a badge until all its contributions are in", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  const badges = workbench.page.locator(".label .badge")
  await workbench.scrub(10)
  await expect(badges).toHaveText(["1/2"])
  await workbench.scrub(13)
  await expect(badges).toHaveText(["2/3", "1/2"])
  await workbench.scrub(15)
  await expect(badges).toHaveCount(0)
})

test("a contribution shows its sum: what was there and what has come", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=13`)
  await expect(workbench.page.locator(".label .sum")).toHaveText(["\u221218 + 2\u00b71 \u2192 \u221216"])
})

test("a long sum of the first node is seen whole", async ({ workbench }) => {
  await workbench.open("program=f%20%3D%20x%5E2*sin(x)&at=x=1&mode=reverse&step=9")
  const sum = workbench.page.locator(".label .sum")
  await expect(sum).toHaveText("0.5403 + 0.8415\u00b72 \u2192 2.223")
  const [box, view] = [(await sum.boundingBox())!, (await workbench.page.locator(".view").boundingBox())!]
  expect(box.x).toBeGreaterThanOrEqual(view.x)
})

test("a press on a node goes to its step, and one on a row too", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.node("v3").click()
  await workbench.at(5)
  await workbench.scrub(15)
  await workbench.node("v3").click()
  await workbench.at(9)
  await workbench.page
    .getByRole("row")
    .filter({ has: workbench.page.getByRole("rowheader") })
    .nth(3)
    .click()
  await workbench.at(8)
  await workbench.node("x").click()
  await workbench.at(14)
})

test("changing the mode keeps the current node", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=9`)
  await expect(workbench.node("v3")).toHaveAttribute("data-phase", "active")
  await workbench.mode("Forward")
  await workbench.at(5)
  await expect(workbench.node("v3")).toHaveAttribute("data-phase", "active")
  await workbench.mode("Evaluate")
  await workbench.at(5)
  await expect(workbench.node("v3")).toHaveAttribute("data-phase", "active")
  await workbench.mode("Reverse")
  await expect(workbench.node("v3")).toHaveAttribute("data-phase", "active")
})

test("x/x at 3 has the derivative 0 on the screen, without a minus", async ({ workbench }) => {
  await workbench.open("program=x%2Fx&at=x=3&mode=reverse&step=5")
  await workbench.at(5)
  await expect(workbench.node("x")).toHaveAccessibleName(/adjoint 0$/)
  await expect(workbench.page.locator(".label .derivative")).toHaveText(["0", "1"])
})

test("a node where the function has no value is marked and named", async ({ workbench }) => {
  await workbench.open("program=y%20%3D%20ln(x)&at=x=-1&mode=forward&step=2")
  await expect(workbench.node("y")).toHaveAttribute("data-fault", "domain")
  await workbench.open("program=y%20%3D%20abs(x)&at=x=0&mode=reverse&step=4")
  await expect(workbench.node("y")).toHaveAttribute("data-fault", "kink")
})

test("playing walks to the last step and stops there", async ({ workbench }) => {
  await workbench.open("program=x*x&at=x=3&mode=reverse&step=3")
  await workbench.page.getByRole("combobox", { name: "Speed" }).selectOption("4")
  await workbench.button("Play").click()
  await expect(workbench.button("Pause")).toBeVisible()
  await workbench.at(5)
  await expect(workbench.button("Play")).toBeVisible()
})

test("a wheel zooms the graph, a drag moves it, and Fit brings it back", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  const place = () => workbench.node("f").evaluate(node => JSON.stringify(node.getBoundingClientRect()))
  const before = await place()
  const box = (await workbench.graph.boundingBox())!
  await workbench.page.mouse.move(box.x + 20, box.y + 20)
  await workbench.page.mouse.wheel(0, -200)
  await expect.poll(place).not.toBe(before)
  await workbench.button("Fit the graph to the view").click()
  await expect.poll(place).toBe(before)
  await workbench.page.mouse.move(box.x + 20, box.y + 20)
  await workbench.page.mouse.down()
  await workbench.page.mouse.move(box.x + 90, box.y + 60, { steps: 3 })
  await workbench.page.mouse.up()
  await expect.poll(place).not.toBe(before)
})

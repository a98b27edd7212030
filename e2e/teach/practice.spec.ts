import { readFileSync } from "node:fs"
import { passesAxe } from "../findings"
import { expect, test, type Workbench } from "../page"

const PROGRAM = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&panel=practice`
const link = (kind: string, start = 1, more = "") =>
  `${PROGRAM}&options=practice.kind=${kind},practice.seed=${start}${more}`
const verdict = ({ page }: Workbench) => page.getByRole("tabpanel").getByRole("status")
const field = ({ page }: Workbench, name: string) => page.getByRole("textbox", { name, exact: true })

test("a kind is chosen from a list and answered, by keyboard alone, and its slip gets its name", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(PROGRAM)
  const mode = page.getByRole("button", { name: /^Mode/ })
  await mode.focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Mode 1" })).toBeVisible()
  await expect(page.getByRole("tabpanel")).toContainText("A function has 6 inputs and 1 output.")
  const forward = page.getByRole("tabpanel").getByRole("radio", { name: "Forward" })
  await forward.focus()
  await page.keyboard.press(" ")
  await page.keyboard.press("Tab")
  await page.keyboard.type("6")
  await page.keyboard.press("Enter")
  await expect(verdict(workbench)).toHaveText(/^The other mode\. A forward sweep takes one input/)
  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Tab")
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.type("1")
  await page.keyboard.press("Enter")
  await expect(verdict(workbench)).toHaveText("Right.")
})

test("the notebook's wrong line is found, with the true gradient beside what it gives", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("bug"))
  await expect(page.getByRole("tabpanel")).toContainText(
    "For (w1, b1) it gives (0.0639, −0.0146); the truth is (−0.0426, 0.00973).",
  )
  await page.getByRole("radio", { name: "z_bar = h_bar*h*(1 - h)" }).check()
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("That line is right.")
  await page.getByRole("radio", { name: "h_bar = y_bar*w1" }).check()
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("Another layer's weight.")
  await expect(verdict(workbench)).toContainText("It should be h_bar = y_bar*w2. From the course notebook")
})

test("a trace is filled on this program with other numbers, and its first slip is named", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("trace", 1, ",practice.on=program"))
  const [x, y] = await page
    .locator("table.filling td.given")
    .evaluateAll(cells => cells.map(cell => Number(cell.textContent.replace("−", "-"))) as [number, number])
  expect([x, y]).not.toEqual([3, 5])
  const right = { v1: x * y, v2: x * y + x, v3: y - x, f: (x * y + x) * (y - x) }
  for (const [node, value] of Object.entries(right)) await field(workbench, `value of ${node}`).fill(String(value))
  await field(workbench, "adjoint of f").fill("1")
  await field(workbench, "adjoint of v2").fill(String(right.v2))
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText(
    "The first slip is the adjoint of v2. A factor's own value as its partial.",
  )
  await expect(verdict(workbench)).toContainText("4 cells are blank.")
})

test("nodes are put in order by keyboard and by drag, and what was sorted outlives another panel and a reload", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(link("order", 1, ",practice.on=program"))
  const list = page.getByRole("list", { name: "Nodes in their order" }).getByRole("listitem")
  await expect(list.locator("code")).toHaveText(["f", "v1", "v2", "v3", "x", "y"])
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("Before its operands.")
  const down = workbench.button("Move f down")
  await down.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press("Enter")
  await expect(workbench.button("Move f up")).toBeFocused()
  await expect(list.locator("code")).toHaveText(["v1", "v2", "v3", "x", "y", "f"])
  await list.nth(3).dragTo(list.nth(0))
  await expect(list.locator("code")).toHaveText(["x", "v1", "v2", "v3", "y", "f"])
  await page.getByRole("tab", { name: "Trace" }).click()
  await workbench.open(link("order", 1, ",practice.on=program"))
  await list.nth(4).dragTo(list.nth(0))
  await expect(list.locator("code")).toHaveText(["y", "x", "v1", "v2", "v3", "f"])
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText("Right.")
})

test("a function is built from its gradient, and its model plays in the picture", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("build", 2))
  await field(workbench, "f(x, y)").fill("x + y")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).not.toHaveText(/^(Right|$)/)
  await workbench.button("Show the model answer").click()
  await expect(verdict(workbench)).toContainText("Model answer: ")
  const [, answer] = /Model answer: (.*)\. It plays/.exec((await verdict(workbench).textContent())!)!
  await expect(workbench.program).toHaveValue(`f = ${answer}`)
  await field(workbench, "f(x, y)").fill(answer!)
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText("Right.")
  await expect(page).toHaveURL(/practice\.kind=build/)
})

test("a graph is built from its picture: a node computed again is told, and own names will do", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(link("graph", 3))
  const picture = page.getByRole("img", { name: /^The graph: 1: / })
  await expect(picture).toHaveAccessibleName("The graph: 1: + (x, y); 2: × (x, 1); 3: − (2, 1); 4: × (3, 1).")
  await expect(picture.locator("rect")).toHaveCount(6)
  await expect(picture.locator(".operand")).toHaveText(["1", "2"])
  await field(workbench, "Your program").fill("x +")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText(
    "No program yet. A line names a node and says what is computed. “+” cannot be read there.",
  )
  await workbench.button("Show the model answer").click()
  const [, model] = /Model answer: (.*)\. It plays/.exec((await verdict(workbench).textContent())!)!
  const lines = model!.split("; ")
  const [name, right] = lines[0]!.split(" = ")
  const own = lines.join("\n").replaceAll(name!, "mine")
  await field(workbench, "Your program").fill(own)
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText("Right.")
  expect(lines.slice(1).join().split(name!).length).toBeGreaterThan(2)
  await field(workbench, "Your program").fill(lines.slice(1).join("\n").replaceAll(name!, `(${right})`))
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("Computed again. In the graph one node has several uses")
})

test("in a trace the rule of an operation can be chosen, and another one is told", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("trace", 1, ",practice.on=program"))
  const rule = page.getByRole("combobox", { name: "rule of v1" })
  await rule.selectOption("sum")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("v1 takes another rule. The operation decides")
  await rule.selectOption("product")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText(/^Every line so far is right\. \d+ cells are blank\.$/)
})

test("a matrix rule takes factors, transposes and a shape", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("shapes"))
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText("There is no whole answer yet.")
  await workbench.button("Show the model answer").click()
  const said = (await verdict(workbench).textContent())!
  const [, left, right, rows, columns] = /: (\S+) (\S+), (\d) × (\d)/.exec(said)!
  await page.getByRole("combobox", { name: "Left factor" }).selectOption(right!)
  await page.getByRole("combobox", { name: "Right factor" }).selectOption(left!)
  await field(workbench, "Rows").fill(rows!)
  await field(workbench, "Columns").fill(columns!)
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("The factors the other way round.")
})

test("what was practised is listed at its first check, saved as JSON and CSV, and deleted", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(link("cost"))
  await field(workbench, "Your answer").fill("1")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText(/^That would be \S+ evaluations\./)
  await page.getByText("What you have practised").click()
  await expect(page.getByRole("list", { name: "What you have practised" })).toHaveText(
    "Cost: 0 of 1 right at the first check",
  )
  const [json] = await Promise.all([page.waitForEvent("download"), workbench.button("Save as JSON").click()])
  expect(JSON.parse(readFileSync(await json.path(), "utf8"))).toMatchObject([
    { kind: "cost", start: 1, program: "", right: false, slips: [] },
  ])
  const [csv] = await Promise.all([page.waitForEvent("download"), workbench.button("Save as CSV").click()])
  expect(readFileSync(await csv.path(), "utf8")).toMatch(
    /^kind,exercise,program,right,slips,at\ncost,1,,no,,\d{4}-\d\d-\d\dT/,
  )
  await workbench.button("Delete").click()
  await workbench.button("Delete all of it").click()
  await expect(page.getByRole("tabpanel")).toContainText("Nothing yet.")
})

for (const kind of ["number", "seed", "first-wrong", "line"])
  test(`another of ${kind} has other data, and the link keeps which`, async ({ workbench }) => {
    const { page } = workbench
    await workbench.open(link(kind))
    const before = await page.locator("form.exercise").textContent()
    await workbench.button("Another").click()
    await expect(page).toHaveURL(/practice\.seed=2/)
    expect(await page.locator("form.exercise").textContent()).not.toBe(before)
    await workbench.button("Check").click()
    await expect(verdict(workbench)).toHaveText("There is no whole answer yet.")
    await workbench.button("Show the model answer").click()
    await expect(verdict(workbench)).toContainText("Model answer: ")
  })

test("a program that an exercise cannot be asked of gets a sentence", async ({ workbench }) => {
  const text = encodeURIComponent("y = W @ v")
  await workbench.open(
    `program=${text}&at=W=[[1,2],[3,4]],v=[1,2]&panel=practice&options=practice.kind=trace,practice.on=program`,
  )
  await expect(workbench.page.getByRole("tabpanel")).toContainText("This exercise cannot be asked of this program")
})

passesAxe(PROGRAM, page => page.getByRole("list", { name: "Kinds of exercises" }))
test.describe("a given graph", () => {
  passesAxe(link("graph", 3), page => page.getByRole("img", { name: /^The graph/ }))
})
test.describe("one exercise", () => {
  passesAxe(link("bug"), page => page.getByRole("radiogroup", { name: "Lines" }))
})

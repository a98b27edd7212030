import type { Page } from "@playwright/test"
import { findings } from "./findings"
import { expect, test } from "./page"

const LAYER = "W = [[1, 2], [3, 4]]\nx = [1, -1]\ny = W @ x"
const fragment = (program: string, rest: string) => `program=${encodeURIComponent(program)}&${rest}`

test("a matrix program is evaluated and swept, its numbers nested lists in the trace", async ({ workbench }) => {
  await workbench.open(fragment("W = [[1, 2], [3, 4]]\nx = [1, -1]\nloss = sum((W @ x)^2)", "mode=reverse"))
  await workbench.button("Last step").click()
  const trace = await workbench.trace()
  expect(trace["v1"]).toEqual({ value: "[-1, -1]", adjoint: "[-2, -2]" })
  expect(trace["W"]?.adjoint).toBe("[[-2, 2], [-2, 2]]")
  expect(trace["x"]?.adjoint).toBe("[-8, -12]")
  expect(trace["loss"]).toEqual({ value: "2", adjoint: "1" })
})

test("an entry of a matrix in the text is edited in its grid, and the text says so", async ({ workbench }) => {
  await workbench.open(fragment(LAYER, "mode=evaluate&step=3"))
  await workbench.page.getByRole("textbox", { name: "Entry W[1,0]", exact: true }).fill("30")
  await expect(workbench.program).toHaveValue("W = [[1, 2], [30, 4]]\nx = [1, -1]\ny = W @ x")
  await workbench.ready()
  expect((await workbench.trace())["y"]?.value).toBe("[-1, 26]")
  await workbench.page.keyboard.press("Tab")
  await workbench.field("x").fill("[0, 1]")
  await expect(workbench.program).toHaveValue("W = [[1, 2], [30, 4]]\nx = [0, 1]\ny = W @ x")
})

test("an unknown name takes the shape of its value, in a link and in its field", async ({ workbench }) => {
  await workbench.open(
    "program=y%20=%20A%20@%20x&at=A=[[1,2],[3,4]],x=[5,6]&mode=forward&seed=A=[[0,0],[0,0]],x=[1,0]&step=3",
  )
  expect((await workbench.trace())["y"]).toEqual({ value: "[17, 39]", tangent: "[1, 3]" })
  await workbench.field("A").fill("[[1, 2], [3, 4], [5, 6]]")
  await workbench.ready()
  expect((await workbench.trace())["y"]).toEqual({ value: "[17, 39, 61]", tangent: "[1, 3, 5]" })
  await expect.poll(() => workbench.page.url()).toContain("at=A=[[1,2],[3,4],[5,6]],x=[5,6]&")
})

test("a seed is set entry by entry, and a preset is a unit vector over all entries", async ({ workbench }) => {
  await workbench.open(fragment(LAYER, "mode=forward&step=3"))
  expect((await workbench.trace())["y"]?.tangent).toBe("[1, 0]")
  await workbench.button("Seed e6: entry 2 of x alone").click()
  expect((await workbench.trace())["y"]?.tangent).toBe("[2, 4]")
  await workbench.page.getByRole("textbox", { name: "Seed x[0]", exact: true }).fill("1")
  expect((await workbench.trace())["y"]?.tangent).toBe("[3, 7]")
  await expect(workbench.page.locator(".purpose")).toContainText("a directional derivative, not the gradient")
})

test("shapes that do not fit are named, and a product of matrices is offered", async ({ workbench }) => {
  const product = "A = [[1, 2, 3], [4, 5, 6]]\nB = [[1, 0], [0, 1], [1, 1]]\nC = A * B"
  await workbench.page.goto(`./#${fragment(product, "mode=evaluate")}`)
  const problem = workbench.problem("shape-matmul")
  await expect(problem).toContainText("[2, 3]")
  await expect(problem).toContainText("[3, 2]")
  await problem.getByRole("button").click()
  await workbench.ready()
  await workbench.button("Last step").click()
  expect((await workbench.trace())["C"]?.value).toBe("[[4, 5], [10, 11]]")
})

test("a loop is unrolled into versions of its name", async ({ workbench }) => {
  await workbench.open(fragment("l = x\nrepeat 3: l = 4*l*(1 - l)\nl", "at=x=0.2&mode=forward"))
  await workbench.button("Last step").click()
  const trace = await workbench.trace()
  expect(Object.keys(trace).filter(name => name.startsWith("l"))).toEqual(["l#2", "l#3", "l#4"])
  expect(Number(trace["l#4"]?.tangent)).toBeCloseTo(9.066086400000007, 12)
})

// The build has only what it thinks formulas are set with (config/katex.ts).
test("no formula is set in red: arrays that are cut short, mod, accents, choices and roots", async ({ workbench }) => {
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1).join(", ")
  const text = `x = [${numbers}]\nä = sum(outer(x, x)) mod 7\né = (ä < 3) ? sqrt(ä) : cbrt(ä)`
  await workbench.open(fragment(text, "mode=reverse"))
  await expect(workbench.page.locator(".katex", { hasText: "\u22ee" }).first()).toBeAttached()
  await expect(workbench.page.locator(".katex", { hasText: "mod" }).first()).toBeAttached()
  for (let step = 0; step < 12; step++) {
    await expect(workbench.page.locator(".katex-error")).toHaveCount(0)
    await workbench.page.keyboard.press("ArrowRight")
  }
})

// At the last step, entries rounded to four digits.
test("the matrix section's examples give the adjoints that are known", async ({ workbench }) => {
  const { page } = workbench
  const adjoints = async (title: string, ...names: readonly string[]) => {
    await page.getByRole("button", { name: /^Examples/ }).click()
    await page.getByRole("button", { name: title }).click()
    await workbench.ready()
    await workbench.button("Last step").click()
    const trace = await workbench.trace()
    const digits = (entry: unknown): unknown =>
      Array.isArray(entry) ? entry.map(digits) : Number(Number(entry).toFixed(4))
    return names.map(name => digits(JSON.parse(trace[name]!.adjoint!)))
  }
  await workbench.open("mode=reverse&program=x")
  expect(await adjoints("A product of matrices", "A", "B")).toEqual([
    [
      [11, 15],
      [11, 15],
    ],
    [
      [4, 4],
      [6, 6],
    ],
  ])
  expect(await adjoints("A layer on a batch", "W", "b")).toEqual([
    [
      [11.5, -4],
      [2, 7],
    ],
    [5.5, 5],
  ])
  expect(await adjoints("Batch normalization", "gamma", "beta")).toEqual([
    [-1, 1],
    [1, 1],
  ])
  expect(await adjoints("One query of attention", "q")).toEqual([[-0.0687, -0.121]])
  expect(await adjoints("Softmax and cross-entropy", "z")).toEqual([[-0.2946, 0.2595, 0.0351]])
})

/** The texts that a highlight of numbers holds: each of them on the stage and in the table. */
const lit = (page: Page, name: string) => page.evaluate(of => [...(CSS.highlights.get(of) ?? [])].map(String), name)

test("an entry of a product lights the row and the column that made it, by keyboard", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(
    fragment("A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(C^2)", "mode=reverse&step=3"),
  )
  await page.getByRole("button", { name: "Entries", exact: true }).press("Enter")
  const grid = page.getByRole("grid", { name: "The product, entry by entry" })
  await grid.getByRole("gridcell").first().focus()
  await page.keyboard.press("ArrowDown")
  const focused = grid.getByRole("gridcell", { name: "43, row 2, column 1: 3·5 + 4·7" })
  await expect(focused).toBeFocused()
  const shown = page.locator(".card .scheme")
  await expect(shown.locator(".of-left .lit")).toHaveText(["3", "4"])
  await expect(shown.locator(".of-right .lit")).toHaveText(["5", "7"])
  await expect(shown.locator(".made")).toHaveText("3·5 + 4·7 = 43")
  // On the stage, in the table and in the formula of the card.
  await expect.poll(() => lit(page, "entry-row")).toEqual(["3", "3", "3", "4", "4", "4"])
  expect(await lit(page, "entry-column")).toEqual(["5", "5", "5", "7", "7", "7"])
  expect(await lit(page, "entry")).toEqual(["43", "43", "43"])
  // It is not the page's step that the arrows change.
  await workbench.at(3)
  await page.keyboard.press("Tab")
  await expect.poll(() => lit(page, "entry")).toEqual([])
})

test("an entry under the pointer lights them too, and on the way back those of the rule", async ({ workbench }) => {
  const { page } = workbench
  const text = "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(C^2)"
  await workbench.open(fragment(text, "mode=reverse&step=3&options=card.entries=on"))
  const value = workbench.page.locator('.label[data-of="C"] .value')
  await expect(value).toHaveText(/19/)
  const box = (await value.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.25)
  await expect.poll(() => lit(page, "entry")).toEqual(["22", "22", "22"])
  expect(await lit(page, "entry-row")).toEqual(["1", "1", "1", "2", "2", "2"])
  expect(await lit(page, "entry-column")).toEqual(["6", "6", "6", "8", "8", "8"])
  await expect(page.locator(".card .scheme .made")).toHaveText("1·6 + 2·8 = 22")
  // Ā = C̄ Bᵀ, C̄ = 2C = [[38, 44], [86, 100]].
  await workbench.open(fragment(text, "mode=reverse&step=9&options=card.entries=on"))
  const cells = page.getByRole("gridcell")
  await expect(cells).toHaveText(["454", "618", "1030", "1402"])
  await cells.nth(1).hover()
  await expect(page.locator(".card .scheme .made")).toHaveText("38·7 + 44·8 = 618")
  await expect(page.locator(".card .scheme .of-right .lit")).toHaveText(["7", "8"])
  expect(await lit(page, "entry-row")).toEqual(["38", "38", "38", "44", "44", "44"])
  expect(await lit(page, "entry-column")).toEqual(["7", "7", "7", "8", "8", "8"])
  // In the formula itself: what 1030 is made of, C̄'s second row and Bᵀ's first column.
  const result = page.locator(".card .worked .vlist > span", { hasText: /^1030$/ }).last()
  const place = await result.evaluate(cell => {
    const text = new Range()
    text.selectNodeContents(cell.lastChild!)
    const { x, y, width, height } = text.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await page.mouse.move(place.x, place.y)
  await expect.poll(() => lit(page, "entry-row")).toEqual(["86", "86", "86", "100", "100", "100"])
  expect(await lit(page, "entry-column")).toEqual(["5", "5", "5", "6", "6", "6"])
})

test("the entries stand on the wall and at a sweep's last step, and axe finds nothing in them", async ({
  workbench,
}) => {
  const { page } = workbench
  const link = fragment("A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(C)", "mode=reverse&step=8")
  await workbench.open(link)
  await expect(page.locator(".ending")).toBeVisible()
  await page.getByRole("button", { name: "Entries", exact: true }).click()
  await expect(page.getByRole("gridcell")).toHaveText(["4", "4", "6", "6"])
  await expect(page.locator(".ending")).toHaveCount(0)
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ forcedColors: "active" })
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ forcedColors: null })
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "light" })
  expect(await findings(page)).toEqual([])
  await page.getByRole("button", { name: "Entries", exact: true }).click()
  await expect(page.locator(".ending")).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${link}&view=projector`)
  await page.getByRole("button", { name: "Entries", exact: true }).click()
  await expect(page.getByRole("gridcell")).toHaveText(["4", "4", "6", "6"])
  const card = page.locator(".card")
  await expect
    .poll(() => card.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
    .toBeLessThanOrEqual(1)
})

test("a product opens into its products and sums, with the adjoints that it has whole", async ({ workbench }) => {
  const { page } = workbench
  const text = "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B"
  const ones = "&seed=C=[[1,1],[1,1]]"
  const adjoints = async () => {
    await workbench.button("Last step").click()
    const trace = await workbench.trace()
    return [trace["A"]?.adjoint, trace["B"]?.adjoint, trace["C"]?.value]
  }
  const known = ["[[11, 15], [11, 15]]", "[[4, 4], [6, 6]]", "[[19, 22], [43, 50]]"]
  await workbench.open(fragment(text, `mode=reverse&step=3${ones}`))
  expect(await adjoints()).toEqual(known)
  await page.keyboard.press("Home")
  await workbench.graph.getByRole("button", { name: "Open A times B" }).click()
  const close = workbench.graph.getByRole("button", { name: "Close A times B" })
  await expect(close).toHaveAttribute("aria-expanded", "true")
  await workbench.ready()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("&expand=matmul")
  expect(await adjoints()).toEqual(known)
  // Eight entries, eight products, four sums, two rows and C, beside A and B.
  expect(Object.keys(await workbench.trace())).toHaveLength(25)
  await close.click()
  await workbench.ready()
  expect(await adjoints()).toEqual(known)
})

test("what a bias gets back is added up along an axis that is drawn, and told by the legend", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(fragment("X = [[1, 2], [3, 4], [5, 6]]\nb = [1, 2]\ny = sum(X + b)", "mode=reverse&step=8"))
  const axis = page.locator(".card .worked [data-axes]")
  await expect(axis).toHaveAttribute("data-axes", "0")
  // The arrow is as long as the three rows.
  const [arrow, matrix] = [(await axis.boundingBox())!, (await axis.locator(".mtable").first().boundingBox())!]
  expect(arrow.y).toBeLessThanOrEqual(matrix.y)
  expect(arrow.y + arrow.height).toBeGreaterThanOrEqual(matrix.y + matrix.height)
  await expect(axis).toHaveCSS("border-left-width", "2px")
  // On the graph it stands at what the sum node hands back, and goes with the step.
  const onStage = page.locator(".label [data-axes]")
  await expect(page.locator('.label[data-of="v1"] .derivative')).toHaveAttribute("data-axes", "0")
  await expect(onStage).toHaveCount(1)
  await page.keyboard.press("ArrowLeft")
  await expect(onStage).toHaveCount(0)
  await page.keyboard.press("ArrowRight")
  await expect(onStage).toHaveCount(1)
  await workbench.open(fragment("X = [[1, 2], [3, 4]]\nb = [[1], [2]]\ny = sum(X + b)", "mode=reverse&step=8"))
  await expect(axis).toHaveAttribute("data-axes", "1")
  await expect(axis).toHaveCSS("border-top-width", "2px")
  await page.getByRole("button", { name: "Legend" }).click()
  await expect(page.locator(".legend")).toContainText("the axis along which entries are added up")
})

import type { Locator } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const LONG = `program=${encodeURIComponent(
  [
    "a = sin(x)*y",
    "b = exp(a) + x*y - ln(y + 2)",
    "c = tanh(b)*a + sqrt(x*x + y*y)",
    "f = c*b + a*x - cos(c)/(1 + y*y)",
  ].join("\n"),
)}&at=x=3,y=5`

const box = async (locator: Locator) => {
  const { x, y, width, height } = (await locator.boundingBox())!
  return { left: x, top: y, right: x + width, bottom: y + height, width, height }
}

const parts = async ({ page, graph }: Workbench) => ({
  graph: await box(graph),
  card: await box(page.getByRole("region", { name: "This step" })),
  player: await box(page.getByRole("group", { name: "Player" })),
})

for (const [name, width, height, beside] of [
  ["a small phone", 360, 740, false],
  ["a phone", 390, 844, false],
  ["a phone on its side", 844, 390, true],
  ["a tablet", 820, 1180, false],
  ["a tablet on its side", 1180, 820, false],
  ["a desk at 200 %", 720, 450, true],
] as const)
  test(`on ${name} the active node, the card and the player are on one screen while one steps`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.setViewportSize({ width, height })
    await workbench.open(`${INTEGERS}&mode=reverse&step=12`)
    await workbench.button("Next step").click()
    await workbench.at(13)
    const { graph, card, player } = await parts(workbench)
    const node = await box(workbench.node("x"))
    expect(node.top).toBeGreaterThanOrEqual(graph.top)
    expect(node.bottom).toBeLessThanOrEqual(graph.bottom)
    expect(card.bottom).toBeLessThanOrEqual(player.top)
    expect(player.bottom).toBeLessThanOrEqual(height)
    if (beside) expect(card.left).toBeGreaterThanOrEqual(graph.right - 1)
    else expect(card.top).toBeGreaterThanOrEqual(graph.bottom)
    expect(player.height).toBeLessThanOrEqual(76)
    expect(graph.height).toBeGreaterThan(140)
    const overflow = await page.evaluate(() =>
      [document.documentElement, document.querySelector(".modes")!].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    )
    expect(overflow).toEqual([0, 0])
  })

test("on a phone the program is one line that a tap opens, and a press on the player folds it again", async ({
  elsewhere,
}) => {
  const phone = await elsewhere({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  await phone.open(`${INTEGERS}&mode=reverse&step=12`)
  const line = await box(phone.page.locator(".left"))
  expect(line.height).toBeLessThanOrEqual(56)
  await expect(phone.program).toBeVisible()
  await expect(phone.field("x")).toBeHidden()
  await phone.button("Program and inputs").tap()
  await phone.field("x").fill("4")
  await expect(phone.node("x")).toHaveAccessibleName(/value 4/)
  await phone.button("Next step").tap()
  await expect(phone.field("x")).toBeHidden()
  await phone.program.tap()
  await expect(phone.field("x")).toBeVisible()
})

test("panels beside the picture fold away by a key or a button, and a link and a reload keep it", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  const before = (await box(workbench.graph)).width
  await page.keyboard.press("p")
  await expect(workbench.program).toBeHidden()
  await expect(page).toHaveURL(/sides=right/)
  await workbench.button("Tables").click()
  await expect(page.getByRole("tablist", { name: "Panels" })).toBeHidden()
  await expect(page).toHaveURL(/sides=none/)
  expect((await box(workbench.graph)).width - before).toBe(440)
  await page.reload()
  await workbench.ready()
  await expect(workbench.program).toBeHidden()
  await expect(workbench.button("Program and inputs")).toHaveAttribute("aria-expanded", "false")
  await workbench.button("Program and inputs").click()
  await expect(workbench.program).toBeVisible()
})

test("the divider is dragged and moved by arrow keys, which do not step", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  const aside = page.getByRole("complementary", { name: "Panels" })
  expect((await box(aside)).width).toBe(300)
  const divider = page.getByRole("separator", { name: "Width of the tables" })
  const place = await box(divider)
  await page.mouse.move(place.left + 4, 300)
  await page.mouse.down()
  await page.mouse.move(1280 * 0.6, 300)
  await page.mouse.up()
  await expect(divider).toHaveAttribute("aria-valuenow", "40")
  await divider.press("ArrowLeft")
  await expect(divider).toHaveAttribute("aria-valuenow", "41")
  expect((await box(aside)).width).toBeCloseTo(0.41 * 1280, 0)
  await expect(page).toHaveURL(/divider=41/)
  await workbench.at(13)
})

test("where the stage is wide and low the card stands beside the graph", async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 1280, height: 500 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13&sides=none`)
  const { graph, card, player } = await parts(workbench)
  expect(card.left).toBeGreaterThanOrEqual(graph.right - 1)
  expect(card.bottom).toBeLessThanOrEqual(player.top)
})

test("the card is as high at every step, so that the picture stands still", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse`)
  const heights = new Set<number>()
  for (const step of [0, 1, 6, 7, 8, 13, 15]) {
    await workbench.scrub(step)
    heights.add((await box(workbench.graph)).height)
  }
  expect(heights.size).toBe(1)
})

for (const [name, link] of Object.entries({ short: INTEGERS, long: LONG }))
  test(`on the wall the head of a ${name} program takes a fifth of the height at most, its active term lit`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.setViewportSize({ width: 1280, height: 720 })
    await workbench.open(`${link}&mode=reverse&step=12&view=projector`)
    const head = page.locator(".board")
    expect((await box(head)).height).toBeLessThanOrEqual(720 / 5)
    await expect(head.locator(".katex-underline, mark")).toHaveCount(1)
    const [program, point] = [await box(head.locator(".program")), await box(head.locator(".at"))]
    expect(program.height).toBeLessThan(60)
    expect(point.top).toBeGreaterThanOrEqual(program.bottom)
    await expect(head.locator(".at")).toHaveAttribute("title", "x = 3, y = 5")
    await expect(page.locator("h1")).toHaveCount(1)
    const inner = await head.locator(".program").evaluate(line => line.scrollWidth - line.clientWidth)
    expect(inner).toBeLessThanOrEqual(0)
  })

test("the card's type follows the room of a wall, that of a product's rule too", async ({ workbench }) => {
  const { page } = workbench
  const size = (of = ".card p") =>
    page.locator(of).evaluate(text => Math.round(parseFloat(getComputedStyle(text).fontSize)))
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13&view=projector`)
  expect(await size()).toBeGreaterThanOrEqual(24)
  await page.setViewportSize({ width: 1920, height: 1080 })
  expect(await size()).toBeGreaterThanOrEqual(36)
  const product = encodeURIComponent("A = [[1,2],[3,4]]\nB = [[5,6],[7,8]]\nC = A @ B\nf = sum(C)")
  await workbench.open(`program=${product}&mode=reverse&step=7&view=projector`)
  await expect.poll(() => size(".card .mathematics")).toBeGreaterThanOrEqual(43)
  expect(await size()).toBeGreaterThanOrEqual(30)
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect.poll(() => size(".card .mathematics")).toBeGreaterThanOrEqual(28)
})

test("the words of a step with wide arrays stand within its card", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1440, height: 900 })
  const layer =
    "X = [[1,2],[3,4],[5,6]]\nW = [[0.5,-1],[0.2,0.3]]\nb = [0.1,-0.2]\nH = sigmoid(X @ W + b)\nmean((H - 0.5)^2)"
  await workbench.open(`program=${encodeURIComponent(layer)}&mode=reverse&step=14`)
  const beyond = () =>
    page.locator(".card").evaluate(card => {
      const [words, box] = [card.querySelector("p")!, card].map(one => one.getBoundingClientRect())
      return words!.bottom - box!.bottom
    })
  await expect.poll(beyond).toBeLessThanOrEqual(0)
})

const scale = ({ page }: Workbench) =>
  page.locator(".overlay").evaluate(overlay => new DOMMatrix(getComputedStyle(overlay).transform).a)

test("in a page that scrolls the wheel scrolls it, and Ctrl zooms the picture", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 820, height: 700 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  await workbench.moving()
  const before = await scale(workbench)
  const { left, top } = await box(workbench.graph)
  await page.mouse.move(left + 100, top + 60)
  await page.mouse.wheel(0, 120)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await scale(workbench)).toBe(before)
  await page.keyboard.down("Control")
  await page.mouse.wheel(0, -120)
  await page.keyboard.up("Control")
  await expect.poll(() => scale(workbench)).toBeGreaterThan(before)
})

test("the first sight is quiet: 15 controls at most, and the graph has 60 % of the width", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1440, height: 900 })
  await workbench.open()
  // A browser without a window begins with its pointer at the corner, over the head.
  await page.mouse.move(-1, -1)
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("button, input, select, textarea, summary, [role=separator]")]
        .filter(control => {
          const shown = control.closest(".modes, .scrubber") ?? control
          return shown.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        })
        .map(control => control.getAttribute("aria-label") ?? control.textContent),
    )
  await expect.poll(async () => (await seen()).length).toBeLessThanOrEqual(15)
  expect((await box(workbench.graph)).width).toBeGreaterThanOrEqual(0.6 * 1440)
  await workbench.button("Next step").click()
  await workbench.at(14)
  for (const name of ["Share", "Theme", "Keyboard shortcuts", "Fit the graph to the view"])
    await expect.poll(seen).toContain(name)
})

// What is undone, what is kept, and a page that is written into.
test.describe("on a page of its own", () => {
  test.use({ standing: false })

  test("five presses on a slider are one undo; after a pause the next is another", async ({ workbench }) => {
    const { page } = workbench
    await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
    await workbench.slider("x").focus()
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowUp")
    await expect(workbench.field("x")).toHaveValue("3.05")
    await page.waitForTimeout(1200)
    await page.keyboard.press("ArrowUp")
    await expect(workbench.field("x")).toHaveValue("3.06")
    await workbench.button("Undo").click()
    await expect(workbench.field("x")).toHaveValue("3.05")
    await workbench.button("Undo").click()
    await expect(workbench.field("x")).toHaveValue("3")
    await expect(workbench.button("Undo")).toBeDisabled()
  })

  test("the way back to one's own program says why it is there, and is not on the wall", async ({ workbench }) => {
    await workbench.open()
    await workbench.type("u^2 + u")
    await workbench.ready()
    await workbench.open(INTEGERS)
    await expect(workbench.notices).toContainText("This came by a link. Your own program is kept as you left it.")
    await workbench.open(`${INTEGERS}&view=projector`)
    await expect(workbench.notices).toBeHidden()
  })

  test("a formula in a sentence is not broken, nor parted from the comma behind it", async ({ workbench }) => {
    const { page } = workbench
    await workbench.open(`${INTEGERS}&mode=reverse&step=12`)
    const broken = await page.locator(".card p").evaluate(text => {
      const found: string[] = []
      for (let width = 90; width < 400; width += 3) {
        text.setAttribute("style", `flex: none; width: ${width}px`)
        for (const whole of text.querySelectorAll(".whole")) {
          const rows = new Set([...whole.getClientRects()].map(({ top }) => Math.round(top)))
          if (rows.size > 1) found.push(`${width}: ${whole.textContent}`)
        }
      }
      return { found, count: text.querySelectorAll(".whole").length }
    })
    expect(broken.count).toBeGreaterThan(2)
    expect(broken.found).toEqual([])
  })
})

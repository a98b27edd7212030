import { writeGiven } from "../app/document/given"
import { expect, test } from "./page"
import { SHAPES } from "./shapes"

test("the sum of a node at the picture's edge is read whole, on the wall too", async ({ workbench }) => {
  const paths = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&step=15`
  const baydin = `program=${encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")}&mode=reverse&step=15`
  /** Px by which it goes beyond the window. */
  const beyond = () =>
    workbench.page.locator(".labels .sum").evaluate(element => {
      const [sum, view] = [element, element.closest(".view")!].map(one => one.getBoundingClientRect())
      return Math.max(0, view!.left - sum!.left, sum!.bottom - view!.bottom)
    })
  for (const [width, height, link, text] of [
    [1440, 900, "lesson=8.3", "−18 + 2·1 → −16"],
    [1440, 900, `${paths}&derivative=f`, "18 + 2·3 → 24"],
    [1920, 1080, `${paths}&view=projector`, "18 + 2·3 → 24"],
    [1280, 720, `${baydin}&view=projector&options=wall.table=on`, "−0.5403 + 1·1 → 0.4597"],
  ] as const) {
    await workbench.page.setViewportSize({ width, height })
    await workbench.open(link)
    await expect(workbench.page.locator(".labels .sum")).toHaveText(text)
    await expect.poll(beyond).toBe(0)
  }
})

test("a trace of numbers with exponents keeps within its panel, in a window that is made smaller, too", async ({
  workbench,
}) => {
  const { page } = workbench
  const program = "s = 1\nrepeat 5: s = (s + a/s)/2\ns"
  await workbench.open(`program=${encodeURIComponent(program)}&at=a%3D2&mode=reverse&step=999`)
  await expect(page.locator(".trace")).toContainText("×10")
  const beyond = () =>
    page.locator(".trace").evaluate(table => {
      const edge = table.parentElement!.getBoundingClientRect().right
      return [...table.querySelectorAll("th, td, td *")].filter(one => one.getBoundingClientRect().right > edge + 0.5)
        .length
    })
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 720 })
    await workbench.ready()
    await expect.poll(beyond, `${width}`).toBe(0)
  }
})

for (const colorScheme of ["light", "dark"] as const)
  test(`no edge strikes the title of a group through, in the ${colorScheme} theme`, async ({ workbench }) => {
    const { page } = workbench
    await page.emulateMedia({ colorScheme })
    await workbench.open(`program=${encodeURIComponent("s = 1\nrepeat 3: s = (s + a/s)/2\ns")}&at=a%3D2&mode=reverse`)
    const titles = page.locator(".labels .partname")
    await expect(titles).toHaveCount(3)
    const colours = await titles.evaluateAll(all => all.map(one => getComputedStyle(one).backgroundColor))
    const stage = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"))
      probe.style.color = "var(--stage)"
      return getComputedStyle(probe).color
    })
    expect(stage).toMatch(/^rgb\(/)
    expect(new Set(colours)).toEqual(new Set([stage]))
    // Titles are painted after the edges.
    const later = await page.evaluate(() => {
      const [edges, labels] = [document.querySelector(".view > svg")!, document.querySelector(".view > .overlay")!]
      return Boolean(edges.compareDocumentPosition(labels) & Node.DOCUMENT_POSITION_FOLLOWING)
    })
    expect(later).toBe(true)
  })

test("on the phone what a step does with arrays is read without scrolling its card", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 390, height: 844 })
  const { program, at } = SHAPES.find(({ name }) => name === "softmax and loss")!
  const point = Object.entries(at).map(([input, value]) => `${input}=${writeGiven(value)}`)
  await workbench.open(
    `program=${encodeURIComponent(program)}&at=${encodeURIComponent(point.join(","))}&mode=reverse&step=1`,
  )
  await expect(page.locator(".card.arrays")).toBeVisible()
  for (let step = 1; step < 18; step++) {
    const beyond = () => page.locator(".card").evaluate(card => card.scrollHeight - card.clientHeight)
    await expect.poll(beyond, `step ${step}`).toBeLessThanOrEqual(1)
    await page.keyboard.press("ArrowRight")
    await workbench.at(step + 1)
  }
})

import { writeGiven } from "../app/document/given"
import { expect, test } from "./page"
import { SHAPES } from "./shapes"

test("the sum of a node at the picture's edge is read whole", async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 1440, height: 900 })
  await workbench.open("lesson=8.3")
  await expect(workbench.page.locator(".labels .sum")).toHaveText("−18 + 2·1 → −16")
  const left = (selector: string) =>
    workbench.page.locator(selector).evaluate(element => element.getBoundingClientRect().left)
  await expect.poll(async () => (await left(".labels .sum")) - (await left(".view"))).toBeGreaterThanOrEqual(0)
  await workbench.page.setViewportSize({ width: 1280, height: 720 })
  const program = encodeURIComponent("ln(x1) + x1*x2 - sin(x2)")
  await workbench.open(`program=${program}&mode=reverse&step=15&view=projector&options=wall.table=on`)
  await expect(workbench.page.locator(".labels .sum")).toHaveText("−0.5403 + 1·1 → 0.4597")
  await expect.poll(async () => (await left(".labels .sum")) - (await left(".view"))).toBeGreaterThanOrEqual(0)
})

for (const width of [1440, 1280])
  test(`at ${width} px a trace of numbers with exponents keeps within its panel`, async ({ workbench }) => {
    const { page } = workbench
    await page.setViewportSize({ width, height: 720 })
    const program = "s = 1\nrepeat 5: s = (s + a/s)/2\ns"
    await workbench.open(`program=${encodeURIComponent(program)}&at=a%3D2&mode=reverse&step=999`)
    await expect(page.locator(".trace")).toContainText("×10")
    const beyond = () =>
      page.locator(".trace").evaluate(table => {
        const edge = table.parentElement!.getBoundingClientRect().right
        return [...table.querySelectorAll("th, td, td *")].filter(one => one.getBoundingClientRect().right > edge + 0.5)
          .length
      })
    await expect.poll(beyond).toBe(0)
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
      const [edges, labels] = [document.querySelector(".view > svg")!, document.querySelector(".view > .labels")!]
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

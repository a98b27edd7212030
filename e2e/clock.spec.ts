import type { Page } from "@playwright/test"
import { EXAMPLES } from "../app/teach/examples"
import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

test("card, table and picture tell a step together: the rule, its numbers, its result", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=12`)
  await workbench.moving()
  const opacity = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(one => Number(getComputedStyle(one).opacity))
  const told = async () => ({
    numbers: await opacity('.worked [data-is="product"]'),
    result: await opacity('.card [data-is="result"]'),
    sentence: await opacity(".card p > span"),
    cell: await page
      .locator('.trace [data-at="0"] td.adjoint')
      .evaluate(cell => (cell.closest("[data-telling]") ? cell.getAttribute("data-before") : cell.textContent)),
    flights: await page.locator(".flight").count(),
  })
  await workbench.drag(12.02)
  await workbench.at(13)
  await expect(page.locator(".card[data-telling]")).toHaveCount(1)
  expect(await told()).toEqual({ numbers: 0, result: 0, sentence: 0, cell: "−18", flights: 3 })
  await workbench.drag(12.5)
  await expect.poll(() => opacity('.worked [data-is="product"]')).toBe(1)
  expect(await told()).toEqual({ numbers: 1, result: 0, sentence: 0, cell: "−18", flights: 3 })
  await page.mouse.up()
  await workbench.at(13)
  await expect(page.locator("[data-moving]")).toHaveCount(0)
  expect(await told()).toEqual({ numbers: 1, result: 1, sentence: 1, cell: "−16", flights: 0 })
})

test("backwards it is told the other way round", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=forward&step=4`)
  await workbench.moving()
  await workbench.drag(4.02)
  await workbench.at(5)
  await expect(page.locator(".card[data-telling]")).toHaveCount(1)
  await expect(page.locator('.trace [data-at="4"] td.tangent')).toHaveAttribute("data-before", "")
  await page.mouse.up()
  await workbench.at(4)
  await expect(page.locator("[data-telling], .flight, [data-before]")).toHaveCount(0)
})

/** Of longer programs no more steps are looked at. */
const MOST_STEPS = 14

/** Where things stand that no step moves: in the window, and nodes in the picture, which a camera may follow. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const place = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].map(Math.round).join(" ")
    }
    const drawn = (rect: Element) => ["x", "y", "width", "height"].map(name => rect.getAttribute(name)).join(" ")
    const all = (selector: string, read: (element: Element) => string) =>
      [...document.querySelectorAll(selector)].map(read)
    return JSON.stringify([
      ...[".card", ".view", "footer", "[role=tablist]"].map(name => all(name, place)),
      all(".mark > rect", drawn),
    ])
  })

for (const [name, size] of [
  ["a window", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const)
  test(`nothing moves but what a step moves, in ${name}`, async ({ workbench }) => {
    test.setTimeout(180_000)
    const { page } = workbench
    await page.setViewportSize(size)
    await page.emulateMedia({ reducedMotion: "reduce" })
    for (const {
      title,
      document: { program, at },
    } of EXAMPLES) {
      const point = [...(at ?? [])].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(",")
      await workbench.open(`program=${encodeURIComponent(program)}&at=${point}&mode=reverse`)
      await expect(page.locator(".trace")).toBeVisible()
      await page.keyboard.press("Home")
      await workbench.at(0)
      const steps = Math.min(MOST_STEPS, Number(await workbench.root.getAttribute("data-steps")))
      const before = await standing(page)
      for (let step = 1; step <= steps; step++) {
        await page.keyboard.press("Shift+ArrowRight")
        await workbench.at(step)
        expect(await standing(page), `${title} at step ${step}`).toBe(before)
      }
    }
  })

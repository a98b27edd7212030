import type { Page } from "@playwright/test"
import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

/** The contributions that are seen, by link. */
async function contributions(page: Page): Promise<Record<string, string>> {
  const found = await page
    .locator(".contribution")
    .evaluateAll(all => all.map(one => [(one as HTMLElement).dataset["contribution"] ?? "", one.textContent] as const))
  return Object.fromEntries(found)
}

test("the last step of a reverse sweep shows every path with what came along it", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  await expect(page.locator(".contribution")).toHaveCount(8)
  expect(await contributions(page)).toEqual({
    "x→v1:0": "10",
    "y→v1:1": "6",
    "v1→v2:0": "2",
    "x→v2:1": "2",
    "y→v3:0": "18",
    "x→v3:1": "−18",
    "v2→f:0": "2",
    "v3→f:1": "18",
  })
  await expect(page.locator('.link[data-trail="backward"]')).toHaveCount(8)
  const width = (id: string) =>
    page.locator(`[data-edge="${id}"] path`).evaluate(path => parseFloat(getComputedStyle(path).strokeWidth))
  expect(await width("x→v3:1")).toBeCloseTo(4.6, 1)
  expect(await width("v1→v2:0")).toBeCloseTo(3.4, 1)
})

test("a negative contribution has a hollow arrowhead", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  await expect(page.locator('[data-edge="x→v3:1"] path')).toHaveAttribute("marker-start", /minus/)
  await expect(page.locator('[data-edge="x→v2:1"] path')).toHaveAttribute("marker-start", /trail/)
})

test("going back takes the trail with it, and values leave none", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=9`)
  await expect(page.locator(".contribution")).toHaveText(["2", "18"])
  await page.keyboard.press("Home")
  await expect(page.locator(".contribution, .link[data-trail]")).toHaveCount(0)
})

test("forward, tangents leave their trail towards the output", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=forward&step=6`)
  await expect(page.locator(".contribution")).toHaveCount(8)
  expect(await contributions(page)).toMatchObject({ "x→v3:1": "−1", "v2→f:0": "12", "v3→f:1": "−18" })
  await expect(page.locator('[data-edge="v2→f:0"] path')).toHaveAttribute("marker-end", /forward/)
})

test("a contribution appears when it lands, and the one before stays", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=12`)
  await workbench.moving()
  const opacity = (id: string) =>
    page.locator(`[data-contribution="${id}"]`).evaluate(one => Number(getComputedStyle(one).opacity))
  await workbench.drag(12.2)
  await workbench.at(13)
  await expect(page.locator(".film .chip").last()).toHaveText("2·1")
  expect(await opacity("x→v2:1")).toBe(0)
  await workbench.drag(12.97)
  await expect.poll(() => opacity("x→v2:1")).toBeGreaterThan(0.8)
  await page.mouse.up()
  await expect.poll(() => opacity("x→v2:1")).toBe(1)
})

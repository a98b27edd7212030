import { expect, test, type ModeName } from "./page"

const MODES: readonly ModeName[] = ["Evaluate", "Forward", "Reverse"]

/** What lies on or beyond what it should not, in words; measured in the page. */
function misplaced(): string[] {
  const slack = 1
  const found: string[] = []
  const box = (element: Element) => element.getBoundingClientRect()
  const nodes = [...document.querySelectorAll("[data-node]")].map(node => ({
    name: node.getAttribute("data-node") ?? "",
    box: box(node.querySelector("rect") ?? node),
  }))
  const labels = [...document.querySelectorAll(".label")]
  const partials = [...document.querySelectorAll(".plate")].map(one => ({ text: one.textContent, box: box(one) }))
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom
  nodes.forEach((node, index) => {
    for (const other of nodes.slice(index + 1))
      if (meet(node.box, other.box)) found.push(`${node.name} meets ${other.name}`)
    for (const part of [".formula", ".numbers"]) {
      const element = labels[index]?.querySelector(part)
      const words = element?.firstElementChild ? element : null
      if (!words) continue
      const range = document.createRange()
      range.selectNodeContents(words)
      const width = range.getBoundingClientRect()
      if (width.left < node.box.left - slack || width.right > node.box.right + slack)
        found.push(`${part} of ${node.name} is ${Math.round(width.width)} px wide in ${Math.round(node.box.width)}`)
    }
    for (const partial of partials)
      if (meet(partial.box, node.box)) found.push(`partial ${partial.text} on ${node.name}`)
  })
  if (labels.length !== nodes.length) found.push(`${labels.length} labels for ${nodes.length} nodes`)
  return found
}

test("the menu offers at least a dozen programs, among them the known ones", async ({ workbench }) => {
  await workbench.open()
  await workbench.page.getByRole("button", { name: /^Examples/ }).click()
  const items = workbench.page.locator(".menu li").getByRole("button")
  await expect(items.first()).toBeVisible()
  expect(await items.count()).toBeGreaterThanOrEqual(12)
  const all = (await items.allTextContents()).join("\n")
  for (const source of [
    "Baydin",
    "Griewank",
    "CS231n",
    "micrograd",
    "Polar",
    "logistic map",
    "Rosenbrock",
    "cross-entropy",
    "Beale",
    "x to the x",
    "kink",
  ])
    expect(all).toContain(source)
  await workbench.page.keyboard.press("Escape")
  await expect(items).toHaveCount(0)
  await expect(workbench.page.getByRole("button", { name: /^Examples/ })).toBeFocused()
})

for (const mode of MODES) {
  test(`every example is drawn in ${mode} with nothing overlapping and every label inside its node`, async ({
    workbench,
  }) => {
    // Nothing travels: what is measured is where it ends.
    await workbench.page.emulateMedia({ reducedMotion: "reduce" })
    await workbench.open()
    await workbench.mode(mode)
    const menu = workbench.page.getByRole("button", { name: /^Examples/ })
    const items = workbench.page.locator(".menu li").getByRole("button")
    await menu.click()
    await expect(items.first()).toBeVisible()
    const count = await items.count()
    await workbench.page.keyboard.press("Escape")
    const found: Record<string, string[]> = {}
    for (let index = 0; index < count; index++) {
      await menu.click()
      const title = (await items.nth(index).textContent()) ?? ""
      await items.nth(index).click()
      await workbench.ready()
      expect(Number(await workbench.root.getAttribute("data-step"))).toBeGreaterThan(0)
      await expect(workbench.problems.locator(".error")).toHaveCount(0)
      await workbench.page.keyboard.press("End")
      await workbench.at(Number(await workbench.root.getAttribute("data-steps")))
      const wrong = await workbench.page.evaluate(misplaced)
      await workbench.page.getByRole("tab", { name: "Trace", exact: true }).click()
      const trace = workbench.page.getByRole("group", { name: "Trace" })
      const beyond = await trace.evaluate(region => region.scrollWidth - region.clientWidth)
      if (beyond > 0) wrong.push(`the trace is cut by ${beyond} px`)
      if (wrong.length > 0) found[title] = wrong
    }
    expect(found).toEqual({})
  })
}

test("the network of 39 nodes is drawn with nothing overlapping on a phone", async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 360, height: 740 })
  await workbench.open()
  await workbench.page.getByRole("button", { name: /^Examples/ }).click()
  await workbench.page.getByRole("button", { name: /2-3-1/ }).click()
  await workbench.ready()
  await workbench.button("Last step").click()
  await expect(workbench.page.locator("[data-node]")).toHaveCount(39)
  expect(await workbench.page.evaluate(misplaced)).toEqual([])
})

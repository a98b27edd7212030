import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { writeGiven } from "../app/document/given"
import { EXAMPLES } from "../app/teach/examples"
import { expect, test } from "./page"
import { SHAPES, type Course } from "./shapes"

const { programs } = JSON.parse(readFileSync("app/engine/reference/courses.json", "utf8")) as {
  programs: readonly Course[]
}

/** The programs of courses, the examples and programs of many shapes, at their last step: there all is on the picture that will be. */
const ALL: readonly (readonly [name: string, fragment: string])[] = [
  ...[...programs, ...SHAPES].map(({ name, program, at }) => [name, program, Object.entries(at)] as const),
  ...EXAMPLES.map(({ title, document: { program, at } }) => [title, program, [...(at ?? [])]] as const),
].map(([name, program, at]) => {
  const point = at.map(([input, value]) => `${input}=${writeGiven(value)}`).join(",")
  return [name, `program=${encodeURIComponent(program)}&at=${encodeURIComponent(point)}&mode=reverse&step=99999`]
})

/** The nodes and labels that something of the stage's furniture lies on, in a picture that is seen whole. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect()
    const room = box(document.querySelector(".view")!)
    const marks = [...document.querySelectorAll(".view .mark > rect")].map(box)
    const outside = ({ left, right, top, bottom }: DOMRect) =>
      left < room.left - 1 || right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1
    // What is larger than its window is looked at piece by piece.
    if (marks.some(outside)) return []
    const things = [...document.querySelectorAll(".labels :is(.plate, .factor, .badge, .sum)")].map(box)
    const furniture = [...document.querySelectorAll(".toolbar, .minimap, .tidying button")].map(box)
    const meets = (a: DOMRect, b: DOMRect) =>
      a.width > 0 && b.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    return [...marks, ...things]
      .filter(one => furniture.some(piece => meets(one, piece)))
      .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" "))
  })

for (const [where, size, view] of [
  ["at 1440×900", { width: 1440, height: 900 }, ""],
  ["at 1280×720", { width: 1280, height: 720 }, ""],
  ["on the wall", { width: 1280, height: 720 }, "&view=projector"],
  ["on the phone", { width: 390, height: 844 }, ""],
] as const)
  test(`${where} no furniture lies on a node or a label of a picture that is seen whole`, async ({ workbench }) => {
    test.setTimeout(180_000)
    await workbench.page.setViewportSize(size)
    await workbench.page.emulateMedia({ reducedMotion: "reduce" })
    for (const [name, fragment] of ALL) {
      await workbench.open(fragment + view)
      await expect.poll(() => covered(workbench.page), { message: name, timeout: 2500 }).toEqual([])
    }
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
  const [name, fragment] = ALL.find(([title]) => title === "softmax and loss")!
  await workbench.open(fragment.replace("step=99999", "step=1"))
  await expect(page.locator(".card.arrays")).toBeVisible()
  for (let step = 1; step < 18; step++) {
    const beyond = () => page.locator(".card").evaluate(card => card.scrollHeight - card.clientHeight)
    await expect.poll(beyond, `${name}, step ${step}`).toBeLessThanOrEqual(1)
    await page.keyboard.press("ArrowRight")
    await workbench.at(step + 1)
  }
})

import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { writeGiven } from "../app/document/given"
import { EXAMPLES } from "../app/teach/examples"
import { expect, test, type Workbench } from "./page"
import { SHAPES, type Course } from "./shapes"

const { programs } = JSON.parse(readFileSync("app/engine/reference/courses.json", "utf8")) as {
  programs: readonly Course[]
}

/** The programs of courses, the examples, and programs of many shapes. */
const ALL: readonly Course[] = [
  ...programs,
  ...SHAPES,
  ...EXAMPLES.map(({ title, document: { program, at } }) => ({
    name: title,
    program,
    at: Object.fromEntries(at ?? []),
  })),
]

function fragment({ program, at }: Course, view: string): string {
  const point = Object.entries(at).map(([name, value]) => `${name}=${writeGiven(value)}`)
  return [
    `program=${encodeURIComponent(program)}`,
    ...(point.length > 0 ? [`at=${encodeURIComponent(point.join(","))}`] : []),
    `mode=reverse&step=12${view}`,
  ].join("&")
}

/** How many nodes are drawn, how many of them are not wholly in the picture's window, and how large type is in them as a rule, px. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect()
    const room = box(document.querySelector(".view")!)
    const nodes = [...document.querySelectorAll(".view [data-node]")].map(box)
    const outside = nodes.filter(
      ({ left, right, top, bottom }) =>
        left < room.left - 1 || right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1,
    )
    const type = [...document.querySelectorAll<HTMLElement>(".label .formula")]
      .map(one => {
        const katex = one.querySelector(".katex") ?? one
        return (parseFloat(getComputedStyle(katex).fontSize) * box(one).height) / one.offsetHeight
      })
      .sort((a, b) => a - b)
    return { nodes: nodes.length, outside: outside.length, type: type[type.length >> 1] ?? 0 }
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

type Seen = Awaited<ReturnType<typeof seen>>

/** What furniture lies on at the last step, where all is on the picture that will be. */
async function coveredAtTheEnd(workbench: Workbench): Promise<string[]> {
  await workbench.page.keyboard.press("End")
  await workbench.at(Number(await workbench.root.getAttribute("data-steps")))
  await expect
    .poll(() => covered(workbench.page), { timeout: 2500 })
    .toEqual([])
    .catch(() => undefined)
  return covered(workbench.page)
}

/** What of a picture is not seen, or not in type that reads. */
async function notWhole({ page }: Workbench, least: (nodes: number) => number): Promise<string[]> {
  const small = ({ nodes, type }: Seen) => nodes <= 40 && Number(type.toFixed(1)) < least(nodes)
  // The window may still be taking its size: what head and card need is known once they are there.
  await expect
    .poll(async () => seen(page).then(found => found.outside === 0 && !small(found)), { timeout: 1500 })
    .toBe(true)
    .catch(() => undefined)
  const found = await seen(page)
  return [
    ...(found.outside > 0 ? [`${found.outside} of ${found.nodes} outside`] : []),
    ...(small(found) ? [`type of ${found.type.toFixed(1)} px in ${found.nodes} nodes`] : []),
  ]
}

/** Which programs do not keep what is asked of a view. `least`: of the size of type, px; null: the picture need not be seen whole. */
async function failing(
  workbench: Workbench,
  view: string,
  least: ((nodes: number) => number) | null,
): Promise<string[]> {
  const failed: string[] = []
  for (const course of ALL) {
    await workbench.open(fragment(course, view))
    if (least) failed.push(...(await notWhole(workbench, least)).map(fault => `${course.name}: ${fault}`))
    const under = await coveredAtTheEnd(workbench)
    if (under.length > 0) failed.push(`${course.name}: furniture lies on ${under.join("; ")}`)
  }
  return failed
}

const VIEWS = [
  ["at 1440×900", { width: 1440, height: 900 }, "", (n: number) => (n <= 25 ? 11 : 9)],
  ["at 1280×720", { width: 1280, height: 720 }, "", (n: number) => (n <= 15 ? 11 : n <= 25 ? 9.5 : 8)],
  ["on the wall", { width: 1280, height: 720 }, "&view=projector", (n: number) => (n <= 12 ? 18 : n <= 25 ? 13 : 10)],
  ["on the phone", { width: 390, height: 844 }, "", null],
] as const

for (const [where, size, view, least] of VIEWS)
  test(`${where} no furniture lies on a course or an example${least ? ", which is seen whole, in type that reads" : " that is seen whole"}`, async ({
    workbench,
  }) => {
    test.setTimeout(240_000)
    await workbench.page.setViewportSize(size)
    await workbench.page.emulateMedia({ reducedMotion: "reduce" })
    expect(await failing(workbench, view, least)).toEqual([])
  })

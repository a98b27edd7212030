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

type Seen = Awaited<ReturnType<typeof seen>>

/** What a view shows of every program, and which do not keep what is asked of it. */
async function failing(workbench: Workbench, view: string, least: (nodes: number) => number): Promise<string[]> {
  const failed: string[] = []
  for (const course of ALL) {
    await workbench.open(fragment(course, view))
    const keeps = ({ nodes, outside, type }: Seen) =>
      outside === 0 && (nodes > 40 || Number(type.toFixed(1)) >= least(nodes))
    // The window may still be taking its size: what head and card need is known once they are there.
    await expect
      .poll(async () => keeps(await seen(workbench.page)), { timeout: 1500 })
      .toBe(true)
      .catch(() => undefined)
    const { nodes, outside, type } = await seen(workbench.page)
    if (outside > 0) failed.push(`${course.name}: ${outside} of ${nodes} outside`)
    if (nodes <= 40 && Number(type.toFixed(1)) < least(nodes))
      failed.push(`${course.name}: type of ${type.toFixed(1)} px in ${nodes} nodes`)
  }
  return failed
}

// Nothing is kept from one program to the next: no notice of a program that is kept takes room from the picture.
const VIEWS = [
  ["at 1440×900", { width: 1440, height: 900 }, "", (n: number) => (n <= 25 ? 11 : 9)],
  ["at 1280×720", { width: 1280, height: 720 }, "", (n: number) => (n <= 15 ? 11 : n <= 25 ? 9.5 : 8)],
  ["on the wall", { width: 1280, height: 720 }, "&view=projector", (n: number) => (n <= 12 ? 18 : n <= 25 ? 13 : 10)],
] as const

for (const [where, size, view, least] of VIEWS)
  test(`${where} every course and example is seen whole, in type that reads`, async ({ workbench }) => {
    test.setTimeout(180_000)
    await workbench.page.setViewportSize(size)
    await workbench.page.emulateMedia({ reducedMotion: "reduce" })
    expect(await failing(workbench, view, least)).toEqual([])
  })

import type { Locator } from "@playwright/test"
import { factsOf } from "../../app/teach/facts"
import { LESSONS, offeredTo, stateOf, type Lesson } from "../../app/teach/lessons"
import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

const bar = ({ page }: Workbench) => page.getByRole("region", { name: /^Lesson/ })
const button = (workbench: Workbench, name: string) => bar(workbench).getByRole("button", { name, exact: true })

/** The workbench below the bar, as it looks: the bar takes the same room at every step. */
async function look(workbench: Workbench): Promise<string> {
  const { page } = workbench
  await bar(workbench).evaluate(section => {
    section.style.height = "150px"
    section.style.overflow = "hidden"
  })
  await workbench.ready()
  const { y, height } = (await bar(workbench).boundingBox())!
  const top = y + height
  const shot = await page.screenshot({ clip: { x: 0, y: top, width: 1440, height: 900 - top }, animations: "disabled" })
  return shot.toString("base64")
}

/** Presses every answer once, and reads what is said to it. */
const replies = (workbench: Workbench): Promise<string[]> =>
  bar(workbench)
    .locator(".answers")
    .evaluate(async answers => {
      const said: string[] = []
      for (const choice of answers.querySelectorAll<HTMLElement>(".choices button")) {
        choice.click()
        await new Promise(requestAnimationFrame)
        said.push(answers.querySelector(".verdict")!.textContent)
      }
      return said
    })

/** What can be seen of the person's work. */
const work = async ({ program, root, page }: Workbench) => [
  await program.inputValue(),
  await root.getAttribute("data-step"),
  await root.getAttribute("data-mode"),
  await page.getByRole("region", { name: "Predict this step" }).count(),
]

/** Does what the step asks by its model answer, and goes back to how the step began. */
async function carryOut(workbench: Workbench): Promise<void> {
  const before = await work(workbench)
  await button(workbench, "Show one").click()
  await expect(bar(workbench).getByRole("status")).toContainText("Done.")
  await button(workbench, "Reset the lesson step").click()
  await expect(button(workbench, "Show one")).toBeVisible()
  expect(await work(workbench)).toEqual(before)
}

/** Walks a lesson from its first step to its last: every answer, every task; every step is another picture. */
async function walk(workbench: Workbench, lesson: Lesson): Promise<void> {
  await workbench.open(`lesson=${lesson.id}`)
  let before = ""
  for (const [i, { question, task, kind }] of lesson.steps.entries()) {
    const at = `${lesson.id}.${i + 1}`
    await expect(bar(workbench).locator("small").first(), at).toContainText(`, ${i + 1} of ${lesson.steps.length}`)
    const after = await look(workbench)
    expect(after === before, `step ${at} (${kind}) looks like the one before it`).toBe(false)
    before = after
    if (question) {
      const offered = offeredTo(question, factsOf(stateOf(lesson, i + 1))!)
      expect(await replies(workbench), at).toEqual(offered.map(({ right, says }) => (right ? `Right. ${says}` : says)))
    }
    if (task) await carryOut(workbench)
    if (i + 1 < lesson.steps.length) await button(workbench, "Next lesson step").click()
  }
}

const QUARTERS = [0, 4, 8, 12].map(from => LESSONS.slice(from, from + 4))

test.describe("walked from the first step to the last, answered right once and with each mistake once", () => {
  for (const lessons of QUARTERS)
    test(`lessons ${lessons.map(({ id }) => id).join(", ")}`, async ({ workbench }) => {
      await workbench.page.emulateMedia({ reducedMotion: "reduce" })
      for (const lesson of lessons) await walk(workbench, lesson)
    })
})

/** What has the focus, and whether one sees it. */
const focused = ({ page }: Workbench) =>
  page.evaluate(() => {
    const element = document.activeElement!
    const { outlineStyle } = getComputedStyle(element)
    return { body: element === document.body, ringed: element instanceof SVGElement || outlineStyle !== "none" }
  })

/** Goes to a control by the tabulator; whatever it comes by shows that it has the focus. */
async function tabTo(workbench: Workbench, control: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await workbench.page.keyboard.press("Tab")
    const { body, ringed } = await focused(workbench)
    expect(body || ringed).toBe(true)
  }
  await expect(control).toBeFocused()
}

test("a lesson is walked from its first step to its last by keyboard alone, and the focus is never lost", async ({
  workbench,
}) => {
  const { page, root } = workbench
  const press = async (key: string) => {
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await focused(workbench), key).toEqual({ body: false, ringed: true })
  }
  await page.goto("./#lesson=8")
  await expect(bar(workbench)).toHaveAccessibleName("Lesson 8: Adjoints add up")
  await workbench.ready()
  await expect(root).toHaveAttribute("data-step", "10")
  await tabTo(workbench, bar(workbench).getByRole("button", { name: "A −18, −16, −6" }))
  await press("d")
  await expect(bar(workbench)).toContainText("These are local partials")
  await press("a")
  await expect(bar(workbench)).toContainText("Right. −18, then −18 + 2, then −16 + 10: every use adds its part.")
  const next = button(workbench, "Next lesson step")
  await tabTo(workbench, next)
  for (const step of ["11", "13", "14"]) {
    await press("Enter")
    await expect(root).toHaveAttribute("data-step", step)
  }
  await expect(workbench.node("x")).toHaveAccessibleName(/adjoint minus 6/)
  await press("Enter")
  await expect(bar(workbench).locator("strong")).toHaveText("Modify")
  await press("q")
  await expect(bar(workbench).getByRole("status")).toHaveText("Done. Now go on with Next.")
  await press("Enter")
  await expect(bar(workbench).locator("strong")).toHaveText("Make")
  const model = button(workbench, "Show one")
  await tabTo(workbench, model)
  await press("Enter")
  await expect(bar(workbench).getByRole("status")).toContainText("Done.")
  await expect(model).toBeFocused()
  await tabTo(workbench, button(workbench, "Reset the lesson step"))
  await press("Enter")
  await tabTo(workbench, workbench.program)
  await press("End")
  await page.keyboard.type(" - 6*x")
  await expect(bar(workbench).getByRole("status")).toHaveText("Done. Each part is there; their sum is 0.")
  await tabTo(workbench, next)
  await press("Enter")
  await expect(bar(workbench)).toContainText("How many forward sweeps")
  await expect.poll(() => page.url()).toContain("lesson=8.7")
  await expect(bar(workbench)).toContainText("Source: Griewank & Walther 2008. Survey: section 3.2.")
  await press("Enter")
  await expect(bar(workbench)).toHaveAccessibleName("Lesson 9: Count the sweeps")
  await tabTo(workbench, button(workbench, "Leave the lesson"))
  await press("Enter")
  await expect(bar(workbench)).toHaveCount(0)
})

test("a link opens a step of a lesson; what the person changed is kept; an unknown lesson is none", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.goto("./#lesson=4.3")
  await expect(bar(workbench)).toContainText("At the end the tangent of f is 5.5")
  await expect(workbench.root).toHaveAttribute("data-step", "7")
  await workbench.open(`program=${encodeURIComponent("f = x*y + z")}&mode=evaluate&lesson=1.4`)
  await expect(bar(workbench)).toContainText("Now each name has one edge")
  await expect(workbench.program).toHaveValue("f = x*y + z")
  await expect(bar(workbench).getByRole("status")).toContainText("Done.")
  await page.goto("about:blank")
  await page.goto("./#lesson=99")
  await expect(workbench.program).toHaveValue("ln(x1) + x1*x2 - sin(x2)")
  await expect(bar(workbench)).toHaveCount(0)
})

test.describe("on a page of its own, with no notice of what came before", () => {
  test.use({ standing: false })

  test("on a phone the whole picture and how the card begins stand between the lesson's bar and the player, in the lessons with most words", async ({
    workbench,
  }) => {
    const { page } = workbench
    for (const [width, height] of [
      [390, 844],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const place of ["4.1", "8.1", "7.3"]) {
        await workbench.open(`lesson=${place}`)
        await expect(bar(workbench)).toBeVisible()
        const edge = async (selector: string, side: "top" | "bottom") =>
          page
            .locator(selector)
            .first()
            .evaluate((one, side) => Math.round(one.getBoundingClientRect()[side]), side)
        await expect
          .poll(async () => (await edge("footer", "top")) - (await edge(".middle svg", "bottom")), place)
          .toBeGreaterThanOrEqual(0)
        expect(await edge(".middle svg", "top")).toBeGreaterThanOrEqual(await edge(".lesson", "bottom"))
        expect(await edge(".middle .card", "top"), place).toBeLessThan(await edge("footer", "top"))
      }
      await workbench.open("lesson=16.1")
      const cut = workbench.program.evaluate(
        field => field.clientHeight - parseFloat(getComputedStyle(field).lineHeight),
      )
      expect(await cut, "one line of the program, and nothing of a second").toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
})

test("axe finds nothing in lessons: light, dark, and on a phone", async ({ workbench }) => {
  const { page } = workbench
  for (const [place, colorScheme, size] of [
    ["12", "light", { width: 1440, height: 900 }],
    ["8.6", "dark", { width: 1440, height: 900 }],
    ["9", "light", { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await workbench.open(`lesson=${place}`)
    await expect(bar(workbench)).toBeVisible()
    expect(await findings(page)).toEqual([])
  }
})

test("Reset restores the start of a lesson's step also where steps ask", async ({ workbench }) => {
  await workbench.open(`program=${encodeURIComponent("f = x*y")}&at=x=3&mode=reverse&step=1&predict=on&lesson=12.1`)
  await bar(workbench).getByRole("button", { name: "Reset the lesson step" }).click()
  await workbench.steps(8)
  await workbench.at(4)
})

test("under a notice the badges of the top row are whole", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1440, height: 900 })
  await workbench.open("lesson=99")
  await expect(page.getByText(/lesson could not be read/)).toBeVisible()
  const badge = (await page.locator(".badge").first().boundingBox())!
  const view = (await page.locator(".view").first().boundingBox())!
  expect(badge.y).toBeGreaterThanOrEqual(view.y)
})

import type { Page } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const SENTENCE = "This part of the page could not be fetched. Everything else goes on."

const alerts = (page: Page) => page.getByRole("alert")

/** From now on a script of the build is never delivered; says how often it was asked for. */
async function withhold(page: Page, name: string): Promise<() => number> {
  let asked = 0
  await page.route(`**/assets/${name}-*.js`, route => {
    asked++
    return route.abort()
  })
  return () => asked
}

/** The page still reads, steps and keeps what a person types. */
async function goesOn(workbench: Workbench): Promise<void> {
  await workbench.type("f = x*y*y")
  await workbench.ready()
  await workbench.button("Next step").click()
  await workbench.at(5)
  await expect(workbench.page).toHaveURL(/program=f%20%3D%20x\*y\*y/)
}

const nothing = () => Promise.resolve()

/** What is fetched after the first picture, and what shows it. */
const PARTS: readonly (readonly [chunk: string, fragment: string, show: (workbench: Workbench) => Promise<void>])[] = [
  ["Jacobian", "panel=jacobian", nothing],
  ["Cost", "panel=cost", nothing],
  ["Tools", "", nothing],
  ["LaneHead", "mode=compare", nothing],
  ["Board", "view=projector", nothing],
  ["Derivative", "derivative=f", nothing],
  ["Shortcuts", "", workbench => workbench.button("Keyboard shortcuts").click()],
  ["Findings", "", async workbench => workbench.type("f = x*y + ")],
  ["Parts", "program=f%20%3D%20softmax(%5Bx%2C%20y%5D)", nothing],
]

for (const [chunk, fragment, show] of PARTS)
  test(`without ${chunk} the rest of the page stands, and it comes when it is tried again`, async ({
    workbench,
    faults,
  }) => {
    const { page } = workbench
    await withhold(page, chunk)
    await workbench.open(fragment.startsWith("program") ? fragment : `${INTEGERS}&${fragment}`)
    await show(workbench)
    const said = page.getByText(SENTENCE).first()
    await expect(said).toBeVisible()
    await page.unrouteAll()
    // A drawing has no room for a sentence: it stands among the notices, without a button.
    for (let left = await alerts(page).count(); left > 0; left--) {
      await expect(alerts(page)).toHaveCount(left)
      await alerts(page).getByRole("button", { name: "Try again" }).first().click()
    }
    await expect(alerts(page)).toHaveCount(0)
    if (chunk !== "Board" && chunk !== "Shortcuts") await goesOn(workbench)
    expect(faults.splice(0).filter(fault => !/could not be fetched|Failed to (load|fetch)|net::/.test(fault))).toEqual(
      [],
    )
  })

test("without what plays, zooms and matches, the page steps and edits all the same, without a word", async ({
  workbench,
  faults,
}) => {
  const unseen = ["Film", "moves", "zoom", "matching"]
  const asked = await Promise.all(unseen.map(name => withhold(workbench.page, name)))
  await workbench.open(INTEGERS)
  await expect.poll(() => asked.every(count => count() > 0)).toBe(true)
  await goesOn(workbench)
  await expect(alerts(workbench.page)).toHaveCount(0)
  expect(faults.splice(0).filter(fault => !/could not be fetched|Failed to (load|fetch)|net::/.test(fault))).toEqual([])
})

test("a part that stays away is asked for by a new page, which shows the same work", async ({ workbench, faults }) => {
  const { page } = workbench
  const asked = await withhold(page, "Jacobian")
  await workbench.open(INTEGERS)
  await workbench.type("f = x*y*y")
  await workbench.scrub(3)
  await page.getByRole("tab", { name: "Jacobian" }).click()
  await expect(alerts(page)).toContainText(SENTENCE)
  const before = asked()
  const loaded = page.waitForEvent("load")
  await alerts(page).getByRole("button", { name: "Try again" }).click()
  await loaded
  await workbench.ready()
  expect(asked()).toBeGreaterThan(before)
  await expect(workbench.program).toHaveValue("f = x*y*y")
  await workbench.at(3)
  await expect(alerts(page)).toContainText(SENTENCE)
  faults.splice(0)
})

test("a fault of the app leaves the text editable and kept, and the rest as it is", async ({ workbench, faults }) => {
  const { page } = workbench
  await workbench.open(INTEGERS)
  // The scrubber's marks are made anew at every step: from now on that throws.
  await page.evaluate(() => {
    const { from } = Array
    Array.from = ((...args: Parameters<typeof from>) => {
      if (new Error().stack?.includes("useMemo")) throw new TypeError("provoked")
      return from(...args)
    }) as typeof from
    Object.assign(window, { mend: () => (Array.from = from) })
  })
  await workbench.type("f = x*y*y")
  await expect(alerts(page).first()).toContainText("a mistake of the app, not yours")
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend())
  await workbench.type("f = x*y*y + 1")
  await expect(alerts(page)).toHaveCount(0)
  await workbench.ready()
  await expect(page).toHaveURL(/x\*y\*y%20%2B%201/)
  expect(faults.splice(0).filter(fault => !fault.includes("provoked"))).toEqual([])
})

/** x is multiplied so many times: two nodes a round and the input. */
const chain = (rounds: number) => `x = a\nrepeat ${rounds}: x = 1.0001 x\nx`

/** Nothing is fetched any more, by the page or by a worker. Gives what is still asked for. */
async function goOffline(page: Page): Promise<readonly string[]> {
  const asked: string[] = []
  await page.waitForLoadState("networkidle")
  await page.context().setOffline(true)
  await page.context().route("**/*", route => {
    asked.push(new URL(route.request().url()).pathname)
    return route.abort()
  })
  return asked
}

test("once the first picture stands and all is fetched, everything works offline", async ({ workbench, faults }) => {
  test.setTimeout(180_000)
  const { page } = workbench
  await workbench.open(INTEGERS)
  await workbench.moving()
  const asked = await goOffline(page)
  for (const mode of ["Evaluate", "Forward", "Compare", "Reverse"] as const) {
    await workbench.mode(mode)
    await workbench.ready()
  }
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click()
    await expect(page.getByRole("tabpanel").getByRole("table").first()).toBeVisible()
  }
  await page.getByRole("tab", { name: "Jacobian" }).click()
  await workbench.button("Derivative graph of f").click()
  await expect(page.locator("[data-lane=derivative]").locator("[data-node]").first()).toBeVisible()
  await workbench.button("Close the derivative graph").click()
  for (const [name, file] of [
    [/Picture of this step/, "adjoint.svg"],
    [/Evaluation trace/, "trace.csv"],
  ] as const) {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: /^Export/ }).click()
    await page.getByRole("button", { name }).click()
    expect((await download).suggestedFilename()).toBe(file)
  }
  await page.getByRole("button", { name: /^Examples/ }).click()
  const examples = await page.locator(".menu .sheet button").allTextContents()
  await page.keyboard.press("Escape")
  expect(examples.length).toBeGreaterThan(5)
  for (const example of examples) {
    await page.getByRole("button", { name: /^Examples/ }).click()
    await page.locator(".menu .sheet button").getByText(example.trim().slice(0, 12)).first().click()
    await workbench.ready()
  }
  await workbench.button("Keyboard shortcuts").click()
  await expect(page.getByRole("dialog")).toBeVisible()
  await page.keyboard.press("Escape")
  await workbench.type(chain(1_000))
  await workbench.ready()
  await workbench.type(chain(20_000))
  await workbench.ready()
  await expect(page.getByRole("table", { name: "Outputs" })).toContainText("7.388")
  await workbench.type(Array.from({ length: 400 }, (_, i) => `a${i} = x*${i}`).join("\n"))
  await workbench.ready()
  await expect(page).toHaveURL(/#z=/)
  await workbench.button("Share").click()
  await expect(
    workbench
      .button("Share")
      .or(workbench.notices)
      .filter({ hasText: /Copied|this is the link/ })
      .first(),
  ).toBeVisible()
  await expect(alerts(page)).toHaveCount(0)
  // A browser asks for the icon itself; where no worker can be had any more, the page does its work.
  expect(asked.filter(path => !/favicon|jobs\.worker/.test(path))).toEqual([])
  expect(faults.splice(0).filter(fault => !fault.includes("net::ERR"))).toEqual([])
})

test("where a worker's script is never answered, its work is done in the page", async ({ workbench }) => {
  const { page } = workbench
  await page.route("**/assets/worker/*.js", () => new Promise(() => undefined))
  await workbench.open(INTEGERS)
  await workbench.type(chain(1_500))
  await workbench.ready()
  await expect(workbench.notices).toHaveCount(0)
})

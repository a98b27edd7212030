import type { Page } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

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
  await workbench.at(1)
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

import { passesAxe } from "../findings"
import { expect, test, type Workbench } from "../page"

const PATHS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse`
const WALL = `${PATHS}&step=12&predict=on&view=projector`
const card = ({ page }: Workbench) => page.getByRole("region", { name: "Predict this step" })

test("Page Down asks, keys count the votes of a class, and Page Down reveals with the tally", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(WALL)
  await page.keyboard.press("PageDown")
  const answers = card(workbench).getByRole("group", { name: "Answers" }).getByRole("button")
  await expect(answers).toHaveText([/A −18 0/, /B −16 0/, /C 0 0/, /D 2 0/])
  for (const key of ["b", "2", "D", "a", "a"]) await page.keyboard.press(key)
  await expect(answers).toHaveText([/A −18 2/, /B −16 2/, /C 0 0/, /D 2 1/])
  await page.keyboard.press("Backspace")
  await expect(answers).toHaveText([/A −18 1/, /B −16 2/, /C 0 0/, /D 2 1/])
  await expect(card(workbench)).toContainText("4 votes")
  await expect(workbench.root).toHaveAttribute("data-mode", "reverse")
  await page.keyboard.press("PageDown")
  await workbench.at(13)
  await expect(page.getByText("B, −16, is right: 2 of 4.")).toBeVisible()
})

test("Delete clears the votes; a press on an answer counts, too", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(WALL)
  await page.keyboard.press("PageDown")
  const answers = card(workbench).getByRole("group", { name: "Answers" }).getByRole("button")
  await answers.nth(1).click()
  await expect(answers.nth(1)).toHaveText(/B −16 1/)
  await page.keyboard.press("Delete")
  await expect(answers.nth(1)).toHaveText(/B −16 0/)
})

test("a clicker walks a lesson on a wall that asks, forth and back: every press does one thing, none is stuck", async ({
  workbench,
}) => {
  const { page } = workbench
  const place = page.getByRole("region", { name: /^Lesson 8/ }).locator("small")
  await workbench.open("lesson=8&predict=on&view=projector")
  for (const [step, asks] of [
    [11, 0],
    [12, 0],
    [12, 1],
    [13, 0],
    [13, 1],
    [14, 0],
    [15, 0],
  ] as const) {
    await page.keyboard.press("PageDown")
    await workbench.at(step)
    await expect(card(workbench)).toHaveCount(asks)
    await expect(place).toHaveText("Reverse mode, 1 of 7")
  }
  await page.keyboard.press("PageDown")
  await expect(place).toHaveText("Reverse mode, 2 of 7")
  await workbench.at(11)
  await expect(page).toHaveURL(/predict=on/)
  await page.keyboard.press("PageDown")
  await workbench.at(12)
  await page.keyboard.press("PageUp")
  await workbench.at(11)
  await page.keyboard.press("PageUp")
  await expect(place).toHaveText("Reverse mode, 1 of 7")
  await workbench.at(10)
})

test("H hides the values, T shows the table, B blanks the screen", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&step=13&view=projector`)
  const value = page.locator('.label[data-of="x"] .value, .label .value').first()
  const table = page.getByRole("table", { name: "Evaluation trace" })
  await expect(value).toBeVisible()
  await page.keyboard.press("h")
  await expect(value).toBeHidden()
  await page.keyboard.press("h")
  await expect(value).toBeVisible()
  await expect(table).toBeHidden()
  await page.keyboard.press("t")
  await expect(table).toBeVisible()
  await expect(page).toHaveURL(/wall\.table=on/)
  const size = (selector: string) =>
    table
      .locator(selector)
      .first()
      .evaluate(cell => parseFloat(getComputedStyle(cell).fontSize))
  expect(await size("thead th")).toBeGreaterThanOrEqual(24)
  expect(await size("td")).toBeGreaterThanOrEqual(24)
  const above = (card: Element) => card.scrollHeight - card.clientHeight
  await expect.poll(() => page.locator(".middle .card").evaluate(above)).toBe(0)
  await page.keyboard.press("t")
  await expect(table).toBeHidden()
  const blank = page.locator(".wall .blank")
  await page.keyboard.press(".")
  await expect(blank).toBeVisible()
  expect(await blank.boundingBox()).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  await page.keyboard.press("b")
  await expect(blank).toHaveCount(0)
})

test("digits and Enter go to a step, F fills the screen and leaves the wall as it is", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&step=3&view=projector`)
  await page.keyboard.press("1")
  await page.keyboard.press("4")
  await expect(page.getByText("Step 14: Enter goes there.")).toBeVisible()
  await page.keyboard.press("Enter")
  await workbench.at(14)
  await expect(page.getByText("Enter goes there.")).toHaveCount(0)
  const filled = () => page.evaluate(() => document.fullscreenElement !== null)
  await page.keyboard.press("f")
  await expect.poll(filled).toBe(true)
  await page.keyboard.press("f")
  await expect.poll(filled).toBe(false)
  await expect(workbench.root).toHaveAttribute("data-view", "projector")
})

test("the sheet of keys names those of a lecture", async ({ workbench }) => {
  await workbench.open(PATHS)
  await workbench.page.keyboard.press("?")
  await expect(workbench.page.getByRole("dialog")).toContainText("on a wall that asks: count an answer")
})

passesAxe(`${PATHS}&step=13&predict=on&view=projector`, page => page.getByRole("region", { name: "Predict this step" }))

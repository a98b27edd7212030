import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

test.use({ standing: false })

const PATHS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse`

/** Counts what is sent to a printer, and prints nothing. */
const withoutPrinter = ({ page }: Workbench) =>
  page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset["printed"] = "yes")
  })

const cells = ({ page }: Workbench, table: string, node: string) =>
  page.getByRole("table", { name: table }).locator(`tr[data-line="${node}"] td`).allTextContents()

test("a handout has blanks, and the answers stand on a page of their own", async ({ workbench }) => {
  const { page } = workbench
  await withoutPrinter(workbench)
  await workbench.open(`${PATHS}&step=13`)
  await page.keyboard.press("Shift+P")
  await expect(workbench.root).toHaveAttribute("data-printed", "yes")
  await page.emulateMedia({ media: "print" })
  expect(await cells(workbench, "Trace of exercise 1", "x")).toEqual(["3", "", " +  + "])
  expect(await cells(workbench, "Trace of exercise 1", "v2")).toEqual(["", "", ""])
  expect(await cells(workbench, "Trace of answer 1", "x")).toEqual(["3", "−6", "−18 + 2 + 10"])
  expect(await cells(workbench, "Trace of answer 1", "v2")).toEqual(["18", "2", "2"])
  const answers = page.getByRole("region", { name: "Answers" })
  await expect(answers).toHaveCSS("break-before", "page")
  await expect(page.getByRole("img", { name: "The graph of the program" })).toHaveCount(2)
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  await expect(page.locator("footer")).toBeHidden()
  await page.emulateMedia({ media: "screen" })
  expect(await findings(page)).toEqual([])
  await page.locator(".handout tbody tr").first().hover()
  await page.keyboard.press("Escape")
  await expect(workbench.program).toBeVisible()
  await expect(page.getByRole("region", { name: "This step" })).toContainText("step 13 of 15")
})

test("a link that names a lesson and the handout alone opens the handout", async ({ workbench }) => {
  const { page } = workbench
  await page.goto("./#lesson=8&view=handout")
  await expect(page.locator(".handout h1").first()).toHaveText("Adjoints add up")
})

test("a handout of a lesson asks its questions, and answers them from the engine", async ({ workbench }) => {
  const { page } = workbench
  await withoutPrinter(workbench)
  await workbench.open("lesson=8.1")
  await workbench.button("Print handout").click()
  await expect(page.getByRole("heading", { name: "Adjoints add up" })).toBeVisible()
  await expect(page.locator(".handout").getByText("What does the adjoint of x hold after each of them?")).toHaveCount(2)
  const answers = page.getByRole("region", { name: "Answers" })
  await expect(answers).toContainText("−18, −16, −6")
  await expect(page.locator(".handout > .exercise").first()).not.toContainText("−16")
})

test("a handout of a deck has an exercise for every program", async ({ workbench }) => {
  const { page } = workbench
  await withoutPrinter(workbench)
  await workbench.open(`${PATHS}&panel=deck`)
  await page.getByRole("combobox", { name: "Deck" }).selectOption("Reverse mode")
  await workbench.button("Print handout").click()
  await expect(page.getByRole("heading", { name: "Reverse mode", exact: true })).toBeVisible()
  await expect(page.getByRole("heading", { name: /^Exercise/ })).toHaveText(["Exercise 1", "Exercise 2"])
  await expect(page.getByRole("heading", { name: /^Answer \d/ })).toHaveText(["Answer 1", "Answer 2"])
})

import { findings } from "../findings"
import { expect, test, type Workbench } from "../page"

test.use({ standing: false })

const PATHS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse`
const bar = ({ page }: Workbench) => page.getByRole("region", { name: "Lesson: My lecture" })
const field = ({ page }: Workbench, name: string) => page.getByRole("textbox", { name, exact: true })
const kind = ({ page }: Workbench, name: string) => page.getByRole("combobox", { name })

/** Records two states by key and gives them words, a number and answers to choose from. */
async function write(workbench: Workbench): Promise<void> {
  const { page } = workbench
  await workbench.open(`${PATHS}&step=13`)
  await page.keyboard.press("d")
  await expect(page.getByText("Added to My lecture: state 1.")).toBeVisible()
  await page.keyboard.press("End")
  await page.keyboard.press("d")
  await expect(page.getByText("Added to My lecture: state 2.")).toBeVisible()
  await workbench.open(`${PATHS}&panel=deck`)
  await page.getByText("For learners: nothing yet").first().click()
  await field(workbench, "Words of state 1").fill("x is used three times.")
  await expect(page.getByText("5 of 60 words")).toBeVisible()
  await kind(workbench, "Question of state 1").selectOption("A number to enter")
  await expect(page.getByText("Not asked yet: it has no text.")).toBeVisible()
  await field(workbench, "What is asked").fill("What is the adjoint of x at the end?")
  await expect(page.getByText("Not asked yet: it has no right number.")).toBeVisible()
  await field(workbench, "The right number").fill("5*2 - 16")
  await field(workbench, "Said to the right answer").fill("Three paths add up.")
  await field(workbench, "Said to any other").fill("Add what comes along each path.")
  await expect(page.getByText("For learners: 5 words, a question")).toBeVisible()
  await page.getByText("For learners: 5 words, a question").click()
  await page.getByText("For learners: nothing yet").click()
  await kind(workbench, "Question of state 2").selectOption("Answers to choose from")
  await field(workbench, "What is asked").last().fill("Why a sum?")
  for (const [letter, text, says] of [
    ["A", "The seed is 1", "Every seed is."],
    ["B", "x has several uses", "Each use adds its part."],
    ["C", "f is a product", "Then there were two factors."],
  ] as const) {
    await field(workbench, `Answer ${letter}`).last().fill(text)
    await field(workbench, `Said to answer ${letter}`).last().fill(says)
  }
  await page.getByRole("radio", { name: "Answer B is right" }).check()
}

test("a lesson of two steps is written, shared by a link, and answered wrong and right elsewhere", async ({
  workbench,
  elsewhere,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await write(workbench)
  await workbench.button("Share as a link").click()
  await expect(workbench.page.getByText("Copied: the link carries the whole deck.").first()).toBeVisible()
  const link = await workbench.page.evaluate(() => navigator.clipboard.readText())
  const other = await elsewhere()
  const { page } = other
  await other.open(link.slice(link.indexOf("#") + 1))
  await expect(bar(other)).toContainText("x is used three times.")
  await expect(bar(other).locator("small")).toHaveText("1 / 2")
  await expect(page.getByRole("tab", { name: "Trace" })).toHaveAttribute("aria-selected", "true")
  await other.at(13)
  const answer = bar(other).getByRole("textbox", { name: "Your answer" })
  for (const [typed, said] of [
    ["10", "Add what comes along each path."],
    ["what", "This is no number and no expression."],
    ["−6", "Right. Three paths add up."],
  ] as const) {
    await answer.fill(typed)
    await answer.press("Enter")
    await expect(bar(other).getByRole("status")).toHaveText(said)
  }
  await bar(other).getByRole("button", { name: "Next lesson step" }).press("Enter")
  await expect(bar(other)).toContainText("Why a sum?")
  await other.at(15)
  await bar(other).getByRole("button", { name: "A The seed is 1" }).focus()
  await page.keyboard.press("c")
  await expect(bar(other).getByRole("status")).toHaveText("Then there were two factors.")
  await page.keyboard.press("b")
  await expect(bar(other).getByRole("status")).toHaveText("Right. Each use adds its part.")
  await page.keyboard.press("Home")
  await bar(other).getByRole("button", { name: "Reset the lesson step" }).click()
  await other.at(15)
  await page.reload()
  await other.ready()
  await expect(bar(other)).toContainText("Why a sum?")
  await bar(other).getByRole("button", { name: "Leave the lesson" }).click()
  await expect(bar(other)).toHaveCount(0)
})

test("the handout of a lesson that was written asks its questions", async ({ workbench }) => {
  const { page } = workbench
  await page.addInitScript(() => (window.print = () => undefined))
  await write(workbench)
  await workbench.button("Start").click()
  await page.keyboard.press("Escape")
  await page.getByRole("tabpanel").getByRole("button", { name: "Print handout" }).click()
  const paper = page.locator(".handout")
  await expect(paper.getByRole("listitem")).toHaveText([
    "What is the adjoint of x at the end? ",
    "Why a sum? The seed is 1 / x has several uses / f is a product",
    "What is the adjoint of x at the end? −6",
    "Why a sum? x has several uses",
  ])
})

test("what a file says wrong is told by its state, and what it says of scripts stays text", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&panel=deck`)
  const load = (states: readonly object[]) =>
    page.locator("input[type=file]").setInputFiles({
      name: "lesson.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ title: "My lecture", states })),
    })
  const state = { name: "a", link: "program=x*y", note: "" }
  await load([state, { ...state, words: "word ".repeat(61) }])
  await expect(page.getByText("This file holds no deck. State 2: more than 60 words.").first()).toBeVisible()
  await load([{ ...state, link: "mode=reverse" }])
  await expect(page.getByText("State 1: the link names no program.").first()).toBeVisible()
  await load([{ ...state, words: "<img src=x onerror=alert(1)> \\href{javascript:alert(1)}{x}" }])
  await workbench.button("Start").click()
  await expect(bar(workbench)).toContainText("<img src=x onerror=alert(1)> \\href{javascript:alert(1)}{x}")
  expect(await bar(workbench).locator("img, a").count()).toBe(0)
})

test("mathematics between dollar signs is typeset where it is written, asked, answered and printed; what is none stays text", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.addInitScript(() => (window.print = () => undefined))
  await workbench.open(`${PATHS}&panel=deck`)
  const hostile = "$\\href{javascript:alert(1)}{x}$ $\\htmlData{x=1}{y}$ $\\frac{1$"
  const question = {
    ask: "What is $\\bar x$?",
    choices: [
      { text: "$\\frac{1}{2}$", says: "That is $\\tfrac12$." },
      { text: "$-6$", says: "Three paths: $5 + 5 - 16$." },
    ],
    right: 1,
  }
  const states = [{ name: "a", link: PATHS, note: "", words: `$x$ is used three times. ${hostile}`, question }]
  await page.locator("input[type=file]").setInputFiles({
    name: "lesson.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ title: "My lecture", states })),
  })
  await page.getByText(/^For learners: /).click()
  const preview = page.getByRole("group", { name: "What is asked" })
  await expect(preview.locator(".katex")).toHaveCount(1)
  await field(workbench, "What is asked").fill("What is $\\bar x_1$ at the end?")
  await expect(preview.locator("annotation")).toHaveText("\\bar x_1")
  await field(workbench, "What is asked").fill("What is it at the end?")
  await expect(preview).toHaveCount(0)
  await field(workbench, "What is asked").fill("What is $\\bar x$?")
  await workbench.button("Start").click()
  await expect(bar(workbench).locator(".own .katex")).toHaveCount(1)
  await expect(bar(workbench)).toContainText(hostile)
  expect(await bar(workbench).locator("a, [data-x]").count()).toBe(0)
  await bar(workbench).getByRole("button", { name: /^B/ }).click()
  await expect(bar(workbench).getByRole("status").locator("annotation")).toHaveText("5 + 5 - 16")
  await page.keyboard.press("Escape")
  await page.getByRole("tabpanel").getByRole("button", { name: "Print handout" }).click()
  await expect(page.locator(".handout li strong annotation")).toHaveText("-6")
  await expect(page.locator(".handout li annotation")).toHaveText(["\\bar x", "\\frac{1}{2}", "-6", "\\bar x", "-6"])
})

test("axe finds nothing where a lesson is written and where it is played: light, dark, and on a phone", async ({
  workbench,
}) => {
  const { page } = workbench
  await write(workbench)
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await workbench.button("Start").click()
  await expect(bar(workbench)).toBeVisible()
  await expect(bar(workbench).getByRole("textbox", { name: "Your answer" })).toBeVisible()
  expect(await findings(page)).toEqual([])
})

import type { Page } from "@playwright/test"
import { findings, passesAxe } from "../findings"
import { expect, test, Workbench } from "../page"

test.use({ standing: false })

const PATHS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse`

/** Opens a ready deck on a wall, and the presenter's window beside it. */
async function present(workbench: Workbench, deck: string): Promise<Workbench> {
  const { page } = workbench
  await workbench.open(`${PATHS}&panel=deck`)
  await page.getByRole("combobox", { name: "Deck" }).selectOption(deck)
  await workbench.button("Start").click()
  await expect(page.locator(".deckplace")).toHaveText(/^1 \//)
  const opening = page.context().waitForEvent("page")
  await workbench.button("Presenter window").click()
  const beside = new Workbench(await opening)
  await beside.ready()
  // Its keys are the lecture's once it has heard of it.
  await expect(presenter(beside.page)).toContainText("1 / ")
  return beside
}

const presenter = (page: Page) => page.getByRole("complementary", { name: "Presenter" })

test("two windows go together: keys in either act in both, and a step chosen beside the wall is shown on it", async ({
  workbench,
}) => {
  const beside = await present(workbench, "Reverse mode")
  await beside.at(8)
  await expect(presenter(beside.page)).toContainText("Ask which adjoints are known: the output's alone.")
  await expect(presenter(beside.page)).toContainText("1 / 4")
  await workbench.page.keyboard.press("PageDown")
  await workbench.at(9)
  await beside.at(9)
  await beside.page.keyboard.press("PageDown")
  await workbench.at(10)
  await beside.at(10)
  await beside.page.locator('[data-node="v1"]').click()
  await expect(beside.root).not.toHaveAttribute("data-step", "10")
  await workbench.at(Number(await beside.root.getAttribute("data-step")))
  await beside.page.keyboard.press("End")
  await workbench.at(16)
  await beside.page.keyboard.press("PageDown")
  await expect(presenter(beside.page)).toContainText("2 / 4")
  await expect(workbench.page.locator(".deckplace")).toHaveText("2 / 4")
})

test("a presenter sees the answer of what the class is asked, the votes, and the time", async ({ workbench }) => {
  await workbench.page.context().clock.install()
  const beside = await present(workbench, "Reverse mode")
  const { page } = beside
  await workbench.button("Present").click()
  await expect(workbench.root).toHaveAttribute("data-view", "projector")
  for (let turn = 0; turn < 2; turn++) {
    await page.keyboard.press("End")
    await page.keyboard.press("PageDown")
  }
  await expect(presenter(page)).toContainText("3 / 4")
  for (let step = 0; step < 3; step++) await page.keyboard.press("PageDown")
  await expect(presenter(page)).toContainText("B: −16")
  await page.keyboard.press("b")
  await page.keyboard.press("d")
  await expect(presenter(page)).toContainText("A 0 · B 1 · C 0 · D 1")
  await page.keyboard.press("PageDown")
  await workbench.at(13)
  await page.getByRole("button", { name: "Start", exact: true }).click()
  await page.clock.fastForward("02:05")
  await expect(page.getByRole("timer")).toHaveText("2:05")
  await page.getByRole("button", { name: "Pause" }).click()
  await page.clock.fastForward("10:00")
  await expect(page.getByRole("timer")).toHaveText("2:05")
  await page.getByRole("button", { name: "Reset" }).click()
  await expect(page.getByRole("timer")).toHaveText("0:00")
})

test("a presenter sees the question of a lecturer's own lesson with its answer, and the notes first on a phone", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&panel=deck`)
  const question = { ask: "What is $\\bar x$?", answer: -6, right: "", wrong: "" }
  await page.locator("input[type=file]").setInputFiles({
    name: "lesson.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify({ title: "Own", states: [{ name: "a", link: PATHS, note: "Wait for hands.", question }] }),
    ),
  })
  await workbench.button("Start").click()
  const opening = page.context().waitForEvent("page")
  await workbench.button("Presenter window").click()
  const beside = new Workbench(await opening)
  await beside.ready()
  await expect(presenter(beside.page)).toContainText("The question of this state")
  await expect(presenter(beside.page).locator("annotation").first()).toHaveText("\\bar x")
  await expect(presenter(beside.page).locator(".answer")).toHaveText("−6")
  await beside.page.setViewportSize({ width: 390, height: 844 })
  const notes = (await beside.page.locator(".notes").boundingBox())!
  const picture = (await beside.page.locator(".middle").boundingBox())!
  expect(notes.y + notes.height).toBeLessThan(picture.y)
  expect(picture.y + picture.height).toBeLessThanOrEqual(844)
  expect(picture.height).toBeGreaterThan(300)
})

test("two lectures do not disturb each other, and what no lecture says is ignored", async ({ workbench, tab }) => {
  const beside = await present(workbench, "Reverse mode")
  const second = await tab()
  const besideSecond = await present(second, "Limits")
  await besideSecond.page.keyboard.press("PageDown")
  await expect(presenter(besideSecond.page)).toContainText("2 / 3")
  await expect(presenter(beside.page)).toContainText("1 / 4")
  await workbench.at(8)
  const channel = /deck\.channel=([0-9a-f-]+)/.exec(beside.page.url())![1]!
  await beside.page.evaluate(id => {
    const channel = new BroadcastChannel(`adjoint.lecture.${id}`)
    for (const message of [null, "x", { kind: "state", link: 3 }, { kind: "key", key: "Escape" }, { kind: "go" }])
      channel.postMessage(message)
    channel.postMessage({ kind: "key", key: "PageDown", shift: false })
  }, channel)
  await workbench.at(9)
  await expect(workbench.root).toHaveAttribute("data-view", "workbench")
})

test("a reloaded window goes on with its lecture, a duplicate of it has none until it begins its own", async ({
  workbench,
  tab,
}) => {
  const beside = await present(workbench, "Reverse mode")
  await workbench.page.reload()
  await workbench.ready()
  await workbench.page.keyboard.press("PageDown")
  await beside.at(9)
  const kept = await workbench.page.evaluate(() => sessionStorage.getItem("adjoint.lecture"))
  // As browsers duplicate a tab: with its storage, by a navigation that counts as a reload.
  const second = await tab()
  await second.open(workbench.page.url().split("#")[1])
  await second.page.evaluate(id => sessionStorage.setItem("adjoint.lecture", id), kept!)
  await second.page.reload()
  await second.ready()
  await expect.poll(() => second.page.evaluate(() => sessionStorage.getItem("adjoint.lecture"))).toBe(null)
  await second.page.keyboard.press("End")
  await second.at(16)
  await beside.page.keyboard.press("PageDown")
  await workbench.at(10)
  await beside.at(10)
  await second.at(16)
})

for (const [name, colorScheme, size] of [
  ["light", "light", { width: 1200, height: 800 }],
  ["the dark", "dark", { width: 1200, height: 800 }],
  ["light on a phone", "light", { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in a presenter's window that follows, in ${name}`, async ({ workbench }) => {
    const { page } = await present(workbench, "Reverse mode")
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    await expect(presenter(page)).toContainText("1 / 4")
    expect(await findings(page)).toEqual([])
  })

passesAxe(`${PATHS}&view=presenter`, page => page.getByText("Nothing to follow"))

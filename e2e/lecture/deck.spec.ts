import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { findings, passesAxe } from "../findings"
import { expect, test, type Workbench } from "../page"

test.use({ standing: false })

const PATHS = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse`
const states = ({ page }: Workbench) => page.getByRole("list", { name: "States of the deck" }).getByRole("listitem")
const names = ({ page }: Workbench) =>
  page
    .getByRole("textbox", { name: /^Name of state/ })
    .evaluateAll(all => all.map(one => (one as HTMLInputElement).value))

/** Text that does not compress. */
const hash = (text: string) => createHash("sha512").update(text).digest("base64")

/** Makes a deck of two states with keys alone. */
async function record(workbench: Workbench): Promise<void> {
  const { page } = workbench
  await workbench.open(`${PATHS}&step=14`)
  await page.keyboard.press("d")
  await expect(page.getByText("Added to My lecture: state 1.")).toBeVisible()
  await page.keyboard.press("2")
  await expect(workbench.root).toHaveAttribute("data-mode", "forward")
  await page.keyboard.press("Home")
  await page.keyboard.press("d")
  await expect(page.getByText("Added to My lecture: state 2.")).toBeVisible()
}

test("a deck made with keys alone is stepped through to its end, shared by a link and opened elsewhere", async ({
  workbench,
  elsewhere,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  const { page } = workbench
  await record(workbench)
  await workbench.open(`${PATHS}&panel=deck`)
  expect(await names(workbench)).toEqual([
    "f = (x*y + x)*(y - x), Reverse, step 14",
    "f = (x*y + x)*(y - x), Forward, step 0",
  ])
  await workbench.button("Start").focus()
  await page.keyboard.press("Enter")
  await workbench.at(14)
  await expect(page.locator(".deckplace")).toHaveText("1 / 2")
  await page.keyboard.press("PageDown")
  await workbench.at(15)
  await page.keyboard.press("PageDown")
  await workbench.at(0)
  await expect(workbench.root).toHaveAttribute("data-mode", "forward")
  await expect(page.locator(".deckplace")).toHaveText("2 / 2")
  for (let step = 1; step <= 6; step++) await page.keyboard.press("PageDown")
  await workbench.at(6)
  await page.keyboard.press("PageDown")
  await workbench.at(6)
  await page.keyboard.press("Home")
  await page.keyboard.press("PageUp")
  await workbench.at(15)
  await expect(page.locator(".deckplace")).toHaveText("1 / 2")
  await workbench.button("Share as a link").click()
  await expect(page.getByText("Copied: the link carries the whole deck.").first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await elsewhere()
  await other.open(link.slice(link.indexOf("#") + 1))
  await expect(states(other)).toHaveCount(2)
  expect(await names(other)).toEqual(await names(workbench))
  await other.at(14)
  await expect(other.page.locator(".deckplace")).toHaveText("1 / 2")
  await expect(other.page).not.toHaveURL(/deck\.shared/)
})

test("states are reordered by keys, by buttons and by dragging, renamed, noted and removed, which can be undone", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&panel=deck`)
  await page.getByRole("combobox", { name: "Deck" }).selectOption("Reverse mode")
  await expect(states(workbench)).toHaveCount(4)
  const [first, second, third, fourth] = [
    "Before the first pull",
    "A node with two uses waits",
    "Predict the sum at x",
    "The sum",
  ]
  await page.getByRole("textbox", { name: "Name of state 1" }).focus()
  await page.keyboard.press("Alt+ArrowDown")
  await expect.poll(() => names(workbench)).toEqual([second, first, third, fourth])
  await expect(page.getByRole("textbox", { name: "Name of state 2" })).toBeFocused()
  await page.getByRole("button", { name: "Move state 4 up" }).click()
  await expect.poll(() => names(workbench)).toEqual([second, first, fourth, third])
  await states(workbench).nth(3).locator(".grip").dragTo(states(workbench).nth(0))
  await expect.poll(() => names(workbench)).toEqual([third, second, first, fourth])
  await page.getByRole("textbox", { name: "Name of state 2" }).fill("It waits")
  await page.getByRole("textbox", { name: "Notes on state 2" }).fill("Wait for it.")
  await page.getByRole("button", { name: "Remove state 2" }).click()
  await expect(states(workbench)).toHaveCount(3)
  await page.getByRole("button", { name: "Undo", exact: true }).last().click()
  await expect.poll(() => names(workbench)).toEqual([third, "It waits", first, fourth])
  await page.reload()
  await workbench.ready()
  await expect.poll(() => names(workbench)).toEqual([third, "It waits", first, fourth])
  await expect(page.getByRole("textbox", { name: "Notes on state 2" })).toHaveValue("Wait for it.")
})

test("a deck goes through a file, and a file that holds none is refused", async ({ workbench }) => {
  const { page } = workbench
  await record(workbench)
  await workbench.open(`${PATHS}&panel=deck`)
  const saving = page.waitForEvent("download")
  await workbench.button("Save file").click()
  const path = await (await saving).path()
  const deck = JSON.parse(readFileSync(path, "utf8")) as { title: string; states: { link: string }[] }
  expect([deck.title, deck.states.length]).toEqual(["My lecture", 2])
  await workbench.button("Delete deck").click()
  await expect(states(workbench)).toHaveCount(0)
  await page.locator("input[type=file]").setInputFiles(path)
  await expect(states(workbench)).toHaveCount(2)
  await page.locator("input[type=file]").setInputFiles({
    name: "no.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  })
  await expect(page.getByText("This file holds no deck.").first()).toBeVisible()
  await expect(states(workbench)).toHaveCount(2)
})

test("a deck that is too long for a link says so", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${PATHS}&panel=deck`)
  const noise = (seed: number) => Array.from({ length: 30 }, (_, i) => hash(`${seed} ${i}`)).join("")
  const states = [1, 2, 3, 4, 5, 6, 7, 8].map(seed => ({ name: "a", link: "program=x", note: noise(seed) }))
  await page.locator("input[type=file]").setInputFiles({
    name: "long.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ title: "Long", states })),
  })
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Long")
  await workbench.button("Share as a link").click()
  await expect(page.getByText("save a file instead").first()).toBeVisible()
})

passesAxe(`${PATHS}&panel=deck`, page => page.getByText("A deck is a playlist of states"))

test("axe finds nothing in a deck that is stepped through, on a phone in the dark", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: "dark" })
  await workbench.open(`${PATHS}&panel=deck`)
  await page.getByRole("combobox", { name: "Deck" }).selectOption("Limits")
  await workbench.button("Start").click()
  await expect(page.locator(".deckplace")).toHaveText("1 / 3")
  expect(await findings(page)).toEqual([])
})

import type { Page } from "@playwright/test"
import { tabs } from "../app/explain/words/de/tabs"
import { findings } from "./findings"
import { expect, test } from "./page"

test.use({ standing: false })

const BAYDIN = "program=ln(x1)%20%2B%20x1*x2%20-%20sin(x2)&at=x1=2,x2=5"

async function open(page: Page, fragment: string, query = "?lang=de"): Promise<void> {
  await page.goto("about:blank")
  await page.goto(`./${query}#${fragment}`)
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true")
}

/** The program, mathematics and code: no words. */
const NO_WORDS =
  "textarea, .listing, .source, .backdrop, .echo pre, code, .katex, .katex-mathml, script, style, title, noscript"

/** Every word of every English text, that no German text has: none of them may be seen. */
const ENGLISH = /\b(the|of|and|is|are|step|node|value|seed|input|output|edge|sweep|every|with|from|its|back|by)\b/iu

/** Texts and accessible names, of elements that are shown, that hold an English word. */
const english = (page: Page) =>
  page.evaluate(
    ([but, words]) => {
      const english = new RegExp(words, "iu")
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement!
        if (holder.closest(but) || !holder.checkVisibility()) continue
        found.push(node.textContent ?? "")
      }
      const names = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder"]
      for (const element of document.querySelectorAll("body *"))
        if (element.checkVisibility() && !element.closest(".katex"))
          found.push(...names.map(name => element.getAttribute(name) ?? ""))
      return [...new Set(found)].filter(text => english.test(text))
    },
    [NO_WORDS, ENGLISH.source] as const,
  )

/** Controls and headings whose words do not fit in them. */
const clipped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, [role=tab], label, summary, h2, h3, th, caption, .hint")]
      .filter(element => element.checkVisibility() && !element.closest(".unseen, .katex"))
      .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map(element => `${element.tagName} ${element.className}: ${element.textContent}`),
  )

test("a link opens the page in German, and keeps what it asks for", async ({ page }) => {
  await open(page, `${BAYDIN}&mode=reverse&step=13&lang=de`, "")
  await expect(page.locator("html")).toHaveAttribute("lang", "de")
  await expect(page).toHaveTitle("Adjoint: automatischem Differenzieren zusehen")
  await expect(page).toHaveURL(/\?lang=de#program=/)
  await expect(page.getByRole("heading", { name: "Eingaben" })).toBeVisible()
  await page.getByRole("button", { name: "Nächster Schritt" }).click()
  await expect(page).toHaveURL(/\?lang=de#program=.*step=14/)
})

test("Baydin's program is read in German from its first step to its last", async ({ page }) => {
  await open(page, `${BAYDIN}&mode=reverse&step=0`)
  const card = page.getByRole("region", { name: "Dieser Schritt" })
  await expect(card).toContainText("dann fließen Adjungierte von")
  const heads = page.getByRole("table", { name: "Ablaufspur (Wengert-Liste)" }).getByRole("columnheader")
  await expect(heads).toHaveText(["Knoten", "Wert", "Adjungierte", "Beiträge"])
  const narration = page.getByRole("status", { name: "Ansage" })
  for (let step = 1; step <= 16; step++) {
    await page.keyboard.press("ArrowRight")
    await expect(narration).toContainText(`Schritt ${step} von 16.`)
    expect(await english(page), `step ${step}`).toEqual([])
  }
  await expect(narration).toContainText("die Adjungierte von x1 ist 5,5 und die Adjungierte von x2 ist 1,716.")
  await expect(card).toContainText("Der Gradient ist vollständig")
  await expect(
    page
      .getByRole("img", { name: "x2, Wert 5, Adjungierte 1,716" })
      .or(page.getByLabel("x2, Wert 5, Adjungierte 1,716"))
      .first(),
  ).toBeAttached()
})

test("a decimal comma is read, and numbers are written with one", async ({ page }) => {
  await open(page, `${BAYDIN}&mode=evaluate&step=end`)
  const field = page.getByRole("textbox", { name: "Wert von x1" })
  await field.fill("3,5")
  await field.blur()
  await expect(field).toHaveValue("3,5")
  await expect(page).toHaveURL(/at=x1=3.5,x2=5/)
  await expect(field).toHaveAttribute("aria-invalid", "false")
})

test("a comma is read in English, too, where it cannot part thousands", async ({ page, workbench }) => {
  await workbench.open(`${BAYDIN}&mode=evaluate`)
  const field = page.getByRole("textbox", { name: "Value of x1" })
  await field.fill("3,5")
  await field.blur()
  await expect(field).toHaveValue("3.5")
  await field.fill("1,234")
  await expect(field).toHaveAttribute("aria-invalid", "true")
})

test("the language is chosen in the sheet of keys, and remembered", async ({ page, workbench }) => {
  await workbench.open(`${BAYDIN}&mode=forward&step=4`)
  await page.keyboard.press("?")
  await page.getByRole("combobox", { name: "Language" }).selectOption("Deutsch")
  await expect(page.locator("html")).toHaveAttribute("lang", "de")
  await expect(page.getByText("Schritt 4 / 7")).toBeVisible()
  await workbench.open(`${BAYDIN}&mode=reverse&step=3`)
  await expect(page.getByRole("heading", { name: "Eingaben" })).toBeVisible()
  await page.keyboard.press("?")
  await page.getByRole("combobox", { name: "Sprache" }).selectOption("English")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await expect(page.getByRole("heading", { name: "Inputs" })).toBeVisible()
})

test("what is wrong with a text is said in German", async ({ page }) => {
  await open(page, "program=f%20%3D%20sin(x")
  await expect(page.getByRole("list", { name: "Fehler im Text" })).toContainText(
    "Die Klammer ( wird nie geschlossen: ) fehlt.",
  )
})

test("a lesson is in German, its question and what is said to an answer", async ({ page }) => {
  await open(page, "lesson=8.1")
  const bar = page.getByRole("region", { name: "Lektion 8: Adjungierte summieren sich" })
  await expect(bar).toContainText("x wird dreimal verwendet")
  await bar.getByRole("button", { name: "−18; −16; −6" }).click()
  await expect(bar.getByRole("status")).toHaveText(
    "Richtig. −18, dann −18 + 2, dann −16 + 10: Jede Verwendung addiert ihren Teil.",
  )
  expect(await english(page)).toEqual([])
})

const TITLES: Readonly<Record<string, string>> = tabs.titles
const PANELS = Object.keys(TITLES)

for (const [name, size] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
}))
  test(`at the size of a ${name} nothing is left in English in any panel, nothing is cut, axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(150_000)
    await page.setViewportSize(size)
    await open(page, BAYDIN)
    for (const panel of PANELS) {
      // Within the page: it follows its address.
      await page.goto(`./?lang=de#${BAYDIN}&mode=${panel === "cost" ? "compare" : "reverse"}&step=13&panel=${panel}`)
      await expect(page.getByRole("tabpanel", { name: TITLES[panel]! })).toBeVisible()
      await page.waitForLoadState("networkidle")
      expect(await english(page), panel).toEqual([])
      expect(await clipped(page), panel).toEqual([])
    }
    expect(await findings(page)).toEqual([])
  })

test("who reads English fetches nothing of the German words", async ({ page, workbench }) => {
  const fetched: string[] = []
  page.on("request", request => fetched.push(request.url()))
  await workbench.open(BAYDIN)
  await page.waitForLoadState("networkidle")
  expect(fetched.filter(url => url.includes("german"))).toEqual([])
  expect(fetched.some(url => url.includes("first"))).toBe(true)
})

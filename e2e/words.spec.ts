import type { Page } from "@playwright/test"
import { expect, test } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }

/** The program, mathematics and code; and the picture, whose words are all mathematics or names. */
const NO_WORDS = "textarea, .backdrop, .echo pre, code, .katex, .katex-mathml, .view, script, style, title, noscript"
/** Opens a page in the longer English. */
async function open(page: Page, fragment: string): Promise<void> {
  await page.goto("about:blank")
  await page.goto(`./?pseudo#${fragment}`)
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true")
  await expect(page.getByRole("tabpanel").locator("table").first()).toBeVisible()
}

/** Texts with letters, of elements that are shown, that stand in no brackets. */
const outside = (page: Page, but: string) =>
  page.evaluate(but => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement!
      const text = node.textContent ?? ""
      if (!/\p{L}{2}/u.test(text) || holder.closest(but) || !holder.checkVisibility()) continue
      const around = holder.closest("p, li, h1, h2, h3, th, td, dd, button, summary, option, label, caption") ?? holder
      if (!/\[\[[^]*\]\]/u.test(around.textContent)) found.push(text)
    }
    return [...new Set(found)]
  }, but)

/** What is only spoken or shown on pointing, of elements that are shown, that stands in no brackets. */
const unspoken = (page: Page, but: string) =>
  page.evaluate(but => {
    const attributes = [
      "aria-label",
      "aria-description",
      "aria-roledescription",
      "aria-valuetext",
      "title",
      "placeholder",
      "alt",
    ]
    const found = [...document.querySelectorAll("body *")]
      .filter(element => element.checkVisibility() && !element.closest(but))
      .flatMap(element => attributes.map(name => element.getAttribute(name) ?? ""))
    return [...new Set(found)].filter(text => /\p{L}{2}/u.test(text) && !/\[\[[^]*\]\]/u.test(text))
  }, but)

/** Controls and headings whose words do not fit in them. */
const clipped = (page: Page, but: string) =>
  page.evaluate(
    but =>
      [...document.querySelectorAll("button, [role=tab], label, summary, h2, h3, th, caption, .hint")]
        .filter(element => element.checkVisibility() && !element.closest(but) && !element.closest(".unseen"))
        .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        .map(element => `${element.tagName} ${element.className}: ${element.textContent}`),
    but,
  )

for (const [name, size] of Object.entries(SIZES))
  test(`at the size of a ${name} every word is of the catalogue, and none is cut at +40 %`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(size)
    for (const [mode, panel] of [
      ["evaluate", "jacobian"],
      ["forward", "trace"],
      ["reverse", "jacobian"],
      ["compare", "jacobian"],
      ["compare", "cost"],
    ] as const) {
      await open(page, `${INTEGERS}&mode=${mode}&step=5&panel=${panel}`)
      expect(await outside(page, NO_WORDS), `${mode}, ${panel}`).toEqual([])
      expect(await unspoken(page, ".view, .katex"), `${mode}, ${panel}`).toEqual([])
      expect(await clipped(page, NO_WORDS), `${mode}, ${panel}`).toEqual([])
    }
  })

test("the page says what language it is in", async ({ page, workbench }) => {
  await open(page, INTEGERS)
  await expect(workbench.root).toHaveAttribute("lang", "en-XA")
  await workbench.open(INTEGERS)
  await expect(workbench.root).toHaveAttribute("lang", "en")
  await expect(page.getByRole("heading", { name: "Inputs" })).toBeVisible()
})

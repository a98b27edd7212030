import type { Page } from "@playwright/test"
import { tabs } from "../../app/explain/words/en/tabs"
import { expect, test } from "../page"

const PANELS = Object.keys(tabs.titles)

const PROGRAM = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5`

/** What of the page is written in the survey's way: an accent in a text, in a name that is heard, or in the source of a formula. */
const accents = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll("body *")].flatMap(element => [
      ...[...element.childNodes].filter(child => child.nodeType === Node.TEXT_NODE).map(child => child.nodeValue ?? ""),
      element.getAttribute("aria-label") ?? "",
      element.getAttribute("title") ?? "",
    ])
    return texts.filter(text => /\\(dot|bar|overline)\b|[a-zA-Z][\u0304\u0307]|[\u0233\u1e8b]/.test(text))
  })

test.describe("by links", () => {
  test.use({ standing: true })

  for (const notation of ["grad", "partial"])
    test(`in the notation ${notation} no panel writes a dot or a bar`, async ({ workbench }) => {
      const { page } = workbench
      const found: string[] = []
      const look = async (link: string) => {
        await workbench.open(`${PROGRAM}&notation=${notation}&${link}`)
        await expect(page.locator("#panel > *").first()).toBeVisible()
        found.push(...(await accents(page)).map(text => `${link}: ${text}`))
      }
      for (const mode of ["forward", "reverse"])
        for (const panel of PANELS) await look(`mode=${mode}&step=9&panel=${panel}`)
      await look("mode=compare&step=9")
      await look("mode=reverse&step=15&derivative=f")
      expect(found).toEqual([])
    })
})

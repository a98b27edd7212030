import type { Page } from "@playwright/test"
import { tabs } from "../../app/explain/words/en/tabs"
import { findings } from "../findings"
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

/** Goes from one panel to the next as the address changes: without a load, and without the way by another program. */
async function show(page: Page, link: string, panel: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `${link}&panel=${panel}`)
  await expect(page.locator(`#panel[aria-labelledby="tab-${panel}"] > *`).first()).toBeVisible()
}

for (const notation of ["grad", "partial"])
  test(`in the notation ${notation} no panel writes a dot or a bar`, async ({ workbench }) => {
    const { page } = workbench
    const found: string[] = []
    const look = async (panel: string, link: string) => {
      await show(page, `${PROGRAM}&notation=${notation}&${link}`, panel)
      found.push(...(await accents(page)).map(text => `${panel}, ${link}: ${text}`))
    }
    await workbench.open(`${PROGRAM}&notation=${notation}&mode=forward&step=6`)
    for (const panel of ["dual", "matrix", "geometry", "trace"]) await look(panel, "mode=forward&step=6")
    for (const panel of PANELS) await look(panel, "mode=reverse&step=9")
    await look("jacobian", "mode=compare&step=9")
    await look("trace", "mode=reverse&step=15&derivative=f")
    await expect(page.locator('[data-lane="derivative"] [data-node]')).toHaveCount(11)
    found.push(...(await accents(page)))
    expect(found).toEqual([])
  })

// Light is looked at in the test of each panel.
test("axe finds nothing in any panel in forced colours, nor in these or in the dark on a phone", async ({
  workbench,
}) => {
  test.setTimeout(240_000)
  const { page } = workbench
  await workbench.open(`${PROGRAM}&mode=reverse&step=9`)
  const found: string[] = []
  const look = async (name: string) => {
    for (const panel of PANELS) {
      await show(page, `${PROGRAM}&mode=reverse&step=9`, panel)
      found.push(...(await findings(page)).map(text => `${panel}, ${name}: ${text}`))
    }
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: "dark" })
  await look("dark, phone")
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" })
  await look("forced colours, phone")
  await page.setViewportSize({ width: 1440, height: 900 })
  await look("forced colours")
  expect(found).toEqual([])
  for (const [panel, marked] of [
    ["trace", ".trace tbody .current"],
    ["jacobian", ".jacobian .now"],
    ["code", ".listing > li[data-lit]"],
  ] as const) {
    await show(page, `${PROGRAM}&mode=reverse&step=9`, panel)
    await workbench.node("v3").hover()
    await expect(page.locator(marked).first()).toHaveCSS("outline-style", "solid")
  }
})

/** The smallest type in a panel that is seen, of its words or within its charts, px on the screen; of scripts and of marks alone it is not asked. */
const smallestType = (page: Page, of: "words" | "charts"): Promise<number> =>
  page.evaluate(of => {
    const sizes = [...document.querySelectorAll("#panel *")].flatMap(element => {
      const says = [...element.childNodes].some(
        child => child.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(child.nodeValue ?? ""),
      )
      const seen = element.getBoundingClientRect().width > 1 && !element.closest(".unseen, .katex, details:not([open])")
      if (!says || !seen || element instanceof SVGTextElement !== (of === "charts")) return []
      const scale = element instanceof SVGTextElement ? (element.getScreenCTM()?.a ?? 1) : 1
      return [parseFloat(getComputedStyle(element).fontSize) * scale]
    })
    return Math.min(...sizes)
  }, of)

test("a lab that is put on the wall beside the graph has words of 24 px; its charts have 24 px of 1080, and 19 px of 720", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${PROGRAM}&mode=reverse&step=9&view=projector&panel=geometry`)
  await expect(page.locator("#panel")).toBeHidden()
  await page.keyboard.press("t")
  await expect(page.locator("#panel")).toBeVisible()
  const small: string[] = []
  for (const panel of PANELS.filter(id => !["trace", "jacobian", "cost", "check", "deck", "practice"].includes(id))) {
    await show(page, `${PROGRAM}&mode=reverse&step=9&view=projector&options=wall.table%3Don`, panel)
    for (const [width, height, charts] of [
      [1920, 1080, 24],
      [1280, 720, 19],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const [of, least] of [
        ["words", 24],
        ["charts", charts],
      ] as const) {
        const size = await smallestType(page, of)
        if (Math.round(size) < least) small.push(`${panel} at ${width} px, ${of}: ${size.toFixed(1)} px`)
      }
    }
  }
  expect(small).toEqual([])
})

test("the menu of further panels is seen whole beside a narrow panel", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(PROGRAM)
  await page.getByRole("button", { name: "More" }).click()
  const sheet = (await page.locator(".tabs .sheet").boundingBox())!
  const side = (await page.locator("#panels").boundingBox())!
  await expect(page.getByRole("button", { name: "Second order" })).toBeVisible()
  expect(sheet.x).toBeGreaterThanOrEqual(side.x)
  expect(sheet.x + sheet.width).toBeLessThanOrEqual(side.x + side.width)
})

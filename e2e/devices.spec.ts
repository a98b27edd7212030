import type { Page } from "@playwright/test"
import { expect, test, type ModeName } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const PHONE = { width: 360, height: 740 }
const MODES: readonly ModeName[] = ["Evaluate", "Forward", "Reverse", "Compare"]

test("nothing makes the page wider than a small screen", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=13`)
  for (const width of [320, 360]) {
    await workbench.page.setViewportSize({ width, height: 740 })
    for (const mode of MODES) {
      await workbench.mode(mode)
      const overflow = await workbench.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${mode} at ${width} px`).toBe(0)
    }
  }
})

test("at 400 % nothing stands over what is read, and everything is reached by scrolling down", async ({
  workbench,
}) => {
  // 1280 × 1024 px at 400 %.
  await workbench.page.setViewportSize({ width: 320, height: 256 })
  for (const mode of ["reverse", "compare"]) {
    await workbench.open(`${INTEGERS}&step=9&mode=${mode}`)
    const found = await workbench.page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      fixed: [...document.querySelectorAll("body *")].filter(element =>
        ["fixed", "sticky"].includes(getComputedStyle(element).position),
      ).length,
    }))
    expect(found, mode).toEqual({ overflow: 0, fixed: 0 })
  }
  await workbench.node("f").first().scrollIntoViewIfNeeded()
  await expect(workbench.node("f").first()).toBeInViewport()
})

for (const [name, size] of Object.entries({ phone: PHONE, tablet: { width: 820, height: 1180 } }))
  test(`on a ${name} the graph runs from top to bottom, above its tools, and the player's buttons are 56 px high`, async ({
    workbench,
  }) => {
    await workbench.page.setViewportSize(size)
    await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
    const top = (name: string) => workbench.node(name).evaluate(node => node.getBoundingClientRect().top)
    expect(await top("x")).toBeLessThan(await top("v1"))
    expect(await top("v1")).toBeLessThan(await top("v2"))
    expect(await top("v2")).toBeLessThan(await top("f"))
    const tools = (await workbench.page.getByRole("group", { name: "View" }).boundingBox())!
    const last = (await workbench.node("f").boundingBox())!
    const apart = last.y + last.height <= tools.y || last.x + last.width <= tools.x
    expect(apart).toBe(true)
    for (const name of ["First step", "Previous step", "Play", "Next step", "Last step"])
      expect((await workbench.button(name).boundingBox())?.height, name).toBeGreaterThanOrEqual(56)
    await expect(workbench.button("Next step")).toBeInViewport()
  })

/** Controls that are shown, and how small each is as a target: a box or its label, whichever is larger. */
const targets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, textarea, summary, a[href]")].flatMap(control => {
      const label = control.closest("label") ?? control
      const { width, height } = label.getBoundingClientRect()
      const shown = label.checkVisibility({ visibilityProperty: true }) && !control.closest(".skip")
      const name = control.getAttribute("aria-label") ?? control.textContent
      return shown ? [{ name, size: Math.min(width, height), player: control.closest(".player") !== null }] : []
    }),
  )

for (const [name, size] of Object.entries({ desktop: { width: 1440, height: 900 }, phone: PHONE }))
  test(`targets at the size of a ${name} are at least 24 px, the player's 44`, async ({ workbench }) => {
    await workbench.page.setViewportSize(size)
    for (const panel of ["trace", "jacobian", "cost"]) {
      await workbench.open(`${INTEGERS}&mode=compare&step=9&panel=${panel}`)
      await expect(workbench.page.getByRole("tabpanel").getByRole("table").first()).toBeVisible()
      const found = await targets(workbench.page)
      expect(found.length).toBeGreaterThan(20)
      expect(found.filter(({ size, player }) => size < (player ? 44 : 24))).toEqual([])
    }
  })

test("a reader's own spacing of text cuts nothing off", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  await page.evaluate(() => {
    // The overrides of WCAG 2.2, 1.4.12.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    )
    document.adoptedStyleSheets = [sheet]
  })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("header *, main *, footer *")]
      .filter(element => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = (way: string) => way === "hidden" || way === "clip"
        const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1
        const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1
        return (wide || high) && !element.closest(".unseen, .katex, .skip, .view") && element.textContent !== ""
      })
      .map(element => element.className),
  )
  expect(cut).toEqual([])
})

test("skip links lead past the editor to graph, player and trace, and leave the address alone", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  const address = page.url()
  for (const [presses, name, next] of [
    [1, "Skip to the graph", "x"],
    [2, "Skip to the player", "First step"],
    [3, "Skip to the trace", "Trace"],
  ] as const) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      getSelection()?.removeAllRanges()
    })
    await page.getByRole("link", { name: "Skip to the graph" }).focus()
    for (let press = 1; press < presses; press++) await page.keyboard.press("Tab")
    await expect(page.getByRole("link", { name })).toBeFocused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute("data-node") ?? element?.getAttribute("aria-label") ?? element?.textContent
    })
    expect(focused).toBe(next)
  }
  expect(page.url()).toBe(address)
})

test("every stop of the Tab key shows where it is", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&mode=reverse&step=13`)
  const seen = new Set<string>()
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press("Tab")
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const box = element.closest("label, .scrubber") ?? element
      const outlined = [element, box].some(one => getComputedStyle(one).outlineStyle !== "none")
      const drawn = element.querySelector("rect")
      const ringed = drawn !== null && parseFloat(getComputedStyle(drawn).strokeWidth) >= 4
      return { name: element.getAttribute("aria-label") ?? element.textContent, shown: outlined || ringed }
    })
    if (stop === null) break
    expect(stop.shown, stop.name).toBe(true)
    seen.add(stop.name)
  }
  for (const name of ["Program", "x", "Play", "Next step", "Step", "Share"]) expect([...seen], name).toContain(name)
})

test("a finger needs no hovering: leaving the projector's view is shown", async ({ elsewhere }) => {
  const phone = await elsewhere({ viewport: PHONE, hasTouch: true, isMobile: true })
  await phone.open(`${INTEGERS}&mode=reverse&step=13&view=projector`)
  await expect(phone.button("Leave")).toHaveCSS("opacity", "1")
  await phone.button("Leave").tap()
  await expect(phone.program).toBeVisible()
})

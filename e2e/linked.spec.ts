import { expect, test, type Workbench } from "./page"

const SCALARS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13"
const ARRAYS =
  "program=W%20=%20[[1,2],[3,4]]%0Ax%20=%20[1,-1]%0Ah%20=%20W%20@%20x%0Af%20=%20sum(h*h)&mode=reverse&step=8"

/** Everything by which a node or an edge is known on a page. Numbers are places in the Wengert list. */
type Sights = Readonly<Record<string, string>>

const node = (name: string, at: number): Sights => ({
  mark: `.stage .mark[data-node="${name}"]`,
  row: `.trace tr[data-at="${at}"]`,
  term: `.card [data-is][data-at="${at}"]`,
})

const X: Sights = { ...node("x", 0), input: '.input[data-at="0"]', echo: '.echo .katex-html [data-at="0"]' }
const V2: Sights = { ...node("v2", 3), echo: '.echo .katex-html [data-at^="3"]' }
const EDGE: Sights = {
  edge: '.link[data-edge="x→v2:1"]',
  label: '.labels > .partial[data-of="x→v2:1"]',
  partial: '.card [data-is="partial"][data-to="3"][data-slot="1"]',
  product: '.card [data-is="product"][data-to="3"][data-slot="1"]',
  contribution: '.trace .contributions [data-to="3"][data-slot="1"]',
}

/** Points at the middle of something; at an edge, at a place of its path. */
async function pointAt({ page }: Workbench, selector: string) {
  await page.mouse.move(2, 2)
  await expect(page.locator("[data-lit]")).toHaveCount(0)
  const place = await page
    .locator(selector)
    .first()
    .evaluate(element => {
      const path = element.querySelector("path")
      if (element.matches(".link") && path) {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.25)
        const { a, b, c, d, e, f } = path.getScreenCTM()!
        return { x: a * x + c * y + e, y: b * x + d * y + f }
      }
      const { x, y, width, height } = (element.querySelector(".plate, .accent, th") ?? element).getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
  await page.mouse.move(place.x, place.y)
}

for (const [what, sights] of Object.entries({ "a node that is an input": X, "a node in between": V2, "an edge": EDGE }))
  test(`${what}: pointing at any of its sights lights all of them`, async ({ workbench }) => {
    await workbench.open(SCALARS)
    await expect(workbench.page.locator(".echo")).toBeVisible()
    for (const [from, selector] of Object.entries(sights)) {
      await test.step(from, async () => {
        await pointAt(workbench, from === "product" ? `${selector} .mbin` : selector)
        for (const [to, other] of Object.entries(sights))
          await expect(workbench.page.locator(other).first(), `${from} lights ${to}`).toHaveAttribute(
            "data-lit",
            "full",
          )
      })
    }
  })

test("the ends of an edge light up less, and nothing else of the picture does", async ({ workbench }) => {
  await workbench.open(SCALARS)
  await pointAt(workbench, EDGE["label"]!)
  await expect(workbench.page.locator('.mark[data-lit="end"]')).toHaveCount(2)
  await expect(workbench.node("x")).toHaveAttribute("data-lit", "end")
  await expect(workbench.node("v2")).toHaveAttribute("data-lit", "end")
  await expect(workbench.page.locator(".link[data-lit]")).toHaveCount(1)
  await expect(workbench.page.locator(".backdrop mark")).toHaveText("x*y + x")
})

test("the caret in the text lights the node that is written there", async ({ workbench }) => {
  await workbench.open(SCALARS)
  await workbench.program.focus()
  await workbench.program.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(9, 9))
  await expect(workbench.node("v2")).toHaveAttribute("data-lit", "full")
  await expect(workbench.page.locator(V2["row"]!)).toHaveAttribute("data-lit", "full")
  await expect(workbench.page.locator(".backdrop mark")).toHaveText("x*y + x")
})

test("focus on a node or an input lights it everywhere", async ({ workbench }) => {
  await workbench.open(SCALARS)
  await workbench.node("v2").focus()
  await expect(workbench.page.locator(V2["term"]!).first()).toHaveAttribute("data-lit", "full")
  await workbench.page.getByRole("slider", { name: "x", exact: true }).focus()
  await expect(workbench.node("x")).toHaveAttribute("data-lit", "full")
  await expect(workbench.node("v2")).not.toHaveAttribute("data-lit")
})

test("a node that is pointed at leaves its cone of influence as it is, and dims the rest", async ({ workbench }) => {
  await workbench.open(SCALARS)
  await pointAt(workbench, V2["mark"]!)
  await expect(workbench.node("v3")).toHaveAttribute("data-aside")
  for (const name of ["x", "y", "v1", "v2", "f"]) await expect(workbench.node(name)).not.toHaveAttribute("data-aside")
  await workbench.page.mouse.move(2, 2)
  await expect(workbench.page.locator("[data-aside]")).toHaveCount(0)
})

test("of arrays too: a matrix rule lights its edge, and its edge the rule", async ({ workbench }) => {
  await workbench.open(ARRAYS)
  const { page } = workbench
  const product = page.locator('.card [data-is="product"]').first()
  const [to, slot] = await Promise.all([product.getAttribute("data-to"), product.getAttribute("data-slot")])
  await page.mouse.move(2, 2)
  await product.dispatchEvent("pointerover", { bubbles: true })
  await expect(page.locator(".link[data-lit]")).toHaveCount(1)
  await expect(product).toHaveAttribute("data-lit", "full")
  await expect(page.locator(`.trace [data-to="${to}"][data-slot="${slot}"]`)).toHaveAttribute("data-lit", "full")
  await product.dispatchEvent("pointerout", { bubbles: true })
  await pointAt(workbench, '.mark[data-node="h"]')
  await expect(page.locator(".trace tr", { hasText: "h" }).first()).toBeVisible()
  await expect(page.locator(".echo [data-lit]").first()).toBeVisible()
})

test("in Compare both lanes light up, and on a wall the card does", async ({ workbench }) => {
  await workbench.open(SCALARS.replace("reverse", "compare"))
  await pointAt(workbench, '[data-lane="forward"] .mark[data-node="v2"]')
  await expect(workbench.page.locator('.mark[data-node="v2"][data-lit="full"]')).toHaveCount(2)
  await workbench.open(`${SCALARS}&view=projector`)
  await pointAt(workbench, EDGE["partial"]!)
  await expect(workbench.page.locator(EDGE["edge"]!)).toHaveAttribute("data-lit", "full")
})

test("terms wear the colour of what they mean", async ({ workbench }) => {
  await workbench.open(SCALARS)
  const colour = (of: string) =>
    workbench.page
      .locator(of)
      .first()
      .evaluate(element => getComputedStyle(element).color)
  const adjoint = await colour(".trace td.adjoint")
  expect(await colour('.card [data-is="adjoint"]')).toBe(adjoint)
  expect(await colour('.card [data-is="partial"]')).not.toBe(adjoint)
})

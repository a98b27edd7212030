import { findings } from "./findings"
import { expect, test } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"

test("a projector shows the picture alone, its words at least 24 px high", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open(`${INTEGERS}&mode=reverse&step=13&view=projector`)
  await expect(workbench.program).toBeHidden()
  await expect(page.getByRole("group", { name: "Player" })).toBeHidden()
  await expect(page.locator(".board .mode")).toHaveText("reverse")
  await expect(page.getByRole("region", { name: "This step" })).toContainText("x is used three times")
  const sizes = await page.evaluate(() => {
    const scale = new DOMMatrix(getComputedStyle(document.querySelector(".overlay")!).transform).a
    const size = (selector: string) => parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize)
    const stroke = parseFloat(getComputedStyle(document.querySelector(".link path")!).strokeWidth)
    return {
      numbers: size(".label .value") * scale,
      formula: size(".label .formula") * scale,
      partial: size(".plate") * scale,
      sum: size(".sum") * scale,
      sentence: size(".card p"),
      line: stroke * scale,
    }
  })
  for (const [name, size] of Object.entries(sizes)) expect(size, name).toBeGreaterThanOrEqual(name === "line" ? 3 : 24)
})

for (const program of ["(x*y + x)*(y - x)", "ln(x1) + x1*x2 - sin(x2)"])
  test(`on a wall all of ${program} is seen`, async ({ workbench }) => {
    await workbench.page.setViewportSize({ width: 1280, height: 720 })
    await workbench.open(`program=${encodeURIComponent(program)}&mode=reverse&step=12&view=projector`)
    const view = (await workbench.page.locator(".view").boundingBox())!
    const nodes = await workbench.page.locator("[data-node]").all()
    expect(nodes.length).toBeGreaterThanOrEqual(6)
    for (const node of nodes) {
      const box = (await node.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(view.x)
      expect(box.y).toBeGreaterThanOrEqual(view.y)
      expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width)
      expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height)
    }
  })

test("on a wall the numbers stay within their nodes, and a local partial between them", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  await workbench.open("program=y%20%3D%20sin(cos(exp(sin(ln(x%2B2)))))&at=x=1&mode=reverse&step=9&view=projector")
  const boxes = (selector: string) =>
    page.locator(selector).evaluateAll(all =>
      all.map(one => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
  const [nodes, numbers, partials] = [
    await boxes(".mark > rect:last-of-type"),
    await boxes(".label .numbers"),
    await boxes(".plate"),
  ]
  expect([nodes.length, numbers.length, partials.length]).toEqual([7, 7, 6])
  type Box = (typeof nodes)[number]
  const within = (box: Box) => (node: Box) =>
    node.left < box.left && box.right < node.right && node.top < box.top && box.bottom < node.bottom
  const apart = (box: Box) => (node: Box) =>
    box.right <= node.left || node.right <= box.left || box.bottom <= node.top || node.bottom <= box.top
  for (const box of numbers) expect(nodes.some(within(box))).toBe(true)
  for (const box of partials) expect(nodes.every(apart(box))).toBe(true)
})

test("a clicker steps in the projector's view, and Escape leaves it", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=12&view=projector`)
  await workbench.page.keyboard.press("PageDown")
  await workbench.at(13)
  await workbench.page.keyboard.press("PageUp")
  await workbench.at(12)
  await workbench.page.keyboard.press("Escape")
  await expect(workbench.program).toBeVisible()
  await workbench.button("Present").click()
  await expect(workbench.program).toBeHidden()
})

test("axe finds nothing in the projector's view, in any mode", async ({ workbench }) => {
  for (const mode of ["evaluate", "forward", "reverse", "compare"]) {
    await workbench.open(`${INTEGERS}&mode=${mode}&step=9&view=projector`)
    await expect(workbench.page.getByRole("heading", { level: 1 })).toBeAttached()
    expect(await findings(workbench.page), mode).toEqual([])
  }
})

test("a legend is called and dismissed", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  const legend = workbench.page.locator(".legend")
  await expect(legend).toHaveCount(0)
  await workbench.button("Legend").click()
  await expect(legend).toContainText("dashed, its arrow against the edge")
  await workbench.button("Legend").click()
  await expect(legend).toHaveCount(0)
})

test("the gradient opens as a program, which can be differentiated again, and Back returns", async ({ workbench }) => {
  await workbench.open("program=x%5E3&at=x=2&mode=reverse&panel=jacobian")
  const again = workbench.button("Open the gradient as a program")
  await again.click()
  await workbench.ready()
  await workbench.button("Last step").click()
  expect((await workbench.trace())["x_bar"]?.value).toBe("12")
  await workbench.page.getByRole("tab", { name: "Jacobian" }).click()
  const cell = workbench.page.getByRole("table", { name: "Jacobian" }).locator("tbody td")
  await expect(cell).toHaveAttribute("data-value", "12")
  await workbench.page.goBack()
  await expect(workbench.program).toHaveValue("x^3")
})

test("embedded in a small frame the picture, the card and the player are all in view", async ({ workbench }) => {
  for (const [width, height] of [
    [800, 500],
    [500, 380],
  ] as const) {
    await workbench.page.setViewportSize({ width, height })
    await workbench.open(`${INTEGERS}&mode=reverse&step=13&view=embed`)
    const boxes = [
      await workbench.graph.boundingBox(),
      await workbench.page.getByRole("region", { name: "This step" }).boundingBox(),
      await workbench.page.locator("footer").boundingBox(),
    ].map(box => box!)
    const edges = boxes.flatMap(box => [box.y, box.y + box.height])
    expect(edges, `${width} × ${height}`).toEqual([...edges].sort((a, b) => a - b))
    expect(edges.at(-1)).toBeLessThanOrEqual(height)
    expect(boxes[0]!.height).toBeGreaterThan(100)
  }
})

test("on the wall both lanes of Compare show all of a small picture, at the same places", async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 720 })
  // At the start the lens is on nothing.
  await workbench.open(`${INTEGERS}&mode=compare&step=0&view=projector`)
  const places = (lane: string) =>
    page.locator(`.lanes > [data-lane="${lane}"]`).evaluate(element => {
      const stage = element.querySelector(".stage")!.getBoundingClientRect()
      return [...element.querySelectorAll("[data-node]")].map(node => {
        const box = node.getBoundingClientRect()
        return [box.left - stage.left, box.top - stage.top, box.bottom - stage.bottom].map(Math.round)
      })
    })
  // Once the lanes have their titles, which come after the first picture.
  await expect(page.locator(".lanehead h2")).toHaveCount(2)
  await expect(async () => {
    const [forward, reverse] = [await places("forward"), await places("reverse")]
    expect(forward.length).toBe(6)
    expect(forward.every(([, top, bottom]) => top! >= 0 && bottom! <= 0)).toBe(true)
    // The line between the lanes takes a pixel of one.
    const apart = forward.flatMap((place, i) => [0, 1].map(axis => Math.abs(place[axis]! - reverse[i]![axis]!)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(2)
  }).toPass()
})

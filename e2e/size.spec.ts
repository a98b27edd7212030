import type { Page } from "@playwright/test"
import { findings } from "./findings"
import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

const rosenbrock = (n: number) =>
  `f = ${Array.from({ length: n - 1 }, (_, i) => `100*(x${i + 2} - x${i + 1}^2)^2 + (1 - x${i + 1})^2`).join(" + ")}`

const LOGISTIC = "l = x\nrepeat 3000: l = 4*l*(1 - l)"

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll("*").length)

/** Whether an element lies within the picture's window. */
const inView = (page: Page, node: string) =>
  page.evaluate(name => {
    const window = document.querySelector(".view")!.getBoundingClientRect()
    const box = document.querySelector(`[data-node="${name}"]`)?.getBoundingClientRect()
    return box !== undefined && box.left >= window.left && box.right <= window.right
  }, node)

async function show(workbench: Workbench, text: string): Promise<void> {
  await workbench.open()
  await workbench.type(text)
  await expect(workbench.root).toHaveAttribute("data-ready", "true", { timeout: 60_000 })
}

test("2,000 nodes: a bitmap, and as elements no more than what is at work", async ({ workbench }) => {
  test.setTimeout(180_000)
  await show(workbench, rosenbrock(220))
  await workbench.steps(4379)
  await expect(workbench.page.locator("canvas[data-painted]")).toHaveCount(1)
  await workbench.scrub(3075)
  await expect(workbench.node("x188")).toHaveAttribute("data-phase", "active")
  await expect(workbench.node("x188")).toHaveAccessibleName("x188, value 1, adjoint 0")
  expect(await workbench.flows()).toEqual({ "x188→v1118:0": "backward" })
  await expect.poll(() => inView(workbench.page, "x188")).toBe(true)
  expect(await workbench.page.locator("[data-node]").count()).toBeLessThanOrEqual(8)
  expect(await elements(workbench.page)).toBeLessThan(5000)
})

test("a long table tells how many rows it has, and holds the current one", async ({ workbench }) => {
  test.setTimeout(180_000)
  await show(workbench, rosenbrock(220))
  const table = workbench.page.getByRole("table", { name: "Evaluation trace" })
  await expect(table).toHaveAttribute("aria-rowcount", "1972")
  await workbench.scrub(1000)
  await expect(table.locator("[aria-current=step]")).toHaveAttribute("aria-rowindex", "1001")
  expect(await table.getByRole("row").count()).toBeLessThan(120)
})

test("10,000 nodes open, step, play, and go with what is active", async ({ workbench }) => {
  test.setTimeout(240_000)
  await show(workbench, LOGISTIC)
  await workbench.steps(21_002)
  await workbench.scrub(12_000)
  await expect(workbench.page.locator("[data-node][data-phase=active]")).toHaveCount(1)
  const name = await workbench.page.locator("[data-node][data-phase=active]").getAttribute("data-node")
  await expect.poll(() => inView(workbench.page, name!)).toBe(true)
  await workbench.button("Play").click()
  await workbench.past(12_002)
  await workbench.button("Pause").click()
  expect(await elements(workbench.page)).toBeLessThan(5000)
})

/** Counts the frames that the page draws while it is not ready. */
const countFrames = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { drawn: 0 })
    const frame = () => {
      if (document.documentElement.dataset["ready"] === "false") (window as unknown as { drawn: number }).drawn++
      requestAnimationFrame(frame)
    }
    frame()
  })

const framesDrawn = (page: Page) => page.evaluate(() => (window as unknown as { drawn: number }).drawn)

test("10,000 nodes by text open while frames are drawn, and are panned, played and edited", async ({ workbench }) => {
  test.setTimeout(240_000)
  const { page } = workbench
  await workbench.open()
  await countFrames(page)
  await workbench.type(rosenbrock(1112))
  await workbench.steps(22_219)
  await workbench.ready()
  await workbench.button("Show every node").click()
  await expect(workbench.root).toHaveAttribute("data-ready", "false")
  await expect(workbench.root).toHaveAttribute("data-ready", "true", { timeout: 120_000 })
  expect(await framesDrawn(page)).toBeGreaterThan(20)
  await expect(page.locator("canvas[data-painted]")).toHaveCount(1)
  const x = () => page.locator(".picture").evaluate(picture => (picture as SVGGElement).getCTM()!.e)
  const [before, view] = [await x(), (await page.locator(".view").boundingBox())!]
  await page.mouse.move(view.x + 300, view.y + 30)
  await page.mouse.down()
  await page.mouse.move(view.x + 200, view.y + 30, { steps: 5 })
  await page.mouse.up()
  expect((await x()) - before).toBeCloseTo(-100, 0)
  await workbench.button("First step").click()
  await workbench.button("Play").click()
  await workbench.past(2)
  await workbench.button("Pause").click()
  await workbench.type(`${rosenbrock(1112)} + x1`)
  await workbench.steps(22_222)
  await expect(workbench.root).toHaveAttribute("data-ready", "true", { timeout: 120_000 })
  expect(await elements(page)).toBeLessThan(5000)
})

/** Counts the page's tasks from a click on a mode until the page is in it, and notes whether the old one still stood and answered meanwhile. */
const turnsOf = (page: Page, mode: string) =>
  page.evaluate(async name => {
    const modeNow = () => document.documentElement.dataset["mode"]
    const before = modeNow()
    const label = [...document.querySelectorAll<HTMLLabelElement>(".modes label")].find(
      one => one.textContent === name,
    )!
    label.click()
    const stood = modeNow() === before
    let turns = 0
    while (modeNow() !== name.toLowerCase()) {
      await new Promise(done => setTimeout(done))
      turns++
    }
    return { stood, turns, steps: Number(document.documentElement.dataset["steps"]) }
  }, mode)

test("10,000 nodes: another mode is prepared in pieces while the one before stands; of few nodes it comes at once", async ({
  workbench,
}) => {
  test.setTimeout(240_000)
  const { page } = workbench
  await show(workbench, rosenbrock(1112))
  await workbench.steps(22_219)
  await workbench.radio("Evaluate").check()
  await workbench.steps(9999)
  const large = await turnsOf(page, "Forward")
  expect([large.stood, large.steps]).toEqual([true, 9999])
  expect(large.turns).toBeGreaterThanOrEqual(3)
  const compared = await turnsOf(page, "Compare")
  expect(compared.stood).toBe(true)
  expect(compared.turns).toBeGreaterThanOrEqual(3)
  await workbench.type("x*y")
  await workbench.ready()
  expect((await turnsOf(page, "Reverse")).turns).toBeLessThanOrEqual(1)
})

test("what cannot be read is not shown, and boxes stay", async ({ workbench }) => {
  await workbench.open("program=l%20%3D%20x%0Arepeat%2040%3A%20l%20%3D%204*l*(1-l)")
  const formulas = workbench.page.locator(".label .formula")
  await expect(formulas.first()).toBeVisible()
  const box = (await workbench.graph.boundingBox())!
  await workbench.page.mouse.move(box.x + 60, box.y + 60)
  for (let turn = 0; turn < 4; turn++) await workbench.page.mouse.wheel(0, 500)
  await expect(formulas.first()).toBeHidden()
  await expect(workbench.node("x")).toBeVisible()
  await workbench.button("Fit the graph to the view").click()
  await expect(formulas.first()).toBeVisible()
})

const LOOP = `program=${encodeURIComponent("l = x\nrepeat 40: l = 4*l*(1 - l)")}&at=x=0.3&mode=reverse&step=30`

test("a node is found by its name: what it is folded in opens, and it has the focus in the view", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(LOOP)
  await expect(workbench.node("v80")).toHaveCount(0)
  await expect(workbench.button("Find a node")).toBeVisible()
  await page.keyboard.press("/")
  const field = page.getByRole("combobox", { name: "Find a node" })
  await expect(field).toBeFocused()
  await field.pressSequentially("v8")
  const options = page.getByRole("listbox", { name: "Find a node" }).getByRole("option")
  const chosen = page.locator(".find").getByRole("option", { selected: true })
  await expect(options).toHaveCount(13)
  await expect(chosen).toHaveAccessibleName("v8")
  expect(await findings(page)).toEqual([])
  await page.keyboard.press("ArrowDown")
  await expect(chosen).toHaveAccessibleName("v80")
  await page.keyboard.press("Enter")
  await expect(workbench.node("v80")).toBeFocused()
  await expect(field).toHaveCount(0)
  expect(await inView(page, "v80")).toBe(true)
  await workbench.at(30)
})

/** Of 1,002 nodes: what it means is derived in pieces. */
const OVER_1000 = `program=${encodeURIComponent("l = x\nrepeat 200: l = 4*l*(1 - l)\nl")}&at=x=0.3&mode=reverse`

async function find({ page }: Workbench, word: string): Promise<void> {
  await page.keyboard.press("/")
  await page.getByRole("combobox", { name: "Find a node" }).pressSequentially(word)
  await page.keyboard.press("Enter")
}

test("above 1,000 nodes a node within a folded part is found, and the page goes on", async ({ workbench }) => {
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(OVER_1000)
  await expect(workbench.button("Find a node")).toBeVisible()
  await find(workbench, "l#100")
  await expect(workbench.node("l#100")).toBeFocused()
  expect(await inView(workbench.page, "l#100")).toBe(true)
  await workbench.page.keyboard.press("End")
  await workbench.at(1402)
})

type Acts = readonly (readonly [act: string, act: () => Promise<unknown>, seen: () => Promise<unknown>])[]

/** Everything that can be done to the view, and what shows that it is done. Each begins where the one before has left the page. */
function actsOn(workbench: Workbench): Acts {
  const { page, root } = workbench
  const button = (name: string) => workbench.button(name).first()
  const press = (key: string) => () => page.keyboard.press(key)
  const click = (name: string) => () => button(name).click()
  const mode = (key: string, name: string) => [`mode ${name}`, press(key), is("mode", name)] as const
  const is = (name: string, value: string) => () => expect(root).toHaveAttribute(`data-${name}`, value)
  const scale = () => page.locator(".picture").evaluate(picture => (picture as SVGGElement).getCTM()!.a)
  const on = (name: string, yes: boolean) => () => expect(button(name)).toHaveAttribute("aria-pressed", String(yes))
  const drawn = (name: string, count: number) => () => expect(workbench.node(name)).toHaveCount(count)
  const shown = (label: string) => () => expect(page.getByLabel(label, { exact: true }).first()).toBeVisible()
  const tab = (name: string) =>
    [
      `panel ${name}`,
      () => page.getByRole("tab", { name, exact: true }).click(),
      () => expect(page.getByRole("tab", { name, exact: true })).toHaveAttribute("aria-selected", "true"),
    ] as const
  const sync = (name: string, steps: string) =>
    [`sync ${name}`, () => page.getByLabel("Synchronise by").selectOption(name), is("steps", steps)] as const
  return [
    ["last step", press("End"), is("step", "1402")],
    ["first step", press("Home"), is("step", "0")],
    ["next", press("ArrowRight"), is("step", "1")],
    ["back", press("ArrowLeft"), is("step", "0")],
    ["every step", press("Shift+ArrowRight"), is("step", "1")],
    ["to a step", () => page.keyboard.type("g700\n"), is("step", "700")],
    ["play", press(" "), () => expect(button("Pause")).toBeVisible()],
    ["pause", press(" "), () => expect(button("Play")).toBeVisible()],
    ["near", press("z"), () => expect.poll(scale).toBeGreaterThanOrEqual(1)],
    ["fit", press("f"), () => expect.poll(scale).toBeLessThan(1.1)],
    ["legend", click("Legend"), shown("Legend")],
    ["find", () => find(workbench, "l#100"), () => expect(workbench.node("l#100")).toBeFocused()],
    ["close by key", press("o"), drawn("v296", 0)],
    ["open by key", press("o"), drawn("v296", 1)],
    ["show every node", click("Show every node"), on("Show every node", true)],
    ["stay", press("a"), on("Follow the active step", false)],
    ["follow", press("a"), on("Follow the active step", true)],
    ["fold", click("Show every node"), on("Show every node", false)],
    mode("1", "evaluate"),
    mode("2", "forward"),
    mode("4", "compare"),
    sync("step", "1402"),
    sync("work", "800"),
    sync("free", "1402"),
    mode("3", "reverse"),
    tab("Jacobian"),
    tab("Cost"),
    tab("Trace"),
    ["seed", () => workbench.seed("y").fill("2"), () => expect(workbench.seed("y")).toHaveValue("2")],
    ["freeze", () => page.getByLabel("Differentiate x").click(), is("steps", "602")],
    ["undo", click("Undo"), is("steps", "1402")],
    ["redo", click("Redo"), is("steps", "602")],
    ["undo again", click("Undo"), is("steps", "1402")],
    ["projector", click("Present"), is("view", "projector")],
    ["workbench", press("Escape"), is("view", "workbench")],
  ]
}

test("above 1,000 nodes every act on the view does what it says", async ({ workbench }) => {
  test.setTimeout(240_000)
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(OVER_1000)
  await expect(workbench.button("Find a node")).toBeVisible()
  for (const [name, act, seen] of actsOn(workbench))
    await test.step(name, async () => {
      await act()
      await seen()
      await workbench.ready()
    })
})

test("a picture larger than its window has a map: a press on it moves the view there", async ({ workbench }) => {
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(
    `program=${encodeURIComponent("l = x\nrepeat 8: l = 3.6*l*(1 - l)\nl")}&at=x=0.2&mode=evaluate&form=right-loose&fold=off`,
  )
  const map = workbench.page.locator(".minimap")
  await expect(map).toBeVisible()
  const box = (await map.boundingBox())!
  const stage = (await workbench.graph.boundingBox())!
  const left = async (name: string) => (await workbench.node(name).boundingBox())!.x - stage.x
  await workbench.page.mouse.click(box.x + box.width - 3, box.y + box.height / 2)
  await expect.poll(() => left("l#9")).toBeGreaterThan(stage.width / 2)
  expect(await left("l#9")).toBeLessThan(stage.width)
  await workbench.page.mouse.click(box.x + 3, box.y + box.height / 2)
  await expect.poll(() => left("x")).toBeLessThan(stage.width / 2)
  expect(await left("x")).toBeGreaterThan(0)
})

test("Escape leaves the search, and the focus returns; in a field a slash is a slash", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(LOOP)
  await expect(workbench.button("Find a node")).toBeVisible()
  await workbench.node("v2").focus()
  await page.keyboard.press("/")
  await page.keyboard.type("nowhere")
  await expect(page.locator(".find [role=status]")).toHaveText("No node")
  await page.keyboard.press("Escape")
  await expect(workbench.node("v2")).toBeFocused()
  await workbench.program.press("End")
  await page.keyboard.type(" / 1")
  await expect(page.getByRole("combobox", { name: "Find a node" })).toHaveCount(0)
  await expect(workbench.program).toHaveValue("l = x / 1\nrepeat 40: l = 4*l*(1 - l)")
})

test("keys bring a node near, show everything, and let the view stay or follow", async ({ workbench }) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(`${LOOP}&fold=off`)
  const scale = () => page.locator(".picture").evaluate(picture => (picture as SVGGElement).getCTM()!.a)
  const follow = workbench.button("Follow the active step")
  await expect(follow).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("f")
  const whole = await scale()
  await workbench.node("v2").focus()
  await page.keyboard.press("z")
  expect(await scale()).toBeGreaterThan(whole)
  for (const neighbour of ["x", "v2", "l#2"]) expect(await inView(page, neighbour), neighbour).toBe(true)
  await page.keyboard.press("a")
  await expect(follow).toHaveAttribute("aria-pressed", "false")
  await workbench.scrub(282)
  await workbench.scrub(122)
  expect(await inView(page, "v2")).toBe(true)
  await follow.click()
  await expect.poll(() => inView(page, "v2")).toBe(false)
})

/** Fingers on a screen, by the browser's own events. */
async function fingers({ page }: Workbench) {
  const client = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly { x: number; y: number }[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  return {
    tapTwice: async (at: { x: number; y: number }) => {
      for (let tap = 0; tap < 2; tap++) {
        await touch("touchStart", [at])
        await touch("touchEnd", [])
      }
    },
    spread: async ({ x, y }: { x: number; y: number }, from: number, to: number) => {
      const apart = (half: number) => [
        { x: x - half, y },
        { x: x + half, y },
      ]
      await touch("touchStart", apart(from))
      for (let step = 1; step <= 4; step++) await touch("touchMove", apart(from + ((to - from) * step) / 4))
      await touch("touchEnd", [])
    },
  }
}

test("fingers: a double tap comes nearer at its point, another shows all, and two fingers zoom", async ({
  elsewhere,
}) => {
  const phone = await elsewhere({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  })
  await phone.open("program=(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13")
  await phone.graph.scrollIntoViewIfNeeded()
  const scale = () => phone.page.locator(".picture").evaluate(picture => (picture as SVGGElement).getCTM()!.a)
  const middle = async (name: string) => {
    const box = (await phone.node(name).boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const { tapTwice, spread } = await fingers(phone)
  const whole = await scale()
  const at = await middle("v1")
  await expect
    .poll(async () => {
      if ((await scale()) === whole) await tapTwice(at)
      return (await scale()) / whole
    })
    .toBeGreaterThanOrEqual(1.9)
  const tapped = await middle("v1")
  expect(Math.hypot(tapped.x - at.x, tapped.y - at.y)).toBeLessThan(4)
  await expect
    .poll(async () => {
      if ((await scale()) > 1.5 * whole) await tapTwice(at)
      return scale()
    })
    .toBeCloseTo(whole, 3)
  await spread(at, 30, 75)
  expect((await scale()) / whole).toBeGreaterThan(1.8)
})

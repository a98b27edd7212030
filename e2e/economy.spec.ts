import { gzipSync } from "node:zlib"
import type { Page, Response } from "@playwright/test"
import { expect, test } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse"

interface Counts {
  commits: number
  writes: number
}

/** Counts React's commits by the hook that its developer tools use. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts: Counts = { commits: 0, writes: 0 }
    Object.assign(window, {
      counts,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        isDisabled: false,
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onCommitFiberRoot: () => counts.commits++,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    })
  })
}

/** Counts changes of the document from here on: one a changed attribute or text, one an element put in or taken out. */
const countWrites = (page: Page) =>
  page.evaluate(() => {
    const { counts } = window as unknown as { counts: Counts }
    new MutationObserver(records => {
      for (const record of records) counts.writes += Math.max(1, record.addedNodes.length + record.removedNodes.length)
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
  })

const read = (page: Page) => page.evaluate(() => ({ ...(window as unknown as { counts: Counts }).counts }))

/** Waits until a step's motion is over: nothing stands in for what moves. */
const atRest = (page: Page) => expect(page.locator("[data-moving]")).toHaveCount(0)

test("a step is one commit, and none follows while its motion plays, forwards or backwards", async ({ workbench }) => {
  const { page } = workbench
  await count(page)
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.moving()
  for (const [key, step] of [
    ...Array.from({ length: 9 }, (_, i) => ["ArrowRight", i + 1] as const),
    ["ArrowLeft", 8] as const,
  ]) {
    const before = await read(page)
    await page.keyboard.press(key)
    await workbench.at(step)
    await atRest(page)
    const after = await read(page)
    expect(after.commits - before.commits, `${key} to ${step}`).toBe(1)
  }
})

test("dragging the scrubber within a step commits nothing", async ({ workbench }) => {
  const { page } = workbench
  await count(page)
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.moving()
  await workbench.drag(12.1)
  await workbench.at(13)
  const chip = page.locator(".film .chip").last()
  await expect(chip).toHaveText("2")
  const before = await read(page)
  for (const [clock, text] of [
    [12.12, "2"],
    [12.2, "2\u00b71"],
    [12.25, "2\u00b71"],
  ] as const) {
    await workbench.drag(clock)
    await expect(chip).toHaveText(text)
  }
  expect((await read(page)).commits - before.commits).toBe(0)
})

/** A frame of a film: what was written, what moves, what is typeset. */
interface Frame {
  writes: number
  active: number
  labels: number
}

/** From now on notes, at every frame of a film, how much was written and how much moves. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const frames: Frame[] = []
    Object.assign(window, { frames })
    const stage = document.querySelector(".stage")!
    // Records come once a task: a frame's writes are one batch. Batches that put elements in or out are a commit or a film's beginning or end.
    new MutationObserver(records => {
      const film = stage.querySelector<HTMLElement>(".film:not([hidden])")
      if (!film || records.some(({ type, attributeName }) => type === "childList" && attributeName === null)) return
      if (records.some(({ attributeName }) => attributeName === "data-moving")) return
      const active = film.querySelectorAll(".shape, .beams").length
      if (active === 0) return
      frames.push({
        writes: records.length,
        active,
        labels: document.querySelectorAll(".labels .katex").length,
      })
    }).observe(stage, { attributes: true, characterData: true, childList: true, subtree: true })
  })

test("a frame writes at most four times what moves", async ({ workbench }, info) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.moving()
  await page.getByRole("combobox", { name: "Speed" }).selectOption("4")
  await page.keyboard.press("Escape")
  await watchFrames(page)
  await workbench.button("Play").click()
  await workbench.at(15)
  await atRest(page)
  const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames)
  const most = Math.max(...frames.map(({ writes, active }) => writes / active))
  info.annotations.push({ type: "writes a moving element a frame", description: `${most} in ${frames.length} frames` })
  expect(frames.length).toBeGreaterThan(10)
  expect(most).toBeLessThanOrEqual(4)
})

test("playing commits at most once a step", async ({ workbench }) => {
  await count(workbench.page)
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.page.getByRole("combobox", { name: "Speed" }).selectOption("4")
  await workbench.page.keyboard.press("Escape")
  await workbench.button("Play").click()
  await workbench.past(2)
  const at = async () => Number(await workbench.root.getAttribute("data-step"))
  const first = await at()
  const before = await read(workbench.page)
  await workbench.past(10)
  const after = await read(workbench.page)
  const last = await at()
  expect(after.commits - before.commits).toBeGreaterThan(0)
  expect(after.commits - before.commits).toBeLessThanOrEqual(last - first + 1)
})

test("250 nodes play by layer: a commit a beat, 48 beats to the last step, and at most 200 labels are typeset", async ({
  workbench,
}, info) => {
  const { page } = workbench
  await count(page)
  await workbench.open(`program=y%20%3D%20${"sin(".repeat(249)}x${")".repeat(249)}&mode=evaluate&step=0`)
  await expect(page.locator("[data-node]")).toHaveCount(250)
  await workbench.moving()
  await page.getByRole("combobox", { name: "Speed" }).selectOption("4")
  await page.keyboard.press("Escape")
  await watchFrames(page)
  await page.evaluate(() => {
    const beats: number[] = []
    Object.assign(window, { beats })
    const step = () => Number(document.documentElement.dataset["step"])
    new MutationObserver(() => beats.push(step())).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-step"],
    })
  })
  const before = await read(page)
  await workbench.button("Play").click()
  await workbench.at(250)
  await atRest(page)
  const { beats, frames } = await page.evaluate(() => {
    const { beats, frames } = window as unknown as { beats: number[]; frames: Frame[] }
    return { beats, frames }
  })
  expect(beats).toHaveLength(48)
  // The input stands within the first node: they are one layer.
  expect(beats.slice(0, 4)).toEqual([7, 12, 17, 22])
  // One more is for Play itself.
  expect((await read(page)).commits - before.commits).toBeLessThanOrEqual(49)
  const most = Math.max(...frames.map(({ labels }) => labels))
  info.annotations.push({ type: "typeset labels", description: `${most} in ${frames.length} frames` })
  expect(frames.length).toBeGreaterThan(10)
  expect(most).toBeLessThanOrEqual(200)
  expect(Math.max(...frames.map(({ writes, active }) => writes / active))).toBeLessThanOrEqual(4)
})

test("moving a slider commits once and writes no structure", async ({ workbench }) => {
  await count(workbench.page)
  await workbench.open(`${INTEGERS}&step=15`)
  // What comes after the first picture is there.
  await expect(workbench.page.getByRole("group", { name: "View", exact: true })).toBeVisible()
  await workbench.slider("x").focus()
  const before = await read(workbench.page)
  await workbench.page.keyboard.press("ArrowRight")
  await expect(workbench.field("x")).toHaveValue("3.01")
  const after = await read(workbench.page)
  expect(after.commits - before.commits).toBe(1)
})

test("a step writes little, and a pointer that rests writes nothing", async ({ workbench }, info) => {
  await count(workbench.page)
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(`${INTEGERS}&step=0`)
  await countWrites(workbench.page)
  const writes: number[] = []
  for (let step = 1; step <= 15; step++) {
    const before = await read(workbench.page)
    await workbench.page.keyboard.press("ArrowRight")
    await workbench.at(step)
    writes.push((await read(workbench.page)).writes - before.writes)
  }
  info.annotations.push({ type: "DOM writes a step", description: writes.join(", ") })
  expect(Math.max(...writes.slice(0, -1)), writes.join(", ")).toBeLessThanOrEqual(100)
  // The last step shows what has been found, with its formulas.
  expect(writes.at(-1)).toBeLessThanOrEqual(120)
})

test("an edit that leaves the inputs as they are writes nothing in their rows", async ({ workbench }) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(INTEGERS)
  await page.evaluate(() => {
    const written: string[] = []
    Object.assign(window, { written })
    new MutationObserver(records => {
      for (const { target, attributeName } of records)
        if ((target as Element).closest(".input")) written.push(attributeName ?? "children")
    }).observe(document, { attributes: true, childList: true, subtree: true })
  })
  await workbench.type("f = (x*y + x)*(y - sin(x))")
  await expect(workbench.node("v4")).toHaveCount(1)
  await workbench.ready()
  expect(await page.evaluate(() => (window as unknown as { written: string[] }).written)).toEqual([])
})

test("a large picture is typeset in slices, and the page is ready once all of it is", async ({ workbench }) => {
  const { page } = workbench
  await page.addInitScript(() => {
    const slices: number[] = []
    Object.assign(window, { slices })
    new MutationObserver(records => {
      const nodes = records.flatMap(({ addedNodes }) => [...addedNodes])
      const set = nodes.filter(node => node instanceof Element && node.matches(".labels .formula > .katex"))
      if (set.length > 0) slices.push(set.length)
    }).observe(document, { childList: true, subtree: true })
  })
  const terms = Array.from({ length: 22 }, (_, i) => `100*(x${i + 2} - x${i + 1}^2)^2 + (1 - x${i + 1})^2`)
  await workbench.open(`program=${encodeURIComponent(`f = ${terms.join(" + ")}`)}&mode=reverse`)
  await expect(page.locator(".labels .formula[data-plain]")).toHaveCount(0)
  const slices = await page.evaluate(() => (window as unknown as { slices: number[] }).slices)
  expect(slices).toEqual([60, 60, 35])
})

test("formulas with scripts, fractions and accents stand without a positioned element", async ({ workbench }) => {
  await workbench.open(`program=${encodeURIComponent("y = x_1^2/(x_1 + x_2)")}&mode=reverse&step=8`)
  await expect(workbench.page.locator(".labels .vlist").first()).toBeAttached()
  const positioned = await workbench.page
    .locator(".labels .katex, .labels .katex *")
    .evaluateAll(elements =>
      elements
        .filter(element => getComputedStyle(element).position !== "static")
        .map(element => element.getAttribute("class")),
    )
  // The bar of an adjoint is as wide as nothing, and moved aside.
  expect(new Set(positioned)).toEqual(new Set(["accent-body"]))
})

test("the first picture needs at most 222.9 kB of scripts, compressed", async ({
  workbench: { page },
  workbench,
}, info) => {
  const responses = new Map<string, Response>()
  page.on("response", response => {
    const own = response.request().resourceType() === "script" && !response.url().includes("/worker/")
    if (own) responses.set(response.url(), response)
  })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset["ready"] !== "true") return
      observer.disconnect()
      const fetched = performance.getEntriesByType("resource").map(({ name }) => name)
      Object.assign(window, { fetched })
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] })
  })
  await workbench.open()
  const fetched = await page.evaluate(() => (window as unknown as { fetched: string[] }).fetched)
  const scripts = fetched.filter(url => responses.has(url))
  const sizes = await Promise.all(
    scripts.map(async url => gzipSync(await responses.get(url)!.body(), { level: 9 }).length),
  )
  const sum = sizes.reduce((a, b) => a + b, 0)
  info.annotations.push({ type: "bytes before the first picture", description: `${sum} in ${scripts.join(", ")}` })
  expect(scripts.some(url => url.includes("first-"))).toBe(true)
  expect(sum).toBeLessThanOrEqual(222_900)
  expect(scripts.filter(url => url.includes("zoom-"))).toEqual([])
})

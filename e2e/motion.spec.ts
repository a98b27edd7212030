import type { Page } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse"

/** All that moves, where it is and what it says. */
const moving = (page: Page) =>
  page.locator(".film").evaluate(film => ({
    shown: !(film as HTMLElement).hidden,
    beams: [...film.querySelectorAll(".beam, .calm")].map(beam => beam.getAttribute("d")),
    chips: [...film.querySelectorAll<HTMLElement>(".chip")].map(chip => [
      chip.textContent,
      chip.style.translate,
      chip.style.opacity,
    ]),
    words: [...film.querySelectorAll<HTMLElement>(".cast span[style]")].map(word => [
      word.className,
      word.textContent,
      word.style.opacity,
    ]),
  }))

async function dragTo(workbench: Workbench, clock: number): Promise<unknown> {
  await workbench.drag(clock)
  await workbench.at(13)
  await expect(workbench.page.locator(".film .chip").last()).not.toHaveText("")
  return moving(workbench.page)
}

test("between two steps the picture is the same from either side, and a scrubber let go stands at a whole one", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.moving()
  const forwards = await dragTo(workbench, 12.2)
  expect(forwards).toMatchObject({ shown: true })
  await expect(page.locator(".film .chip").last()).toHaveText("2·1")
  await expect(workbench.scrubber).toHaveValue("13")
  await page.mouse.up()
  await workbench.at(12)
  await expect(page.locator(".film:not([hidden])")).toHaveCount(0)
  await page.keyboard.press("End")
  await workbench.at(15)
  expect(await dragTo(workbench, 12.2)).toEqual(forwards)
  await workbench.drag(12.8)
  await page.mouse.up()
  await workbench.at(13)
  await expect(page.locator("[data-moving]")).toHaveCount(0)
  expect(await workbench.flows()).toEqual({ "x→v2:1": "backward" })
})

test("who wants no motion sees what has changed fade in where it stands", async ({ workbench }) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => {
    const fades: { keys: string[]; ms: number }[] = []
    Object.assign(window, { fades })
    const animate = Object.getOwnPropertyDescriptor(Element.prototype, "animate")!.value as Element["animate"]
    Element.prototype.animate = function (frames, options) {
      const { duration, delay } = typeof options === "number" ? { duration: options, delay: 0 } : options!
      const keys = (frames as Keyframe[]).flatMap(frame => Object.keys(frame))
      fades.push({ keys: [...new Set(keys)], ms: Number(duration) + (delay ?? 0) })
      return animate.call(this, frames, options)
    }
  })
  await workbench.open(`${INTEGERS}&step=0`)
  await workbench.moving()
  const fades = () =>
    page.evaluate(() => (window as unknown as { fades: { keys: string[]; ms: number }[] }).fades.splice(0))
  await fades()
  await page.keyboard.press("ArrowRight")
  await workbench.at(1)
  const step = await fades()
  await workbench.type("f = (x*y + x)*(y - sin(x))")
  await expect(workbench.node("v4")).toHaveCount(1)
  await workbench.ready()
  const edit = await fades()
  for (const found of [step, edit]) {
    expect(found.length).toBeGreaterThan(0)
    expect(found.flatMap(({ keys }) => keys).filter(key => key !== "opacity")).toEqual([])
    expect(Math.max(...found.map(({ ms }) => ms))).toBeLessThanOrEqual(150)
  }
  await expect(page.locator(".film:not([hidden]), .leaving")).toHaveCount(0)
})

test("values are stored for the way back; a node with two uses fires when both contributions are in", async ({
  workbench,
}) => {
  const { page } = workbench
  await page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open("program=a%20%3D%20x*y%3B%20b%20%3D%20a%20%2B%20x%3B%20f%20%3D%20a*b&at=x=2,y=3&mode=reverse")
  const stored = () =>
    page.locator("[data-stored]").evaluateAll(marks => marks.map(mark => mark.getAttribute("data-node")).join(" "))
  const badges = () => page.locator(".label .badge").allTextContents()
  const seen: unknown[] = []
  for (const step of [3, 5, 6, 7, 8, 9, 10, 11, 12]) {
    await workbench.scrub(step)
    seen.push([step, await stored(), await badges(), Object.keys(await workbench.flows()).join(" ")])
  }
  expect(seen).toEqual([
    [3, "x y a", [], "x→a:0 y→a:1"],
    [5, "x y a b f", [], "a→f:0 b→f:1"],
    [6, "x y a b f", [], ""],
    [7, "x y a b f", ["1/2"], "a→f:0"],
    [8, "x y a b f", ["1/2"], "b→f:1"],
    [9, "x y a b", [], "a→b:0"],
    [10, "x y a b", ["1/2"], "x→b:1"],
    [11, "x y a", [], "x→a:0"],
    [12, "", [], "y→a:1"],
  ])
})

/** From now on, until the picture is ready again: how far edges that stay are from their nodes, in px of the screen. */
const watchEdit = (page: Page, names: readonly string[]) =>
  page.evaluate(edges => {
    const seen = { frames: 0, travelled: 0, gap: 0, left: 0, over: false }
    Object.assign(window, { seen })
    const end = (path: SVGPathElement, at: number) =>
      new DOMPoint(path.getPointAtLength(at).x, path.getPointAtLength(at).y).matrixTransform(path.getScreenCTM()!)
    const box = (node: string) => document.querySelector(`[data-node="${node}"] rect`)!.getBoundingClientRect()
    const places = new Set<string>()
    const look = () => {
      const { dataset } = document.documentElement
      if (dataset["ready"] === "true" && seen.frames > 0) {
        seen.over = true
        return
      }
      requestAnimationFrame(look)
      if (dataset["ready"] === "true") return
      if (edges.some(name => !document.querySelector(`[data-edge="${name}"]`))) return
      seen.frames++
      seen.left = Math.max(seen.left, document.querySelectorAll(".leaving .mark").length)
      places.add(JSON.stringify(box(edges[0]!.split("→")[0]!)))
      seen.travelled = places.size
      for (const name of edges) {
        const [from, to] = name.split(/[→:]/)
        const path = document.querySelector<SVGPathElement>(`[data-edge="${name}"] path`)!
        const [first, last] = [end(path, 0), end(path, path.getTotalLength())]
        seen.gap = Math.max(seen.gap, Math.abs(first.x - box(from!).right), Math.abs(last.x - box(to!).left))
      }
    }
    requestAnimationFrame(look)
  }, names)

test("across an edit nodes travel, their edges with them, and what goes fades", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=f%20%3D%20ln(x1)%20%2B%20x1*x2%20-%20sin(x2)&mode=reverse")
  await workbench.moving()
  await watchEdit(page, ["x1→v1:0", "x1→v2:0", "x2→v2:1"])
  await workbench.type("f = ln(x1) + tanh(x1*x2)*exp(x2)*x1")
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: { over: boolean } }).seen.over)).toBe(true)
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { frames: number; travelled: number; gap: number; left: number } }).seen,
  )
  // Where it was, where it will be, and at least one place between them: a busy machine draws few frames.
  expect(seen.travelled).toBeGreaterThan(2)
  expect(seen.left).toBeGreaterThan(0)
  expect(seen.gap).toBeLessThan(1.5)
  await expect(page.locator(".leaving")).toHaveCount(0)
})

import type { Page } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

/** The page's frames while it was not ready, noted from inside. */
interface Noted {
  frames: number
  longest: number
  /** Everything that the panel of a large program has said. */
  said: string[]
}

const note = (page: Page) =>
  page.addInitScript(() => {
    const noted: Noted = { frames: 0, longest: 0, said: [] }
    Object.assign(window, { noted })
    let before = performance.now()
    const frame = (now: number) => {
      if (document.documentElement.dataset["ready"] === "false") {
        noted.frames++
        noted.longest = Math.max(noted.longest, now - before)
      }
      before = now
      const text = document.querySelector('[aria-label="Outputs"]')?.textContent
      if (text && noted.said.at(-1) !== text) noted.said.push(text)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })

const noted = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted)

/** x is multiplied so many times: two nodes a round and the input. */
const chain = (rounds: number, factor: string) => `x = a\nrepeat ${rounds}: x = ${factor} x\nx`

const outputs = ({ page }: Workbench) => page.getByRole("table", { name: "Outputs" })
const gradient = ({ page }: Workbench) => page.getByRole("table", { name: "Gradient of y" })
const progress = ({ page }: Workbench) => page.getByRole("progressbar", { name: "Working" })

test("a program of a million nodes is run, not drawn, and the page goes on drawing frames", async ({
  workbench,
}, info) => {
  test.setTimeout(240_000)
  await note(workbench.page)
  await workbench.open()
  const before = await noted(workbench.page)
  await workbench.type("x = a\nrepeat 330000: x = sin(x)*1.001\nx")
  await expect(workbench.root).toHaveAttribute("data-ready", "false")
  await expect(progress(workbench)).toBeVisible()
  await expect(workbench.root).toHaveAttribute("data-ready", "true", { timeout: 180_000 })
  await expect(workbench.page.getByRole("region", { name: "Large program" })).toContainText("990,001 nodes")
  await expect(outputs(workbench)).toContainText("0.07743")
  await expect(workbench.problem("too-large")).toBeVisible()
  const after = await noted(workbench.page)
  info.annotations.push({ type: "longest time between frames in ms", description: String(Math.round(after.longest)) })
  expect(after.frames - before.frames).toBeGreaterThan(30)
})

test("value and gradient of a large program follow its inputs", async ({ workbench }) => {
  await workbench.open()
  await workbench.type(chain(20_000, "1.0001"))
  await workbench.ready()
  await expect(outputs(workbench)).toContainText("7.388")
  await expect(gradient(workbench)).toContainText("7.388")
  await workbench.field("a").fill("10")
  await workbench.ready()
  await expect(outputs(workbench)).toContainText("73.88")
  await expect(gradient(workbench)).toContainText("7.388")
  await workbench.page.getByRole("checkbox", { name: "Differentiate a" }).uncheck({ force: true })
  await workbench.ready()
  await expect(gradient(workbench)).not.toContainText("7.388")
})

test("newer typing cancels older work, and an answer out of date never shows", async ({ workbench }) => {
  await note(workbench.page)
  await workbench.open()
  await workbench.type(chain(150_000, "1.00001"))
  await workbench.type(chain(30_000, "1.0001"))
  await workbench.ready()
  await expect(outputs(workbench)).toContainText("20.08")
  await workbench.type(chain(150_000, "1.00001"))
  await workbench.type("a*b")
  await workbench.ready()
  await expect(workbench.node("y")).toBeVisible()
  await expect(workbench.page.getByRole("region", { name: "Large program" })).toHaveCount(0)
  await workbench.type(chain(20_000, "1.0001"))
  await workbench.ready()
  await expect(outputs(workbench)).toContainText("7.388")
  const { said } = await noted(workbench.page)
  expect(said.filter(text => text.includes("4.48"))).toEqual([])
})

test("work can be cancelled: the text and the last good picture stay", async ({ workbench }) => {
  await workbench.open("program=a*b&at=a=2,b=3")
  const text = chain(480_000, "1.00001")
  // As soon as it can be pressed: reading takes seconds, but so may a test that presses from outside.
  await workbench.page.evaluate(() => {
    const press = () => [...document.querySelectorAll("button")].find(one => one.textContent === "Cancel")?.click()
    new MutationObserver(press).observe(document.body, { childList: true, subtree: true })
  })
  await workbench.type(text)
  await expect(progress(workbench)).toHaveCount(0)
  await expect(workbench.notices).toContainText("Cancelled: reading the program")
  await expect(workbench.program).toHaveValue(text)
  await expect(workbench.node("y")).toBeVisible()
  await expect(workbench.root).toHaveAttribute("data-ready", "false")
  await workbench.type("a + b")
  await workbench.ready()
  await workbench.scrub(2)
  expect((await workbench.trace())["b"]?.value).toBe("3")
})

test("a link to a large program opens it", async ({ workbench }) => {
  await workbench.open(`program=${encodeURIComponent(chain(20_000, "1.0001"))}&at=a=2`)
  await expect(outputs(workbench)).toContainText("14.78")
  await expect(workbench.field("a")).toHaveValue("2")
})

test("what is too long or too deep is a message, also in a worker", async ({ workbench }) => {
  await workbench.open()
  await workbench.type("x + ".repeat(60_000) + "x")
  await expect(workbench.problem("too-long")).toBeVisible()
  await workbench.type("sin(".repeat(3000) + "x" + ")".repeat(3000))
  await expect(workbench.problem("too-deep")).toBeVisible()
  await workbench.type("x = a\nrepeat 2000000: x = 2 x\nx")
  await expect(workbench.problem("too-large")).toContainText("grows beyond 1,000,000", { timeout: 60_000 })
})

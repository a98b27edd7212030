/* global window */
// Main-thread time a frame while a picture of 200, 2,000 and 10,000 nodes plays and is panned, and what opening it costs.
// Serves the build of dist; prints Markdown. node bench/frames/index.mjs
import { chromium } from "@playwright/test"
import { preview } from "vite"
import { FLAGS, requireBrowser } from "../../config/browser.mjs"
import { calibrate, countWrites, readCounts } from "../inside.mjs"
import { frames, longTasks, openText, watchTasks } from "./inside.mjs"

const PORT = 4189
const SECONDS = 4
const MOVES = 90

const rosenbrock = n =>
  `f = ${Array.from({ length: n - 1 }, (_, i) => `100*(x${i + 2} - x${i + 1}^2)^2 + (1 - x${i + 1})^2`).join(" + ")}`
const logistic = n => `l = x\nrepeat ${n}: l = 4*l*(1 - l)`

const PROGRAMS = [
  { what: "Rosenbrock, N = 23", text: rosenbrock(23) },
  { what: "Rosenbrock, N = 223", text: rosenbrock(223) },
  { what: "Rosenbrock, N = 1112", text: rosenbrock(1112) },
  { what: "logistic map, 3333 steps", text: logistic(3333) },
]

const fixed = number => number.toFixed(1)

async function taskTime(client) {
  const { metrics } = await client.send("Performance.getMetrics")
  return 1000 * metrics.find(metric => metric.name === "TaskDuration").value
}

/** What the main thread does in each frame of an act. */
async function during({ page, client }, act) {
  const look = async () => ({
    time: await taskTime(client),
    frames: await page.evaluate(frames),
    writes: (await page.evaluate(readCounts)).writes,
  })
  const before = await look()
  await act()
  const after = await look()
  const drawn = after.frames - before.frames
  return { frames: drawn, time: (after.time - before.time) / drawn, writes: (after.writes - before.writes) / drawn }
}

/** Drags the picture to and fro, a move a frame. */
async function pan(page) {
  const box = await page.locator(".view").first().boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + 40]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let move = 1; move <= MOVES; move++) await page.mouse.move(x + 150 * Math.sin(move / 12), y + move / 3)
  await page.mouse.up()
}

async function measure(browser, { what, text }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(`http://localhost:${PORT}/`)
  await page.locator('html[data-ready="true"]').waitFor()
  await page.getByRole("button", { name: "Find a node" }).waitFor()
  const client = await context.newCDPSession(page)
  await client.send("Performance.enable", { timeDomain: "threadTicks" })
  const before = await taskTime(client)
  await page.evaluate(calibrate)
  const unit = (await taskTime(client)) - before
  await page.evaluate(watchTasks)
  await page.evaluate(openText, text)
  const folded = await page.evaluate(longTasks)
  const unfold = page.getByRole("button", { name: "Show every node" })
  if (await unfold.count()) {
    await unfold.click()
    await page
      .locator('html[data-ready="false"]')
      .waitFor({ timeout: 5000 })
      .catch(() => undefined)
    await page.locator('html[data-ready="true"]').waitFor({ timeout: 120_000 })
  }
  const opened = await page.evaluate(longTasks)
  await page.evaluate(() => (window.counts = { commits: 0, writes: 0 }))
  await page.evaluate(countWrites)
  await page.waitForTimeout(1000)
  const both = { page, client }
  await page.getByRole("slider", { name: "Step", exact: true }).press("Home")
  for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight")
  await page.waitForTimeout(1000)
  const played = await during(both, async () => {
    await page.getByRole("button", { name: "Play" }).click()
    await page.waitForTimeout(1000 * SECONDS)
    await page.getByRole("button", { name: "Pause" }).click()
  })
  await page.waitForTimeout(1000)
  const panned = await during(both, () => pan(page))
  const nodes = await page.getByRole("table", { name: "Evaluation trace" }).getAttribute("aria-rowcount")
  const elements = await page.locator("[data-node]").count()
  await context.close()
  return { what, nodes: nodes === null ? elements : Number(nodes) - 1, elements, unit, folded, opened, played, panned }
}

const milliseconds = tasks => `${tasks.map(task => Math.round(task)).join(", ") || "none"}`

function print(rows) {
  console.log(
    "| nodes | program | nodes as elements | calibration, ms | playing, ms a frame | DOM writes | frames | panning, ms a frame | DOM writes | frames | tasks above 50 ms: opened folded | shown in full |",
  )
  console.log(`| ${"---: | --- | ".concat("---: | ".repeat(8))}--- | --- |`)
  for (const { what, nodes, elements, unit, folded, opened, played, panned } of rows)
    console.log(
      `| ${nodes} | ${what} | ${elements} | ${fixed(unit)} | ${[played, panned]
        .map(({ time, writes, frames: drawn }) => `${fixed(time)} | ${fixed(writes)} | ${drawn}`)
        .join(" | ")} | ${milliseconds(folded)} | ${milliseconds(opened)} |`,
    )
}

const executablePath = await requireBrowser()
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: "warn" })
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  const rows = []
  for (const program of PROGRAMS) rows.push(await measure(browser, program))
  print(rows)
} finally {
  await browser.close()
  await server.close()
}

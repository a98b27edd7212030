/* global window */
// What a move of an input's slider costs in each panel: React commits, DOM writes and main-thread time, the time as a ratio to the calibration loop.
// Serves the build of dist; prints Markdown. node bench/labs/index.mjs
import { chromium } from "@playwright/test"
import { preview } from "vite"
import { FLAGS, requireBrowser } from "../../config/browser.mjs"
import { calibrate, countWrites, instrument, readCounts } from "../inside.mjs"

const PORT = 4190
const MOVES = 30
const PANELS =
  "trace jacobian cost numerical symbolic dual geometry matrix elimination descent second-order checkpointing code python pytorch"
const PROGRAM = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&step=9`

async function taskTime(client) {
  const { metrics } = await client.send("Performance.getMetrics")
  return 1000 * metrics.find(metric => metric.name === "TaskDuration").value
}

async function measure(page, client, panel) {
  await page.evaluate(hash => (window.location.hash = hash), `${PROGRAM}&panel=${panel}`)
  await page.locator(`#panel[aria-labelledby="tab-${panel}"] > *`).first().waitFor()
  await page.waitForTimeout(1500)
  const slider = page.getByRole("slider", { name: "x", exact: true })
  await slider.press("ArrowRight")
  await page.waitForTimeout(500)
  const look = async () => ({ time: await taskTime(client), ...(await page.evaluate(readCounts)) })
  const before = await look()
  for (let move = 0; move < MOVES; move++) await slider.press(move % 10 < 5 ? "ArrowRight" : "ArrowLeft")
  await page.waitForTimeout(500)
  const after = await look()
  const each = name => (after[name] - before[name]) / MOVES
  return { panel, commits: each("commits"), writes: each("writes"), time: each("time") }
}

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: "warn" })
const browser = await chromium.launch({ executablePath: await requireBrowser(), args: FLAGS })
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" })
  const page = await context.newPage()
  await page.addInitScript(instrument)
  await page.goto(`http://localhost:${PORT}/#${PROGRAM}`)
  await page.locator('html[data-complete="true"]').waitFor()
  const client = await context.newCDPSession(page)
  await client.send("Performance.enable", { timeDomain: "threadTicks" })
  const start = await taskTime(client)
  await page.evaluate(calibrate)
  const unit = (await taskTime(client)) - start
  await page.evaluate(countWrites)
  console.log(
    `calibration ${unit.toFixed(1)} ms\n\n| panel | commits | DOM writes | ms | ratio |\n| --- | ---: | ---: | ---: | ---: |`,
  )
  for (const panel of PANELS.split(" ")) {
    const { commits, writes, time } = await measure(page, client, panel)
    console.log(
      `| ${panel} | ${commits.toFixed(1)} | ${writes.toFixed(0)} | ${time.toFixed(1)} | ${(time / unit).toFixed(2)} |`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}

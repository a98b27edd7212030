// What a page costs: main-thread time from an edit to the painted graph, DOM writes and commits a step, JavaScript before the first graph.
// Serves the build of dist; prints Markdown. node bench/page.mjs [repetitions]
import { gzipSync } from "node:zlib"
import { chromium } from "@playwright/test"
import { preview } from "vite"
import { FLAGS, requireBrowser } from "../config/browser.mjs"
import { calibrate, countWrites, edit, instrument, readCounts } from "./inside.mjs"
import { PROGRAMS } from "./programs.mjs"

const PORT = 4188
const FEWEST = 9
const STEPS = 9
/** Longer than a step's motion and the pause before it is spoken. */
const REST_MS = 800

const repetitions = Math.max(FEWEST, Number(process.argv[2] ?? 15))

const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
const fixed = number => number.toFixed(1)
const kilobytes = bytes => `${fixed(bytes / 1000)} kB gzip`

async function taskTime(client) {
  const { metrics } = await client.send("Performance.getMetrics")
  return 1000 * metrics.find(metric => metric.name === "TaskDuration").value
}

/** Median main-thread and elapsed time of an edit, both texts in turn. */
async function edits(page, client, texts) {
  const busy = []
  const elapsed = []
  // Edits stand still: what is timed is the way to the picture, not the motion that leads there.
  await page.emulateMedia({ reducedMotion: "reduce" })
  for (let index = -4; index < repetitions; index++) {
    const before = await taskTime(client)
    const time = await page.evaluate(edit, texts[Math.abs(index) % 2])
    const spent = (await taskTime(client)) - before
    if (index < 0) continue
    busy.push(spent)
    elapsed.push(time)
  }
  return { busy: median(busy), elapsed: median(elapsed) }
}

/** Commits and DOM writes of each of the last steps of the reverse sweep, until its motion and its narration are over. */
async function lastSteps(page, reducedMotion) {
  await page.emulateMedia({ reducedMotion })
  await page.keyboard.press("End")
  for (let step = 0; step < STEPS; step++) await page.keyboard.press("ArrowLeft")
  await page.waitForTimeout(REST_MS)
  const seen = []
  for (let step = 0; step < STEPS; step++) {
    const from = await page.evaluate(readCounts)
    await page.keyboard.press("ArrowRight")
    await page.waitForTimeout(REST_MS)
    const to = await page.evaluate(readCounts)
    seen.push({ commits: to.commits - from.commits, writes: to.writes - from.writes })
  }
  return seen
}

async function steps(page) {
  await page.evaluate(countWrites)
  const still = await lastSteps(page, "reduce")
  const moving = await lastSteps(page, "no-preference")
  return {
    writes: median(still.map(one => one.writes)),
    moving: median(moving.map(one => one.writes)),
    mostCommits: Math.max(...still.map(one => one.commits), ...moving.map(one => one.commits)),
  }
}

async function open(browser) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(instrument)
  const scripts = []
  page.on("response", response => {
    if (response.request().resourceType() === "script") scripts.push(response)
  })
  await page.goto(`http://localhost:${PORT}/`)
  await page.locator('html[data-ready="true"]').waitFor()
  // More scripts may come while these are read.
  const before = [...scripts]
  const bodies = await Promise.all(
    before.map(async script => new Uint8Array(await (await fetch(script.url())).arrayBuffer())),
  )
  const bytes = { page: 0, workers: 0 }
  before.forEach((script, index) => {
    bytes[script.url().includes("/worker/") ? "workers" : "page"] += gzipSync(bodies[index], { level: 9 }).length
  })
  return { page, bytes }
}

async function measure(browser) {
  const { page, bytes } = await open(browser)
  const client = await page.context().newCDPSession(page)
  // The thread's own clock: what else runs on the machine does not count.
  await client.send("Performance.enable", { timeDomain: "threadTicks" })
  const loops = []
  for (let round = 0; round < FEWEST; round++) {
    const before = await taskTime(client)
    await page.evaluate(calibrate)
    loops.push((await taskTime(client)) - before)
  }
  const unit = median(loops)
  const rows = []
  for (const { nodes, what, texts } of PROGRAMS) {
    const time = await edits(page, client, texts)
    const drawn = await page.locator("[data-node]").count()
    if (drawn !== nodes) throw new Error(`${what} has ${drawn} nodes, not ${nodes}`)
    rows.push({ nodes, what, ...time, ...(await steps(page)) })
  }
  return { unit, bytes, rows }
}

function print({ unit, bytes, rows }) {
  console.log(`Calibration loop: ${fixed(unit)} ms.`)
  console.log(
    `JavaScript before the first picture: ${kilobytes(bytes.page)}, in workers ${kilobytes(bytes.workers)}.\n`,
  )
  console.log(
    "| nodes | program | main thread, ms | ratio | elapsed, ms | DOM writes a step | with its motion | most commits a step |",
  )
  console.log("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
  for (const row of rows)
    console.log(
      `| ${row.nodes} | ${row.what} | ${fixed(row.busy)} | ${(row.busy / unit).toFixed(2)} | ${fixed(row.elapsed)} | ${row.writes} | ${row.moving} | ${row.mostCommits} |`,
    )
}

const executablePath = await requireBrowser()
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: "warn" })
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  print(await measure(browser))
} finally {
  await browser.close()
  await server.close()
}

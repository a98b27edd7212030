// Layouts by this app, Graphviz dot, dagre and elk: what is hard to read in them, and what they cost. Prints Markdown.
// node bench/layout/index.mjs [quality] [edits] [times]
import { pathToFileURL } from "node:url"
import { build } from "vite"
import { edits } from "./edits.mjs"
import { sizes, suite } from "./graphs.mjs"
import { measures } from "./measures.mjs"
import { dagreLayout, dot, elk, ours } from "./peers.mjs"

const OUT = "node_modules/.cache/bench"

/** Marks beyond which the others are not asked for their time. */
const MOST_FOR_OTHERS = 300

async function loadCore() {
  const output = { entryFileNames: "layout.mjs" }
  const ssr = { ssr: "bench/layout/core.ts", outDir: OUT, emptyOutDir: false, minify: false, rollupOptions: { output } }
  await build({ configFile: false, logLevel: "error", build: ssr })
  return import(pathToFileURL(`${OUT}/layout.mjs`).href)
}

const row = cells => `| ${cells.join(" | ")} |`
const head = (first, rest) => `${row([first, ...rest])}\n${row([first.replace(/./g, "-"), ...rest.map(() => "--:")])}`

async function quality(engines, graphs) {
  const columns = [
    "nodes",
    ...engines.map(({ name }) => `crossings, ${name}`),
    ...engines.map(({ name }) => `length, ${name}`),
  ]
  const lines = [head("graph", columns)]
  const sum = new Map(engines.map(({ name }) => [name, { crossings: 0, length: 0, overlaps: 0, under: 0 }]))
  for (const [name, input] of graphs) {
    const found = []
    for (const engine of engines) {
      const measured = measures(input, await engine.run(input))
      found.push(measured)
      const total = sum.get(engine.name)
      for (const what of Object.keys(total)) total[what] += measured[what]
    }
    const px = found.map(({ length }) => Math.round(length))
    lines.push(row([name, input.marks.length, ...found.map(({ crossings }) => crossings), ...px]))
  }
  const totals = engines.map(({ name }) => sum.get(name))
  lines.push(
    row([
      "together",
      "",
      ...totals.map(({ crossings }) => crossings),
      ...totals.map(({ length }) => Math.round(length)),
    ]),
  )
  const faults = engines.map(({ name }, k) => `${name} ${totals[k].overlaps} and ${totals[k].under}`)
  return `${lines.join("\n")}\n\nNodes on nodes, and edges under nodes: ${faults.join(", ")}.`
}

/** Processor milliseconds of the fastest of a few runs; "fails" where an engine cannot do it. */
async function time(run, input) {
  try {
    return (await fastest(run, input)).toPrecision(3)
  } catch {
    return "fails"
  }
}

async function fastest(run, input) {
  let least = Infinity
  const started = performance.now()
  for (let round = 0; round < 9 && (round < 2 || performance.now() - started < 1500); round++) {
    const start = process.cpuUsage()
    await run(input)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** One engine after another, so that none pays for what others have left in memory. */
async function times(engines, graphs) {
  const columns = []
  for (const { name, run, alone = run } of engines) {
    const cells = []
    for (const [, input] of graphs) {
      const asked = name === "ours" || input.marks.length <= MOST_FOR_OTHERS
      cells.push(asked ? await time(alone, input) : "–")
    }
    columns.push(cells)
  }
  const lines = graphs.map(([name, { marks, links }], i) =>
    row([name, marks.length, links.length, ...columns.map(cells => cells[i])]),
  )
  return [head("CPU, ms", ["nodes", "edges", ...engines.map(({ name }) => name)]), ...lines].join("\n")
}

const core = await loadCore()
const engines = [ours(core), await dot(), dagreLayout, elk()]
const parts = {
  quality: () => quality(engines, suite(core.pictures)),
  edits: () => edits(core),
  times: () => times(engines, sizes(core.pictures)),
}
const wanted = process.argv.slice(2)
for (const [name, make] of Object.entries(parts))
  if (!wanted.length || wanted.includes(name)) console.log(`${await make()}\n`)
process.exit(0)

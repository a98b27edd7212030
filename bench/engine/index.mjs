// Value and gradient by this engine and others, as ratios to a derivative written by hand. Prints Markdown. node bench/engine/index.mjs
import { byBuilder, byText, compiled, loadCore, steppable, steppableCompiled, withoutWebAssembly } from "./ours.mjs"
import { peers } from "./peers.mjs"
import { PROBLEMS } from "./programs.mjs"
import { heatMap, sizes, tensorNetwork } from "./special.mjs"
import { objectTape } from "./tape.mjs"
import { interleaved } from "./timing.mjs"

const CLOSE = 1e-9

/** The largest relative error of an answer against the one by hand. */
function worst({ value, gradient }, hand) {
  const off = (a, b) => Math.abs(a - b) / Math.max(1, Math.abs(b))
  return hand.gradient.reduce((most, want, i) => Math.max(most, off(gradient[i], want)), off(value, hand.value))
}

async function row(problem, engines) {
  const gradient = new Float64Array(problem.size)
  const hand = () => ({ value: problem.hand(problem.at, gradient), gradient })
  const want = { value: hand().value, gradient: gradient.slice() }
  const tasks = [{ name: "hand", run: hand }]
  const cells = new Map()
  for (const engine of engines) {
    try {
      const run = await engine.prepare(problem)
      if (run === null) cells.set(engine.name, "–")
      else if (worst(run(problem.at), want) > CLOSE) cells.set(engine.name, "wrong")
      else tasks.push({ name: engine.name, run: () => run(problem.at) })
    } catch (error) {
      cells.set(engine.name, "fails")
      console.error(`${engine.name} on ${problem.name}: ${String(error).split("\n")[0].slice(0, 200)}`)
    }
  }
  const times = interleaved(tasks)
  for (const { name } of tasks) cells.set(name, `${(times.get(name) / times.get("hand")).toFixed(1)}`)
  return `| ${[problem.name, (1e6 * times.get("hand")).toPrecision(3), ...engines.map(({ name }) => cells.get(name))].join(" | ")} |`
}

const core = await loadCore()
const ours = compiled(core, byBuilder, "ours")
const engines = [
  ours,
  compiled(core, byText, "ours, from text"),
  withoutWebAssembly(ours),
  steppableCompiled(core),
  steppable(core),
  objectTape,
  ...(await peers()),
]
console.log(`| value and gradient | by hand, µs | ${engines.map(({ name }) => name).join(" | ")} |`)
console.log(`| --- | --: ${engines.map(() => "| --: ").join("")}|`)
for (const problem of PROBLEMS) console.log(await row(problem, engines))
console.log(`\n${heatMap(core)}\n\n${tensorNetwork(core)}\n\n${sizes(core)}`)

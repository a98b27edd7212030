// This engine against an older one of ours, side by side in one run. Prints Markdown. node bench/engine/compare.mjs <checkout of the older one>
import { resolve } from "node:path"
import { byBuilder, compiled, loadCore, steppable, steppableCompiled } from "./ours.mjs"
import { PROBLEMS } from "./programs.mjs"
import { interleaved } from "./timing.mjs"

const [older] = process.argv.slice(2)
if (!older) throw new Error("node bench/engine/compare.mjs <checkout of the older one>")

const cores = [await loadCore(resolve(older)), await loadCore()]
const WAYS = {
  compiled: core => compiled(core, byBuilder, "compiled"),
  "steppable, compiled": steppableCompiled,
  steppable,
  "graph and gradient made": core => ({
    prepare: problem => () => {
      const { graph, inputs, output } = byBuilder(core, problem)
      return core.reverse(graph, inputs, [output])
    },
  }),
}

console.log(`| now by before | ${Object.keys(WAYS).join(" | ")} |`)
console.log(
  `| --- ${Object.keys(WAYS)
    .map(() => "| --: ")
    .join("")}|`,
)
for (const problem of PROBLEMS) {
  const cells = []
  for (const way of Object.values(WAYS)) {
    const runs = await Promise.all(cores.map(core => way(core).prepare(problem)))
    if (runs.includes(null)) {
      cells.push("–")
      continue
    }
    const times = interleaved(runs.map((run, i) => ({ name: String(i), run: () => run(problem.at) })))
    cells.push((times.get("1") / times.get("0")).toFixed(2))
  }
  console.log(`| ${[problem.name, ...cells].join(" | ")} |`)
}

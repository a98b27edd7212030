// This engine behind the adapter: compiled and steppable, built through the graph builder or from text.
import { createHash } from "node:crypto"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "vite"

const OUT = "node_modules/.cache/bench"
/** The language refuses longer programs. */
const LONGEST_TEXT = 200_000

/** Builds the engine's sources in a checkout for Node and loads them. */
export async function loadCore(root = process.cwd()) {
  const outDir = join(OUT, createHash("sha1").update(root).digest("hex").slice(0, 8))
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      ssr: join(root, "bench/engine/core.ts"),
      outDir: resolve(outDir),
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: "core.mjs" } },
    },
  })
  return import(pathToFileURL(`${outDir}/core.mjs`).href)
}

/** A problem as a graph by the builder; `inputs` are its input nodes. */
export function byBuilder(core, { build: make, size }) {
  const { createGraph, opNamed } = core
  const graph = createGraph()
  const inputs = Array.from({ length: size }, () => graph.input([]))
  const op = name => {
    const entry = opNamed(name)
    return (...args) => graph.append(entry, args)
  }
  const algebra = { constant: x => graph.number(x) }
  for (const name of ["add", "sub", "mul", "div", "ln", "sin", "tanh"]) algebra[name] = op(name)
  return { graph, inputs, output: make(algebra, inputs) }
}

/** The same from text; null where the problem has none. */
export function byText(core, { text, size }) {
  if (text === undefined || text.length > LONGEST_TEXT) return null
  const declared = new Map(Array.from({ length: size }, (_, i) => [`x${i}`, []]))
  const { program } = core.lower(core.parse(text, core.signatures).statements, { inputs: declared })
  return { graph: program.graph, inputs: program.inputs.map(({ node }) => node), output: program.outputs[0].node }
}

/** Value and gradient on the compiled path. */
export const compiled = (core, make, name) => ({
  name,
  prepare: problem => {
    const made = make(core, problem)
    if (made === null) return null
    const { evaluate } = core.compileGradient(made.graph, made.inputs, made.output)
    const gradient = new Float64Array(problem.size)
    return x => ({ value: evaluate(x, gradient), gradient })
  },
})

/** The same where WebAssembly is absent: stretches of equal ops in JavaScript. */
export const withoutWebAssembly = ({ name, prepare }) => ({
  name: `${name}, without WebAssembly`,
  prepare: problem => {
    const kept = globalThis.WebAssembly
    globalThis.WebAssembly = undefined
    try {
      return prepare(problem)
    } finally {
      globalThis.WebAssembly = kept
    }
  },
})

/** Value and gradient by a run whose every step can be read; `make` turns a plan into what evaluates it. */
const byRun = (core, name, make) => ({
  name,
  prepare: problem => {
    const { graph, inputs, output } = byBuilder(core, problem)
    const plan = core.plan(graph, "reverse", inputs, [output])
    const evaluate = make(plan)
    const gradient = new Float64Array(problem.size)
    const cells = inputs.map(() => core.scalar(0))
    const point = new Map(inputs.map((node, i) => [node, cells[i]]))
    const seeds = [core.scalar(1)]
    return x => {
      for (let i = 0; i < cells.length; i++) cells[i].data[0] = x[i]
      const { values } = evaluate(point, seeds)
      for (let i = 0; i < inputs.length; i++) {
        const adjoint = plan.of[inputs[i]]
        gradient[i] = adjoint < 0 ? 0 : values[plan.offset[adjoint]]
      }
      return { value: values[plan.offset[output]], gradient }
    }
  },
})

export const steppable = core =>
  byRun(core, "ours, steppable", plan => {
    let run
    return (point, seeds) => (run = core.evaluate(plan, point, seeds, run))
  })

export const steppableCompiled = core => byRun(core, "ours, steppable, compiled", core.compilePlan)

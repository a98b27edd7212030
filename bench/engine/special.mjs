// Workloads of their own shape: a heat map, a network of arrays, and how times and bytes grow with size.
import { byBuilder } from "./ours.mjs"
import { logistic, rosenbrock } from "./programs.mjs"
import { objectTape } from "./tape.mjs"
import { interleaved } from "./timing.mjs"

const POINTS = 262_144

/** f and both partials at every point of a grid, Baydin's function. */
export function heatMap(core) {
  const { graph, inputs, output } = byBuilder(core, {
    size: 2,
    build: (o, [x, y]) => o.sub(o.add(o.ln(x), o.mul(x, y)), o.sin(y)),
  })
  const sweep = core.reverse(graph, inputs, [output])
  const many = core.compileLanes(sweep.graph, [output, ...inputs.map(node => sweep.of[node])])
  const x = Float64Array.from({ length: POINTS }, (_, i) => 0.5 + (i % 512) / 100)
  const y = Float64Array.from({ length: POINTS }, (_, i) => Math.floor(i / 512) / 100)
  const ours = () =>
    many.evaluate(
      new Map([
        [inputs[0], x],
        [inputs[1], y],
        [sweep.seeds[0].seed, 1],
      ]),
      POINTS,
    )
  const hand = () => {
    const f = new Float64Array(POINTS)
    const fx = new Float64Array(POINTS)
    const fy = new Float64Array(POINTS)
    for (let i = 0; i < POINTS; i++) {
      f[i] = Math.log(x[i]) + x[i] * y[i] - Math.sin(y[i])
      fx[i] = 1 / x[i] + y[i]
      fy[i] = x[i] - Math.cos(y[i])
    }
    return [f, fx, fy]
  }
  const [got, want] = [ours(), hand()]
  want.forEach((column, k) =>
    column.forEach((value, i) => {
      if (!(Math.abs(value - got[k][i]) <= 1e-12 * Math.max(1, Math.abs(value)))) throw new Error("heat map is wrong")
    }),
  )
  const times = interleaved([
    { name: "hand", run: hand },
    { name: "ours", run: ours },
  ])
  return `Heat map of f and both partials over ${POINTS.toLocaleString("en")} points: ${(times.get("ours") / times.get("hand")).toFixed(2)} times the loop by hand.`
}

/** mean((tanh(X W1 + b1) W2 − t)²) and its gradient with matrices, against plain loops. */
export function tensorNetwork(core) {
  const [n, d, h] = [64, 32, 32]
  const text = "loss = mean((tanh(X @ U + b) @ w - t)^2)"
  const shapes = { X: [n, d], U: [d, h], b: [h], w: [h], t: [n] }
  const given = name => new Map(name.map(one => [one, shapes[one]]))
  const { program } = core.lower(core.parse(text, core.signatures).statements, {
    inputs: given(["U", "b", "w"]),
    constants: given(["X", "t"]),
  })
  const wrt = program.inputs.filter(({ constant }) => !constant)
  const { tape, adjoints } = core.compileGradient(
    program.graph,
    wrt.map(({ node }) => node),
    program.outputs[0].node,
  )
  const data = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const size = shape.reduce((a, b) => a * b, 1)
      return [name, Float64Array.from({ length: size }, (_, i) => Math.sin(i + name.length * 3) / 4)]
    }),
  )
  const ours = () => {
    for (const { name, node } of program.inputs) tape.set(node, { shape: shapes[name], data: data[name] })
    tape.run()
    return tape.get(adjoints[0]).data
  }
  const hand = () => {
    const { X, U, b, w, t } = data
    const gradient = new Float64Array(d * h)
    const a = new Float64Array(h)
    for (let i = 0; i < n; i++) {
      let y = -t[i]
      for (let j = 0; j < h; j++) {
        let sum = b[j]
        for (let k = 0; k < d; k++) sum += X[i * d + k] * U[k * h + j]
        a[j] = Math.tanh(sum)
        y += a[j] * w[j]
      }
      for (let j = 0; j < h; j++) {
        const g = ((2 * y) / n) * w[j] * (1 - a[j] * a[j])
        for (let k = 0; k < d; k++) gradient[k * h + j] += X[i * d + k] * g
      }
    }
    return gradient
  }
  const [got, want] = [ours(), hand()]
  want.forEach((value, i) => {
    if (Math.abs(value - got[i]) > 1e-10) throw new Error("network of arrays is wrong")
  })
  const times = interleaved([
    { name: "hand", run: hand },
    { name: "ours", run: ours },
  ])
  return `Network of arrays, 64 points, 32-32-1: ${(times.get("ours") / times.get("hand")).toFixed(2)} times plain loops.`
}

/** Gradient against value, Hessian-vector product against gradient, and bytes, from 10 to 10⁶ nodes. */
export function sizes(core) {
  const lines = [
    "| nodes | program | value, ns a node | gradient / value | HVP / gradient | compiled bytes a node | steppable bytes a node | object tape / ours |",
    "| --: | --- | --: | --: | --: | --: | --: | --: |",
  ]
  const programs = [
    [10, rosenbrock(2)],
    [100, rosenbrock(12)],
    [1000, rosenbrock(112)],
    [10_000, rosenbrock(1112)],
    [64_000, rosenbrock(7112)],
    [100_000, rosenbrock(11_112)],
    [1_000_000, rosenbrock(111_112)],
    [10_000, logistic(3333)],
  ]
  for (const [, problem] of programs) lines.push(sizeRow(core, problem))
  return lines.join("\n")
}

function sizeRow(core, problem) {
  const { graph, inputs, output } = byBuilder(core, problem)
  const cells = inputs.map((_, i) => core.scalar(problem.at[i]))
  const set = tape => inputs.forEach((node, i) => tape.set(node, cells[i]))
  const value = core.compile(graph, [output])
  const gradient = core.compileGradient(graph, inputs, output)
  const product = core.compileProduct(graph, inputs, output)
  for (const tape of [value, gradient.tape, product.tape]) set(tape)
  product.direction.forEach((seed, i) => product.tape.set(seed, core.scalar(1 + (i % 3))))
  const tasks = [
    { name: "value", run: () => value.run() },
    { name: "gradient", run: () => gradient.tape.run() },
    { name: "product", run: () => product.tape.run() },
  ]
  const large = graph.size > 50_000 && graph.size < 90_000
  if (large) {
    const tape = objectTape.prepare(problem)
    tasks.push({ name: "objects", run: () => tape(problem.at) })
  }
  const times = interleaved(tasks, graph.size > 90_000 ? 3 : 9)
  const plan = core.plan(graph, "reverse", inputs, [output])
  const steppable = bytesOf(plan) + 8 * plan.offset[plan.graph.size]
  const ratio = (a, b) => (times.get(a) / times.get(b)).toFixed(2)
  return `| ${[
    graph.size.toLocaleString("en"),
    problem.name,
    ((1e9 * times.get("value")) / graph.size).toFixed(1),
    ratio("gradient", "value"),
    ratio("product", "gradient"),
    (gradient.tape.bytes / graph.size).toFixed(0),
    (steppable / graph.size).toFixed(0),
    large ? ratio("objects", "gradient") : "",
  ].join(" | ")} |`
}

/** Bytes of every typed array within reach of an object. */
function bytesOf(root) {
  const seen = new Set()
  const stack = [root]
  let bytes = 0
  while (stack.length > 0) {
    const now = stack.pop()
    if (now === null || typeof now !== "object" || seen.has(now)) continue
    seen.add(now)
    if (ArrayBuffer.isView(now)) bytes += now.byteLength
    else if (now instanceof Map) stack.push(...now.values())
    else if (Array.isArray(now)) {
      bytes += 8 * now.length
      if (typeof now[0] === "object") for (const item of now) stack.push(item)
    } else stack.push(...Object.values(now))
  }
  return bytes
}

import type { LayoutInput } from "./geometry"

/** A test graph under construction: nodes are named as in a program, and operands by name. Only tests use this file. */
interface Sketch {
  /** Adds an op of these operands and returns its index. */
  readonly op: (...operands: readonly number[]) => number
  readonly input: (name: string) => number
  readonly done: () => LayoutInput
}

function sketch(): Sketch {
  const marks: LayoutInput["marks"][number][] = []
  const links: LayoutInput["links"][number][] = []
  let ops = 0
  const add = (id: string) => marks.push({ id, width: 132, height: 70 }) - 1
  return {
    input: add,
    op: (...operands) => {
      const to = add(`v${++ops}`)
      operands.forEach((from, port) => {
        const id = `${marks[from]!.id}→${marks[to]!.id}:${port}`
        links.push({ id, from, to, port, label: { width: 16 + ((to * 7 + port * 5) % 3) * 8, height: 18 } })
      })
      return to
    },
    done: () => ({ marks, links, direction: "right" }),
  }
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k)
}

/** ln(x1) + x1·x2 − sin(x2) */
export function baydin(): LayoutInput {
  const { input, op, done } = sketch()
  const [x1, x2] = [input("x1"), input("x2")]
  const [ln, product, sin] = [op(x1), op(x1, x2), op(x2)]
  op(op(ln, product), sin)
  return done()
}

/** (x·y + x)·(y − x) */
export function factors(): LayoutInput {
  const { input, op, done } = sketch()
  const [x, y] = [input("x"), input("y")]
  const sum = op(op(x, y), x)
  op(sum, op(y, x))
  return done()
}

/** x∘x: both operands the same. */
export function twice(): LayoutInput {
  const { input, op, done } = sketch()
  const x = input("x")
  op(x, x)
  return done()
}

/** (r·cos t, r·sin t) */
export function polar(): LayoutInput {
  const { input, op, done } = sketch()
  const [r, t] = [input("r"), input("t")]
  op(r, op(t))
  op(r, op(t))
  return done()
}

/** σ(w1·x1 + w2·x2 + b) */
export function neuron(): LayoutInput {
  const { input, op, done } = sketch()
  const first = op(input("w1"), input("x1"))
  const sum = op(first, op(input("w2"), input("x2")))
  op(op(sum, input("b")))
  return done()
}

/** Cross entropy of the softmax of k logits. */
export function softmax(k: number): LayoutInput {
  const { input, op, done } = sketch()
  const powers = range(k).map(i => op(input(`z${i}`)))
  const sum = powers.reduce((total, power) => op(total, power))
  const terms = powers.map((power, i) => op(input(`y${i}`), op(op(power, sum))))
  op(terms.reduce((total, term) => op(total, term)))
  return done()
}

/** A perceptron in scalars, with a squared error. */
export function perceptron(...sizes: readonly number[]): LayoutInput {
  const { input, op, done } = sketch()
  let layer = range(sizes[0]!).map(i => input(`x${i}`))
  sizes.slice(1).forEach((size, depth) => {
    layer = range(size).map(j => {
      const products = layer.map((from, i) => op(input(`w${depth}${j}${i}`), from))
      const sum = op(
        products.reduce((total, product) => op(total, product)),
        input(`b${depth}${j}`),
      )
      return depth + 2 === sizes.length ? sum : op(sum)
    })
  })
  op(op(layer[0]!, input("y")))
  return done()
}

/** Rosenbrock's function of n variables. */
export function rosenbrock(n: number): LayoutInput {
  const { input, op, done } = sketch()
  const x = range(n).map(i => input(`x${i}`))
  const terms = range(n - 1).map(i => {
    const steep = op(op(op(x[i + 1]!, op(x[i]!))))
    return op(steep, op(op(x[i]!)))
  })
  terms.reduce((total, term) => op(total, term))
  return done()
}

/** n steps of x ← r·x·(1 − x). */
export function logistic(n: number): LayoutInput {
  const { input, op, done } = sketch()
  let x = input("x0")
  const r = input("r")
  for (let k = 0; k < n; k++) x = op(op(r, x), op(x))
  return done()
}

/** n nodes that each use recent ones (mulberry32 with this seed). */
export function random(n: number, seed: number): LayoutInput {
  const { input, op, done } = sketch()
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const nodes = range(Math.max(3, Math.round(Math.sqrt(n) / 1.5))).map(i => input(`x${i}`))
  const recent = () => nodes[nodes.length - 1 - Math.min(nodes.length - 1, Math.floor(-Math.log(1 - next()) * 12))]!
  while (nodes.length < n) nodes.push(next() < 0.3 ? op(recent()) : op(recent(), recent()))
  return done()
}

/** A picture as "x; y; a x y; b a": names with their operands. Marks are 100 by 70 px, labels 20 by 18. */
export function pictureOf(text: string): LayoutInput {
  const lines = text.split("; ").map(line => line.split(" "))
  const names = lines.map(([name]) => name!)
  const marks = names.map(id => ({ id, width: 100, height: 70 }))
  const links = lines.flatMap(([name, ...operands], to) =>
    operands.map((operand, port) => ({
      id: `${operand}→${name!}:${port}`,
      from: names.indexOf(operand),
      to,
      port,
      label: { width: 20, height: 18 },
    })),
  )
  return { marks, links, direction: "right" }
}

// The programs, each written once over an algebra (so that any engine can build it) and once by hand with its gradient.

/** @typedef {{ constant(x: number): any, add(a, b): any, sub(a, b): any, mul(a, b): any, div(a, b): any, ln(a): any, sin(a): any, tanh(a): any }} Algebra */
/** @typedef {{ name: string, size: number, at: Float64Array, build(algebra: Algebra, x: any[]): any, text?: string, hand(x: Float64Array, gradient: Float64Array): number }} Problem */

const fill = (n, f) => Float64Array.from({ length: n }, (_, i) => f(i))

export const baydin = {
  name: "Baydin's function",
  size: 2,
  at: Float64Array.of(2, 5),
  text: "ln(x0) + x0*x1 - sin(x1)",
  build: (o, [x, y]) => o.sub(o.add(o.ln(x), o.mul(x, y)), o.sin(y)),
  hand: (x, g) => {
    g[0] = 1 / x[0] + x[1]
    g[1] = x[0] - Math.cos(x[1])
    return Math.log(x[0]) + x[0] * x[1] - Math.sin(x[1])
  },
}

/** Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)² */
export const rosenbrock = n => ({
  name: `Rosenbrock, N = ${n}`,
  size: n,
  at: fill(n, i => 0.5 + 0.3 * Math.sin(i)),
  text: Array.from({ length: n - 1 }, (_, i) => {
    const square = (a, b) => `t${i} = ${a}\ns${i} = ${b}`
    return `${square(`x${i + 1} - x${i}*x${i}`, `1 - x${i}`)}\nf${i + 1} = ${i === 0 ? "" : `f${i} + `}100*t${i}*t${i} + s${i}*s${i}`
  }).join("\n"),
  build: (o, x) => {
    const hundred = o.constant(100)
    const one = o.constant(1)
    let sum = null
    for (let i = 0; i + 1 < n; i++) {
      const t = o.sub(x[i + 1], o.mul(x[i], x[i]))
      const s = o.sub(one, x[i])
      const term = o.add(o.mul(o.mul(hundred, t), t), o.mul(s, s))
      sum = sum === null ? term : o.add(sum, term)
    }
    return sum
  },
  hand: (x, g) => {
    let f = 0
    g.fill(0)
    for (let i = 0; i + 1 < n; i++) {
      const t = x[i + 1] - x[i] * x[i]
      const s = 1 - x[i]
      f += 100 * t * t + s * s
      g[i] += -400 * x[i] * t - 2 * s
      g[i + 1] += 200 * t
    }
    return f
  },
})

export const logistic = steps => ({
  name: `logistic map, ${steps} steps`,
  size: 1,
  at: Float64Array.of(0.2),
  text: `l = x0\nrepeat ${steps}: l = 3.6*l*(1 - l)\nl`,
  build: (o, [x]) => {
    const rate = o.constant(3.6)
    const one = o.constant(1)
    let l = x
    for (let k = 0; k < steps; k++) l = o.mul(o.mul(rate, l), o.sub(one, l))
    return l
  },
  hand: (x, g) => {
    let l = x[0]
    let d = 1
    for (let k = 0; k < steps; k++) {
      d *= 3.6 - 7.2 * l
      l = 3.6 * l * (1 - l)
    }
    g[0] = d
    return l
  },
})

const HIDDEN = 16
const WEIGHTS = 2 * HIDDEN + HIDDEN + HIDDEN * HIDDEN + HIDDEN + HIDDEN + 1
const sample = p => [Math.sin(3 * p), Math.cos(2 * p), Math.sin(p) / 2]

/** Σ over points of (network(p) − t)², a 2-16-16-1 network in scalars; the weights are the inputs. */
export const perceptron = points => ({
  name: `network 2-16-16-1, ${points} points`,
  size: WEIGHTS,
  at: fill(WEIGHTS, i => 0.4 * Math.sin(1 + 7 * i)),
  build: (o, x) => {
    let next = 0
    const take = count => x.slice(next, (next += count))
    const layers = [
      [2, HIDDEN],
      [HIDDEN, HIDDEN],
      [HIDDEN, 1],
    ].map(([ins, outs]) => ({ ins, w: take(ins * outs), b: take(outs) }))
    let loss = null
    for (let p = 0; p < points; p++) {
      const [u, v, t] = sample(p)
      let h = [o.constant(u), o.constant(v)]
      layers.forEach(({ ins, w, b }, depth) => {
        h = b.map((bias, j) => {
          let sum = bias
          for (let i = 0; i < ins; i++) sum = o.add(sum, o.mul(w[j * ins + i], h[i]))
          return depth < 2 ? o.tanh(sum) : sum
        })
      })
      const error = o.sub(h[0], o.constant(t))
      const square = o.mul(error, error)
      loss = loss === null ? square : o.add(loss, square)
    }
    return loss
  },
  hand: (x, g) => {
    const [W1, B1, W2, B2, W3, B3] = [0, 32, 48, 304, 320, 336]
    const a = new Float64Array(HIDDEN)
    const c = new Float64Array(HIDDEN)
    const da = new Float64Array(HIDDEN)
    let loss = 0
    g.fill(0)
    for (let p = 0; p < points; p++) {
      const [u, v, t] = sample(p)
      for (let j = 0; j < HIDDEN; j++) a[j] = Math.tanh(x[B1 + j] + x[W1 + 2 * j] * u + x[W1 + 2 * j + 1] * v)
      let y = x[B3]
      for (let j = 0; j < HIDDEN; j++) {
        let sum = x[B2 + j]
        for (let i = 0; i < HIDDEN; i++) sum += x[W2 + j * HIDDEN + i] * a[i]
        c[j] = Math.tanh(sum)
        y += x[W3 + j] * c[j]
      }
      const e = 2 * (y - t)
      loss += (y - t) * (y - t)
      g[B3] += e
      da.fill(0)
      for (let j = 0; j < HIDDEN; j++) {
        g[W3 + j] += e * c[j]
        const d = e * x[W3 + j] * (1 - c[j] * c[j])
        g[B2 + j] += d
        for (let i = 0; i < HIDDEN; i++) {
          g[W2 + j * HIDDEN + i] += d * a[i]
          da[i] += d * x[W2 + j * HIDDEN + i]
        }
      }
      for (let j = 0; j < HIDDEN; j++) {
        const d = da[j] * (1 - a[j] * a[j])
        g[B1 + j] += d
        g[W1 + 2 * j] += d * u
        g[W1 + 2 * j + 1] += d * v
      }
    }
    return loss
  },
})

export const PROBLEMS = [
  baydin,
  ...[10, 100, 1000, 10000].map(rosenbrock),
  ...[10, 100].map(perceptron),
  ...[5, 100, 1000].map(logistic),
]

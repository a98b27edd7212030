// Other engines behind the adapter: each builds a problem through its own algebra.

/** Programs beyond this many operations are not given to engines that compile them to code: they do not come back. */
const MOST_OPERATIONS = 8000

function operations({ build, size }) {
  let count = 0
  const op = () => ++count
  build({ constant: () => 0, add: op, sub: op, mul: op, div: op, ln: op, sin: op, tanh: op }, new Array(size).fill(0))
  return count
}

async function rose() {
  const { Dual, Real, Vec, add, compile, fn, mul, opaque, sub, div, vjp } = await import("rose")
  const own = (f, derivative) => {
    const op = opaque([Real], Real, f)
    op.jvp = fn([Dual], Dual, ({ re: x, du: dx }) => ({ re: op(x), du: mul(dx, derivative(x, op)) }))
    return op
  }
  const cos = opaque([Real], Real, Math.cos)
  cos.jvp = fn([Dual], Dual, ({ re: x, du: dx }) => ({ re: cos(x), du: dx }))
  const algebra = {
    constant: x => x,
    add,
    sub,
    mul,
    div,
    ln: own(Math.log, x => div(1, x)),
    sin: own(Math.sin, x => cos(x)),
    tanh: own(Math.tanh, (x, f) => sub(1, mul(f(x), f(x)))),
  }
  return {
    name: "rose",
    prepare: async problem => {
      if (operations(problem) > MOST_OPERATIONS) return null
      const Point = Vec(problem.size, Real)
      const f = fn([Point], Real, x =>
        problem.build(
          algebra,
          Array.from({ length: problem.size }, (_, i) => x[i]),
        ),
      )
      const g = fn([Point], { value: Real, gradient: Point }, x => {
        const { ret, grad } = vjp(f)(x)
        return { value: ret, gradient: grad(1) }
      })
      const run = await compile(g)
      return x => run(Array.from(x))
    },
  }
}

async function penrose() {
  const here = new URL("../node_modules/@penrose/core/dist/engine/", import.meta.url)
  const { genGradient, variable } = await import(new URL("Autodiff.js", here).href)
  const { add, div, ln, mul, sin, sub, tanh } = await import(new URL("AutodiffFunctions.js", here).href)
  const algebra = { constant: x => x, add, sub, mul, div, ln, sin, tanh }
  return {
    name: "Penrose",
    prepare: async problem => {
      if (operations(problem) > MOST_OPERATIONS) return null
      const inputs = Array.from(problem.at, x => variable(x))
      const run = await genGradient(inputs, [problem.build(algebra, inputs)], [])
      const masks = { inputMask: inputs.map(() => true), objMask: [true], constrMask: [] }
      const gradient = new Float64Array(problem.size)
      return x => ({ value: run(masks, x, 0, gradient).phi, gradient })
    },
  }
}

/** The peers that are installed; the others are named on the error stream. */
export async function peers() {
  const found = []
  for (const load of [rose, penrose])
    try {
      found.push(await load())
    } catch (error) {
      console.error(`${load.name} is not here: ${String(error).split("\n")[0]}`)
    }
  return found
}

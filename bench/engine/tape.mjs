// An object tape in the style of micrograd: every value an object with its own backward closure.

const valueOf = (data, parents, backward) => ({ data, grad: 0, parents, backward })

const unary = (f, df) => a => {
  const out = valueOf(f(a.data), [a], () => (a.grad += df(a.data, out.data) * out.grad))
  return out
}

const algebra = {
  constant: x => valueOf(x, [], () => {}),
  add: (a, b) => {
    const out = valueOf(a.data + b.data, [a, b], () => {
      a.grad += out.grad
      b.grad += out.grad
    })
    return out
  },
  sub: (a, b) => algebra.add(a, algebra.mul(b, algebra.constant(-1))),
  mul: (a, b) => {
    const out = valueOf(a.data * b.data, [a, b], () => {
      a.grad += b.data * out.grad
      b.grad += a.data * out.grad
    })
    return out
  },
  ln: unary(Math.log, x => 1 / x),
  sin: unary(Math.sin, Math.cos),
  tanh: unary(Math.tanh, (_, y) => 1 - y * y),
}

function topological(root) {
  const order = []
  const seen = new Set()
  const stack = [[root, 0]]
  seen.add(root)
  while (stack.length > 0) {
    const top = stack.at(-1)
    const parent = top[0].parents[top[1]++]
    if (parent === undefined) order.push(stack.pop()[0])
    else if (!seen.has(parent)) {
      seen.add(parent)
      stack.push([parent, 0])
    }
  }
  return order
}

/** Builds the objects afresh for every gradient, as define-by-run engines do. */
export const objectTape = {
  name: "object tape",
  prepare: ({ build, size }) => {
    const gradient = new Float64Array(size)
    return x => {
      const inputs = Array.from(x, value => valueOf(value, [], () => {}))
      const out = build(algebra, inputs)
      const order = topological(out)
      out.grad = 1
      for (let i = order.length - 1; i >= 0; i--) order[i].backward()
      for (let i = 0; i < size; i++) gradient[i] = inputs[i].grad
      return { value: out.data, gradient }
    }
  },
}

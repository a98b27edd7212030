import { expand, reduce } from "../tensor/broadcast"
import { reducedShape, ShapeError } from "../tensor/shape"
import { entries, type Shape, type Tensor, zeros } from "../tensor/tensor"
import type { Attrs } from "./op"
import { family } from "./family"

const given = (_: readonly Shape[], attrs: Attrs): Shape => attrs.shape as Shape

/** Where the part x[i] or x[i, j] starts; negative numbers count from the end. Throws ShapeError. */
function start(shape: Shape, attrs: Attrs): number {
  const at = [attrs.i as number, attrs.j as number | null].filter(i => i !== null)
  let offset = 0
  at.forEach((i, axis) => {
    const length = shape[axis]
    const front = length !== undefined && i < 0 ? i + length : i
    if (length === undefined || !Number.isInteger(front) || front < 0 || front >= length)
      throw new ShapeError("index", [shape])
    offset = offset * length + front
  })
  return offset * entries(shape.slice(at.length))
}

function indexShape(shape: Shape, attrs: Attrs): Shape {
  start(shape, attrs)
  return shape.slice(attrs.j === null ? 1 : 2)
}

/** `x` at `from` in a tensor of zeros. */
function placed(x: Tensor, from: number, shape: Shape): Tensor {
  const all = zeros(shape)
  all.data.set(x.data, from)
  return all
}

function cut(x: Tensor, from: number, shape: Shape): Tensor {
  return { shape, data: x.data.slice(from, from + entries(shape)) }
}

function joined(parts: readonly Tensor[], shape: Shape): Tensor {
  const all = zeros(shape)
  let from = 0
  for (const { data } of parts) {
    all.data.set(data, from)
    from += data.length
  }
  return all
}

function sameAfter(axis: number, shapes: readonly Shape[]): Shape {
  const rest = (shape: Shape) => shape.slice(axis).join()
  const first = shapes[0]
  if (first === undefined || shapes.some(shape => shape.length !== first.length || rest(shape) !== rest(first)))
    throw new ShapeError("broadcast", shapes)
  return first
}

/** Linear maps that only move, repeat or add entries. Each is the transpose of another here (or of `sum`): that closes second order. */
export const plumbing = family([
  {
    name: "expand",
    params: ["x"],
    tame: true,
    moves: "ones",
    internal: true,
    attrs: { shape: [] },
    push: ["expand(d, shape=shape)"],
    pull: ["reduce(bar, like=x)"],
    shape: given,
    primal: ([x], _, shape) => expand(x!, shape),
    reshapes: true,
    probes: [[[1, 2, 3]]],
  },
  {
    name: "reduce",
    params: ["x"],
    tame: true,
    moves: "sum",
    internal: true,
    attrs: { shape: [] },
    push: ["reduce(d, shape=shape)"],
    pull: ["expand(bar, like=x)"],
    shape: given,
    primal: ([x], _, shape) => reduce(x!, shape),
    reshapes: true,
    probes: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
  },
  {
    name: "spread",
    params: ["x"],
    tame: true,
    moves: "ones",
    internal: true,
    attrs: { shape: [], axis: null, keep: 0 },
    push: ["spread(d, shape=shape, axis=axis, keep=keep)"],
    pull: ["sum(bar, axis=axis, keep=keep)"],
    shape: given,
    primal: ([x], attrs, shape) =>
      expand({ data: x!.data, shape: reducedShape(shape, attrs.axis as number | null, true) }, shape),
    probes: [[[1, 2]]],
  },
  {
    name: "index",
    params: ["x"],
    tame: true,
    notation: "index",
    internal: true,
    attrs: { i: 0, j: null },
    push: ["index(d, i=i, j=j)"],
    pull: ["place(bar, like=x, i=i, j=j)"],
    shape: ([x], attrs) => indexShape(x!, attrs),
    primal: ([x], attrs, shape) => cut(x!, start(x!.shape, attrs), shape),
    probes: [
      [[3, 5, 7]],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    name: "place",
    params: ["x"],
    tame: true,
    moves: "unit",
    internal: true,
    attrs: { shape: [], i: 0, j: null },
    push: ["place(d, shape=shape, i=i, j=j)"],
    pull: ["index(bar, i=i, j=j)"],
    shape: given,
    primal: ([x], attrs, shape) => placed(x!, start(shape, attrs), shape),
    probes: [[5]],
  },
  {
    name: "slice",
    params: ["x"],
    tame: true,
    moves: "part",
    internal: true,
    attrs: { shape: [], from: 0 },
    push: ["slice(d, from=from, shape=shape)"],
    pull: ["pad(bar, from=from, like=x)"],
    shape: given,
    primal: ([x], attrs, shape) => cut(x!, attrs.from as number, shape),
    probes: [[[1, 2, 3, 4]]],
  },
  {
    name: "pad",
    params: ["x"],
    tame: true,
    moves: "block",
    internal: true,
    attrs: { shape: [], from: 0 },
    push: ["pad(d, from=from, shape=shape)"],
    pull: ["slice(bar, from=from, like=x)"],
    shape: given,
    primal: ([x], attrs, shape) => placed(x!, attrs.from as number, shape),
    probes: [[[1, 2]]],
  },
  {
    name: "stack",
    params: ["xs"],
    tame: true,
    variadic: true,
    notation: "list",
    push: ["pad(d, from=offset, like=out)"],
    pull: ["slice(bar, from=offset, like=x)"],
    shape: shapes => {
      const each = sameAfter(0, shapes)
      if (each.length > 1) throw new ShapeError("rank", shapes)
      return [shapes.length, ...each]
    },
    primal: (args, _, shape) => joined(args, shape),
    probes: [
      [2, 3, 5],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    name: "concat",
    params: ["xs"],
    tame: true,
    variadic: true,
    push: ["pad(d, from=offset, like=out)"],
    pull: ["slice(bar, from=offset, like=x)"],
    shape: shapes => {
      if (shapes.some(shape => shape.length === 0)) throw new ShapeError("rank", shapes)
      const rest = sameAfter(1, shapes).slice(1)
      return [shapes.reduce((length, shape) => length + shape[0]!, 0), ...rest]
    },
    primal: (args, _, shape) => joined(args, shape),
    probes: [[[1, 2], [3]]],
  },
  {
    name: "transpose",
    params: ["x"],
    tame: true,
    notation: "transpose",
    tex: "#1^{\\top}",
    push: ["d'"],
    pull: ["bar'"],
    shape: ([x]) => [...x!].reverse(),
    primal: ([x], _, shape) => {
      if (shape.length < 2) return x!
      const [rows, columns] = shape as readonly [number, number]
      const data = new Float64Array(rows * columns)
      for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data[i * columns + j] = x!.data[j * rows + i]!
      return { shape, data }
    },
    inverse: "transpose",
    probes: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
  },
])

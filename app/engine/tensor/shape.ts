import type { Shape } from "./tensor"

/** Why shapes do not fit: elementwise, in a matrix product, a wrong number of dimensions, no square, or no such axis or entry. */
export type ShapeProblem = "broadcast" | "product" | "rank" | "square" | "axis" | "index"

/** Shapes that do not fit together. Thrown by shape inference; whoever reads the learner's text turns it into a diagnostic. */
export class ShapeError extends Error {
  constructor(
    readonly kind: ShapeProblem,
    readonly shapes: readonly Shape[],
  ) {
    super(`${kind}: ${shapes.map(shape => `[${shape.join(", ")}]`).join(" and ")}`)
    this.name = "ShapeError"
  }
}

/** Same rank and lengths. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis])
}

/** The shape of an elementwise result, by NumPy's rule: aligned at the last axis, lengths equal or 1. Throws ShapeError. */
export function broadcast(shapes: readonly Shape[]): Shape {
  let joint: Shape = []
  for (const shape of shapes) {
    const [long, short] = shape.length > joint.length ? [shape, joint] : [joint, shape]
    const pad = long.length - short.length
    joint = long.map((a, axis) => {
      const b = axis < pad ? 1 : short[axis - pad]!
      if (a !== b && a !== 1 && b !== 1) throw new ShapeError("broadcast", shapes)
      return a === 1 ? b : a
    })
  }
  return joint
}

/** An axis counted from the front; null stays null (all axes). Throws ShapeError if the shape has no such axis. */
export function frontAxis(shape: Shape, axis: number | null): number | null {
  if (axis === null) return null
  const front = axis < 0 ? axis + shape.length : axis
  if (!(front in shape)) throw new ShapeError("axis", [shape])
  return front
}

/** The shape with one axis (null: every axis) removed, or kept with length 1. */
export function reducedShape(shape: Shape, axis: number | null, keep: boolean): Shape {
  const front = frontAxis(shape, axis)
  const gone = (i: number) => front === null || front === i
  return keep ? shape.map((length, i) => (gone(i) ? 1 : length)) : shape.filter((_, i) => !gone(i))
}

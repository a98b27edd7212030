import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import type { Tensor } from "../engine/tensor/tensor"

/** A node as a function of its one argument, about the point at hand. */
export interface UnaryCurve {
  readonly node: NodeId
  readonly argument: NodeId
  readonly f: (x: number) => number
  readonly x: number
  readonly y: number
  /** The local partial, which stands on its edge; null: this pass needs none. */
  readonly slope: number | null
}

/** The curve of a node with numbers alone, of whose operands one is no constant: sin x, x², 3·x. null: of any other. */
export function curveOf(program: Lowered, run: Run, node: NodeId): UnaryCurve | null {
  const { graph } = program
  if (graph.kind(node) !== "op" || graph.op(node).scalar === undefined) return null
  const op = graph.op(node)
  const args = graph.args(node)
  const slots = [...args.keys()].filter(slot => graph.kind(args[slot]!) !== "constant")
  if (slots.length !== 1 || [node, ...args].some(one => graph.shape(one).length > 0)) return null
  const slot = slots[0]!
  const numbers = args.map(arg => valueOf(run, arg).data[0]!)
  const given = { ...op.attrs, ...graph.attrs(node) }
  const attrs = Object.keys(op.attrs ?? {}).map(name => Number(given[name]))
  return {
    node,
    argument: args[slot]!,
    f: x => op.scalar!(...numbers.map((number, i) => (i === slot ? x : number)), ...attrs),
    x: numbers[slot]!,
    y: valueOf(run, node).data[0]!,
    slope: slopeOf(run, node, slot)?.data[0] ?? null,
  }
}

function slopeOf(run: Run, node: NodeId, slot: number): Tensor | null {
  const { terms } = run.plan
  for (let term = 0; term < terms.count; term++)
    if (terms.to[term] === node && terms.slot[term] === slot && terms.partial[term]! >= 0)
      return valueOf(run, terms.partial[term]!)
  return null
}

/** A window on a curve: ranges of the argument and the value. */
export interface Pane {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Samples of a curve to each side. */
const SAMPLES = 40
/** A curve is drawn beyond its window by so many times its height at most: a drawing has no numbers as large as a curve has. */
const FAR = 1000

/**
 * The window of a curve about its point, and the curve in it, in stretches: it breaks where it is not finite. The window is as wide as the argument is
 * large, at least 2; it is as high as the curve needs, but no higher than three times what the tangent does within it.
 */
export function drawnCurve({ f, x, y, slope }: UnaryCurve): {
  readonly window: Pane
  readonly stretches: readonly (readonly (readonly [number, number])[])[]
} {
  const reach = Math.max(1, Math.abs(x)) * 1.25
  const points = Array.from({ length: 2 * SAMPLES + 1 }, (_, i): readonly [number, number] => {
    const at = x + (reach * (i - SAMPLES)) / SAMPLES
    return [at, f(at)]
  })
  const heights = points.map(([, height]) => Math.abs(height - y)).filter(Number.isFinite)
  const rise = Math.abs(slope ?? 0) * reach
  const needed = Math.max(...heights, 0)
  const half = (Number.isFinite(rise) && rise > 0 ? Math.min(Math.max(needed, rise), 3 * rise) : needed) * 1.1 || 1
  const drawn = (height: number) => Math.min(Math.max(height, y - FAR * half), y + FAR * half)
  const stretches: (readonly [number, number])[][] = [[]]
  for (const [at, height] of points)
    if (Number.isFinite(height)) stretches.at(-1)!.push([at, drawn(height)])
    else if (stretches.at(-1)!.length > 0) stretches.push([])
  return {
    window: { left: x - reach, right: x + reach, bottom: y - half, top: y + half },
    stretches: stretches.filter(stretch => stretch.length > 1),
  }
}

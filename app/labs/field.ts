import type { Objective } from "./objective"

/** Values of a function of two numbers on a grid of cells, row after row from the low end of both axes: that of a cell is taken at its middle. */
export interface Heights {
  readonly columns: number
  readonly rows: number
  readonly values: Float64Array
}

type Window = readonly [across: readonly [number, number], up: readonly [number, number]]

/** The middle of a cell. */
const middle = ([low, high]: readonly [number, number], cell: number, cells: number) =>
  low + ((cell + 0.5) / cells) * (high - low)

/** The field of an objective of two numbers in a window. */
export function fieldOf(objective: Objective, [across, up]: Window, columns: number, rows: number): Heights {
  const values = new Float64Array(columns * rows)
  const unused = new Float64Array(2)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values[row * columns + column] = objective.evaluate(
        [middle(across, column, columns), middle(up, row, rows)],
        unused,
      )
  return { columns, rows, values }
}

/** An arrow of a field: where it stands, and the gradient there. */
export interface Slope {
  readonly at: readonly [number, number]
  readonly gradient: readonly [number, number]
}

/** Gradients on a grid of cells, where value and gradient are finite numbers. */
export function slopesOf(objective: Objective, [across, up]: Window, columns: number, rows: number): readonly Slope[] {
  const gradient = new Float64Array(2)
  return Array.from({ length: columns * rows }, (_, cell) => {
    const at = [middle(across, cell % columns, columns), middle(up, Math.floor(cell / columns), rows)] as const
    const value = objective.evaluate(at, gradient)
    return { value, at, gradient: [gradient[0]!, gradient[1]!] as const }
  })
    .filter(({ value, gradient }) => [value, ...gradient].every(Number.isFinite))
    .map(({ at, gradient }) => ({ at, gradient }))
}

/** Levels that part the cells of a field into bands of equal area; ascending, no two equal. */
export function levelsOf({ values }: Heights, bands: number): readonly number[] {
  const sorted = values.filter(Number.isFinite).sort()
  const levels = Array.from({ length: bands - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bands)]!)
  return sorted.length === 0 ? [] : [...new Set(levels)]
}

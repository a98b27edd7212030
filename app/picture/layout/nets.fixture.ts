import { neighbours } from "./neighbours"
import type { Layered } from "./proper"

/** A layered net: `sizes` vertices a layer, numbered through; its segments as "0-3 1-2". The first `marks` are marks, by default all. Only tests use this file. */
export function netOf(sizes: readonly number[], segments: string, marks?: number): Layered {
  const layer = Int32Array.from(sizes.flatMap((size, l) => Array.from({ length: size }, () => l)))
  const ends = segments
    .split(" ")
    .filter(Boolean)
    .map(segment => segment.split("-").map(Number))
  const tail = ends.map(([from]) => from!)
  const head = ends.map(([, to]) => to!)
  return {
    marks: marks ?? layer.length,
    size: layer.length,
    layers: sizes.length,
    layer,
    up: neighbours(layer.length, head, tail),
    down: neighbours(layer.length, tail, head),
  }
}

/** Rows as "0 1 / 3 2", each from top to bottom, and the place of every vertex in its row. */
export function rowsOf(text: string) {
  const rows = text.split(" / ").map(row => Int32Array.from(row.split(" "), Number))
  const place = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0))
  for (const row of rows) row.forEach((v, k) => (place[v] = k))
  return { rows, place }
}

/** Rows in the order of their numbers. */
export function rowsAsNumbered(sizes: readonly number[]) {
  let first = 0
  return rowsOf(sizes.map(size => Array.from({ length: size }, () => first++).join(" ")).join(" / "))
}

export const written = (rows: readonly Int32Array[]): string => rows.map(row => row.join(" ")).join(" / ")

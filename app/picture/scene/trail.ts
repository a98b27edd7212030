import { valueOf } from "../../engine/run/evaluate"
import type { Run } from "../../engine/run/plan"
import { formatNumber } from "../../explain/number"
import type { Link } from "../diagram/diagram"
import { timetable } from "./timetable"

/** What a sweep has left on an edge: its contribution. */
export interface Trail {
  readonly flow: "forward" | "backward"
  /** Width of its line in px, by the contribution's size. */
  readonly width: number
  /** The contribution; null: it is an array, or several for different nodes. */
  readonly text: string | null
  readonly negative: boolean
}

/** Px: a contribution as large as the seed; a tenfold one is so much wider; between the least and the most. NaN and ∞ are the widest, 0 the thinnest. */
const WIDTH = { seed: 3, decade: 1.25, least: 1.5, most: 8 } as const

const largest = (data: Float64Array) =>
  data.reduce((most, x) => (Math.abs(x) > most || Number.isNaN(x) ? Math.abs(x) : most), 0)

/** The width of an edge that has carried a contribution of this size from a seed of that size: by their ratio's logarithm, so that one scale holds for all steps and points. */
export function trailWidth(size: number, seed: number): number {
  const { seed: middle, decade, least, most } = WIDTH
  if (!Number.isFinite(size)) return most
  const width = size === 0 ? least : middle + decade * Math.log10(size / (seed || 1))
  return Math.round(10 * Math.min(most, Math.max(least, width))) / 10
}

/** The contributions that have come along a link by step k, added up where one node receives them; null: none has. */
export function trailOn(run: Run, { edges }: Link, k: number): Trail | null {
  const { terms, pass, seeds } = run.plan
  const times = timetable(run.plan)
  const used = edges.map(({ to, slot }) => times.term(to, slot)).filter(term => term >= 0 && times.used(term) <= k)
  if (used.length === 0) return null
  const receivers = new Set(used.map(term => (pass === "reverse" ? terms.from : terms.to)[term]!))
  const products = used.map(term => valueOf(run, terms.product[term]!))
  const numbers = receivers.size === 1 && products.every(({ shape }) => shape.length === 0)
  const sum = products.reduce((total, { data }) => total + data[0]!, 0)
  const size = numbers ? Math.abs(sum) : Math.max(...products.map(({ data }) => largest(data)))
  const seed = Math.max(...seeds.map(one => largest(valueOf(run, one.seed).data)))
  return {
    flow: pass === "reverse" ? "backward" : "forward",
    width: trailWidth(size, seed),
    text: numbers ? formatNumber(sum) : null,
    negative: numbers && sum < 0,
  }
}

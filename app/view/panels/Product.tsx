import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from "react"
import type { Lowered } from "../../engine/graph/program"
import type { Run } from "../../engine/run/plan"
import { valueAt } from "../../engine/run/state"
import type { Step } from "../../engine/run/step"
import {
  entriesMaking,
  entryOf,
  numberOf,
  productBack,
  productOf,
  sumOf,
  type MatrixEntry,
  type MatrixProduct,
} from "../../explain/product"
import { formatNumber } from "../../explain/number"
import { told } from "../../explain/words/told"
import type { Tensor } from "../../engine/tensor/tensor"
import { pointedNode, type Pointed } from "../../store/state"
import { useLane, useOption, useWorkbench, useWords } from "../context"

/** Larger ones have no room in a card: lines and columns of both factors together. */
const MOST = { lines: 7, columns: 8 } as const
const DIGITS = 3

/** A product that is shown, what it comes to, and whose it is: a node's value, or what comes along an edge. */
interface Shown {
  readonly product: MatrixProduct
  readonly result: Tensor
  readonly of: { readonly node: number } | { readonly to: number; readonly slot: number }
}

function shownAt(program: Lowered, now: Step | null): Shown | null {
  if (now === null || now.kind === "read" || now.kind === "seed") return null
  if (now.kind !== "pull") return ofNode(program, now.node, now.value)
  const product = productBack(program, now.term)
  return product && { product, result: now.term.product, of: { to: now.term.to, slot: now.term.slot } }
}

function ofNode(program: Lowered, node: number, result: Tensor | null): Shown | null {
  const product = result && productOf(program, node)
  return product && { product, result: result, of: { node } }
}

/** Which entry of it is pointed at, here or elsewhere; null: none. */
function entryPointed({ of }: Shown, pointed: Pointed | null): number | null {
  if (!pointed?.entry) return null
  if ("node" in of)
    return "node" in pointed && pointed.node === of.node && pointed.entry.is === "value" ? pointed.entry.at : null
  return "to" in pointed && pointed.to === of.to && pointed.slot === of.slot ? pointed.entry.at : null
}

/** The product that is pointed at, else the one at work; null: none that has room. */
function useShown(): Shown | null {
  const program = useWorkbench(state => state.derived.good.program)
  const hover = useWorkbench(pointedNode)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const now = useLane(lane => lane.now)
  const pointed =
    hover !== null && hover < program.graph.size ? ofNode(program, hover, valueAt(run, hover, step)) : null
  const shown = pointed ?? shownAt(program, now)
  if (shown === null) return null
  const { rows, inner, columns } = shown.product
  return rows + inner > MOST.lines || inner + columns > MOST.columns ? null : shown
}

/** Whether entries are asked for; kept in the link. */
export const useEntries = () => useOption("card.entries")

/** Opens and closes the scheme, which then stands in place of the sentence: a card has room for one of them. */
export function EntriesButton() {
  const say = useWords(told).product
  const [open, set] = useEntries()
  if (useShown() === null) return null
  return (
    <button
      type="button"
      className="entries"
      aria-expanded={open !== null}
      title={say.title}
      onClick={() => set(open === null ? "on" : null)}
    >
      {say.show}
    </button>
  )
}

/** A product in Falk's scheme, where it is asked for: each entry stands where the row and the column that make it cross. `instead`: what stands here else. */
export function Product({ instead = null }: { instead?: ReactNode }) {
  const [open] = useEntries()
  const shown = useShown()
  const run = useLane(lane => lane.run)
  return open === null || shown === null ? instead : <Scheme key={JSON.stringify(shown.of)} shown={shown} run={run} />
}

const KEYS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function Scheme({ shown, run }: { shown: Shown; run: Run }) {
  const say = useWords(told).product
  const grid = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const at = useWorkbench(({ pointed }) => entryPointed(shown, pointed))
  const { product, result, of } = shown
  const { rows, inner, columns } = product
  const made = at === null ? null : entriesMaking(product, at)
  const left = { name: "left", factor: product.left, size: { rows, columns: inner }, lit: made?.row }
  const right = { name: "right", factor: product.right, size: { rows: inner, columns }, lit: made?.column }
  const written = (k: number) => formatNumber(result.data[k]!, DIGITS)
  const factors = [left, right].map(one => ({ ...one, lines: numbersIn(run, one) }))
  const all = [
    ...factors.flatMap(({ lines }) => lines.flat().map(({ text }) => text)),
    ...grouped(rows, columns, written).flat(),
  ]
  const move = (event: KeyboardEvent) => {
    const by = KEYS[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    const [i, j] = [Math.floor(stop / columns) + by[0], (stop % columns) + by[1]]
    if (i < 0 || j < 0 || i >= rows || j >= columns) return
    grid.current?.querySelectorAll<HTMLElement>("[role=gridcell]")[i * columns + j]?.focus()
  }
  return (
    <div
      className="scheme"
      style={{ "--cell": `${Math.max(...all.map(({ length }) => length)) + 1}ch` } as CSSProperties}
    >
      {factors.map(({ name, factor: { is }, lines }) => (
        <div key={name} className={`falk of-${name} ${is}`} aria-hidden="true">
          {lines.map((line, i) => (
            <div key={i}>
              {line.map(({ text, lit }, j) => (
                <span key={j} className={lit ? "lit" : undefined}>
                  {text}
                </span>
              ))}
            </div>
          ))}
        </div>
      ))}
      <div
        ref={grid}
        className={`falk result ${"node" in of ? "value" : "adjoint"}`}
        role="grid"
        aria-label={say.title}
        onKeyDown={move}
      >
        {grouped(rows, columns, k => k).map((line, i) => (
          <div key={i} role="row">
            {line.map((k, j) => (
              <span
                key={k}
                role="gridcell"
                tabIndex={k === stop ? 0 : -1}
                className={k === at ? "lit" : undefined}
                aria-label={`${written(k)}, ${say.entry(i + 1, j + 1, sumOf(run, product, k))}`}
                data-entry={k}
                {...tagsOf(of)}
                onFocus={() => setStop(k)}
              >
                {written(k)}
              </span>
            ))}
          </div>
        ))}
      </div>
      <p className="made" aria-hidden="true">
        {at === null ? say.hint : `${sumOf(run, product, at)} = ${written(at)}`}
      </p>
    </div>
  )
}

const tagsOf = (of: Shown["of"]) =>
  "node" in of
    ? { "data-at": of.node, "data-is": "value" }
    : { "data-to": of.to, "data-slot": of.slot, "data-is": "adjoint" }

/** What stands at each place of a matrix, line by line. */
const grouped = <T,>(rows: number, columns: number, of: (k: number) => T): T[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(i * columns + j)))

interface FactorShown {
  readonly factor: MatrixProduct["left"]
  readonly size: { readonly rows: number; readonly columns: number }
  readonly lit: readonly MatrixEntry[] | undefined
}

/** The numbers of a factor, line by line, and which are lit. */
const numbersIn = (run: Run, { factor, size, lit }: FactorShown) =>
  grouped(size.rows, size.columns, k => {
    const entry = entryOf(factor, Math.floor(k / size.columns), k % size.columns, size)
    return { text: numberOf(run, entry), lit: lit?.some(one => one.at === entry.at) ?? false }
  })

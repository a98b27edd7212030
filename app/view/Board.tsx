import { useEffect } from "react"
import type { Span } from "../engine/language/diagnostic"
import type { Statement } from "../engine/language/expression"
import { texName } from "../engine/language/name"
import { texProgram } from "../engine/language/tex"
import { notation } from "../explain/notation"
import { texValue } from "../explain/value"
import { later } from "../explain/words/later"
import { tensorOf, writeGiven } from "../document/given"
import { toNested } from "../engine/tensor/tensor"
import { valueOf } from "../store/series"
import { useActions, useWorkbench, useWords } from "./context"
import { Tex } from "./kit/Tex"

/** So many characters of the program have room on one line; a longer one is abbreviated in its middle. */
const MOST_CHARACTERS = 64
/** Of a longer program so many statements are shown: the first, the one at work, the last. */
const MOST_STATEMENTS = 3
const MOST_INPUTS = 6

/** A text of which the middle is left out where it is longer than `most`. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ")
  if (plain.length <= Math.max(most, 5)) return plain
  const end = Math.max(1, Math.floor((most - 3) / 3))
  return `${plain.slice(0, Math.max(1, Math.floor(most) - 3 - end))} … ${plain.slice(-end)}`
}

/** First and last of a list, `most` in all and `kept` among them; null stands for what is left out. */
export function abbreviated<Item>(items: readonly Item[], most: number, kept?: Item): readonly (Item | null)[] {
  if (items.length <= most) return items
  const shown = new Set([...items.slice(0, most - 1), items.at(-1)])
  if (kept !== undefined && !shown.has(kept) && most > 1) {
    shown.delete(items[most - 2])
    shown.add(kept)
  }
  return items.flatMap((item, i) => (shown.has(item) ? [item] : shown.has(items[i - 1] as Item) ? [null] : []))
}

/** How many characters each of some statements may take: the one at work what it needs, up to two thirds. */
function sharesOf(shown: readonly (Statement | null)[], active: Statement | undefined): (one: Statement) => number {
  const length = ({ span }: Statement) => span.to - span.from
  const others = shown.filter(one => one !== null && one !== active).length
  const own = active ? Math.min(length(active), others > 0 ? (2 * MOST_CHARACTERS) / 3 : MOST_CHARACTERS) : 0
  return one => (one === active ? own : (MOST_CHARACTERS - own) / Math.max(1, others))
}

/** A statement's text where it has no room as a formula; the place of `lit` in it stays. */
function Short({ text, from, lit, most }: { text: string; from: number; lit: Span | null; most: number }) {
  if (!lit || lit.from < from || lit.to > from + text.length) return <code>{shortened(text, most)}</code>
  const [start, end] = [lit.from - from, lit.to - from]
  return (
    <code>
      {shortened(text.slice(0, start), most / 3)}
      <mark>{shortened(text.slice(start, end), most / 3)}</mark>
      {shortened(text.slice(end), most / 3)}
    </code>
  )
}

/** The program on one line, with the term that the step is about. */
function Line() {
  const { statements, program, text } = useWorkbench(state => state.derived.good)
  const node = useWorkbench(state => state.derived.lanes[0].node)
  const lit = node === null ? null : (program.spans[node] ?? null)
  const active = statements.find(({ span }) => lit !== null && span.from <= lit.from && lit.to <= span.to)
  const long = (statements.at(-1)?.span.to ?? 0) > MOST_CHARACTERS
  const shown = abbreviated(statements, long ? MOST_STATEMENTS : statements.length, active)
  const share = sharesOf(shown, active)
  const marked = lit === null ? notation : { ...notation, lit }
  return (
    <p className="program" title={text}>
      {shown.map((one, i) => {
        if (one === null) return <span key={i}>…</span>
        const { from, to } = one.span
        const lines = texProgram([one], marked)
        // A column of numbers is higher than the line.
        if ((long && to - from > share(one)) || lines.some(line => line.includes("matrix}")))
          return <Short key={i} text={text.slice(from, to)} from={from} lit={lit} most={share(one)} />
        return lines.map((line, k) => <Tex key={`${i} ${k}`} tex={line} />)
      })}
    </p>
  )
}

/** Where the program is run: numbers, and of arrays their shapes. */
function Point() {
  const say = useWords(later).board
  const { program } = useWorkbench(state => state.derived.good)
  const at = useWorkbench(state => state.document.at)
  const values = program.inputs
    .filter(({ literal }) => literal === null)
    .map(({ name, ...input }) => ({ name, value: tensorOf(valueOf({ name, ...input }, at.get(name))) }))
  if (values.length === 0) return null
  const said = abbreviated(values, MOST_INPUTS).map(one => {
    if (one === null) return "\\ldots"
    const { shape } = one.value
    const is = shape.length === 0 ? `= ${texValue(one.value)}` : `\\in \\mathbb{R}^{${shape.join("\\times ")}}`
    return `${texName(one.name)} ${is}`
  })
  const title = values.map(({ name, value }) => `${name} = ${writeGiven(toNested(value), ", ")}`).join(", ")
  return (
    <p className="at" title={title}>
      <Tex tex={`\\text{${say.at}}\\; ${said.join(",\\; ")}`} />
    </p>
  )
}

/** What a class sees above the picture: the program at its point, and the mode; below it how far the run has come. */
export function Board() {
  const say = useWords(later).board
  const { setView } = useActions()
  const mode = useWorkbench(state => state.document.mode)
  const tick = useWorkbench(state => state.derived.tick)
  const ticks = useWorkbench(state => state.derived.ticks)
  useEffect(() => {
    const left = () => {
      const { dataset } = document.documentElement
      if (!document.fullscreenElement && dataset["stays"] === undefined) setView("workbench")
      delete dataset["stays"]
    }
    document.addEventListener("fullscreenchange", left)
    return () => document.removeEventListener("fullscreenchange", left)
  }, [setView])
  return (
    <header className="board">
      <h1 className="unseen">{say.title}</h1>
      <div className="lines">
        <Line />
        <Point />
      </div>
      <strong className="mode">{say.mode[mode]}</strong>
      <button
        type="button"
        className="leave"
        onClick={() => {
          if (document.fullscreenElement) void document.exitFullscreen()
          setView("workbench")
        }}
      >
        {say.leave}
      </button>
      <div className="course" aria-hidden="true">
        <svg preserveAspectRatio="none" viewBox={`0 0 ${Math.max(1, ticks)} 1`}>
          <rect className="done" width={tick} height="1" />
        </svg>
      </div>
    </header>
  )
}

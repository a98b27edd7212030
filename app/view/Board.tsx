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
const MOST_INPUTS = 6

/** A text of which the middle is left out where it is longer than `most`. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ")
  if (plain.length <= most) return plain
  const end = Math.floor((most - 3) / 3)
  return `${plain.slice(0, most - 3 - end)} … ${plain.slice(-end)}`
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

/** Statements that share one line; of a long program three. */
function onOneLine(statements: readonly Statement[], lit: Span | null): readonly (Statement | null)[] {
  const last = statements.at(-1)?.span.to ?? 0
  if (last - (statements[0]?.span.from ?? 0) <= MOST_CHARACTERS) return statements
  const within = ({ span }: Statement) => lit !== null && span.from <= lit.from && lit.to <= span.to
  return abbreviated(statements, 3, statements.find(within))
}

/** The program on one line, with the term that the step is about. */
function Line() {
  const { statements, program, text } = useWorkbench(state => state.derived.good)
  const node = useWorkbench(state => state.derived.lanes[0].node)
  const lit = node === null ? null : (program.spans[node] ?? null)
  const shown = onOneLine(statements, lit)
  const share = MOST_CHARACTERS / Math.max(1, shown.filter(one => one !== null).length)
  const marked = lit === null ? notation : { ...notation, lit }
  return (
    <p className="program" title={text}>
      {shown.map((one, i) => {
        if (one === null) return <span key={i}>…</span>
        const source = text.slice(one.span.from, one.span.to)
        if (source.length > share) return <code key={i}>{shortened(source, share)}</code>
        return texProgram([one], marked).map((line, k) => <Tex key={`${i} ${k}`} tex={line} />)
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
      if (!document.fullscreenElement) setView("workbench")
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

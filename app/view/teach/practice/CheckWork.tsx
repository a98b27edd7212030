import { useMemo, useState, type DragEvent } from "react"
import { teach } from "../../../explain/words/teach"
import type { Draft } from "../../../host/practice"
import { checkTrace } from "../../../teach/check"
import { factsOf, type Facts } from "../../../teach/facts"
import { cellsIn } from "../../../teach/table"
import { firstSlipTold } from "../../../teach/told"
import { cellKey, cellsOf, columnsOf, filledIn } from "../../../teach/typed"
import { useActions, useWords, useWorkbench } from "../../context"
import { Lab } from "../../labs/Lab"
import { useDraft } from "./kept"
import { TraceTable } from "./TraceTable"

/** Longer traces are filled by nobody. */
const MOST_LINES = 200

/** A learner's own trace of the program that is shown: typed, pasted or opened, and its first wrong line. */
export function CheckWork() {
  const say = useWords(teach).practice.work
  const document = useWorkbench(state => state.document)
  const current = useWorkbench(state => state.derived.current)
  const { program, at, mode, seed, freeze, expanded } = document
  const facts = useMemo(
    () => factsOf({ program, at, mode, seed, freeze, expanded }),
    [program, at, mode, seed, freeze, expanded],
  )
  if (!facts || !current) return <p className="hint">{say.empty}</p>
  const lines = facts.run.plan.order.length
  if (lines > MOST_LINES) return <p className="hint">{say.long(lines)}</p>
  return (
    <Lab shows={say.shows}>
      <Checking key={`${mode} ${program}`} facts={facts} place={`check/${facts.run.plan.pass}/${program}`} />
    </Lab>
  )
}

function Checking({ facts, place }: { facts: Facts; place: string }) {
  const words = useWords(teach)
  const say = words.practice
  const { goToNode } = useActions()
  const [draft, put, clear] = useDraft(place)
  const [checked, setChecked] = useState<Draft | null>(null)
  const [said, setSaid] = useState("")
  const [slip, setSlip] = useState<number | null>(null)
  const check = () => {
    const { filled, unread } = filledIn(facts, draft)
    const lines = checkTrace(facts, filled)
    const typed = Object.values(draft).some(text => text.trim() !== "")
    const blank = lines.filter(({ verdict }) => verdict === "missing").length - unread.size
    const first = lines.find(({ verdict }) => verdict === "wrong")
    setSlip(first ? facts.program.names.indexOf(first.node) : null)
    setChecked(draft)
    if (!typed) {
      setSaid(say.work.empty)
      return
    }
    const unreadable = [...unread].map(key => `“${draft[key]!}”`)
    setSaid(
      [
        firstSlipTold(lines, words) ?? (blank + unread.size > 0 ? say.work.good : say.work.all),
        ...(blank > 0 ? [say.work.blank(blank)] : []),
        ...(unreadable.length > 0 ? [say.work.unread(unreadable)] : []),
      ].join(" "),
    )
  }
  const read = (text: string) => {
    const { fields, told } = tableIn(facts, text, say.work)
    put(fields)
    setSlip(null)
    setSaid(told)
  }
  return (
    <form
      className="exercise"
      onSubmit={event => {
        event.preventDefault()
        check()
      }}
      onDragOver={event => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) void file.text().then(read)
        else read(event.dataTransfer.getData("text"))
      }}
    >
      <TraceTable facts={facts} draft={draft} put={put} checked={checked} />
      <div className="choices">
        <button type="submit" className="primary">
          {say.check}
        </button>
        <button
          type="button"
          onClick={() => {
            clear()
            setSaid("")
            setSlip(null)
          }}
        >
          {say.work.clear}
        </button>
        {slip !== null && (
          <button type="button" onClick={() => goToNode(slip)}>
            {say.work.show}
          </button>
        )}
      </div>
      <p role="status" className="verdict">
        {said}
      </p>
      <Pasting read={read} text={draft["text"] ?? ""} type={text => put({ text })} />
    </form>
  )
}

/** A whole table as text, or as a file. */
function Pasting({ read, text, type }: { read: (text: string) => void; text: string; type: (text: string) => void }) {
  const say = useWords(teach).practice.work
  return (
    <details className="pasting">
      <summary>{say.paste}</summary>
      <p className="hint">{say.hint}</p>
      <textarea
        aria-label={say.label}
        rows={5}
        spellCheck={false}
        value={text}
        onChange={event => type(event.target.value)}
      />
      <div className="choices">
        <button type="button" onClick={() => read(text)}>
          {say.fill}
        </button>
        <label className="file">
          {`${say.open} `}
          <input
            type="file"
            accept=".txt,.csv,.tsv,.md,text/*"
            onChange={event => {
              const [file] = event.target.files ?? []
              if (file) void file.text().then(read)
              event.target.value = ""
            }}
          />
        </label>
      </div>
    </details>
  )
}

type WorkWords = ReturnType<typeof teach>["practice"]["work"]

/** A table as fields of a draft, and what came of it. */
function tableIn(facts: Facts, text: string, say: WorkWords): { readonly fields: Draft; readonly told: string } {
  const { cells, unread } = cellsIn(text, columnsOf(facts))
  const asked = new Set(cellsOf(facts).map(({ name, column }) => cellKey(name, column)))
  const known = cells.filter(({ node, column }) => asked.has(cellKey(node, column)))
  const unknown = [...new Set(cells.map(({ node }) => node))].filter(node => !facts.program.names.includes(node))
  const told = [
    say.filled(known.length),
    ...(unknown.length > 0 ? [say.unknown(unknown)] : []),
    ...(unread.length > 0 ? [say.unread(unread.map(({ line, text: cell }) => say.cell(line, cell)))] : []),
  ]
  return {
    fields: Object.fromEntries(known.map(({ node, column, text: cell }) => [cellKey(node, column), cell])),
    told: told.join(" "),
  }
}

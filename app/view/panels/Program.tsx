import { useDeferredValue, useMemo, useRef } from "react"
import { printBoard, printStatement } from "../../engine/language/print"
import type { Diagnostic, Span } from "../../engine/language/diagnostic"
import { echoed, echoOf } from "../../explain/echo"
import type { Statement } from "../../engine/language/expression"
import { first } from "../../explain/words"
import { Boundary } from "../kit/Boundary"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench, useWords } from "../context"
import { Findings } from "../lazy"

/** In a longer text no place is marked: the browser would set all of it again at every step. */
const LONGEST_MARKED = 5000

/** The text that the current step or the node under the pointer comes from. */
function useHighlight(): Span | null {
  return useWorkbench(state => {
    if (!state.derived.current) return null
    const { pointed } = state
    const node = pointed === null ? state.derived.lanes[0].node : "node" in pointed ? pointed.node : pointed.to
    return node === null ? null : (state.derived.good.program.spans[node] ?? null)
  })
}

/** The same text behind the field, invisible but for its mark. */
function Backdrop({ text, span }: { text: string; span: Span | null }) {
  if (!span || span.to > text.length || text.length > LONGEST_MARKED) return null
  return (
    <div className="backdrop" aria-hidden="true">
      {text.slice(0, span.from)}
      <mark>{text.slice(span.from, span.to)}</mark>
      {text.slice(span.to)}
      {"\n"}
    </div>
  )
}

/** What is to be said of the text. */
function Problems({ text, found }: { text: string; found: readonly Diagnostic[] }) {
  const say = useWords(first).program
  return (
    <ul className="problems" aria-label={say.problems} aria-live="polite">
      {found.length > 0 && <Findings text={text} found={found} />}
    </ul>
  )
}

/** A statement with every bracket that precedence leaves out. */
function bracketed(statement: Statement): string {
  if (statement.kind === "assign") return `${statement.name} = ${printBoard(statement.value)}`
  return statement.kind === "expression" ? printBoard(statement.value) : printStatement(statement)
}

const NOTHING: readonly Statement[] = []

/** A text of more characters is typeset in a task of its own: with all else it would hold the page for longer than three frames. */
const LONGEST_AT_ONCE = 500

function Echo() {
  const say = useWords(first).program
  const now = useWorkbench(({ derived }) => (derived.blank ? NOTHING : derived.good.statements))
  const long = useWorkbench(({ document }) => document.program.length > LONGEST_AT_ONCE)
  const late = useDeferredValue(now, NOTHING)
  const statements = long ? late : now
  const { lines } = useMemo(() => echoOf(statements), [statements])
  const brackets = useMemo(() => echoed(statements).map(bracketed).join("\n"), [statements])
  return (
    <div className="echo">
      {lines.map((line, index) => (
        <div key={index}>
          <Tex tex={line} />
        </div>
      ))}
      <details>
        <summary>{say.brackets}</summary>
        <pre>{brackets}</pre>
      </details>
    </div>
  )
}

export function Program() {
  const say = useWords(first).program
  const { edit, settle } = useActions()
  const text = useWorkbench(state => state.document.program)
  const reading = useWorkbench(state => state.derived.reading)
  const span = useHighlight()
  const field = useRef<HTMLTextAreaElement>(null)
  const lines = Math.min(12, Math.max(2, text.split("\n").length))
  return (
    <section aria-labelledby="program">
      <h2 id="program">{say.title}</h2>
      <div className="editor">
        <Backdrop text={text} span={span} />
        <textarea
          ref={field}
          aria-label={say.title}
          aria-invalid={reading.diagnostics.some(({ severity }) => severity === "error")}
          rows={lines}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          onChange={event => edit(event.target.value)}
          onBlur={settle}
        />
      </div>
      <Problems text={text} found={reading.diagnostics} />
      <Boundary>
        <Echo />
      </Boundary>
    </section>
  )
}

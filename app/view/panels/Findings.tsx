import type { Diagnostic } from "../../engine/language/diagnostic"
import { later } from "../../explain/words/later"
import { useActions, useWords } from "../context"

const MOST = 3

/** A sentence in which backticks quote the learner's text. */
function Quoted({ text }: { text: string }) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}

function Problem({ found, text }: { found: Diagnostic; text: string }) {
  const say = useWords(later).findings
  const { applyEdits } = useActions()
  const { from, to } = found.span
  return (
    <li className={found.severity} data-code={found.code} data-from={from} data-to={to}>
      <span className="place">{say.line(text.slice(0, from).split("\n").length)}</span>{" "}
      <Quoted text={say.sentence(found)} />
      {found.fixes.map(fix => (
        <button type="button" key={fix.label} onClick={() => applyEdits(fix.edits)}>
          {say.change(fix.label)}
        </button>
      ))}
    </li>
  )
}

/** At most three, errors before warnings before notes; then by place. */
export function Findings({ text, found }: { text: string; found: readonly Diagnostic[] }) {
  const rank = { error: 0, warning: 1, note: 2 }
  return [...found]
    .sort((a, b) => rank[a.severity] - rank[b.severity] || a.span.from - b.span.from)
    .slice(0, MOST)
    .map(one => <Problem key={`${one.code}${one.span.from}`} found={one} text={text} />)
}

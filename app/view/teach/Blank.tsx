import type { NodeId } from "../../engine/graph/graph"
import { teach } from "../../explain/words/teach"
import type { TraceColumn } from "../../teach/check"
import { fillKey } from "../../teach/fading"
import { useOption, useWords, useWorkbench } from "../context"
import { useFilling } from "./filling"

/** A number of the trace that is not shown: a field for it. Whether it is right is told where help is given, or at the end. */
export function Blank({ node, column }: { node: NodeId; column: TraceColumn }) {
  const { fading, grade } = useWords(teach)
  const name = useWorkbench(state => state.derived.good.program.names[node]!)
  const [text, set] = useOption(fillKey(name, column))
  const { blanks, tells } = useFilling()
  const line = blanks.find(one => one.node === name && one.column === column)
  if (!line) return null
  const known = tells && text !== null
  const wrong = known && (line.verdict === "wrong" || line.verdict === "missing")
  const keep = (typed: string) => {
    if (typed !== (text ?? "")) set(typed === "" ? null : typed)
  }
  return (
    <input
      key={text}
      type="text"
      className={`blank${known && !wrong ? " right" : ""}`}
      autoComplete="off"
      spellCheck={false}
      aria-label={fading.blank(grade.line(column, name))}
      aria-invalid={wrong || undefined}
      defaultValue={text ?? ""}
      onClick={event => event.stopPropagation()}
      onBlur={event => keep(event.target.value.trim())}
      onKeyDown={event => {
        if (event.key === "Enter") keep(event.currentTarget.value.trim())
      }}
    />
  )
}

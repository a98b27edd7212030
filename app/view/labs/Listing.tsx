import { useRef, useState, type KeyboardEvent } from "react"
import { useActions } from "../context"
import type { CodeLine } from "../../explain/code/target"

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Code line by line. Those that are about a node are tagged with it; the arrow keys go from one to the next, Enter to its step. */
export function Listing({
  label,
  lines,
  at = null,
}: {
  label: string
  lines: readonly CodeLine[]
  at?: number | null
}) {
  const list = useRef<HTMLOListElement>(null)
  const first = lines.findIndex(({ node }) => node !== null)
  const [stop, setStop] = useState(first)
  const focusable = lines[stop]?.node === null || lines[stop] === undefined ? first : stop
  const { goToNode } = useActions()
  const move = (event: KeyboardEvent) => {
    if (event.key === "Enter") (event.target as HTMLElement).click()
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-at]") ?? [])]
    items[items.findIndex(item => item === document.activeElement) + step]?.focus()
  }
  return (
    <ol ref={list} className="listing" aria-label={label} tabIndex={first < 0 ? 0 : -1} onKeyDown={move}>
      {lines.map(({ text, node, part }, i) =>
        node === null ? (
          <li key={i} aria-current={at === i ? "step" : undefined}>
            {text || " "}
          </li>
        ) : (
          <li
            key={i}
            className={part ?? undefined}
            data-at={node}
            tabIndex={i === focusable ? 0 : -1}
            aria-current={at === i ? "step" : undefined}
            onFocus={() => setStop(i)}
            onClick={() => goToNode(node)}
          >
            {text}
          </li>
        ),
      )}
    </ol>
  )
}

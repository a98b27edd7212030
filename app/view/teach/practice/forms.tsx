import { useEffect, useRef } from "react"
import { teach } from "../../../explain/words/teach"
import type { Draft } from "../../../host/practice"
import { useWords } from "../../context"

interface Filled {
  readonly draft: Draft
  readonly put: (fields: Draft) => void
}

/** A field of an answer. */
export function AnswerField({
  name,
  label,
  draft,
  put,
  wide,
}: Filled & { name: string; label: string; wide?: boolean }) {
  return (
    <label className="field">
      {`${label} `}
      <input
        type="text"
        className={wide ? "wide" : "number"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={draft[name] ?? ""}
        onChange={event => put({ [name]: event.target.value })}
      />
    </label>
  )
}

/** One of a few, by name. */
export function OneChoice(
  props: Filled & {
    name: string
    label: string
    of: readonly (readonly [value: string, text: string])[]
    code?: boolean
  },
) {
  const { name, label, of, draft, put, code } = props
  return (
    <div className={code ? "lines" : "choices"} role="radiogroup" aria-label={label}>
      {of.map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={`practice-${name}`}
            checked={draft[name] === value}
            onChange={() => put({ [name]: value })}
          />{" "}
          {code ? <code>{text}</code> : text}
        </label>
      ))}
    </div>
  )
}

/** One of several in a list that opens. */
export function ListChoice(
  props: Filled & { name: string; label: string; of: readonly (readonly [value: string, text: string])[] },
) {
  const { name, label, of, draft, put } = props
  const { choose } = useWords(teach).practice
  return (
    <select aria-label={label} value={draft[name] ?? ""} onChange={event => put({ [name]: event.target.value })}>
      <option value="" disabled hidden>
        {choose}
      </option>
      {of.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** Names to be put in order, by buttons or by dragging them. */
export function Sorting({ names, sort }: { names: readonly string[]; sort: (names: readonly string[]) => void }) {
  const say = useWords(teach).practice
  const list = useRef<HTMLOListElement>(null)
  const dragged = useRef<string | null>(null)
  const moved = useRef<string | null>(null)
  const order = names.join(" ")
  // A node that moves on the page loses the focus.
  useEffect(() => {
    if (moved.current === null) return
    const [label, other] = moved.current.split("\n")
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])]
    const enabled = (wanted?: string) => buttons.find(one => one.ariaLabel === wanted && !one.disabled)
    const button = enabled(label) ?? enabled(other)
    button?.focus()
    moved.current = null
  }, [order])
  const move = (name: string, to: number) => {
    const others = names.filter(one => one !== name)
    sort([...others.slice(0, to), name, ...others.slice(to)])
  }
  const press = (name: string, to: number, labels: readonly string[]) => {
    moved.current = labels.join("\n")
    move(name, to)
  }
  return (
    <ol ref={list} className="sorting" aria-label={say.nodes}>
      {names.map((name, i) => {
        const [up, down] = [say.earlier(name), say.later(name)]
        return (
          <li
            key={name}
            draggable
            onDragStart={event => {
              dragged.current = name
              event.dataTransfer.effectAllowed = "move"
            }}
            onDragOver={event => {
              event.preventDefault()
              if (dragged.current !== null && dragged.current !== name) move(dragged.current, i)
            }}
            onDragEnd={() => (dragged.current = null)}
          >
            <code>{name}</code>
            <button type="button" aria-label={up} disabled={i === 0} onClick={() => press(name, i - 1, [up, down])}>
              {"↑"}
            </button>
            <button
              type="button"
              aria-label={down}
              disabled={i === names.length - 1}
              onClick={() => press(name, i + 1, [down, up])}
            >
              {"↓"}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

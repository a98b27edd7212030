import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react"
import type { NodeId } from "../../engine/graph/graph"
import { texNode } from "../../explain/formula"
import { later } from "../../explain/words/later"
import { useWords } from "../context"
import { Tex } from "../kit/Tex"
import type { Drawn } from "../../store/staging"
import { matchesOf } from "./matches"

/** More matches are counted only. */
const MOST = 30

interface FindOf {
  readonly drawn: Drawn
  readonly visit: (node: NodeId) => void
  /** Closes it; `back`: the focus returns to where it was. */
  readonly leave: (back: boolean) => void
}

/** A field that finds nodes by name or formula (WAI-ARIA combobox): arrows choose, Enter goes there, Escape closes. */
export function Find({ drawn: { program, diagram }, visit, leave }: FindOf) {
  const say = useWords(later).view
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [word, setWord] = useState("")
  const [chosen, choose] = useState(0)
  const drawn = useMemo(
    () => program.names.flatMap((_, node) => (diagram.markOf[node]! < 0 ? [] : [node])),
    [program, diagram],
  )
  const { nodes, count } = useMemo(() => matchesOf(program, drawn, word, MOST), [program, drawn, word])
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    // Newer browsers give a promise, which is no way to end an effect.
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" })
  }, [chosen, nodes])
  const go = (node: NodeId | undefined) => {
    if (node === undefined) return
    leave(false)
    visit(node)
  }
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && nodes.length > 0) choose((chosen + by + nodes.length) % nodes.length)
    else if (event.key === "Enter") go(nodes[chosen])
    else if (event.key === "Escape") leave(true)
    else return
    event.preventDefault()
  }
  return (
    <div
      className="find"
      onKeyDown={onKey}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave(false)
      }}
    >
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={say.find}
        aria-autocomplete="list"
        aria-expanded={nodes.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={nodes[chosen] === undefined ? undefined : `${id}${nodes[chosen]}`}
        placeholder={say.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={word}
        onChange={event => {
          setWord(event.target.value)
          choose(0)
        }}
      />
      <ul ref={list} role="listbox" aria-label={say.find} id={`${id}list`} hidden={nodes.length === 0}>
        {nodes.map((node, at) => (
          <li
            key={node}
            id={`${id}${node}`}
            role="option"
            aria-selected={at === chosen}
            aria-label={program.names[node]}
            onPointerDown={event => event.preventDefault()}
            onClick={() => go(node)}
          >
            <Tex tex={texNode(program, node)} />
          </li>
        ))}
      </ul>
      <p role="status">{say.found(count, nodes.length)}</p>
    </div>
  )
}

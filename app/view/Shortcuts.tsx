import { useEffect, useRef } from "react"

const KEYS: readonly (readonly [string, string])[] = [
  ["→ or Page Down", "next step"],
  ["← or Page Up", "previous step"],
  ["Shift → or ←", "every step, also within what is folded"],
  ["Home, End", "first and last step"],
  ["Space", "play or pause"],
  ["1, 2, 3, 4", "Evaluate, Forward, Reverse, Compare"],
  ["g, digits, Enter", "go to a step"],
  ["/", "find a node"],
  ["f", "fit the graph to the view"],
  ["z", "zoom to the node and its neighbours"],
  ["a", "follow the active step, or no more"],
  ["[ and ]", "in the graph: previous and next node"],
  ["arrows", "in the graph: along the edges"],
  ["Enter", "in the graph: go to the node's step"],
  ["o", "in the graph: open or close the node's group"],
  ["Ctrl Z, Ctrl Shift Z", "undo and redo"],
  ["?", "this sheet"],
  ["Esc", "leave"],
]

/** The sheet of keys; character keys can be switched off here (WCAG 2.1.4). */
export function Shortcuts(props: { close: () => void; characters: boolean; setCharacters: (on: boolean) => void }) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog ref={sheet} aria-labelledby="keys" onClose={props.close}>
      <h2 id="keys">Keyboard shortcuts</h2>
      <dl>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={props.characters}
          onChange={event => props.setCharacters(event.target.checked)}
        />
        {" Letters and digits act as keys"}
      </label>
      <button type="button" onClick={() => sheet.current?.close()}>
        Close
      </button>
    </dialog>
  )
}

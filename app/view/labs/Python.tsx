import { useMemo, useState } from "react"
import { type Bug, BUGS, dualTarget, tapeOf } from "../../explain/code/tape"
import { plain } from "../../explain/code/target"
import { labs } from "../../explain/words/labs"
import { useOption, useWords } from "../context"
import { useSource } from "./Code"
import { Lab } from "./Lab"
import { PythonRun } from "./PythonRun"

const KINDS = ["tape", "dual"] as const

/** Automatic differentiation written from scratch in Python, run in the page on the program: to be gone through, changed and broken. */
export function Python() {
  const { code, python: say } = useWords(labs)
  const [kind, setKind] = useOption("python.kind")
  const [named] = useOption("code.output")
  const [flawed, setFlawed] = useOption("python.bugs")
  const source = useSource(named)
  const bugs = useMemo(() => BUGS.filter(bug => flawed?.split(" ").includes(bug)), [flawed])
  const written = useMemo(
    () => (kind === "dual" ? dualTarget.write(source) : tapeOf(source, bugs)),
    [kind, source, bugs],
  )
  const [draft, setDraft] = useState<string | null>(null)
  const [own, setOwn] = useState<string | null>(null)
  const lines = useMemo(() => (own !== null ? plain(own) : "lines" in written ? written.lines : []), [own, written])
  const reset = () => {
    setDraft(null)
    setOwn(null)
  }
  const toggle = (bug: Bug) => {
    const next = bugs.includes(bug) ? bugs.filter(one => one !== bug) : [...bugs, bug]
    setFlawed(next.length > 0 ? next.join(" ") : null)
    reset()
  }
  if ("refused" in written) return <p className="hint">{code.refused[written.refused]}</p>
  return (
    <Lab shows={say.shows}>
      <div className="python">
        <div className="choices">
          <select
            aria-label={say.kind}
            value={kind ?? "tape"}
            onChange={event => {
              setKind(event.target.value)
              reset()
            }}
          >
            {KINDS.map(id => (
              <option key={id} value={id}>
                {say.kinds[id]}
              </option>
            ))}
          </select>
          {draft === null ? (
            <button type="button" onClick={() => setDraft(lines.map(({ text }) => text).join("\n"))}>
              {say.edit}
            </button>
          ) : (
            <button
              type="button"
              onClick={() => {
                setOwn(draft)
                setDraft(null)
              }}
            >
              {say.run}
            </button>
          )}
          <button type="button" disabled={draft === null && own === null} onClick={reset}>
            {say.reset}
          </button>
        </div>
        {draft === null ? (
          <PythonRun key={kind} lines={lines} />
        ) : (
          <textarea
            aria-label={say.source}
            spellCheck={false}
            value={draft}
            onChange={event => setDraft(event.target.value)}
          />
        )}
        {kind !== "dual" && (
          <fieldset>
            <legend>{say.bugs}</legend>
            {BUGS.map(bug => (
              <label key={bug}>
                <input type="checkbox" checked={bugs.includes(bug)} onChange={() => toggle(bug)} />
                {say.bug[bug]}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Lab>
  )
}

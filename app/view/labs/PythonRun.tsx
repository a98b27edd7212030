import { useEffect, useRef, useState } from "react"
import type { CodeLine } from "../../explain/code/target"
import { labs } from "../../explain/words/labs"
import { PYTHON_LIMIT_MS, type PythonOutcome, startPython } from "../../host/python"
import type { PythonRun as Ran, PythonStep } from "../../labs/python"
import { useActions, useWords } from "../context"
import { Listing } from "./Listing"

/** What came of a source; null: it is running. */
export function usePython(source: string): PythonOutcome | null {
  const [found, setFound] = useState<{ readonly of: string; readonly outcome: PythonOutcome } | null>(null)
  useEffect(() => {
    let end: (() => void) | null = null
    // While an input is dragged nothing is started.
    const soon = setTimeout(() => {
      end = startPython(source, outcome => setFound({ of: source, outcome }))
    }, 150)
    return () => {
      clearTimeout(soon)
      end?.()
    }
  }, [source])
  return found?.of === source ? found.outcome : null
}

/** The names at a line, with what they stand for. */
function Names({ step }: { step: PythonStep }) {
  const { names, columns } = useWords(labs).python
  if (step.names.length === 0) return null
  return (
    <div className="scrolled">
      <table className="names" aria-label={names}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.value}</th>
          </tr>
        </thead>
        <tbody>
          {step.names.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A run gone through line by line; the node of the line lights up. */
function Steps({ lines, ran }: { lines: readonly CodeLine[]; ran: Ran }) {
  const say = useWords(labs).python
  const { setHover } = useActions()
  const opening = Math.max(
    0,
    ran.steps.findIndex(({ line }) => (lines[line]?.node ?? null) !== null),
  )
  const [at, setAt] = useState(opening)
  const last = ran.steps.length - 1
  const k = Math.min(at, last)
  const step = ran.steps[k]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="step"]')
    const frame = current?.parentElement
    if (current && frame) frame.scrollTop = current.offsetTop - frame.offsetTop - frame.clientHeight / 2
  }, [k, lines])
  const go = (to: number) => {
    const next = Math.max(0, Math.min(last, to))
    setAt(next)
    setHover(lines[ran.steps[next]!.line]?.node ?? null)
  }
  return (
    <>
      <div ref={list}>
        <Listing label={say.source} lines={lines} at={step?.line ?? null} />
      </div>
      {step && (
        <div className="choices">
          <button type="button" aria-label={say.back} disabled={k === 0} onClick={() => go(k - 1)}>
            ◂
          </button>
          <button type="button" aria-label={say.next} disabled={k === last} onClick={() => go(k + 1)}>
            ▸
          </button>
          <input
            type="range"
            aria-label={say.step}
            aria-valuetext={say.at(k + 1, last + 1, ran.cut)}
            min={0}
            max={last}
            value={k}
            onChange={event => go(Number(event.target.value))}
          />
          <span>{say.at(k + 1, last + 1, ran.cut)}</span>
        </div>
      )}
      {step && <Names step={step} />}
      <pre className="printed" role="region" aria-label={say.printed} tabIndex={0}>
        {ran.printed}
      </pre>
      {ran.error && (
        <p className="hint" role="alert">
          {say.error(ran.error.line === null ? null : ran.error.line + 1, ran.error.text)}
        </p>
      )}
    </>
  )
}

/** A source with its run. */
export function PythonRun({ lines }: { lines: readonly CodeLine[] }) {
  const say = useWords(labs).python
  const outcome = usePython(lines.map(({ text }) => text).join("\n"))
  if (outcome !== null && typeof outcome !== "string") return <Steps lines={lines} ran={outcome} />
  const told = outcome === null ? say.running : outcome === "late" ? say.late(PYTHON_LIMIT_MS / 1000) : say.failed
  return (
    <>
      <Listing label={say.source} lines={lines} />
      <p className="hint" role="status">
        {told}
      </p>
    </>
  )
}

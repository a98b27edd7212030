import { useState } from "react"
import { teach } from "../../../explain/words/teach"
import { download } from "../../../host/files"
import { forget, type PracticeEntry } from "../../../host/practice"
import { useWords } from "../../context"
import { useKeeping, usePractice } from "./kept"

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What was checked, as comma-separated values. */
const csvOf = (log: readonly PracticeEntry[]) =>
  [
    ["kind", "exercise", "program", "right", "slips", "at"],
    ...log.map(({ kind, start, program, right, slips, at }) => [
      kind,
      String(start),
      program,
      right ? "yes" : "no",
      slips.join(" "),
      at,
    ]),
  ]
    .map(cells => `${cells.map(quoted).join(",")}\n`)
    .join("")

/** What was practised, a line a kind; it can be taken away and deleted. */
export function Progress() {
  const say = useWords(teach).practice
  const { progress, kinds } = say
  const { log } = usePractice()
  const keeping = useKeeping()
  const [asked, ask] = useState(false)
  const counted = Object.entries(kinds).flatMap(([id, { name }]) => {
    const all = log.filter(({ kind }) => kind === id)
    return all.length > 0 ? [{ id, name, right: all.filter(({ right }) => right).length, all: all.length }] : []
  })
  return (
    <details className="progress">
      <summary>{progress.title}</summary>
      {counted.length === 0 ? (
        <p className="hint">{progress.none}</p>
      ) : (
        <>
          <ul aria-label={progress.title}>
            {counted.map(({ id, name, right, all }) => (
              <li key={id}>
                {name}: {progress.count(right, all)}
              </li>
            ))}
          </ul>
          <p className="hint">{progress.stays}</p>
          <div className="choices">
            <button
              type="button"
              onClick={() => download("practice.json", "application/json", JSON.stringify(log, null, 2))}
            >
              {progress.json}
            </button>
            <button type="button" onClick={() => download("practice.csv", "text/csv", csvOf(log))}>
              {progress.csv}
            </button>
            {asked ? (
              <>
                <button
                  type="button"
                  onClick={() => {
                    keeping(forget())
                    ask(false)
                  }}
                >
                  {progress.really}
                </button>
                <button type="button" onClick={() => ask(false)}>
                  {progress.keep}
                </button>
              </>
            ) : (
              <button type="button" onClick={() => ask(true)}>
                {progress.forget}
              </button>
            )}
          </div>
        </>
      )}
    </details>
  )
}

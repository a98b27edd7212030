import { useMemo } from "react"
import { printedBy, torchTarget } from "../../explain/code/frameworkTargets"
import { labs } from "../../explain/words/labs"
import { useOption, useWords } from "../context"
import { Accumulation } from "./Accumulation"
import { useSource } from "./Code"
import { Lab } from "./Lab"
import { Listing } from "./Listing"
import { ColumnHeads } from "../kit/ColumnHeads"

/** This app in PyTorch's words: what backward calls leave behind, the program as a script with what it prints, word for word, and the conventions. */
export function PyTorch() {
  const { code, pytorch: say } = useWords(labs)
  const [named] = useOption("code.output")
  const source = useSource(named)
  const written = useMemo(() => torchTarget.write(source), [source])
  const printed = useMemo(() => printedBy(source), [source])
  return (
    <Lab shows={say.shows}>
      <Accumulation source={source} />
      <details open>
        <summary>{say.script}</summary>
        {"lines" in written ? (
          <>
            <Listing label={code.listing} lines={written.lines} />
            <pre className="printed" aria-label={say.printed} role="region" tabIndex={0}>
              {printed}
            </pre>
          </>
        ) : (
          <p className="hint">{code.refused[written.refused]}</p>
        )}
      </details>
      <details>
        <summary>{say.words}</summary>
        <table className="correspondence">
          <thead>
            <tr>
              <ColumnHeads of={say.heads} />
            </tr>
          </thead>
          <tbody>
            {say.rows.map(([here, there]) => (
              <tr key={here}>
                <td>{here}</td>
                <td>{there}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details>
        <summary>{say.conventions}</summary>
        <ul>
          {say.differences.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </Lab>
  )
}

import { useMemo, useState } from "react"
import { TARGETS } from "../../explain/code"
import type { Source } from "../../explain/code/target"
import { labs } from "../../explain/words/labs"
import { copy, download } from "../../host/files"
import { EMPTY } from "../../document/fields"
import { pointOf } from "../../store/series"
import { useOption, useWords, useWorkbench } from "../context"
import { Lab } from "./Lab"
import { Listing } from "./Listing"

/** What is written as code: the program with its frozen inputs as constants, one of its outputs, the point. */
export function useSource(output: string | null): Source {
  const program = useWorkbench(({ derived: { good } }) => good.program.given ?? good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const at = useWorkbench(state => state.document.at)
  return useMemo(() => {
    const inputs = program.inputs.map(input => ({ ...input, constant: input.constant || freeze.includes(input.name) }))
    const chosen = program.outputs.find(({ name }) => name === output) ?? program.outputs[0]!
    return { program: { ...program, inputs }, output: chosen, point: pointOf(program, { ...EMPTY, at }) }
  }, [program, freeze, at, output])
}

/** The program and its gradient in one of many languages. */
export function Code() {
  const say = useWords(labs).code
  const [id, setId] = useOption("code.target")
  const [named, setNamed] = useOption("code.output")
  const [copied, setCopied] = useState("")
  const source = useSource(named)
  const target = TARGETS.find(one => one.id === id) ?? TARGETS[0]
  const written = useMemo(() => target.write(source), [target, source])
  const { outputs } = source.program
  const text = "lines" in written ? written.lines.map(line => line.text).join("\n") : ""
  return (
    <Lab shows={say.shows}>
      <div className="choices">
        <select aria-label={say.target} value={target.id} onChange={event => setId(event.target.value)}>
          {TARGETS.map(({ id: key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        {outputs.length > 1 && (
          <select aria-label={say.output} value={source.output.name} onChange={event => setNamed(event.target.value)}>
            {outputs.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        {"lines" in written && (
          <>
            <button
              type="button"
              onClick={() => {
                void copy(text).then(done => setCopied(done ? text : ""))
              }}
            >
              {copied === text ? say.copied : say.copy}
            </button>
            <button type="button" onClick={() => download(`adjoint.${target.ending}`, "text/plain", text)}>
              {say.download}
            </button>
          </>
        )}
      </div>
      {"lines" in written ? (
        <Listing key={target.id} label={say.listing} lines={written.lines} />
      ) : (
        <p className="hint">{say.refused[written.refused]}</p>
      )}
    </Lab>
  )
}

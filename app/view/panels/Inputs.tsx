import { useState } from "react"
import { formatNumber, fullNumber } from "../../explain/number"
import { texName } from "../../engine/language/name"
import type { Input } from "../../engine/graph/program"
import { valueOf } from "../../store/derived"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench } from "../context"

const NARROWEST = 10

/** A slider's range: wide enough for the value at hand, round at both ends. */
function rangeAround(value: number): { min: number; max: number; step: number } {
  const size = Math.abs(value)
  if (!Number.isFinite(size) || size <= NARROWEST) return { min: -NARROWEST, max: NARROWEST, step: 0.01 }
  const reach = 2 * 10 ** Math.ceil(Math.log10(size))
  return { min: -reach, max: reach, step: reach / 2000 }
}

/** A number as people type it: a comma or a true minus is understood; null while it is none. */
function readNumber(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-")
  const value = Number(plain)
  return plain === "" || Number.isNaN(value) ? null : value
}

/** A field that applies every number as it is typed and keeps unfinished text until it is left. */
export function NumberField({ label, value, apply }: { label: string; value: number; apply: (value: number) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const bad = draft !== null && readNumber(draft) === null
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      className="number"
      aria-label={label}
      aria-invalid={bad}
      title={fullNumber(value)}
      value={draft ?? String(Number(fullNumber(value)))}
      onChange={event => {
        setDraft(event.target.value)
        const number = readNumber(event.target.value)
        if (number !== null) apply(number)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

function InputRow({ input }: { input: Input }) {
  const { setInput, toggleFreeze, settle } = useActions()
  const value = useWorkbench(state => valueOf(input, state.document.at))
  const frozen = useWorkbench(state => state.document.freeze.includes(input.name))
  const [range, setRange] = useState(() => rangeAround(value))
  const shown = value < range.min || value > range.max ? rangeAround(value) : range
  return (
    <div className="input">
      <Tex tex={texName(input.name)} className="name" />
      <input
        type="range"
        aria-label={input.name}
        {...shown}
        value={Number.isFinite(value) ? value : 0}
        aria-valuetext={formatNumber(value)}
        onChange={event => setInput(input.name, event.target.valueAsNumber, "slide")}
        onPointerUp={() => {
          setRange(rangeAround(value))
          settle()
        }}
        onKeyUp={settle}
      />
      <NumberField
        label={`Value of ${input.name}`}
        value={value}
        apply={number => setInput(input.name, number, "type")}
      />
      <label
        className="freeze"
        title={input.constant ? "const in the program: never differentiated" : `Differentiate ${input.name}`}
      >
        <input
          type="checkbox"
          aria-label={`Differentiate ${input.name}`}
          checked={!input.constant && !frozen}
          disabled={input.constant}
          onChange={() => toggleFreeze(input.name)}
        />
        <span aria-hidden="true">∂</span>
      </label>
    </div>
  )
}

export function Inputs() {
  const inputs = useWorkbench(state => state.derived.good.program.inputs)
  if (inputs.length === 0) return <p className="hint">No inputs: the program is a constant.</p>
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">Inputs</h2>
      {inputs.map(input => (
        <InputRow key={input.name} input={input} />
      ))}
    </section>
  )
}

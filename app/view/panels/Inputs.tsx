import { memo, useMemo, useRef, useState } from "react"
import { formatNumber } from "../../explain/number"
import { told } from "../../explain/words/told"
import { texName } from "../../engine/language/name"
import type { Input } from "../../engine/graph/program"
import { valueOf } from "../../store/series"
import { sameGiven, type Given } from "../../document/given"
import { Field, Grid, Size } from "../kit/Field"
import { useStretch } from "../kit/rows"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench, useWords } from "../context"

const NARROWEST = 10

/** A slider's range: wide enough for the value at hand, round at both ends. */
function rangeAround(value: number): { min: number; max: number; step: number } {
  const size = Math.abs(value)
  if (!Number.isFinite(size) || size <= NARROWEST) return { min: -NARROWEST, max: NARROWEST, step: 0.01 }
  const reach = 2 * 10 ** Math.ceil(Math.log10(size))
  return { min: -reach, max: reach, step: reach / 2000 }
}

/** Moves that follow each other within this are one, ms. */
const PAUSE_MS = 1000

/** Ends a gesture after a pause; what comes sooner still belongs to it. */
function useSettling(): { readonly now: () => void; readonly soon: () => void } {
  const { settle } = useActions()
  const timer = useRef(0)
  const now = () => {
    clearTimeout(timer.current)
    settle()
  }
  const soon = () => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(settle, PAUSE_MS)
  }
  return { now, soon }
}

function Slider({ name, value }: { name: string; value: number }) {
  const { setInput } = useActions()
  const settling = useSettling()
  const [range, setRange] = useState(() => rangeAround(value))
  const shown = value < range.min || value > range.max ? rangeAround(value) : range
  return (
    <input
      type="range"
      aria-label={name}
      {...shown}
      value={Number.isFinite(value) ? value : 0}
      aria-valuetext={formatNumber(value)}
      onChange={event => setInput(name, event.target.valueAsNumber, "slide")}
      onPointerUp={() => {
        setRange(rangeAround(value))
        settling.soon()
      }}
      onKeyUp={settling.soon}
      onBlur={settling.now}
    />
  )
}

/** A program that is read anew has the same inputs in other objects: only what a row shows of them draws it again. */
const sameInput = ({ input: a }: { input: Input }, { input: b }: { input: Input }) =>
  a.name === b.name &&
  a.node === b.node &&
  a.constant === b.constant &&
  (a.literal === null) === (b.literal === null) &&
  sameGiven(valueOf(a, undefined), valueOf(b, undefined))

const InputRow = memo(function InputRow({ input }: { input: Input }) {
  const say = useWords(told).inputs
  const { setInput, toggleFreeze } = useActions()
  const { name } = input
  const given = useWorkbench(state => state.document.at.get(name))
  const value = useMemo(() => valueOf(input, given), [input, given])
  const frozen = useWorkbench(state => state.document.freeze.includes(name))
  const apply = (next: Given) => setInput(name, next, "type")
  return (
    <>
      <div className="input" data-at={input.node}>
        <Tex tex={texName(name)} className="name" />
        {typeof value === "number" ? <Slider name={name} value={value} /> : <Size value={value} />}
        <Field label={say.value(name)} value={value} apply={apply} />
        <label className="freeze" title={input.constant ? say.constant : say.differentiate(name)}>
          <input
            type="checkbox"
            aria-label={say.differentiate(name)}
            checked={!input.constant && !frozen}
            disabled={input.constant}
            onChange={() => toggleFreeze(name)}
          />
          <span aria-hidden="true">∂</span>
        </label>
      </div>
      <Grid name={name} say={say} value={value} apply={apply} />
    </>
  )
}, sameInput)

/** Up to so many inputs all are there; of more those in view. */
const MOST_ROWS = 100
/** Of an input's row, px: as in the style sheet. */
const ROW_HEIGHT = 40

export function Inputs() {
  const say = useWords(told).inputs
  const inputs = useWorkbench(state => state.derived.good.program.inputs)
  const box = useRef<HTMLDivElement>(null)
  const count = inputs.length
  const stretch = useStretch(box, { count, height: ROW_HEIGHT, most: MOST_ROWS })
  const { from, to } = stretch ?? { from: 0, to: count }
  if (count === 0) return <p className="hint">{say.none}</p>
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{stretch ? say.many(count) : say.title}</h2>
      <div ref={box} className={stretch ? "many" : ""}>
        <div style={{ paddingTop: from * ROW_HEIGHT, paddingBottom: (count - to) * ROW_HEIGHT }}>
          {inputs.slice(from, to).map(input => (
            <InputRow key={input.name} input={input} />
          ))}
        </div>
      </div>
    </section>
  )
}

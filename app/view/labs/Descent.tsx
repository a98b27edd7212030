import { useEffect, useState } from "react"
import type { Output } from "../../engine/graph/program"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { METHODS } from "../../labs/descent"
import { active } from "../../store/series"
import { useActions, useOption, useWords, useWorkbench } from "../context"
import { Tex } from "../kit/Tex"
import { useDescent, type Descending } from "./descending"
import { DescentCurve, Losses } from "./DescentCurve"
import { DescentPlane, useView } from "./DescentPlane"
import { Lab, Numbers } from "./Lab"
import { Choice } from "./Choice"

/** Milliseconds that an iterate stands while the way is played. */
const BEAT = 300
/** Columns of a table. */
const MOST_COLUMNS = 4
/** Stops of the slider of the learning rate: a tenth of a power of ten each. */
const RATE = { least: -60, most: 20 } as const

const lengthOf = (vector: readonly number[]) => Math.hypot(...vector)

/** Downhill from the document's point: the methods side by side, an iterate at a time. */
export function Descent() {
  const words = useWords(labs)
  const say = words.descent
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const [wanted, choose] = useOption("descent.output")
  const scalars = program.outputs.filter(({ node }) => program.graph.shape(node).length === 0)
  const output = scalars.find(({ name }) => name === wanted) ?? scalars[0]
  if (active(program, document).length === 0) return <p className="hint">{words.lab.frozen}</p>
  if (!output) return <p className="hint">{say.noNumber}</p>
  return (
    <Lab shows={say.shows}>
      <Choice label={say.objective} of={scalars} at={output} choose={choose} />
      <Way output={output} />
    </Lab>
  )
}

function Way({ output }: { output: Output }) {
  const say = useWords(labs).descent
  const descending = useDescent(output.node)
  const { way, k, lines } = descending
  const now = way.iterates[k]!
  return (
    <>
      <Methods descending={descending} />
      {lines.length === 2 ? (
        <Two descending={descending} />
      ) : lines.length === 1 ? (
        <DescentCurve descending={descending} />
      ) : (
        <Losses descending={descending} />
      )}
      <Player descending={descending} />
      <p role="status" aria-label={say.iterate}>
        {say.at(k, formatNumber(now.value), formatNumber(lengthOf(now.gradient)))}{" "}
        {k === way.iterates.length - 1 && say.ends[way.end]}
      </p>
      <Rates descending={descending} />
      <Iterates descending={descending} />
    </>
  )
}

function Two({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const { window, fit } = useView(descending)
  return (
    <>
      <DescentPlane descending={descending} window={window} />
      <button type="button" onClick={fit}>
        {say.refit}
      </button>
    </>
  )
}

/** The methods with their lines, and what f has come to by each after as many steps. */
function Methods({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const { ways, method, k, change } = descending
  return (
    <div className="choices methods" role="radiogroup" aria-label={say.method}>
      {METHODS.filter(one => ways.has(one)).map(one => {
        const { iterates } = ways.get(one)!
        return (
          <label key={one}>
            <input type="radio" name="method" checked={one === method} onChange={() => change({ method: one })} />
            <svg className="sample" viewBox="0 0 26 8" width="26" height="8" aria-hidden="true">
              <path className={`way ${one}`} d="M0 4H26" />
            </svg>
            {say.methods[one]}{" "}
            <span className="number">{formatNumber(iterates[Math.min(k, iterates.length - 1)]!.value)}</span>
          </label>
        )
      })}
    </div>
  )
}

/** Plays the way: an iterate a beat, or each with its sweep on the stage. What is played ends where the way does, or by a pause. */
function usePlayed({ k, way, change }: Descending) {
  const { setPlaying } = useActions()
  const [how, play] = useState<"not" | "steps" | "sweeps">("not")
  const playing = useWorkbench(state => state.playing)
  const over = useWorkbench(({ derived }) => derived.tick >= derived.ticks)
  const last = k >= way.iterates.length - 1
  useEffect(() => {
    if (how === "not") return
    if (how === "steps") {
      const beat = setTimeout(() => (last ? play("not") : change({ iterate: k + 1 })), last ? 0 : BEAT)
      return () => clearTimeout(beat)
    }
    if (playing) return
    const go = setTimeout(() => {
      if (!over || last) return play("not")
      change({ iterate: k + 1 })
      setPlaying(true)
    })
    return () => clearTimeout(go)
  }, [how, k, last, playing, over, change, setPlaying])
  return {
    how,
    stop: () => {
      play("not")
      setPlaying(false)
    },
    steps: () => play("steps"),
    sweeps: () => {
      setPlaying(true)
      play("sweeps")
    },
  }
}

function Player({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const { k, way, change } = descending
  const last = way.iterates.length - 1
  const { how, stop, steps, sweeps } = usePlayed(descending)
  return (
    <div className="choices">
      <button type="button" aria-disabled={k === 0} onClick={() => k > 0 && change({ iterate: k - 1 })}>
        {say.back}
      </button>
      <button type="button" aria-disabled={k === last} onClick={() => k < last && change({ iterate: k + 1 })}>
        {say.on}
      </button>
      {how === "not" ? (
        <>
          <button type="button" onClick={steps}>
            {say.play}
          </button>
          <button type="button" onClick={sweeps}>
            {say.walk}
          </button>
        </>
      ) : (
        <button type="button" onClick={stop}>
          {say.stop}
        </button>
      )}
      <label className="slide">
        {say.iterate}
        <input
          type="range"
          min={0}
          max={last}
          value={k}
          aria-valuetext={say.counted(k, last)}
          onChange={event => change({ iterate: event.target.valueAsNumber })}
        />
        <span className="number">{say.counted(k, last)}</span>
      </label>
    </div>
  )
}

function Rates({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const { method, rates, momentum, change } = descending
  const setRate = (rate: number) => change(method === "adam" ? { adam: rate } : { rate })
  return (
    <>
      <p className="rule">
        <Tex tex={say.rules[method]} />
      </p>
      {method !== "newton" && (
        <label className="slide">
          {say.rate}
          <input
            type="range"
            min={RATE.least}
            max={RATE.most}
            value={Math.round(10 * Math.log10(rates[method]))}
            aria-valuetext={formatNumber(rates[method])}
            onChange={event => setRate(Number((10 ** (event.target.valueAsNumber / 10)).toPrecision(2)))}
          />
          <span className="number">{formatNumber(rates[method])}</span>
        </label>
      )}
      {method === "momentum" && (
        <label className="slide">
          {say.momentum}
          <input
            type="range"
            min={0.01}
            max={0.99}
            step={0.01}
            value={momentum}
            onChange={event => change({ momentum: event.target.valueAsNumber })}
          />
          <span className="number">{formatNumber(momentum)}</span>
        </label>
      )}
    </>
  )
}

function Iterates({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const { lines, way, method, k } = descending
  const named = lines.slice(0, MOST_COLUMNS)
  const { iterate, value, slope } = say.columns
  return (
    <Numbers label={say.table(say.methods[method])} heads={[iterate, ...named.map(({ name }) => name), value, slope]}>
      {way.iterates.map((one, i) => (
        <tr key={i} aria-current={i === k ? "step" : undefined}>
          <td>{i}</td>
          {named.map(({ name }, j) => (
            <td key={name}>{formatNumber(one.point[j]!)}</td>
          ))}
          <td data-value={one.value}>{formatNumber(one.value)}</td>
          <td>{formatNumber(lengthOf(one.gradient))}</td>
        </tr>
      ))}
    </Numbers>
  )
}

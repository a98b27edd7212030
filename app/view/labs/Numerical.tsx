import { useMemo } from "react"
import type { Lowered } from "../../engine/graph/program"
import { type Line, linesOf } from "../../explain/jacobian"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { EMPTY } from "../../document/fields"
import {
  errorsOf,
  estimateBy,
  type DifferenceMethod,
  METHODS,
  type Probe,
  probing,
  regimesOf,
  STEPS,
} from "../../labs/numerical"
import { active, pointOf } from "../../store/series"
import { useOption, useWords, useWorkbench } from "../context"
import { type ErrorCurve, ErrorChart } from "./ErrorChart"
import { GradientCheck } from "./GradientCheck"
import { Lab, Numbers } from "./Lab"
import { Secant } from "./Secant"
import { Choice } from "./Choice"
import { ColumnHeads } from "../kit/ColumnHeads"

/** Where h stands that nobody has moved: large enough for the secant to be seen. */
const FIRST_STEP = 0.1
const ORDERS = { forward: 1, central: 2 } as const

/** The entries of the active inputs and of the outputs, and the one of each that is looked at. */
function useEntry(key: string, lines: readonly Line[]) {
  const [name, choose] = useOption(key)
  return [lines.find(line => line.name === name) ?? lines[0], choose] as const
}

/** Errors of differences and of the complex step against h, the secant of the h that is chosen, and the gradient checked entry by entry. */
export function Numerical() {
  const words = useWords(labs)
  const program = useWorkbench(state => state.derived.good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const wrt = useMemo(() => active(program, { ...EMPTY, freeze }), [program, freeze])
  const inputs = useMemo(() => linesOf(program, wrt), [program, wrt])
  const outputs = useMemo(() => linesOf(program, program.outputs), [program])
  const [input, chooseInput] = useEntry("numerical.input", inputs)
  const [output, chooseOutput] = useEntry("numerical.output", outputs)
  if (!input || !output) return <p className="hint">{words.lab.frozen}</p>
  return (
    <Lab shows={words.numerical.shows}>
      <div className="choices">
        <Choice label={words.lab.input} of={inputs} at={input} choose={chooseInput} />
        <Choice label={words.lab.output} of={outputs} at={output} choose={chooseOutput} />
      </div>
      <Errors program={program} input={input} output={output} />
      <GradientCheck program={program} inputs={wrt} columns={inputs} rows={outputs} />
    </Lab>
  )
}

/** A number in scientific notation with a true minus. */
const small = (value: number) => (value === 0 ? "0" : formatNumber(value, 3))

function Errors({ program, input, output }: { program: Lowered; input: Line; output: Line }) {
  const say = useWords(labs).numerical
  const at = useWorkbench(state => state.document.at)
  const [kept, keep] = useOption("numerical.h")
  const probe = useMemo(() => probing(program.graph, input, output), [program, input, output])
  const here = useMemo(() => probe(pointOf(program, { ...EMPTY, at })), [program, probe, at])
  const curves = useMemo(() => curvesOf(here), [here])
  const asked = Number(kept ?? FIRST_STEP)
  const h = asked > 0 && asked <= 1 ? Math.max(asked, STEPS[0]!) : FIRST_STEP
  const title = say.chart(output.name, input.name)
  if (!Number.isFinite(here.derivative)) return <p className="hint">{say.undefined}</p>
  const heads = [say.h, ...curves.map(({ method }) => say.methods[method])]
  const { op } = here.complex
  return (
    <>
      <p>{say.exact(output.name, input.name, formatNumber(here.derivative, 8))}</p>
      <div className="pair">
        <ErrorChart title={title} curves={curves} h={h} move={keep} />
        <Secant title={say.curve(output.name, input.name)} probe={here} h={h} of={output.name} by={input.name} />
      </div>
      <Estimates probe={here} h={h} />
      {op !== null && <p className="hint">{op === "" ? say.complex.array : say.complex.op(op)}</p>}
      <Numbers label={title} heads={heads}>
        {STEPS.map((step, i) => (
          <tr key={step}>
            <td>{step.toExponential(1)}</td>
            {curves.map(({ method, errors }) => (
              <td key={method} data-value={errors[i]}>
                {errors[i]!.toExponential(2)}
              </td>
            ))}
          </tr>
        ))}
      </Numbers>
    </>
  )
}

function curvesOf(probe: Probe): readonly ErrorCurve[] {
  return METHODS.flatMap((method): readonly ErrorCurve[] => {
    const errors = errorsOf(method, probe, STEPS)
    if (errors === null) return []
    return [{ method, errors, regimes: method === "complex" ? null : regimesOf(STEPS, errors, ORDERS[method]) }]
  })
}

/** What each method says at the step that is chosen: the legend of both drawings. */
function Estimates({ probe, h }: { probe: Probe; h: number }) {
  const say = useWords(labs).numerical
  const found = METHODS.flatMap((method): readonly { method: DifferenceMethod; estimate: number }[] => {
    const estimate = estimateBy(method, probe, h)
    return estimate === null ? [] : [{ method, estimate }]
  })
  return (
    <table className="estimates" aria-label={say.read.label}>
      <thead>
        <tr>
          <th scope="col">{say.step(small(h))}</th>
          <ColumnHeads of={say.read.heads.slice(1)} />
        </tr>
      </thead>
      <tbody>
        {found.map(({ method, estimate }) => (
          <tr key={method}>
            <th scope="row">
              <svg className="swatch" viewBox="0 0 26 8" aria-hidden="true">
                <path className={`series ${method}`} d="M0 4H26" />
              </svg>
              {say.methods[method]}
            </th>
            <td data-value={estimate}>{formatNumber(estimate, 8)}</td>
            <td data-value={Math.abs(estimate - probe.derivative)}>{small(Math.abs(estimate - probe.derivative))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <svg className="swatch" viewBox="0 0 26 8" aria-hidden="true">
              <path className="series exact" d="M0 4H26" />
            </svg>
            {say.ad}
          </th>
          <td data-value={probe.derivative}>{formatNumber(probe.derivative, 8)}</td>
          <td>{say.noStep}</td>
        </tr>
      </tbody>
    </table>
  )
}

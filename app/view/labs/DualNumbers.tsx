import { useMemo } from "react"
import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { texName } from "../../engine/language/name"
import { diagnosticSentence } from "../../engine/messages"
import type { Run } from "../../engine/run/plan"
import { tangentAt, valueAt } from "../../engine/run/state"
import { EMPTY } from "../../document/fields"
import { dualExpression, type DualForm, dualRules, texDual } from "../../explain/dual"
import { texOf } from "../../explain/formula"
import { labs } from "../../explain/words/labs"
import { calculate, type Dual } from "../../labs/dual"
import { plansOf, pointOf, seedsOf, seriesOf } from "../../store/series"
import { useActions, useOption, useWords, useWorkbench } from "../context"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { Lab } from "./Lab"
import { ColumnHeads } from "../kit/ColumnHeads"

/** Of longer programs the first nodes are written. */
const MOST_ROWS = 80
const FORMS = ["sum", "blocks"] as const
const FIRST_TEXT = "(2 + 3ε)*(4 + ε)"

/** The forward sweep at the player's step where there is one; else the whole of it. */
function useForward(program: Lowered): { readonly run: Run; readonly step: number; readonly at: NodeId | null } {
  const lane = useWorkbench(state => state.derived.lanes.find(({ pass }) => pass === "forward") ?? null)
  const at = useWorkbench(state => state.document.at)
  const freeze = useWorkbench(state => state.document.freeze)
  const seed = useWorkbench(state => state.document.seed)
  const whole = useMemo(() => {
    const document = { ...EMPTY, at, freeze, seed }
    const plans = plansOf(program, document, "forward", seedsOf(program, document, "forward"))
    return seriesOf(plans, pointOf(program, document)).run(0)
  }, [program, at, freeze, seed])
  if (lane) return { run: lane.run, step: lane.step, at: lane.node }
  return { run: whole, step: whole.plan.steps, at: null }
}

/** Forward mode as arithmetic: the sweep in dual numbers, the rules of its ops, and a calculator. */
export function DualNumbers() {
  const say = useWords(labs).dual
  const program = useWorkbench(state => state.derived.good.program)
  const scalars = useMemo(
    () =>
      Array.from({ length: program.graph.size }, (_, node) => node).every(
        node => program.graph.shape(node).length === 0,
      ),
    [program],
  )
  return (
    <Lab shows={say.shows}>
      {scalars ? <Sweep program={program} /> : <p className="hint">{say.arrays}</p>}
      <Rules program={program} />
      <Calculator />
    </Lab>
  )
}

function Sweep({ program }: { program: Lowered }) {
  const say = useWords(labs).dual
  const { setHover } = useActions()
  const [kept, keep] = useOption("dual.form")
  const form: DualForm = kept === "blocks" ? "blocks" : "sum"
  const { run, step, at } = useForward(program)
  const rows = Array.from(run.plan.order).slice(0, MOST_ROWS)
  const dualOf = (node: NodeId): Dual => ({
    value: program.graph.numberOf(node) ?? valueAt(run, node, step)?.data[0] ?? NaN,
    tangent: tangentAt(run, node, step)?.data[0] ?? 0,
  })
  return (
    <>
      <fieldset className="choices">
        <legend className="unseen">{say.form}</legend>
        {FORMS.map(one => (
          <label key={one}>
            <input type="radio" name="dual-form" checked={form === one} onChange={() => keep(one)} /> {say.forms[one]}
          </label>
        ))}
      </fieldset>
      <div className="scrolled">
        <table className="duals" aria-label={say.sweep}>
          <thead>
            <tr>
              <ColumnHeads of={say.heads} />
            </tr>
          </thead>
          <tbody>
            {rows.map(node => {
              const known = valueAt(run, node, step) !== null
              return (
                <tr
                  key={node}
                  className={node === at ? "current" : undefined}
                  aria-current={node === at ? "step" : undefined}
                  data-value={known ? dualOf(node).value : ""}
                  data-tangent={known ? dualOf(node).tangent : ""}
                  onPointerEnter={() => setHover(node)}
                  onPointerLeave={() => setHover(null)}
                >
                  <th scope="row">
                    <span className="unseen">{program.names[node]}</span>
                    <Tex mute tex={texName(program.names[node]!)} />
                  </th>
                  <td>{known ? <Tex tex={texDual(program, node, dualOf, form)} /> : say.waiting}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {run.plan.order.length > MOST_ROWS && <p className="hint">{say.cut(MOST_ROWS)}</p>}
    </>
  )
}

function Rules({ program }: { program: Lowered }) {
  const say = useWords(labs).dual.rules
  const rules = useMemo(() => dualRules(program), [program])
  return (
    <>
      <h2>{say.title}</h2>
      <p className="hint">
        <Rich parts={say.why} />
      </p>
      <div className="scrolled" tabIndex={0} role="group" aria-label={say.title}>
        <Tex tex={say.taylor} />
        <ul className="rules">
          {rules.map(rule => (
            <li key={rule}>
              <Tex tex={rule} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Any expression in ε, which is 0 + 1ε; other names are 1. */
function Calculator() {
  const say = useWords(labs).dual.calculator
  const [kept, keep] = useOption("dual.text")
  const text = kept ?? FIRST_TEXT
  const { results, diagnostics } = useMemo(
    () => calculate(text, new Map([["epsilon", { value: 0, tangent: 1 }]])),
    [text],
  )
  const fault = diagnostics.find(({ severity }) => severity === "error")
  return (
    <>
      <h2>{say.title}</h2>
      <label className="choices">
        <span className="unseen">{say.label}</span>
        <input type="text" value={text} spellCheck={false} onChange={event => keep(event.target.value)} />
      </label>
      <p role="status">
        {fault ? diagnosticSentence(fault) : results.size === 0 ? say.none : null}
        {!fault &&
          [...results].map(([name, { value, tangent }]) => (
            <span key={name} data-value={value} data-tangent={tangent}>
              <Tex tex={`= ${texOf(dualExpression(value, tangent, "sum"))}`} />{" "}
            </span>
          ))}
      </p>
    </>
  )
}

import { useMemo } from "react"
import type { Lowered, Output } from "../../engine/graph/program"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { toNested } from "../../engine/tensor/tensor"
import { EMPTY } from "../../document/fields"
import { type Line, linesOf } from "../../explain/jacobian"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { split } from "../../labs/objective"
import { PRODUCTS, type SecondOrder as Found, secondOrder } from "../../labs/second"
import { active, pointOf } from "../../store/series"
import { useActions, useOption, useWords, useWorkbench } from "../context"
import { Tex } from "../kit/Tex"
import { Matrix } from "../panels/Matrix"
import { Lab } from "./Lab"
import { Choice } from "./Choice"
import { ColumnHeads } from "../kit/ColumnHeads"

const MOST_INPUTS = 12

/** Hessian, Hessian-vector product and Newton's step of one number. */
export function SecondOrder() {
  const words = useWords(labs)
  const say = words.second
  const program = useWorkbench(state => state.derived.good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const inputs = useMemo(() => active(program, { ...EMPTY, freeze }), [program, freeze])
  const lines = useMemo(() => linesOf(program, inputs), [program, inputs])
  const [wanted, choose] = useOption("second-order.output")
  const scalars = program.outputs.filter(({ node }) => program.graph.shape(node).length === 0)
  const output = scalars.find(({ name }) => name === wanted) ?? scalars[0]
  if (lines.length === 0) return <p className="hint">{words.lab.frozen}</p>
  if (!output) return <p className="hint">{say.noNumber}</p>
  return (
    <Lab shows={say.shows}>
      <Choice label={say.output} of={scalars} at={output} choose={choose} />
      {lines.length > MOST_INPUTS ? (
        <p className="hint">{say.many(lines.length)}</p>
      ) : (
        <Bends program={program} inputs={inputs} lines={lines} output={output} />
      )}
    </Lab>
  )
}

interface Shown {
  readonly program: Lowered
  readonly inputs: Lowered["inputs"]
  readonly lines: readonly Line[]
  readonly output: Output
}

function Bends({ program, inputs, lines, output }: Shown) {
  const say = useWords(labs).second
  const at = useWorkbench(state => state.document.at)
  const [kept, keep] = useOption("second-order.v")
  const direction = useMemo(() => directionOf(kept, lines.length), [kept, lines])
  const point = useMemo(() => pointOf(program, { ...EMPTY, at }), [program, at])
  const found = useMemo(() => {
    const wrt = inputs.map(({ node }) => node)
    return secondOrder(program.graph, wrt, output.node, point, direction)
  }, [program, inputs, output, point, direction])
  const change = (i: number, value: number) => keep(direction.map((one, k) => (k === i ? value : one)).join("_"))
  return (
    <>
      <Matrix label={say.hessian(output.name)} rows={{ lines }} columns={{ lines }} cells={found.hessian} mirrored />
      <p>{say.bends[found.bend]}</p>
      <Products found={found} lines={lines} direction={direction} change={change} />
      <Newton found={found} program={program} inputs={inputs} lines={lines} output={output} point={point} />
    </>
  )
}

/** Numbers of the link; where they are not as many as there are inputs, all are 1. */
function directionOf(kept: string | null, count: number): readonly number[] {
  const numbers = (kept ?? "").split("_").map(Number)
  return numbers.length === count && kept !== null && numbers.every(Number.isFinite)
    ? numbers
    : Array.from({ length: count }, () => 1)
}

function Products(props: {
  found: Found
  lines: readonly Line[]
  direction: readonly number[]
  change: (i: number, value: number) => void
}) {
  const { found, lines, direction, change } = props
  const say = useWords(labs).second.product
  const apart = Math.max(
    ...lines.map((_, i) => {
      const all = PRODUCTS.map(way => found.products[way][i]!)
      return (Math.max(...all) - Math.min(...all)) / Math.max(1, ...all.map(Math.abs))
    }),
  )
  const sweeps = { matrix: 2 * lines.length, forwardOverReverse: 2, reverseOverReverse: 2 }
  return (
    <>
      <h2>{say.title}</h2>
      <div className="scrolled" tabIndex={0} role="group" aria-label={say.label}>
        <table aria-label={say.label}>
          <thead>
            <tr>
              <th scope="col">{say.way}</th>
              {lines.map(({ name, tex }) => (
                <th key={name} scope="col" aria-label={name}>
                  <span className="unseen">{name}</span>
                  <Tex mute tex={tex} />
                </th>
              ))}
              <th scope="col">{say.sweeps}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">v</th>
              {lines.map(({ name }, i) => (
                <td key={name}>
                  <input
                    type="number"
                    step="any"
                    aria-label={say.entry(name)}
                    defaultValue={direction[i]}
                    onChange={({ target }) => Number.isFinite(target.valueAsNumber) && change(i, target.valueAsNumber)}
                  />
                </td>
              ))}
              <td />
            </tr>
            {PRODUCTS.map(way => (
              <tr key={way}>
                <th scope="row">{say.ways[way]}</th>
                {lines.map(({ name }, i) => (
                  <td key={name} data-value={found.products[way][i]}>
                    {formatNumber(found.products[way][i]!)}
                  </td>
                ))}
                <td>{sweeps[way]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Number.isFinite(apart) && <p>{apart < 1e-9 ? say.agree : say.differ(formatNumber(apart, 2))}</p>}
      <p>{say.curvature(formatNumber(found.curvature))}</p>
    </>
  )
}

function Newton({
  found,
  program,
  inputs,
  lines,
  output,
  point,
}: Shown & { found: Found; point: ReturnType<typeof pointOf> }) {
  const say = useWords(labs).second.newton
  const { setInputs } = useActions()
  const { newton, gradient, bend } = found
  const next = useMemo(() => {
    if (newton === null) return null
    const { graph } = program
    const nodes = inputs.map(({ node }) => node)
    const here = nodes.flatMap(node => Array.from(point.get(node)!.data))
    const there = here.map((one, i) => one + newton[i]!)
    const values = split(graph, nodes, there)
    const primal = plan(graph, "evaluate", [], [])
    const value = (where: typeof point) => valueOf(evaluate(primal, where, []), output.node).data[0]!
    const moved = new Map(point)
    nodes.forEach((node, i) => moved.set(node, values[i]!))
    return { there, values, now: value(point), then: value(moved) }
  }, [newton, program, inputs, output, point])
  if (newton === null || next === null)
    return (
      <>
        <h2>{say.title}</h2>
        <p>{say.none}</p>
      </>
    )
  const take = () => setInputs(new Map(inputs.map(({ name }, i) => [name, toNested(next.values[i]!)])))
  return (
    <>
      <h2>{say.title}</h2>
      <p>
        <Tex tex={say.rule} />
      </p>
      <table aria-label={say.label}>
        <thead>
          <tr>
            <ColumnHeads of={say.heads} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, tex }, i) => (
            <tr key={name}>
              <th scope="row" aria-label={name}>
                <span className="unseen">{name}</span>
                <Tex mute tex={tex} />
              </th>
              <td data-value={gradient[i]}>{formatNumber(gradient[i]!)}</td>
              <td data-value={newton[i]}>{formatNumber(newton[i]!)}</td>
              <td data-value={next.there[i]}>{formatNumber(next.there[i]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="choices">
        <button type="button" onClick={take}>
          {say.take}
        </button>
        <span>{say.value(output.name, formatNumber(next.now), formatNumber(next.then))}</span>
      </p>
      {bend !== "bowl" && <p className="hint">{say.away}</p>}
    </>
  )
}

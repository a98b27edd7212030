import { useMemo, useState } from "react"
import { derivative } from "../../engine/graph/derivative"
import type { Lowered } from "../../engine/graph/program"
import { unicodeName } from "../../engine/language/name"
import { jacobian } from "../../engine/run/jacobian"
import { EMPTY } from "../../document/fields"
import { programText } from "../../explain/code/program"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { sizeOf } from "../../labs/algebra"
import { pathsTo, type TermEdge, valueOfTerm, type WrittenOut, writtenOut } from "../../labs/terms"
import { writing } from "../../labs/writing"
import { active, pointOf } from "../../store/series"
import { useOption, useWords, useWorkbench } from "../context"
import { Lab } from "./Lab"
import { Paths, usePathLight, Written } from "./Paths"
import { Simplified, useSimplified, valueOfExpression } from "./Simplified"
import { Swelling } from "./Swelling"
import { Choice } from "./Choice"
import { ColumnHeads } from "../kit/ColumnHeads"

/** Nodes of an expression that are written, and paths that are named. */
const MOST_WRITTEN = 400
const MOST_PATHS = 12

type Named = Pick<Lowered["outputs"][number], "name" | "node">

/** One derivative as an expression: raw, with its sharing, simplified; how it swells, and where each path of the graph went. */
export function Symbolic() {
  const words = useWords(labs)
  const say = words.symbolic
  const program = useWorkbench(({ derived: { good } }) => good.program.given ?? good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const inputs = useMemo(() => active(program, { ...EMPTY, freeze }), [program, freeze])
  const [by, chooseInput] = useOption("symbolic.input")
  const [of, chooseOutput] = useOption("symbolic.output")
  const input = inputs.find(({ name }) => name === by) ?? inputs[0]
  const output = program.outputs.find(({ name }) => name === of) ?? program.outputs[0]!
  const found = useMemo(() => input && writtenOut(program, output.node, input.node), [program, input, output])
  if (!input || !found) return <p className="hint">{words.lab.frozen}</p>
  return (
    <Lab shows={say.shows}>
      <div className="choices">
        <Choice label={words.lab.input} of={inputs} at={input} choose={chooseInput} />
        <Choice label={words.lab.output} of={program.outputs} at={output} choose={chooseOutput} />
      </div>
      {"array" in found ? (
        <p className="hint">{say.array(program.names[found.array] || output.name)}</p>
      ) : (
        <Expressions program={program} input={input} output={output} found={found} />
      )}
      <Swelling />
    </Lab>
  )
}

interface Shown {
  readonly program: Lowered
  readonly input: Named
  readonly output: Named
  readonly found: Extract<WrittenOut, { paths: number }>
}

function Expressions({ program, input, output, found }: Shown) {
  const say = useWords(labs).symbolic
  const [path, point] = useState<readonly TermEdge[] | null>(null)
  usePathLight(program, path)
  const pieces = useMemo(() => writing(found.derivative, MOST_WRITTEN, unicodeName), [found])
  const paths = useMemo(() => pathsTo(program.graph, output.node, input.node, MOST_PATHS), [program, input, output])
  const shared = useMemo(() => linesOf(program, output), [program, output])
  const { size } = found.derivative
  return (
    <>
      <h2>{say.raw(output.name, input.name)}</h2>
      <Written pieces={pieces} path={path} point={point} />
      {size > MOST_WRITTEN && <p className="hint">{say.cut(MOST_WRITTEN, formatNumber(size))}</p>}
      <Paths program={program} paths={paths} count={found.paths} path={path} point={point} />
      <details>
        <summary>{say.shared.title}</summary>
        <pre className="written">{shared.text ?? say.shared.none}</pre>
      </details>
      <Compared program={program} input={input} output={output} found={found} lines={shared.lines} />
    </>
  )
}

/** The program of the gradient, which says each thing once: its text and its operations. */
function linesOf(program: Lowered, output: Named) {
  const { program: gradient } = derivative(program, output.node)
  return { text: programText(gradient), lines: operationsOf(gradient) }
}

const operationsOf = ({ graph }: Lowered) =>
  Array.from({ length: graph.size }, (_, node) => node).filter(node => graph.kind(node) === "op").length

/** Two values that rounding alone keeps apart. */
const agree = (a: number, b: number) => Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b))

/** The simplified derivative, and all forms by size and by their value at the point. */
function Compared({ program, input, output, found, lines }: Shown & { lines: number }) {
  const words = useWords(labs)
  const say = words.symbolic.sizes
  const at = useWorkbench(state => state.document.at)
  const simplified = useSimplified(found.value, input.name)
  const exact = useMemo(() => {
    const point = pointOf(program, { ...EMPTY, at })
    const ad = jacobian(program.graph, [input.node], [output.node], point)[0]![0]!.data[0]!
    const values = new Map(program.inputs.map(({ name, node }) => [name, point.get(node)!.data[0]!]))
    return { ad, values, valueOf: (name: string) => values.get(name) ?? NaN }
  }, [program, input, output, at])
  const simple = simplified.kind === "expression" ? simplified.expression : null
  const rows = [
    { name: say.value(output.name), size: found.value.size, value: null },
    { name: say.raw, size: found.derivative.size, value: valueOfTerm(found.derivative, exact.valueOf) },
    ...(simple === null
      ? []
      : [{ name: say.simple, size: sizeOf(simple), value: valueOfExpression(simple, exact.values) }]),
    { name: say.shared, size: lines, value: null },
    { name: say.trace, size: operationsOf(program), value: exact.ad },
  ]
  return (
    <>
      <Simplified found={simplified} />
      <h2>{say.title}</h2>
      <table aria-label={say.label}>
        <thead>
          <tr>
            <td />
            <ColumnHeads of={say.heads.slice(1)} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, size, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-value={size}>{formatNumber(size)}</td>
              <td data-value={value ?? ""}>
                {value !== null && formatNumber(value)}
                {value !== null && name !== say.trace && (
                  <small>{` ${agree(value, exact.ad) ? say.agrees : say.differs}`}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

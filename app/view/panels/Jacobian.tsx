import { useMemo } from "react"
import type { Pass } from "../../engine/run/plan"
import { toNested, unit, zeros, type Shape } from "../../engine/tensor/tensor"
import { derivative } from "../../engine/graph/derivative"
import { programText } from "../../explain/code/program"
import { foundAt, linesOf, unitPosition, type Line } from "../../explain/jacobian"
import { later } from "../../explain/words/later"
import { active, type Seeds } from "../../store/series"
import { tensorOf } from "../../document/given"
import type { Lane } from "../../store/derived"
import { EMPTY } from "../../document/fields"
import type { Lowered } from "../../engine/graph/program"
import { OneOf } from "../kit/OneOf"
import { useActions, useLane, useWorkbench, useWords } from "../context"
import { Blocks } from "./Blocks"
import { Hessian } from "./Hessian"
import { Matrix, type Cells, type Side } from "./Matrix"

/** Longer sides are shown by their blocks. */
const MOST_LINES = 24
/** Larger matrices are not looked at entry by entry. */
const MOST_ENTRIES = 250_000

/** What a lane has found of the Jacobian by now, and the row or column at work; null: its seeds are no unit vector. */
function found(lane: Lane, rows: readonly Line[], columns: readonly Line[]): { cells: Cells; at: number } {
  const cells: (number | null)[][] = rows.map(() => columns.map(() => null))
  const seeded = lane.pass === "forward" ? columns : rows
  const crossed = lane.pass === "forward" ? rows : columns
  let at = -1
  lane.series.seeds.slice(0, lane.sweep + 1).forEach((seeds, sweep) => {
    const position = unitPosition(seeded, line => tensorOf(seeds.get(line.of) ?? 0).data[line.entry] ?? 0)
    if (position < 0 || lane.pass === "evaluate") return
    const run = lane.series.run(sweep)
    const known = foundAt(run, sweep === lane.sweep ? lane.step : run.plan.steps, crossed)
    known.forEach((value, i) => {
      if (lane.pass === "forward") cells[i]![position] = value
      else cells[position]![i] = value
    })
    if (sweep === lane.sweep) at = position
  })
  return { cells, at }
}

/** The seed that is 1 on one line and 0 on all others. */
function unitSeed({ graph }: Lowered, lines: readonly Line[], chosen: Line): Seeds {
  const shapes = new Map(lines.map(({ of, node }) => [of, graph.shape(node)]))
  const seed = (of: string, shape: Shape) => (of === chosen.of ? unit(shape, chosen.entry) : zeros(shape))
  return new Map(Array.from(shapes, ([of, shape]) => [of, toNested(seed(of, shape))]))
}

/** The Jacobian as this lane fills it: a column a forward sweep, a row a reverse sweep. A head sets that seed. */
function Filled({ rows, columns }: { rows: readonly Line[]; columns: readonly Line[] }) {
  const say = useWords(later).jacobian
  const { setSeeds } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const lane = useLane(now => now)
  const { cells, at } = found(lane, rows, columns)
  const side = (lines: readonly Line[], pass: Pass): Side =>
    lane.pass === pass ? { lines, at, choose: line => setSeeds(pass, unitSeed(program, lines, line)) } : { lines }
  const parts = { label: say.title, rows: side(rows, "reverse"), columns: side(columns, "forward"), cells }
  const small = rows.length <= MOST_LINES && columns.length <= MOST_LINES
  return (
    <>
      {small ? <Matrix {...parts} /> : <Blocks {...parts} />}
      <p className="hint">{say.hints[at < 0 && lane.pass !== "evaluate" ? "mixed" : lane.pass]}</p>
    </>
  )
}

/** Beside the Jacobian what second order begins with: the derivative graph, the gradient as a program, the Hessian of one scalar output. */
export function Jacobian() {
  const say = useWords(later).jacobian
  const { setDerivative } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const pass = useLane(lane => lane.pass)
  const [rows, columns] = useMemo(
    () => [linesOf(program, program.outputs), linesOf(program, active(program, document))],
    [program, document],
  )
  if (columns.length === 0) return <p className="hint">{say.frozen}</p>
  if (rows.length * columns.length > MOST_ENTRIES)
    return <p className="hint">{say.tooMany(rows.length, columns.length)}</p>
  const scalar = rows.length === 1 && program.graph.shape(rows[0]!.node).length === 0
  const comparing = document.mode === "compare"
  const { derivative: beside } = document
  return (
    <section className="matrix">
      <Filled rows={rows} columns={columns} />
      {!comparing && beside.length === 0 && (
        <OneOf
          label={say.derivativeOf}
          names={rows.slice(0, MOST_LINES).map(({ name }) => name)}
          choose={name => setDerivative([name])}
        />
      )}
      {!comparing && scalar && <OpenGradient />}
      {scalar && pass !== "forward" && <Hessian program={program} document={document} lines={columns} />}
    </section>
  )
}

/** The adjoint program as a program of its own: it can be stepped, and differentiated again. */
function OpenGradient() {
  const say = useWords(later).jacobian
  const { open, notify } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const show = () => {
    const text = programText(derivative(program.given ?? program, program.outputs[0]!.node).program)
    if (text === null) notify(say.noProgram)
    else open({ ...document, program: text, seed: EMPTY.seed, clock: null, panel: "trace" }, true)
  }
  return (
    <button type="button" onClick={show} title={say.back}>
      {say.openGradient}
    </button>
  )
}

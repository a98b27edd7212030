import { useEffect, useMemo, useState } from "react"
import { packed } from "../../engine/graph/builder"
import type { Lowered } from "../../engine/graph/program"
import { hessian } from "../../engine/run/hessian"
import type { Line } from "../../explain/jacobian"
import { texNumber } from "../../explain/number"
import { later } from "../../explain/words/later"
import type { Document } from "../../document/document"
import { EMPTY } from "../../document/fields"
import { active, pointOf } from "../../store/series"
import { Rich } from "../kit/Rich"
import { useActions, useWords } from "../context"
import { Blocks } from "./Blocks"
import { Matrix, type Cells } from "./Matrix"

/** A larger one is computed by a worker. */
const MOST_AT_ONCE = 24
const MOST_TOLD = 4

/** The matrix of second derivatives; null while a worker computes it. */
function useHessian(program: Lowered, { at, freeze }: Document, size: number): Cells | null {
  const { begin } = useActions()
  const question = useMemo(() => {
    const wrt = active(program, { ...EMPTY, freeze }).map(({ node }) => node)
    return { wrt, output: program.outputs[0]!.node, point: pointOf(program, { ...EMPTY, at }) }
  }, [program, at, freeze])
  const here = useMemo(
    () => (size > MOST_AT_ONCE ? null : hessian(program.graph, question.wrt, question.output, question.point)),
    [program, question, size],
  )
  const [found, setFound] = useState<{ question: object; cells: Cells } | null>(null)
  useEffect(() => {
    if (size <= MOST_AT_ONCE) return
    return begin("hessian", { graph: packed(program.graph), ...question }, matrix => {
      const cells = Array.from({ length: size }, (_, row) => Array.from(matrix.subarray(row * size, (row + 1) * size)))
      setFound({ question, cells })
    })
  }, [begin, program, question, size])
  return here ?? (found?.question === question ? found.cells : null)
}

/** H·e_j as TeX: the column that one forward sweep over the reverse sweep finds. */
function texProduct(cells: Cells, column: number): string {
  const entries = cells.slice(0, MOST_TOLD).map(row => texNumber(row[column]!))
  const more = cells.length > MOST_TOLD ? ",\\, \\ldots" : ""
  return `H \\cdot e_{${column + 1}} = (${entries.join(",\\, ")}${more})`
}

/** Second derivatives of the one scalar output, column by column forward over reverse. A press on a head shows that column alone. */
export function Hessian({
  program,
  document,
  lines,
}: {
  program: Lowered
  document: Document
  lines: readonly Line[]
}) {
  const { hessian: say, matrix } = useWords(later)
  const [direction, setDirection] = useState<string | null>(null)
  const cells = useHessian(program, document, lines.length)
  const at = lines.findIndex(({ name }) => name === direction)
  const choose = ({ name }: Line) => setDirection(name === direction ? null : name)
  const small = lines.length <= MOST_AT_ONCE
  return (
    <section className="second">
      <h2>{say.title}</h2>
      {cells === null && <p className="hint">{say.waiting(lines.length)}</p>}
      {cells !== null && small && (
        <Matrix
          label={say.title}
          rows={{ lines }}
          columns={{ lines, at, choose }}
          cells={cells}
          head={matrix.direction}
          mirrored
        />
      )}
      {cells !== null && !small && <Blocks label={say.title} rows={{ lines }} columns={{ lines }} cells={cells} />}
      <p className="hint">
        {cells !== null && at >= 0 ? <Rich parts={say.column(texProduct(cells, at), `e_{${at + 1}}`)} /> : say.hint}
      </p>
    </section>
  )
}

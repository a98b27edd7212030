import { course } from "../../teach/course"
import { useEffect, useMemo, useRef } from "react"
import { shapesOf, tensorOf } from "../../document/given"
import { texName } from "../../engine/language/name"
import { texProgram } from "../../engine/language/tex"
import type { NodeId } from "../../engine/graph/graph"
import { programIn } from "../../engine/graph/lower/text"
import { contributions } from "../../engine/run/contributions"
import { notation } from "../../explain/notation"
import { explain } from "../../explain/explanation"
import { contributionParts, traceRow } from "../../explain/trace"
import { formatCells, texValue } from "../../explain/value"
import { teach } from "../../explain/words/teach"
import { told } from "../../explain/words/told"
import { valueOf } from "../../store/series"
import { createWorkbench } from "../../store/workbench"
import { useActions, useWords, useWorkbench } from "../context"
import { make } from "../exports/picture"
import { Tex } from "../kit/Tex"
import { Written } from "../teach/Written"
import { sheetsFor, type HandoutSheet } from "./sheets"
import { lecture } from "./state"

/** Larger programs are not traced by hand. */
const MOST_ROWS = 40

const COLUMNS = { evaluate: ["value"], forward: ["value", "tangent"], reverse: ["value", "adjoint"] } as const

interface SheetOf {
  readonly sheet: HandoutSheet
  /** From 1. */
  readonly place: number
  /** With its numbers. */
  readonly solved: boolean
}

/** The picture as an image: nothing is known in that of the exercise, everything in that of the answer. */
function Picture({ sheet, solved }: SheetOf) {
  const say = useWords(teach).handout
  const source = useMemo(() => {
    const clock = solved ? sheet.facts.run.plan.steps : 0
    const mode = sheet.facts.run.plan.pass
    const plain = { ...sheet.document, view: "workbench", derivative: [], mode, clock, lesson: "" } as const
    const drawing = make(createWorkbench(plain).getState())
    return `data:image/svg+xml,${encodeURIComponent(drawing)}`
  }, [sheet, solved])
  return <img src={source} alt={say.picture} />
}

/** What of a row is given: an input's value and tangent, the adjoint that a seed alone makes. */
function isGiven({ facts: { run } }: HandoutSheet, node: NodeId, column: string): boolean {
  const { plan } = run
  if (column !== "adjoint") return plan.graph.kind(node) === "input"
  return plan.seeds.some(seed => seed.node === node) && contributions(run, node, 0).length === 1
}

/** The trace: blanks, or numbers. */
function Table({ sheet, place, solved }: SheetOf) {
  const say = useWords(teach).handout
  const { program, run } = sheet.facts
  const { plan } = run
  const columns: readonly ("value" | "tangent" | "adjoint")[] = COLUMNS[plan.pass]
  const sums = plan.pass === "reverse"
  if (plan.order.length > MOST_ROWS) return <p>{say.long}</p>
  return (
    <table aria-label={solved ? say.solved(place) : say.table(place)}>
      <thead>
        <tr>
          <th scope="col">{say.node}</th>
          {columns.map(column => (
            <th key={column} scope="col">
              {say.columns[column]}
            </th>
          ))}
          {sums && <th scope="col">{say.columns.sum}</th>}
        </tr>
      </thead>
      <tbody>
        {Array.from(plan.order, node => {
          const row = traceRow(program, run, node, plan.steps, -1)
          const parts = contributionParts(row)
          return (
            <tr key={node} data-line={row.name}>
              <th scope="row" aria-label={row.name}>
                <span className="unseen">{row.name}</span>
                <Tex tex={row.tex} />
              </th>
              {columns.map(column => {
                const known = row[column]
                const shown = solved || isGiven(sheet, node, column)
                return <td key={column}>{shown && known ? formatCells(known) : ""}</td>
              })}
              {sums && (
                <td className="sums">
                  {parts.map((part, i) => (
                    <span key={i}>
                      {solved ? part.sign + part.text : i > 0 ? " + " : ""}
                      {!solved && <span className="box" />}
                    </span>
                  ))}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The program as a formula, where it is run, and the rule of its mode. */
function Formula({ sheet }: { sheet: HandoutSheet }) {
  const say = useWords(teach).handout
  const words = useWords(told)
  const { document, facts } = sheet
  const point = facts.program.inputs
    .filter(({ literal }) => literal === null)
    .map(input => `${texName(input.name)} = ${texValue(tensorOf(valueOf(input, document.at.get(input.name))))}`)
  const { statements } = programIn(document.program, { shapes: shapesOf(document.at) })
  const lines = texProgram(statements, notation)
  const { rule } = explain(facts.program, facts.run, 0, words)
  return (
    <div className="formula">
      {lines.map((line, i) => (
        <Tex key={i} tex={line} display />
      ))}
      {point.length > 0 && <Tex tex={`\\text{${say.at}}\\; ${point.join(",\\; ")}`} display />}
      {rule !== "" && <Tex tex={rule} display />}
    </div>
  )
}

/** One exercise, or its answer. */
function Exercise({ sheet, place, solved }: SheetOf) {
  const say = useWords(teach).handout
  const { questions, document, names } = sheet
  return (
    <section className="exercise">
      <h2>{solved ? say.answer(place) : say.exercise(place)}</h2>
      {!solved && <p>{names.filter(name => name !== "").join(" · ")}</p>}
      {!solved && <p>{say.fill[document.mode]}</p>}
      <div className="sheetparts">
        {!solved && <Formula sheet={sheet} />}
        <Picture sheet={sheet} place={place} solved={solved} />
        <Table sheet={sheet} place={place} solved={solved} />
      </div>
      {questions.length > 0 && (
        <ol>
          {questions.map(({ ask, offers, answer }, i) => (
            <li key={i}>
              <Written text={[ask, ...(solved ? [] : [offers.join(" / ")])].join(" ")} />{" "}
              {solved ? (
                <strong>
                  <Written text={answer} />
                </strong>
              ) : (
                <span className="line" />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** A sheet to print: exercises with blanks, and their answers on a page of their own. */
export function Handout() {
  const { setView } = useActions()
  const say = useWords(teach).handout
  const document = useWorkbench(state => state.document)
  const words = useWords(course)
  const { title, sheets } = useMemo(() => sheetsFor(document, words), [document, words])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!lecture.getState().prints || !box.current) return
    lecture.setState({ prints: false })
    void Promise.allSettled(Array.from(box.current.querySelectorAll("img"), image => image.decode())).then(() =>
      print(),
    )
  }, [])
  return (
    <div className="handout" ref={box} role="main">
      <div className="choices">
        <button type="button" className="primary" onClick={() => print()}>
          {say.print}
        </button>
        <button type="button" onClick={() => setView("workbench")}>
          {say.leave}
        </button>
      </div>
      <h1>{title === "" ? say.title : title}</h1>
      {sheets.map((sheet, i) => (
        <Exercise key={i} sheet={sheet} place={i + 1} solved={false} />
      ))}
      <section className="answerpage" aria-label={say.answers}>
        <h1>{say.answers}</h1>
        {sheets.map((sheet, i) => (
          <Exercise key={i} sheet={sheet} place={i + 1} solved />
        ))}
      </section>
    </div>
  )
}

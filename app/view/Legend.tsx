import type { ReactNode } from "react"
import { later } from "../explain/words/later"
import { plainSign } from "../explain/symbols"
import { useWords, useWorkbench } from "./context"

const ROWS = ["primal", "tangent", "adjoint"] as const

const drawing = (inner: ReactNode) => (
  <svg viewBox="0 0 48 20" aria-hidden="true">
    {inner}
  </svg>
)

/** A node, as its state is drawn. */
const box = (className: string) => drawing(<rect className={className} x="11" y="2" width="26" height="16" rx="4" />)

/** What stands on nodes and edges, in the order in which one meets it. */
const MARKS = [
  ["active", box("active")],
  ["done", box("done")],
  ["local", <span className="sample local">∂</span>],
  ["partial", drawing(<path d="M2 10h12M34 10h12" />)],
  ["used", drawing(<path className="used" d="M2 10h44" />)],
  ["trail", <span className="sample left">−18</span>],
  [
    "wide",
    drawing(
      <>
        <path className="trail" strokeWidth="1.5" d="M2 10h20" />
        <path className="trail" strokeWidth="7" d="M26 10h20" />
      </>,
    ),
  ],
  ["minus", drawing(<path className="minus" d="M34 4 18 10l16 6z" />)],
  ["stored", drawing(<path className="square" d="M20 6h8v8h-8z" />)],
  ["contribution", <span className="sample counted">1/2</span>],
  ["sum", <span className="sample added">3 + 2 → 5</span>],
  [
    "group",
    drawing(
      <>
        <rect x="8" y="1" width="32" height="18" rx="6" />
        <rect x="11" y="4" width="26" height="12" rx="4" />
      </>,
    ),
  ],
  ["inner", drawing(<rect x="8" y="4" width="32" height="12" rx="6" />)],
  ["axis", drawing(<path d="M24 2v15M20 12l4 5 4-5" />)],
  ["copy", drawing(<rect className="copy" x="14" y="3" width="20" height="14" rx="4" />)],
  ["ailment", <span className="sample ailing">0</span>],
  ["untaken", drawing(<rect className="untaken" x="11" y="2" width="26" height="16" rx="4" />)],
  ["fault", <span className="sample wrong">!</span>],
] as const

/** What lines and marks mean; called and dismissed by its button. */
export function Legend() {
  const say = useWords(later).legend
  const program = useWorkbench(state => state.derived.good.program)
  return (
    <dl className="legend" aria-label={say.title}>
      {ROWS.map(kind => (
        <div key={kind} className={kind}>
          <dt>
            <svg viewBox="0 0 48 20" aria-hidden="true">
              <path d="M2 10h44" />
            </svg>
            {kind === "primal" ? "v" : plainSign(program, kind, "v")}
          </dt>
          <dd>{say[kind]}</dd>
        </div>
      ))}
      {MARKS.map(([kind, sign]) => (
        <div key={kind}>
          <dt>{sign}</dt>
          <dd>{say[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}

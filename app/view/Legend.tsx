import { later } from "../explain/words/later"
import { useWords } from "./context"

const ROWS = [
  ["primal", "v"],
  ["tangent", "v̇"],
  ["adjoint", "v̄"],
] as const

/** What lines and marks mean; called and dismissed by its button. */
export function Legend() {
  const say = useWords(later).legend
  return (
    <dl className="legend" aria-label={say.title}>
      {ROWS.map(([kind, sign]) => (
        <div key={kind} className={kind}>
          <dt>
            <svg viewBox="0 0 48 10" aria-hidden="true">
              <path d="M2 5h44" />
            </svg>
            {sign}
          </dt>
          <dd>{say[kind]}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg viewBox="0 0 48 10" aria-hidden="true">
            <path className="square" d="M20 1h8v8h-8z" />
          </svg>
        </dt>
        <dd>{say.stored}</dd>
      </div>
      <div>
        <dt>1/2</dt>
        <dd>{say.contribution}</dd>
      </div>
      <div>
        <dt>!</dt>
        <dd>{say.fault}</dd>
      </div>
    </dl>
  )
}

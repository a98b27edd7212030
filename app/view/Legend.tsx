const ROWS = [
  ["primal", "v", "a value: thin, solid"],
  ["tangent", "v̇", "a tangent: solid, its arrow with the edge"],
  ["adjoint", "v̄", "an adjoint: dashed, its arrow against the edge"],
] as const

/** What lines and marks mean; called and dismissed by its button. */
export function Legend() {
  return (
    <dl className="legend" aria-label="Legend">
      {ROWS.map(([kind, sign, meaning]) => (
        <div key={kind} className={kind}>
          <dt>
            <svg viewBox="0 0 48 10" aria-hidden="true">
              <path d="M2 5h44" />
            </svg>
            {sign}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg viewBox="0 0 48 10" aria-hidden="true">
            <path className="square" d="M20 1h8v8h-8z" />
          </svg>
        </dt>
        <dd>the value is stored until the way back has used it</dd>
      </div>
      <div>
        <dt>1/2</dt>
        <dd>one of two contributions is in</dd>
      </div>
      <div>
        <dt>!</dt>
        <dd>something is wrong at this point: see the sentence of its step</dd>
      </div>
    </dl>
  )
}

/** Which of several, by their names; nothing where there is no choice. */
export function Choice(props: {
  label: string
  of: readonly { readonly name: string }[]
  at: { readonly name: string }
  choose: (name: string) => void
}) {
  const { label, of, at, choose } = props
  if (of.length < 2) return null
  return (
    <label className="choices">
      {`${label} `}
      <select value={at.name} onChange={event => choose(event.target.value)}>
        {of.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}

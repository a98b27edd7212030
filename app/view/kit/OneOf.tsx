/** A press that needs one of some names: a button where there is only one, else a list to choose from. */
export function OneOf(props: { label: string; names: readonly string[]; choose: (name: string) => void }) {
  const { label, names, choose } = props
  const [only] = names
  if (only === undefined) return null
  if (names.length === 1)
    return (
      <button type="button" onClick={() => choose(only)}>
        {`${label} ${only}`}
      </button>
    )
  return (
    <select aria-label={label} value="" onChange={event => choose(event.target.value)}>
      <option value="" disabled hidden>{`${label} …`}</option>
      {names.map(name => (
        <option key={name} value={name}>{`${label} ${name}`}</option>
      ))}
    </select>
  )
}

import { useState, type CSSProperties } from "react"
import { fromNested } from "../../engine/tensor/tensor"
import { fullNumber, inText, withPoint } from "../../explain/number"
import { readGiven, sizeOf, tensorOf, withEntry, writeGiven, type Given } from "../../document/given"

/** Larger grids have no room beside the picture: they are edited as one list. */
const MOST_ROWS = 8
const MOST_COLUMNS = 5

/** A value as its field shows it: numbers in full. */
const shown = (value: Given) =>
  typeof value === "number" ? inText(String(Number(fullNumber(value)))) : writeGiven(value, ", ")

/** A field that applies every value as it is typed and keeps unfinished text until it is left. */
export function Field({
  label,
  value,
  apply,
  accepts = () => true,
}: {
  label: string
  value: Given
  apply: (value: Given) => void
  accepts?: (value: Given) => boolean
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const read = (text: string) => {
    const given = readGiven(withPoint(text))
    return given !== null && accepts(given) ? given : null
  }
  const list = typeof value !== "number"
  return (
    <input
      type="text"
      inputMode={list ? "text" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      className={list ? "number list" : "number"}
      aria-label={label}
      aria-invalid={draft !== null && read(draft) === null}
      title={shown(value)}
      value={draft ?? shown(value)}
      onChange={event => {
        setDraft(event.target.value)
        const given = read(event.target.value)
        if (given !== null) apply(given)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

const isNumber = (given: Given) => typeof given === "number"

/** One field an entry of a vector (a row) or matrix; nothing for a number, or where the grid would be too large. */
export function Grid({
  name,
  say,
  value,
  apply,
}: {
  name: string
  /** What it and its fields are called: "Entry by entry: W", "Entry W[0,1]". */
  say: { readonly entries: (name: string) => string; readonly entry: (place: string) => string }
  value: Given
  apply: (value: Given) => void
}) {
  const { shape, data } = tensorOf(value)
  const [rows, columns] = shape.length === 1 ? [1, shape[0]!] : shape
  if (rows === undefined || columns === undefined || rows > MOST_ROWS || columns > MOST_COLUMNS) return null
  const at = (k: number) => (shape.length === 1 ? `${k}` : `${Math.floor(k / columns)},${k % columns}`)
  return (
    <div className="grid" role="group" aria-label={say.entries(name)} style={{ "--columns": columns } as CSSProperties}>
      {Array.from(data, (number, k) => (
        <Field
          key={k}
          label={say.entry(`${name}[${at(k)}]`)}
          value={number}
          accepts={isNumber}
          apply={given => apply(withEntry(value, k, Number(given)))}
        />
      ))}
    </div>
  )
}

/** The shape of a list, as it stands beside its name. */
export function Size({ value }: { value: Given }) {
  return <span className="size">{sizeOf(fromNested(value)?.shape ?? [])}</span>
}

import { givenRich } from "../../explain/mathematics"
import { Rich } from "../kit/Rich"

/** What a lecturer wrote: words, and mathematics between dollar signs. */
export function Written({ text }: { text: string }) {
  return <Rich parts={givenRich(text)} given />
}

/** How it will read, while it is written; nothing where it reads as it is typed. */
export function Preview({ text, label }: { text: string; label: string }) {
  return (
    givenRich(text).some(part => typeof part !== "string") && (
      <p className="preview" role="group" aria-label={label}>
        <Written text={text} />
      </p>
    )
  )
}

import { Fragment } from "react"
import { Tex } from "./Tex"

type RichPart = string | { readonly tex: string }

/** A stop or comma stays on the line of the formula before it. */
const CLINGS = /^[.,:;)]+/

/** A longer formula may break. In characters of TeX. */
const LONGEST_WHOLE = 60

const clung = (part: RichPart | undefined): string => (typeof part === "string" ? (CLINGS.exec(part)?.[0] ?? "") : "")

/** A sentence whose parts are words or mathematics. No formula breaks, nor is it parted from the stop or comma behind it. `given`: by others. */
export function Rich({ parts, given = false }: { parts: readonly RichPart[]; given?: boolean }) {
  return parts.map((part, index) => {
    if (typeof part !== "string")
      return (
        <span key={index} className={part.tex.length > LONGEST_WHOLE ? undefined : "whole"}>
          <Tex tex={part.tex} given={given} />
          {clung(parts[index + 1])}
        </span>
      )
    const before = parts[index - 1]
    const words = before === undefined || typeof before === "string" ? part : part.slice(clung(part).length)
    return <Fragment key={index}>{words}</Fragment>
  })
}

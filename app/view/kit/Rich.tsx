import { Fragment } from "react"
import { Tex } from "./Tex"

/** A stop or comma stays on the line of the formula before it. */
const CLINGS = /^[.,:;)]/

/** A sentence whose parts are words or mathematics. */
export function Rich({ parts }: { parts: readonly (string | { readonly tex: string })[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {typeof part === "string" ? part.replace(CLINGS, "\u2060$&") : <Tex tex={part.tex} />}
    </Fragment>
  ))
}

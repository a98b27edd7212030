import { Fragment } from "react"
import { Tex } from "./Tex"

/** A sentence whose parts are words or mathematics. */
export function Rich({ parts }: { parts: readonly (string | { readonly tex: string })[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>{typeof part === "string" ? part : <Tex tex={part.tex} />}</Fragment>
  ))
}

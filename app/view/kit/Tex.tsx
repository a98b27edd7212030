import { render } from "katex"
import { memo, useLayoutEffect, useRef } from "react"
import { lighten } from "./lighten"

/** What is typeset may say what it is, and no more than that. */
const trust = ({ command }: { readonly command: string }) => command === "\\htmlData"
/** Of what others wrote nothing is trusted: it is no formula then. */
const refuse = (): never => {
  throw new RangeError("untrusted TeX")
}
const OPTIONS = { throwOnError: false, trust, maxExpand: 100, maxSize: 10, strict: "ignore" } as const
const MACRON = /\u02C9/g

/** Screen readers speak U+02C9 as "over"; a combining macron's spacing form is silent. */
function mendAccents(element: HTMLElement): void {
  for (const operator of element.querySelectorAll("mo"))
    if (operator.textContent.includes("\u02C9")) operator.textContent = operator.textContent.replace(MACRON, "\u00AF")
}

/** More formulas are not kept. */
const MOST_KEPT = 2000
/** What has been typeset, by how and its TeX: a copy takes a tenth of the time. */
const kept = new Map<string, DocumentFragment>()

/** The elements of a formula, to be put into the page. Throws where a `given` one is no TeX, or asks for trust. */
function typeset(tex: string, display: boolean, mute: boolean, given: boolean): Node {
  const key = `${display}${mute}${given}${tex}`
  let found = kept.get(key)
  if (!found) {
    const frame = document.createElement("span")
    const options = given ? { ...OPTIONS, throwOnError: true, trust: refuse } : OPTIONS
    render(tex, frame, { ...options, displayMode: display, output: mute ? "html" : "htmlAndMathml" })
    mendAccents(frame)
    lighten(frame)
    if (mute) frame.firstElementChild?.classList.add("mute")
    found = document.createDocumentFragment()
    found.append(...frame.childNodes)
  }
  // What was used last is last; what has not been used for longest goes.
  kept.delete(key)
  kept.set(key, found)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return found.cloneNode(true)
}

/** Typeset mathematics: TeX that the app made itself, or `given` by others, which is shown as it was written where it is none. `instead`: plain text in its place; `mute`: screen readers hear it elsewhere, so no MathML is made. */
export const Tex = memo(function Tex({
  tex,
  display = false,
  className,
  instead = null,
  mute = false,
  given = false,
}: {
  tex: string
  display?: boolean
  className?: string
  instead?: string | null
  mute?: boolean
  given?: boolean
}) {
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    target.toggleAttribute("data-plain", instead !== null)
    if (instead !== null) {
      target.textContent = instead
      return
    }
    try {
      target.replaceChildren(typeset(tex, display, mute, given))
    } catch {
      target.textContent = `$${tex}$`
    }
  }, [tex, display, instead, mute, given])
  return <span ref={element} className={className} />
})

import katex from "katex"
import { memo, useLayoutEffect, useRef } from "react"

/** What is typeset may say what it is, and no more than that. */
const trust = ({ command }: { readonly command: string }) => command === "\\htmlData"
const OPTIONS = { throwOnError: false, trust, maxExpand: 100, maxSize: 10, strict: "ignore" } as const
const MACRON = /\u02C9/g

/** Screen readers speak U+02C9 as "over"; a combining macron's spacing form is silent. */
function mendAccents(element: HTMLElement): void {
  for (const operator of element.querySelectorAll("mo"))
    if (operator.textContent.includes("\u02C9")) operator.textContent = operator.textContent.replace(MACRON, "\u00AF")
}

/** Typeset mathematics. Only TeX that the app made itself comes here. `instead`: plain text in its place; `mute`: screen readers hear it elsewhere, so no MathML is made. */
export const Tex = memo(function Tex({
  tex,
  display = false,
  className,
  instead = null,
  mute = false,
}: {
  tex: string
  display?: boolean
  className?: string
  instead?: string | null
  mute?: boolean
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
    katex.render(tex, target, { ...OPTIONS, displayMode: display, output: mute ? "html" : "htmlAndMathml" })
    mendAccents(target)
  }, [tex, display, instead, mute])
  return <span ref={element} className={className} />
})

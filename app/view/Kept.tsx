import { useEffect } from "react"

/** Where the tabulator halts; the graph, which has keys of its own, is entered by no other way. */
const HALTS = "a[href], button, input, select, textarea, summary, [tabindex='0']:not(svg *)"

const halts = (element: HTMLElement) =>
  element.isConnected && !element.matches(":disabled") && element.checkVisibility()

const viewNow = () => document.documentElement.dataset["view"]

/** When what has the focus of the keyboard goes away, or can be pressed no more, what comes next has it: nobody is sent back to the top of the page. */
function keepFocus(): () => void {
  let order: HTMLElement[] = []
  let view: string | undefined
  const remember = ({ target }: FocusEvent) => {
    order = (target as Element).matches(":focus-visible") ? [...document.querySelectorAll<HTMLElement>(HALTS)] : []
    view = viewNow()
  }
  const pass = ({ target, relatedTarget }: FocusEvent) => {
    const at = order.indexOf(target as HTMLElement)
    if (relatedTarget !== null || at < 0) return
    // By then what takes the focus itself has it.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || halts(order[at]!) || viewNow() !== view) return
      const next = [...order.slice(at + 1), ...order.slice(0, at).reverse()].find(halts)
      next?.focus({ preventScroll: true })
    })
  }
  document.addEventListener("focusin", remember)
  document.addEventListener("focusout", pass)
  return () => {
    document.removeEventListener("focusin", remember)
    document.removeEventListener("focusout", pass)
  }
}

/** Shows nothing. */
export function Kept() {
  useEffect(keepFocus, [])
  return null
}

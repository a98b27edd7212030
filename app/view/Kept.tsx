import { useEffect } from "react"

/** Where the tabulator halts; the graph, which has keys of its own, is entered by no other way. */
const HALTS = "a[href], button, input, select, textarea, summary, [tabindex='0']:not(svg *)"

const halts = (element: Element) => element.isConnected && !element.matches(":disabled") && element.checkVisibility()

const viewNow = () => document.documentElement.dataset["view"]

/** Where an element and what it is within stand: behind what, in what. */
interface Standing {
  readonly element: Element
  readonly parent: Element | null
  readonly before: Element | null
}

const standing = (element: Element): readonly Standing[] => {
  const { parentElement: parent, previousElementSibling: before } = element
  return [{ element, parent, before }, ...(parent ? standing(parent) : [])]
}

/** What has taken the place of an element that stood so, or the element itself if it is still there. */
function heir(stood: readonly Standing[]): Element {
  const { element, parent, before } = stood.find(({ element, parent }) => element.isConnected || parent?.isConnected)!
  if (element.isConnected || !parent) return element
  return (before?.isConnected ? before.nextElementSibling : parent.firstElementChild) ?? parent
}

/** When what has the focus of the keyboard goes away, or can be pressed no more, what takes its place or comes next has it: nobody is sent back to the top of the page. */
function keepFocus(): () => void {
  let stood: readonly Standing[] = []
  let view: string | undefined
  const remember = ({ target }: FocusEvent) => {
    stood = (target as Element).matches(":focus-visible") ? standing(target as Element) : []
    view = viewNow()
  }
  const pass = ({ target, relatedTarget }: FocusEvent) => {
    const lost = stood
    if (relatedTarget !== null || lost[0]?.element !== target) return
    // By then what takes the focus itself has it.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || halts(lost[0]!.element) || viewNow() !== view) return
      const place = heir(lost)
      const follows = (one: Element) =>
        one === place || (place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
      const all = [...document.querySelectorAll<HTMLElement>(HALTS)].filter(halts)
      ;(all.find(follows) ?? all.at(-1))?.focus({ preventScroll: true })
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

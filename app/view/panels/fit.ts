import { useEffect, useLayoutEffect, type RefObject } from "react"
import { onceWritten } from "../kit/settled"

/** Mathematics is made smaller by so much at most, where it is wider or higher than its card. */
const LEAST_FIT = 0.5

/** Words are made as large as fits, in so many halvings. */
const HALVINGS = 5

/** Tells the styles by how much the words of a card are too many for it: smaller ones have more on a line as well as more lines, so that only trying tells. */
function fitWords(card: HTMLElement): void {
  const allFit = () => card.scrollHeight <= card.clientHeight
  const fits = (words: number) => {
    card.style.setProperty("--words", String(words))
    return allFit()
  }
  let [least, most] = [LEAST_FIT, 1]
  card.style.removeProperty("--words")
  // Most cards are as they were: nothing is written then.
  if (allFit()) return
  // Where the smallest are too many it is the mathematics that is too high: smaller words would help nobody.
  if (!fits(least)) {
    card.style.removeProperty("--words")
    return
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (least + most) / 2
    if (fits(middle)) least = middle
    else most = middle
  }
  fits(least)
}

/** Tells the styles by how much a card's mathematics is too high for it, where it has a line of its own (`single`) too wide, and how much its words are too many. */
function fitCard(line: HTMLElement, card: HTMLElement, single: boolean): void {
  line.style.removeProperty("--fit")
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(card)
  // Lengths are told in whole px: one is left for what that hides.
  const width = card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 1
  const height = card.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) - 1
  // Not all of the height is type: it may take several times.
  for (let size = 1, share = 0; size > LEAST_FIT && share < 1;) {
    share = Math.min((single ? width : line.clientWidth) / line.scrollWidth, height / line.scrollHeight)
    size = Math.max(LEAST_FIT, size * share)
    if (share < 1) line.style.setProperty("--fit", String(size))
  }
  fitWords(card)
}

/** The same for every text, and whenever its card gets another size. `rule`: there is mathematics. */
export function useFit(line: RefObject<HTMLElement | null>, single: boolean, rule: boolean, text: string) {
  useLayoutEffect(() => {
    const element = line.current
    const card = element?.parentElement
    if (!card) return
    const fit = () => fitCard(element, card, single)
    onceWritten(fit)
    // Another typeface is not as wide.
    if (document.fonts.status !== "loaded") void document.fonts.ready.then(fit)
  }, [line, single, text])
  useEffect(() => {
    const element = line.current
    const card = element?.parentElement
    if (!card) return
    let last = ""
    const observer = new ResizeObserver(entries => {
      const { width, height } = entries[0]!.contentRect
      const size = `${width} ${height}`
      if (last !== "" && size !== last) requestAnimationFrame(() => fitCard(element, card, single))
      last = size
    })
    observer.observe(card)
    return () => observer.disconnect()
  }, [line, single, rule])
}

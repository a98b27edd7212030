import { useLayoutEffect, useState, type RefObject } from "react"

/** Rows beyond the edges of the view that stand ready for the next turn of the wheel. */
const SPARE = 8

/** A stretch of rows: `from` … `to`−1. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Which of many rows of one height (px) are drawn: those in view of the element that scrolls them, and a few more; null: all, for there are at most `most`.
 */
export function useStretch(
  box: RefObject<HTMLElement | null>,
  { count, height, most }: { count: number; height: number; most: number },
): Stretch | null {
  const many = count > most
  const [view, setView] = useState({ first: 0, size: 20 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !many) return
    const look = () => {
      const [first, size] = [Math.floor(element.scrollTop / height), Math.ceil(element.clientHeight / height)]
      setView(now => (now.first === first && now.size === size ? now : { first, size }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener("scroll", look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener("scroll", look)
    }
  }, [box, many, height])
  if (!many) return null
  const from = Math.max(0, Math.min(view.first, count - view.size) - SPARE)
  return { from, to: Math.min(count, from + view.size + 2 * SPARE) }
}

import { useLayoutEffect, type RefObject } from "react"
import { useActions } from "../../context"

/** A window that is dragged to another size is told of once it stands still, ms. */
const STILL_MS = 120

/** Says whether a window has much width and little height: the card then stands beside the picture (panels/card.css). */
function tellForm(middle: Element | null): void {
  if (middle)
    middle.toggleAttribute("data-low", middle.clientHeight < 480 && middle.clientWidth > 1.45 * middle.clientHeight)
}

/** Tells the store how large the window of the picture is, now and after every change: the picture takes the form that fits it. */
export function useRoom(box: RefObject<HTMLDivElement | null>): void {
  const { setRoom, setMoving } = useActions()
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const middle = element.closest(".middle")
    const tell = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setRoom({ width, height })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    // Until the store knows of it the page is not ready.
    const wait = () => {
      if (timer === undefined) setMoving(1)
      else clearTimeout(timer)
    }
    const end = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      setMoving(-1)
    }
    const observer = new ResizeObserver(() => {
      tellForm(middle)
      wait()
      timer = setTimeout(() => {
        tell()
        end()
      }, STILL_MS)
    })
    tellForm(middle)
    tell()
    observer.observe(element)
    if (middle) observer.observe(middle)
    return () => {
      end()
      observer.disconnect()
    }
  }, [box, setRoom, setMoving])
}

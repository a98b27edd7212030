import { useLayoutEffect, type RefObject } from "react"
import { useActions } from "../../context"

/** A window that is dragged to another size is told of once it stands still, ms. */
const STILL_MS = 120

/** Tells the store how large the window of the picture is, now and after every change: the picture takes the form that fits it. */
export function useRoom(box: RefObject<HTMLDivElement | null>): void {
  const { setRoom } = useActions()
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const tell = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setRoom({ width, height })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, STILL_MS)
    })
    tell()
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [box, setRoom])
}

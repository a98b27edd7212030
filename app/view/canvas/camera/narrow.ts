import { useLayoutEffect } from "react"
import { useActions } from "../../context"
import { useMedia } from "../../media"

/** A phone, or a tablet held upright. */
const NARROW = "(max-width: 700px), (max-width: 1099px) and (orientation: portrait)"

/** Tells the store whether the screen is narrow, now and after every change: there pictures run down. */
export function useNarrow(): void {
  const { setNarrow } = useActions()
  const narrow = useMedia(NARROW)
  useLayoutEffect(() => setNarrow(narrow), [setNarrow, narrow])
}

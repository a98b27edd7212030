import { useEffect, useLayoutEffect, useState } from "react"
import { useActions } from "../context"

/** So many labels are typeset at once: more would hold the page for longer than three frames. */
const AT_ONCE = 60

/** How many labels of so many are typeset by now; of the others those of nodes are plain text, those of edges still to come. A large picture is typeset a slice a task, from its inputs on, and the page is not ready until all of it is. */
export function useArriving(count: number): number {
  const { setMoving } = useActions()
  const [arrived, arrive] = useState(AT_ONCE)
  const more = arrived < count
  useLayoutEffect(() => {
    if (!more) return
    setMoving(1)
    return () => setMoving(-1)
  }, [more, setMoving])
  useEffect(() => {
    if (!more) return
    const timer = setTimeout(() => arrive(arrived + AT_ONCE))
    return () => clearTimeout(timer)
  }, [more, arrived])
  return arrived
}

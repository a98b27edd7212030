import { createElement, Suspense, use, type ComponentType, type ReactNode } from "react"
import { lazy } from "../../host/lazy"
import { Boundary } from "./Boundary"

/**
 * A component that the first picture does not need: fetched when it is first shown, or ahead of that with all that is lazy. It stands in a boundary of its
 * own. `drawn`: in a drawing, where a sentence has no room. `place`: what keeps its place until it is there.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { drawn = false, place = null }: { drawn?: boolean; place?: ReactNode } = {},
): ComponentType<Props> {
  const part = lazy(load)
  // A component that waits must ask for the very promise that it waits for, failed or not.
  let awaited: Promise<ComponentType<Props>> | null = null
  const wanted = () => (awaited ??= part.fetch())
  const fetchAgain = () => {
    awaited = null
    return wanted()
  }
  function Fetched(props: Props) {
    return createElement(part.now() ?? use(wanted()), props)
  }
  return function LazyPart(props: Props) {
    return (
      <Boundary fetch={fetchAgain} drawn={drawn}>
        <Suspense fallback={place}>
          <Fetched {...props} />
        </Suspense>
      </Boundary>
    )
  }
}

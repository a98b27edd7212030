import { Component, type ReactNode } from "react"
import { first, type Words } from "../../explain/words"
import { Unfetched } from "../../host/lazy"
import { reloadIfServed } from "../../host/reload"
import type { Store } from "../../store/workbench"
import { useWords, useWorkbenchStore } from "../context"

interface BoundaryOf {
  readonly children: ReactNode
  /** Fetches what could not be fetched once more. */
  readonly fetch?: (() => Promise<unknown>) | undefined
  /** Where a sentence has no room, as in a drawing: it is told among the notices. */
  readonly drawn?: boolean
}

interface Held extends BoundaryOf {
  readonly store: Store
  readonly say: Words["failures"]
}

interface Failed {
  readonly failure: unknown
}

/** React tells faults of its children to a class alone. */
class Holder extends Component<Held, Failed> {
  override readonly state: Failed = { failure: null }

  static getDerivedStateFromError(failure: unknown): Failed {
    return { failure }
  }

  /** Listens only while there is a fault: a part that works is not drawn anew because of its holder. */
  private unsubscribe: () => void = () => undefined

  override componentDidCatch(failure: unknown) {
    const { drawn, store } = this.props
    const { document, notices } = store.getState()
    const sentence = this.sentence(failure)
    if (drawn && !notices.includes(sentence)) store.actions.notify(sentence)
    this.unsubscribe()
    if (failure instanceof Unfetched) return
    // What the part shows is another: the fault may be gone.
    this.unsubscribe = store.subscribe(state => {
      if (state.document === document) return
      this.unsubscribe()
      this.setState({ failure: null })
    })
  }

  override componentDidMount() {
    addEventListener("online", this.again)
  }

  override componentWillUnmount() {
    removeEventListener("online", this.again)
    this.unsubscribe()
  }

  readonly again = () => {
    const { failure } = this.state
    if (failure === null) return
    const begin = () => this.setState({ failure: null })
    if (failure instanceof Unfetched && this.props.fetch) this.props.fetch().then(begin, reloadIfServed)
    else begin()
  }

  sentence(failure: unknown) {
    const { unfetched, fault } = this.props.say
    return failure instanceof Unfetched ? unfetched : fault
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    if (this.props.drawn) return null
    return (
      <div className="failed" role="alert">
        <p>{this.sentence(failure)}</p>
        <button type="button" onClick={this.again}>
          {this.props.say.again}
        </button>
      </div>
    )
  }
}

/**
 * Holds a part of the page that may fail: then one sentence stands in its place, and a button that tries again; all the rest goes on. What could not be
 * fetched is fetched again, also as soon as the browser is online; some browsers remember that a script failed: then the page is loaded anew, which loses
 * nothing. After a fault of the app another document is another attempt.
 */
export function Boundary(props: BoundaryOf) {
  const store = useWorkbenchStore()
  const say = useWords(first).failures
  return <Holder {...props} store={store} say={say} />
}

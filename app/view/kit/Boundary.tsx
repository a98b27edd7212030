import { Component, type ReactNode } from "react"
import { first, type Words } from "../../explain/words"
import { Unfetched } from "../../host/lazy"
import { reloadIfServed } from "../../host/reload"
import { useWords, useWorkbench, useWorkbenchStore } from "../context"

interface BoundaryOf {
  readonly children: ReactNode
  /** Fetches what could not be fetched once more. */
  readonly fetch?: (() => Promise<unknown>) | undefined
  /** Where a sentence has no room, as in a drawing: it is told among the notices. */
  readonly drawn?: boolean
}

interface Held extends BoundaryOf {
  /** What the part shows: when that is another, a fault may be gone. */
  readonly of: unknown
  readonly tell: (sentence: string) => void
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

  override componentDidCatch(failure: unknown) {
    if (this.props.drawn) this.props.tell(this.sentence(failure))
  }

  override componentDidMount() {
    addEventListener("online", this.again)
  }

  override componentWillUnmount() {
    removeEventListener("online", this.again)
  }

  override componentDidUpdate({ of }: Held) {
    const { failure } = this.state
    if (failure !== null && !(failure instanceof Unfetched) && of !== this.props.of) this.setState({ failure: null })
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
 * nothing. After a fault of the app another step or document is another attempt.
 */
export function Boundary(props: BoundaryOf) {
  const { getState, actions } = useWorkbenchStore()
  const of = useWorkbench(state => state.derived)
  const say = useWords(first).failures
  const tell = (sentence: string) => {
    if (!getState().notices.includes(sentence)) actions.notify(sentence)
  }
  return <Holder {...props} of={of} tell={tell} say={say} />
}

import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import { laneOf } from "../../store/derived"
import type { Store, Workbench } from "../../store/workbench"
import { askedAt, createPassed, firstOpen } from "../../teach/gate"
import { useWorkbenchStore } from "../context"
import { asked, type Asking } from "./asked"

export type { Asking } from "./asked"

interface Gate {
  readonly asking: Asking | null
  /** Shows the step that is asked about. */
  readonly pass: () => void
  /** Asks about a step once more. */
  readonly again: (k: number) => void
}

/** Whether the program that is shown was opened by a link or an example: it was not typed. */
const isOpened = ({ arrived, document }: Workbench) => arrived === document.program

/** Holds the clock before every step that asks, until it has been answered; Next, once more, shows it. Returns what stops it. */
function hold(
  store: Store,
  ask: (asking: Asking | null) => void,
): Omit<Gate, "asking"> & { readonly stop: () => void } {
  const passed = createPassed()
  let asking: Asking | null = null
  let holding = false
  const set = (next: Asking | null) => {
    asking = next
    ask(next)
  }
  const holdBefore = (next: Asking) => {
    set(next)
    holding = true
    store.actions.goTo(next.lane.ticks.tickOf(next.question.k - 1))
    holding = false
  }
  const look = (state: Workbench, from: number, called = true) => {
    const lane = laneOf(state.derived)
    const { program } = state.derived.good
    // Once more the same step: whoever wants to see it now may.
    if (asking?.lane.run === lane.run && lane.step === asking.question.k) passed.add(lane.run, lane.step)
    const question = firstOpen(program, lane.run, from, lane.step, passed)
    if (!question) {
      set(null)
      return
    }
    holdBefore({ question, lane, called })
  }
  const again = (k: number) => {
    const { derived } = store.getState()
    const lane = laneOf(derived)
    const question = askedAt(derived.good.program, lane.run, k)
    if (question) holdBefore({ question, lane, called: true })
  }
  const stop = store.subscribe((state, before) => {
    // Where steps ask no more, nothing is held, though this hears of it before it is taken away.
    if (holding || !state.document.predict || state.derived === before.derived) return
    const [lane, last] = [laneOf(state.derived), laneOf(before.derived)]
    if (lane.run === last.run) {
      if (lane.step !== last.step) look(state, last.step + 1)
    } else if (state.derived.good !== before.derived.good && isOpened(state)) look(state, lane.step, false)
    else if (asking) {
      const question = askedAt(state.derived.good.program, lane.run, asking.question.k)
      set(question && lane.step === question.k - 1 ? { question, lane, called: false } : null)
    }
  })
  look(store.getState(), laneOf(store.getState().derived).step, false)
  const pass = () => {
    if (!asking) return
    const { lane, question } = asking
    passed.add(lane.run, question.k)
    set(null)
    store.actions.goTo(lane.ticks.tickOf(question.k))
  }
  return { pass, again, stop }
}

/** The question that the page asks now; null: none. */
export function useGate(): Gate {
  const store = useWorkbenchStore()
  const asking = useStore(asked, ({ asking }) => asking)
  const held = useRef<ReturnType<typeof hold>>(null)
  useEffect(() => {
    const ask = (asking: Asking | null) => asked.setState({ asking })
    const holding = hold(store, ask)
    held.current = holding
    return () => {
      holding.stop()
      ask(null)
    }
  }, [store])
  return { asking, pass: () => held.current?.pass(), again: k => held.current?.again(k) }
}

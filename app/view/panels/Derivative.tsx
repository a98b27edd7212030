import { useEffect, useLayoutEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from "react"
import type { Origin } from "../../engine/graph/derivative"
import type { Lowered } from "../../engine/graph/program"
import { linesOf, texEntry } from "../../explain/jacobian"
import { texSign } from "../../explain/symbols"
import { later } from "../../explain/words/later"
import { byInputs, createGuest, successor, type Successor } from "../../store/derivative"
import type { Mode } from "../../document/document"
import type { Store } from "../../store/workbench"
import { LaneView, type GuestPicture } from "../canvas/LaneView"
import { LaneContext, StoreContext, useActions, useWorkbench, useWorkbenchStore, useWords } from "../context"
import { Icon } from "../kit/Icon"
import { OneOf } from "../kit/OneOf"
import { Tex } from "../kit/Tex"
import { LanePlayer } from "./LanePlayer"
import { StepCard } from "./StepCard"
import { pointedNode } from "../../store/state"

const MODES = ["evaluate", "forward", "reverse"] as const
/** More entries are not offered one by one. */
const MOST_CHOICES = 24

/** The outputs that can be differentiated (again), entry by entry. */
const scalarsOf = (program: Lowered): readonly string[] =>
  linesOf(program, program.outputs)
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name)

/** How the derivative graph of one program stands beside it: what its nodes are to it, lit up together. */
function useGuest(
  host: Store,
  own: Store,
  program: Lowered,
  origins: readonly Origin[],
  by: readonly string[],
): GuestPicture {
  const say = useWords(later).derivative
  const [pointed, setPointed] = useState(() => pointedNode(host.getState()))
  useEffect(() => {
    const leave = [
      host.subscribe(state => setPointed(pointedNode(state))),
      own.subscribe((state, before) => {
        const hover = pointedNode(state)
        if (state.pointed !== before.pointed) host.actions.setHover(hover === null ? null : kin(origins, hover))
      }),
    ]
    return () => leave.forEach(end => end())
  }, [host, own, origins])
  return {
    title: say.title,
    roleOf: node => origins[node]?.role,
    isLit: node => pointed !== null && kin(origins, node) === pointed,
    note: ({ id, x, y, width, height }, node) => {
      const tex = noteOf(program, origins[node], by)
      return tex === null ? null : (
        <div key={`note ${id}`} className="note" style={{ left: x - width / 2, top: y - height / 2 }}>
          <Tex tex={tex} />
        </div>
      )
    },
  }
}

/** The node of the program beside it that a node belongs to; null: none. */
function kin(origins: readonly Origin[], node: number): number | null {
  const { of } = origins[node] ?? { of: -1 }
  return of < 0 ? null : of
}

/** What stands at a node: the adjoint that it is or is a part of, the node whose edge it is the partial on. */
function noteOf(program: Lowered, origin: Origin | undefined, by: readonly string[]): string | null {
  const { names, graph } = program
  if (!origin || origin.of < 0 || origin.role === "primal" || origin.role === "step") return null
  const name = names[origin.of]!
  if (name === "" && graph.kind(origin.of) === "constant") return null
  if (origin.role === "partial") return `\\partial/\\partial ${name}`
  return `${origin.role === "adjoint" ? "" : "\\to "}${texSign(program, "adjoint", name, by)}`
}

/** Which quantities of the derivative graph are shown. */
function Modes() {
  const say = useWords(later).derivative
  const { setMode } = useActions()
  const mode = useWorkbench(state => state.document.mode)
  return (
    <select aria-label={say.mode} value={mode} onChange={event => setMode(event.target.value as Mode)}>
      {MODES.map(one => (
        <option key={one} value={one}>
          {say.modes[one]}
        </option>
      ))}
    </select>
  )
}

/** ∇ of what has been differentiated by now: \\nabla f, \\nabla \\tfrac{\\partial^2 f}{\\partial x \\partial y} … */
function texOrder([of = "", ...by]: readonly string[]): string {
  const power = by.length > 1 ? `^{${by.length}}` : ""
  const below = by.map(name => `\\partial ${texEntry(name)}`).join("\\,")
  return `\\nabla ${by.length === 0 ? texEntry(of) : `\\tfrac{\\partial${power} ${texEntry(of)}}{${below}}`}`
}

/** Under the derivative graph: its player. */
function Foot() {
  const say = useWords(later).derivative
  const { goTo } = useActions()
  const step = useWorkbench(state => state.derived.tick)
  const steps = useWorkbench(state => state.derived.ticks)
  return (
    <div className="foot">
      <LanePlayer of={say.of} step={step} steps={steps} goTo={goTo} />
      <StepCard of={say.of} />
    </div>
  )
}

/** Above the derivative graph: what it is, its mode, one order on or back. */
function Head({
  path,
  set,
  close,
}: {
  path: readonly string[]
  set: (path: readonly string[]) => void
  close: ReactNode
}) {
  const say = useWords(later).derivative
  const program = useWorkbench(state => state.derived.good.program)
  return (
    <div className="lanehead">
      <h2>{say.brief}</h2>
      <p title={say.order(path.length)}>
        <Tex tex={texOrder(path)} />
      </p>
      <Modes />
      <OneOf label={say.again} names={scalarsOf(byInputs(program))} choose={name => set([...path, name])} />
      {path.length > 1 && (
        <button type="button" onClick={() => set(path.slice(0, -1))}>
          {say.back}
        </button>
      )}
      {close}
    </div>
  )
}

/** The arrow keys of the page, for the lane that holds the focus. */
function keysOf({ getState, actions }: Store) {
  return (event: KeyboardEvent) => {
    const { tick, ticks } = getState().derived
    const target = { ArrowRight: tick + 1, ArrowLeft: tick - 1, Home: 0, End: ticks }[event.key]
    const typing = event.target instanceof Element && event.target.matches("input, select")
    if (target === undefined || event.defaultPrevented || typing) return
    event.preventDefault()
    actions.goTo(target)
  }
}

/** The picture, its step and its head, in a workbench of its own. */
function Graph(props: {
  program: Lowered
  made: Extract<Successor, { kind: "graph" }>
  path: readonly string[]
  set: (path: readonly string[]) => void
  close: ReactNode
}) {
  const { program, made, path, set, close } = props
  const host = useWorkbenchStore()
  const at = useWorkbench(state => state.document.at)
  const notation = useWorkbench(state => state.document.notation)
  const [{ store, follow }] = useState(() => createGuest(made.program, { at, notation }, host.getState().language))
  useLayoutEffect(() => follow({ at, notation }), [follow, at, notation])
  const guest = useGuest(host, store, program, made.origins, path.slice(1))
  return (
    <StoreContext value={store}>
      <Framed store={store}>
        <Head path={path} set={set} close={close} />
        <Picture guest={guest} />
        <Foot />
      </Framed>
    </StoreContext>
  )
}

/** Wears the colour of the mode that is shown. */
function Framed({ store, children }: { store: Store; children: ReactNode }) {
  const mode = useWorkbench(state => state.document.mode)
  return (
    <div className="framed" data-mode={mode} onKeyDown={keysOf(store)}>
      {children}
    </div>
  )
}

function Picture({ guest }: { guest: GuestPicture }) {
  const drawn = useWorkbench(state => state.staged.drawn)
  return <LaneView drawn={drawn} current guest={guest} />
}

/** The adjoint program as a graph of its own beside the program: it can be evaluated, stepped, and differentiated again. */
export function DerivativeLane() {
  const say = useWords(later).derivative
  const { setDerivative } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const path = useWorkbench(state => state.document.derivative)
  const made = useMemo(() => successor(program.given ?? program, path, freeze), [program, path, freeze])
  // Another graph is another workbench: nothing of the last one is kept.
  const [shown, setShown] = useState({ made, generation: 0 })
  if (shown.made !== made) setShown({ made, generation: shown.generation + 1 })
  const close = (
    <button type="button" aria-label={say.close} onClick={() => setDerivative([])}>
      <Icon shape="close" />
    </button>
  )
  return (
    <section className="lane" data-lane="derivative" aria-label={say.title}>
      {made.kind === "graph" ? (
        <LaneContext value={null}>
          <Graph key={shown.generation} program={program} made={made} path={path} set={setDerivative} close={close} />
        </LaneContext>
      ) : (
        <div className="lanehead">
          <h2>{say.title}</h2>
          <p>{made.kind === "none" ? say.none(made.name) : say.tooLarge(made.size)}</p>
          {close}
        </div>
      )}
    </section>
  )
}

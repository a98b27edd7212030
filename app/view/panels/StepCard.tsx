import { createElement, useContext, useEffect, useMemo, useRef, type ReactNode } from "react"
import type { Lowered } from "../../engine/graph/program"
import { told } from "../../explain/words/told"
import { Rich } from "../kit/Rich"
import { lazyPart } from "../kit/lazyPart"
import { Tex } from "../kit/Tex"
import { Curve } from "./Curve"
import { Ending } from "./Ending"
import { useFit } from "./fit"
import { EntriesButton, Product, useEntries } from "./Product"
import { Predicts } from "./Predicts"
import { saidOf } from "./said"
import { LaneContext, useLane, useWords, useWorkbench } from "../context"

const REST_MS = 120

function hasArrays({ graph }: Lowered): boolean {
  for (let node = 0; node < graph.size; node++) if (graph.shape(node).length > 0) return true
  return false
}

const Predict = lazyPart(async () => (await import("../teach/Predict")).Predict, {
  place: createElement("section", { className: "card" }),
})

/** The card of this step; where steps ask, before they show their numbers, that of the question. `of`: whose step, where several are shown. */
export function StepCard({ of }: { of?: string }) {
  const predicts = useWorkbench(({ document }) => document.predict)
  const asks = useWorkbench(({ derived }) => predicts && derived.lanes.length === 1)
  const lane = useContext(LaneContext)
  const { card } = useWords(told)
  if (asks && of === undefined) return <Predict card={note => <Told note={note} />} />
  // The lanes of Compare share a clock: a question of one would hold up the other.
  return <Told of={of} note={predicts && lane === "forward" ? card.predictNot : null} />
}

/** The mathematics of this step: the rule, the rule with numbers, one sentence; and a note. */
function Told({ of, note }: { of?: string | undefined; note: ReactNode }) {
  const words = useWords(told)
  const program = useWorkbench(state => state.derived.good.program)
  const pass = useContext(LaneContext)
  const lane = of ?? pass
  const beside = useWorkbench(state => state.document.derivative.length > 0)
  const arrays = useMemo(() => hasArrays(program), [program])
  const said = saidOf(
    program,
    useLane(lane => lane),
    words,
  )
  const line = useRef<HTMLDivElement>(null)
  const alone = pass === null && of === undefined
  const [entries] = useEntries()
  const single = lane !== null || beside
  useFit(line, single, said.rule !== "", [said.rule, said.numbers, note === null, entries].join())
  return (
    <section className={arrays ? "card arrays" : "card"} aria-label={words.card.title(lane)} tabIndex={0}>
      {said.rule !== "" && (
        <div className="mathematics" ref={line}>
          <Tex tex={said.rule} display />
          {said.numbers !== "" && <Tex tex={said.numbers} display className="worked" />}
        </div>
      )}
      <div className="told">
        <p>
          <strong>{said.title}</strong>{" "}
          <span>
            <Rich parts={said.sentence} />
          </span>
          {alone && (
            <>
              <Predicts />
              <EntriesButton />
            </>
          )}
        </p>
        {note !== null && (
          <p className="outcome" role="status">
            {note}
          </p>
        )}
        {alone && <Aside />}
      </div>
    </section>
  )
}

/** Beside what is said of a step: the entries of a product that are asked for, else the end of the sweep or the curve of the node. */
function Aside() {
  const over = useLane(({ run, step }) => step === run.plan.steps)
  return <Product instead={over ? <Ending /> : <Curve />} />
}

/** Says each manual step once; silent while playing, until it pauses. Written past React: a step is one commit. */
export function Narration() {
  const words = useWords(told)
  const program = useWorkbench(state => state.derived.good.program)
  const lanes = useWorkbench(state => state.derived.lanes)
  const tick = useWorkbench(state => state.derived.tick)
  const playing = useWorkbench(state => state.playing)
  const status = useRef<HTMLDivElement>(null)
  const fresh = useRef(true)
  useEffect(() => {
    if (fresh.current || playing) {
      fresh.current = false
      return
    }
    // A held key passes many steps; only where it rests is worth saying.
    const rest = setTimeout(() => {
      if (status.current) status.current.textContent = lanes.map(lane => saidOf(program, lane, words).speech).join(" ")
    }, REST_MS)
    return () => clearTimeout(rest)
  }, [program, lanes, tick, playing, words])
  return <div role="status" aria-label={words.card.narration} className="unseen" ref={status} />
}

import {
  createElement,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from "react"
import type { Lowered } from "../../engine/graph/program"
import { told } from "../../explain/words/told"
import { Rich } from "../kit/Rich"
import { lazyPart } from "../kit/lazyPart"
import { onceWritten } from "../kit/settled"
import { Tex } from "../kit/Tex"
import { Curve } from "./Curve"
import { Ending } from "./Ending"
import { EntriesButton, Product, useEntries } from "./Product"
import { Predicts } from "./Predicts"
import { saidOf } from "./said"
import { LaneContext, useLane, useWords, useWorkbench } from "../context"

const REST_MS = 120

function hasArrays({ graph }: Lowered): boolean {
  for (let node = 0; node < graph.size; node++) if (graph.shape(node).length > 0) return true
  return false
}

/** Mathematics is made smaller by so much at most, where it is wider or higher than its card. */
const LEAST_FIT = 0.5

/** Tells the styles by how much a card's mathematics is too high for it, where it has a line of its own (`single`) too wide, and how much its words are too many. */
function useFit(line: RefObject<HTMLElement | null>, single: boolean, text: string) {
  useLayoutEffect(() => {
    const element = line.current
    const card = element?.parentElement
    if (!card) return
    let fitted = 0
    const fit = () => {
      fitted = card.clientWidth
      element.style.removeProperty("--fit")
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(card)
      // Lengths are told in whole px: one is left for what that hides.
      const width = card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 1
      const height = card.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) - 1
      // Not all of the height is type: it may take several times.
      for (let size = 1, share = 0; size > LEAST_FIT && share < 1;) {
        share = Math.min((single ? width : element.clientWidth) / element.scrollWidth, height / element.scrollHeight)
        size = Math.max(LEAST_FIT, size * share)
        if (share < 1) element.style.setProperty("--fit", String(size))
      }
      card.style.removeProperty("--words")
      // Smaller words have more on a line as well as more lines: by the root of what is missing, until they fit.
      for (let words = 1; words > LEAST_FIT && card.scrollHeight > card.clientHeight;) {
        words = Math.max(LEAST_FIT, 0.98 * words * Math.sqrt(card.clientHeight / card.scrollHeight))
        card.style.setProperty("--words", String(words))
      }
      // Where that is not enough it is the mathematics that is too high: smaller words would help nobody.
      if (card.scrollHeight > card.clientHeight) card.style.removeProperty("--words")
    }
    onceWritten(fit)
    // Another typeface is not as wide.
    if (document.fonts.status !== "loaded") void document.fonts.ready.then(fit)
    // Nor is another card: what stands beside it may come and go.
    const sized = new ResizeObserver(() => {
      if (card.clientWidth !== fitted) fit()
    })
    sized.observe(card)
    return () => sized.disconnect()
  }, [line, single, text])
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
  useFit(line, single, [said.rule, said.numbers, note === null, entries].join())
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

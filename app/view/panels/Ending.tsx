import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from "react"
import { ending, moveOf, type Promised } from "../../explain/ending"
import { formatNumber, texNumber } from "../../explain/number"
import type { Rich as RichText } from "../../explain/rich"
import { told } from "../../explain/words/told"
import { texWidth } from "../../picture/type/measure"
import { tensorOf } from "../../document/given"
import { changeBy } from "../../store/nudge"
import { active, valueOf } from "../../store/series"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { useLane, useWorkbench, useWords } from "../context"

const CALM = "(prefers-reduced-motion: reduce)"
const FLIGHT_MS = 600
/** How much larger KaTeX sets than the type around, and a little beside it. */
const KATEX_EM = 1.25

/** Lifts the numbers of the inputs out of the picture, into what they have become. */
function useLifted(box: React.RefObject<HTMLElement | null>, names: readonly string[]) {
  const key = names.join("\n")
  useLayoutEffect(() => {
    const target = box.current?.querySelector(".found")
    const stage = box.current?.closest(".single, .lane")
    if (!target || !stage || matchMedia(CALM).matches) return
    const to = target.getBoundingClientRect()
    const flights = key.split("\n").flatMap(name => {
      const number = stage.querySelector<HTMLElement>(`.label[data-of="${CSS.escape(name)}"] .derivative`)
      if (!number) return []
      const from = number.getBoundingClientRect()
      const flight = Object.assign(document.createElement("span"), {
        className: "lifted",
        textContent: number.textContent,
      })
      flight.setAttribute("aria-hidden", "true")
      document.body.append(flight)
      const by = `translate(${to.left + to.width / 2 - from.left}px, ${to.top + to.height / 2 - from.top}px)`
      Object.assign(flight.style, { left: `${from.left}px`, top: `${from.top}px` })
      flight.animate([{ opacity: 1 }, { opacity: 1, offset: 0.7 }, { transform: `${by} scale(1.5)`, opacity: 0 }], {
        duration: FLIGHT_MS,
        easing: "ease-in-out",
      }).onfinish = () => flight.remove()
      return [flight]
    })
    target.animate([{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }], FLIGHT_MS)
    return () => flights.forEach(flight => flight.remove())
  }, [box, key])
}

const texSum = ({ along }: Promised, by: number): string => {
  const [first] = along
  if (along.length === 1) return `${first!.tex} ${signed(by * first!.weight)}`
  const step = texNumber(by)
  return `(${along.map(({ tex }) => tex).join(",\\, ")}) + ${step}\\,(${along.map(({ weight }) => texNumber(weight)).join(",\\, ")})`
}

const signed = (by: number) => (by < 0 ? `- ${texNumber(-by)}` : `+ ${texNumber(by)}`)

/** "x + 0.01 changes f by about −0.06", and what the program says when that is tried. */
function Nudge({ move }: { move: Promised }) {
  const say = useWords(told).ending
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const [first] = move.along
  const input = program.inputs.find(({ node }) => node === first!.node)!
  const value = tensorOf(valueOf(input, document.at.get(input.name))).data[first!.entry]!
  const by = moveOf(value)
  const [tried, tell] = useState<{ readonly program: unknown; readonly at: unknown; readonly change: number } | null>(
    null,
  )
  const found = tried?.program === program && tried.at === document.at ? tried.change : null
  const nudge = () => {
    const nudges = move.along.map(({ node, entry, weight }) => ({ node, entry, by: by * weight }))
    tell({ program, at: document.at, change: changeBy(program, document, nudges, move.output) })
  }
  const sum = { tex: texSum(move, by) }
  const output = { tex: move.output.tex }
  const claim: RichText =
    move.slope === 0 ? say.nothing(sum, output) : say.change(sum, output, { tex: texNumber(move.slope * by) })
  return (
    <li>
      <span>
        <Rich parts={claim} />
      </span>
      <button type="button" onClick={nudge} aria-label={say.nudge(first!.name)}>
        {found === null ? say.try : say.found(formatNumber(found))}
      </button>
      <output className="unseen">{found === null ? "" : say.found(formatNumber(found))}</output>
    </li>
  )
}

/** At the last step: what has been found, large, and what it is for. */
export function Ending() {
  const say = useWords(told).ending
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const over = step === run.plan.steps
  const end = useMemo(
    () => (over ? ending(program, run, active(program, document)) : null),
    [over, program, run, document],
  )
  return end && <Found key={end.moves.length} label={say.title} end={end} />
}

function Found({ label, end }: { label: string; end: NonNullable<ReturnType<typeof ending>> }) {
  const box = useRef<HTMLElement>(null)
  const mode = useLane(lane => lane.pass)
  useLifted(
    box,
    end.moves.flatMap(({ along, output }) => (mode === "forward" ? [output.name] : along.map(({ name }) => name))),
  )
  return (
    <section className="ending" aria-label={label} ref={box}>
      <div className="found" style={{ "--ems": KATEX_EM * texWidth(end.tex) } as CSSProperties}>
        <Tex tex={end.tex} />
      </div>
      <ul>
        {end.moves.map(move => (
          <Nudge key={move.along[0]!.tex + move.output.tex} move={move} />
        ))}
      </ul>
    </section>
  )
}

import { durationOf, inBetweenAt, type Fading, type InBetween } from "../../../picture/scene/inbetween"
import type { StepMotion } from "../../../picture/scene/stepmotion"
import type { Drawn } from "../../../store/staging"
import { createTelling } from "./telling"
import { createWrite, shares, type Write } from "./write"

/** A step's motion on the stage: any state between its keyframes, until it is closed and the stage shows what React has drawn. */
export interface Projection {
  readonly show: (p: number) => void
  readonly close: () => void
}

/** What stands for the moving things until they move: hidden, or as at rest. */
function standIns(stage: Element, { marks, links }: StepMotion): readonly Element[] {
  const find = (name: string, id: string) => [...stage.querySelectorAll(`[${name}="${CSS.escape(id)}"]`)]
  return [
    ...marks.flatMap(({ after: { id, copy } }) => [
      ...find(copy ? "data-ghost" : "data-node", id),
      ...find("data-of", id),
    ]),
    ...links.flatMap(({ link: { id } }) => [...find("data-edge", id), ...find("data-of", id)]),
  ]
}

/** Puts a step's motion on the stage. `film` holds the elements that Film.tsx has made for it. */
export function project(film: HTMLElement, stage: Element, passage: StepMotion, drawn: Drawn): Projection {
  const write = createWrite()
  const telling = createTelling(stage, passage, drawn, write)
  const all = (name: string) => [...film.querySelectorAll(name)]
  const parts = {
    shapes: all(".shape").map(within(SHAPE)),
    words: all(".cast").map(within(WORDS)),
    calms: all(".calm"),
    lights: all(".beam"),
    factors: all(".factor"),
    chips: all(".chip"),
    numbers: passage.links.map(({ link }) => stage.querySelector(`[data-contribution="${CSS.escape(link.id)}"]`)),
  }
  const covered = standIns(stage, passage)
  for (const element of covered) element.setAttribute("data-moving", "")
  film.hidden = false
  return {
    show: p => {
      const now = inBetweenAt(passage, p)
      draw(write, parts, now)
      telling.show(now.told)
    },
    close: () => {
      telling.close()
      film.hidden = true
      for (const element of covered) element.removeAttribute("data-moving")
      for (const number of parts.numbers) (number as HTMLElement | null)?.style.removeProperty("opacity")
    },
  }
}

const SHAPE = ["lit", "stored"] as const
const WORDS = ["value", "pair", "derivative", "badge", "sum"] as const

/** The parts of an element by their class. */
const within =
  <Name extends string>(names: readonly Name[]) =>
  (element: Element) =>
    Object.fromEntries(names.map(name => [name, element.querySelector(`.${name}`)])) as Record<Name, Element | null>

type Parts = Readonly<
  Record<"calms" | "lights" | "factors" | "chips", readonly Element[]> & {
    shapes: readonly Record<(typeof SHAPE)[number], Element | null>[]
    words: readonly Record<(typeof WORDS)[number], Element | null>[]
    /** The contributions that stand already, by link; null: it has none. */
    numbers: readonly (Element | null)[]
  }
>

function draw(
  write: Write,
  { shapes, words, calms, lights, factors, chips, numbers }: Parts,
  { marks, links }: InBetween,
): void {
  const fade = (element: Element | null | undefined, fading: Fading | null) => {
    write(element, "opacity", shares(fading?.opacity ?? 0))
    if (fading) write(element, "text", fading.text)
  }
  marks.forEach(({ lit, stored, value, derivative, badge, sum }, i) => {
    const part = words[i]
    write(shapes[i]?.lit, "opacity", shares(lit))
    write(shapes[i]?.stored, "opacity", shares(stored))
    fade(part?.value, value)
    write(part?.pair, "opacity", shares(derivative?.opacity ?? 0))
    write(part?.pair, "display", derivative ? "" : "none")
    if (derivative) write(part?.derivative, "text", derivative.text)
    fade(part?.badge, badge)
    fade(part?.sum, sum)
  })
  links.forEach(({ rest, calm, light, lit, factor, landed, chip }, i) => {
    write(calms[i], "d", rest)
    write(calms[i], "opacity", shares(calm))
    write(lights[i], "d", light)
    write(lights[i], "opacity", shares(lit))
    write(factors[i], "opacity", shares(factor))
    write(numbers[i], "opacity", shares(landed))
    fade(chips[i], chip)
    if (chip) write(chips[i], "translate", `${chip.x.toFixed(1)}px ${chip.y.toFixed(1)}px`)
  })
}

/** Moves progress evenly from one value to another, a frame at a time; tells when it is over. Returns what stops it. */
export function glide(from: number, to: number, ms: number, show: (p: number) => void, over: () => void): () => void {
  let frame = 0
  let start: number | null = null
  const tick = (now: number) => {
    start ??= now
    const share = ms > 0 ? Math.min(1, (now - start) / ms) : 1
    if (share < 1) {
      show(from + (to - from) * share)
      frame = requestAnimationFrame(tick)
    } else over()
  }
  show(from)
  frame = requestAnimationFrame(tick)
  return () => cancelAnimationFrame(frame)
}

/** The share of a beat in which a passage is over. */
const SHARE = 0.9

/** How long a passage takes from one progress to another, in ms at normal speed; within a beat if there is one. */
export const lasting = (passage: StepMotion, from: number, to: number, beat: number | null): number =>
  Math.abs(to - from) * Math.min(durationOf(passage), beat === null ? Infinity : SHARE * beat)

const FADE_MS = 120

/** For those who want no motion: what has changed fades in where it stands. */
export function fadeIn(stage: Element, passage: StepMotion): void {
  for (const element of standIns(stage, passage)) element.animate([{ opacity: 0.3 }, { opacity: 1 }], FADE_MS)
}

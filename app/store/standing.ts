import type { Document } from "../document/document"
import { sameStructure } from "../engine/graph/structure"
import type { Lowered } from "../engine/graph/program"
import type { Reading } from "./reading"

/** A program that was shown for so long has stood: it was meant. */
const STOOD_MS = 1000

/** The same inputs, and the same done with them: a slider has moved a number in the text. */
const sameProgram = (a: Lowered, b: Lowered) =>
  sameStructure(a.graph, b.graph) && a.inputs.every(({ name }, i) => name === b.inputs[i]?.name)

/** A reading that is a program. */
export type Good = Reading & { readonly program: Lowered }

/**
 * Which program is shown. A text that is one: its own, at once. Of a text with an error what stands before the fault, else the last program that stood for
 * a second: what was shown for less is a word on its way (`ta` of `tanh`), and goes again as it came. What was opened as a whole has stood at once.
 */
export function standing(first: Good, now: () => number) {
  let [last, steady, whole] = [first, first, first.text]
  let since = -Infinity
  const hasStood = () => now() - since >= STOOD_MS
  const goodOf = (reading: Reading): Good => {
    if (reading.program) return reading as Good
    const { before, unfinished } = reading
    if (before) return partOf(reading, before)
    return unfinished || hasStood() ? last : steady
  }
  return {
    goodOf,
    /** The text was not typed: where it is no program, no other one is an earlier text of it. */
    open: (document: Document): Document => {
      whole = document.program
      last = steady = first
      return document
    },
    last: () => last,
    /** This is shown from now on. */
    show: (good: Good) => {
      if (!sameProgram(good.program, last.program)) {
        if (hasStood()) steady = last
        since = good === steady ? -Infinity : now()
      }
      if (good.text === whole) since = -Infinity
      last = good
    },
  }
}

const parts = new WeakMap<Reading, Good>()

/** The part before the error of a reading, as one of its own: the same object every time. */
function partOf(reading: Reading, before: NonNullable<Reading["before"]>): Good {
  const part = parts.get(reading) ?? { ...reading, ...before, before: null }
  parts.set(reading, part)
  return part
}

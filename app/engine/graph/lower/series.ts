import type { Span } from "../../language/diagnostic"
import type { Expression } from "../../language/expression"
import { namesIn } from "../../language/indices"
import { boundValue, sizeOver } from "./entries"
import type { LoweringFrame, LoweringMachine } from "./lowering"

type Series = Extract<Expression, { readonly kind: "series" }>

/** Where a sum or product starts and ends. A name that nothing defines is the size of what the counter indexes. Null, with a diagnostic, if that is not known. */
export function boundsOf(
  machine: LoweringMachine,
  series: Series,
  frame: LoweringFrame,
): readonly [number, number] | null {
  const { first, last, body, variable, span } = series
  const start = boundValue(machine, first, frame)
  const end = last === null ? sizeOver(machine, body, variable, frame) : boundValue(machine, last, frame)
  if (start !== null && end !== null && end >= start) return [start, end]
  const place = (start === null ? series.firstSpan : series.lastSpan) ?? span
  const unknown = start !== null && end === null && typeof last === "string" ? sizeNamed(machine, last, frame) : null
  const size = unknown === null ? null : sizeOver(machine, body, variable, frame)
  if (unknown !== null && size !== null) machine.learned.sizes.set(unknown, size)
  else report(machine, series, place)
  return null
}

/** The one name in a bound that nothing defines, so that it can be a size. */
function sizeNamed(machine: LoweringMachine, bound: string, frame: LoweringFrame): string | null {
  const free = namesIn(bound).filter(name => !frame.subscripts.has(name) && machine.numberOf(name) === null)
  const [name] = free
  return name !== undefined && free.every(other => other === name) && !machine.isOwn(name) ? name : null
}

function report(machine: LoweringMachine, { series, variable, last }: Series, place: Span) {
  const quoted = machine.text.slice(place.from, place.to)
  const text = quoted === "" ? `${series}_${variable}` : quoted
  machine.report("bad-bound", place, last === null ? { text, counter: variable } : { text })
}

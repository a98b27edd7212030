import type { Applied, ParserState, Operand } from "./parser"
import { add, fix, insert, quote, replace, type ParseReport } from "./report"
import { isBreak, isMark, type Token } from "./tokens"

/** `a/b c`: read as (a/b)·c, since juxtaposition binds like `*`; many read it as a/(b·c). */
export function reportSlash(report: ParseReport, divisor: Operand, gap: number, last: Operand) {
  const span = { from: divisor.from, to: last.to }
  const product = fix(report, [replace({ from: divisor.to, to: gap }, "*")])
  const denominator = fix(report, [insert(divisor.from, "("), insert(last.to, ")")])
  add(report, "ambiguous-slash", span, { product: quote(report, span) }, [product, denominator])
}

/** `sin x y`: sin(x)·y or sin(x·y). */
export function reportApplication(report: ParseReport, applied: Applied, last: Operand) {
  const { callee, argument } = applied
  const open = replace({ from: callee.exponent?.to ?? callee.to, to: argument.from }, "(")
  const gap = { from: argument.to, to: last.from }
  const narrow = fix(report, [open, replace(gap, ")*")])
  const wide = fix(report, [open, replace(gap, "*"), insert(last.to, ")")])
  const span = { from: argument.from, to: last.to }
  add(report, "ambiguous-application", span, { name: callee.name, argument: quote(report, span) }, [narrow, wide])
}

/** Whether a bar that would open here might as well close: the product before it holds `|…|` already. */
export function isDoubtfulBar(machine: ParserState): boolean {
  const { bars, brackets, reader } = machine
  return bars !== null && bars.brackets === brackets.length && !isMark(reader.tokens[reader.at - 1]!, "|")
}

/** `|x|y|`: says so, and passes over the rest of the bars. */
export function reportBars(machine: ParserState) {
  const { reader, bars } = machine
  const { report } = reader
  const all = barsFrom(machine, bars?.from ?? 0)
  const [, second, third, fourth] = all
  const last = all.at(-1)!
  const span = { from: all[0]!.from, to: last.to }
  const fixes =
    second === undefined || third === undefined
      ? []
      : fourth === undefined
        ? [fix(report, [insert(second.to, "*|")]), fix(report, [replace(second, "*")])]
        : [fix(report, [insert(reader.tokens[reader.at - 1]!.to, "*")])]
  add(report, "ambiguous-bars", span, { text: quote(report, span) }, fixes)
  while (reader.tokens[reader.at] !== last) reader.at++
  reader.at++
}

/** The bars of the innermost bracket, from the one at `from` on to its end. */
function barsFrom({ reader }: ParserState, from: number): Token[] {
  const { tokens } = reader
  let at = reader.at
  while (at > 0 && tokens[at - 1]!.from >= from) at--
  const found: Token[] = []
  for (let depth = 0; at <= reader.at || !isBreak(tokens[at]!); at++) {
    const token = tokens[at]!
    if (isMark(token, "(") || isMark(token, "[")) depth++
    else if (isMark(token, ")") || isMark(token, "]")) {
      if (depth === 0 && at > reader.at) break
      depth = Math.max(0, depth - 1)
    } else if (isMark(token, "|") && (depth === 0 || at === reader.at)) found.push(token)
  }
  return found
}

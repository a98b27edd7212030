import type { Span } from "../engine/language/diagnostic"
import type { Statement } from "../engine/language/expression"
import { texProgram } from "../engine/language/tex"
import { notation } from "./notation"
import { inTex } from "./number"

/** A program as it is typeset under its text. */
export interface Echo {
  /** TeX, a line each; its pieces are numbered as `data-piece`, in each line from 0: so the TeX of a line does not change with the lines above. */
  readonly lines: readonly string[]
  /** Where in the text the pieces of each line stand. */
  readonly pieces: readonly (readonly Span[])[]
}

const PIECE = /\bpiece=(\d+)/gu

const MOST_ECHOED = 40
/** A longer line is not set: nobody would read it, and the page would stand still. In characters of the program. */
const LONGEST_ECHOED = 2000

/** The statements that are typeset. */
export const echoed = (statements: readonly Statement[]): readonly Statement[] =>
  statements.slice(0, MOST_ECHOED).filter(({ span }) => span.to - span.from <= LONGEST_ECHOED)

/** Typesets a program, piece by piece. */
export function echoOf(statements: readonly Statement[]): Echo {
  const spans: Span[] = []
  const tag = ({ span }: { readonly span: Span }) => `piece=${spans.push(span) - 1}`
  const pieces: Span[][] = []
  const lines = texProgram(echoed(statements), { ...notation, tag }).map(line => {
    const own: Span[] = []
    pieces.push(own)
    return inTex(line).replace(PIECE, (_, index: string) => `piece=${own.push(spans[Number(index)]!) - 1}`)
  })
  return { lines, pieces }
}

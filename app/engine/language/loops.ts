import type { Bound, Statement } from "./expression"
import { boundOf, spelled } from "./series"
import type { Span } from "./diagnostic"
import { DEEPEST, peek, type Reader } from "./parser"
import { add, quote } from "./report"
import { readStatement } from "./statements"
import { isBreak, isEquals, isMark, type Token } from "./tokens"

type Repeat = Statement & { kind: "repeat" }

/** A loop whose body is being read. */
interface Block {
  readonly start: Token
  readonly end: number
  readonly count: Bound
  readonly countSpan: Span
  readonly variable: string | null
  readonly body: Statement[]
  /** On one line: the body is a single statement. */
  readonly single: boolean
  /** How far the line of its head is indented; the body is what is indented further. */
  readonly indent: number
}

/** Reads a whole text. Loops that are still open are kept on a stack. */
export function readProgram(reader: Reader): Statement[] {
  const program: Statement[] = []
  const blocks: Block[] = []
  let indent = 0
  for (;;) {
    const before = reader.tokens[reader.at - 1]
    const token = peek(reader)
    if (token.kind === "end") break
    if (isBreak(token)) {
      reader.at++
      continue
    }
    if (before === undefined || before.kind === "newline") {
      indent = token.from - (before?.to ?? 0)
      while (blocks.length > 0 && indent <= blocks.at(-1)!.indent) endBlock(reader, program, blocks)
    }
    if (isLoop(reader)) {
      blocks.push(readHead(reader, indent))
      if (blocks.length > DEEPEST) abandon(reader, token)
      continue
    }
    const statement = readStatement(reader)
    if (statement !== null) deliver(program, blocks, statement)
    while (blocks.at(-1)?.single === true) endBlock(reader, program, blocks)
  }
  while (blocks.length > 0) endBlock(reader, program, blocks)
  return program
}

/** Loops nested too deep: the rest of the line is passed over. */
function abandon(reader: Reader, token: Token) {
  add(reader.report, "too-deep", token, { limit: DEEPEST })
  while (!isBreak(peek(reader))) reader.at++
}

function deliver(program: Statement[], blocks: readonly Block[], statement: Statement) {
  const body = blocks.at(-1)?.body ?? program
  body.push(statement)
}

/** Ends the innermost loop, and with it those that consist of it alone. */
function endBlock(reader: Reader, program: Statement[], blocks: Block[]) {
  const block = blocks.pop()!
  const { count, countSpan, variable, body, start } = block
  const span = { from: start.from, to: body.at(-1)?.span.to ?? block.end }
  if (body.length === 0 && !isBroken(reader, span.from))
    add(reader.report, "unfinished", { from: start.from, to: block.end }, { after: quote(reader.report, span) })
  const loop: Repeat = { kind: "repeat", count, countSpan, variable, body, span }
  deliver(program, blocks, loop)
  while (blocks.at(-1)?.single === true) {
    const outer = blocks.pop()!
    const whole = { from: outer.start.from, to: span.to }
    deliver(program, blocks, {
      kind: "repeat",
      count: outer.count,
      countSpan: outer.countSpan,
      variable: outer.variable,
      body: outer.body,
      span: whole,
    })
  }
}

/** Whether something behind this place was complained of: then its absence is no news. */
const isBroken = (reader: Reader, from: number): boolean =>
  reader.report.diagnostics.some(found => found.span.from >= from)

function isLoop(reader: Reader): boolean {
  const token = peek(reader)
  if (token.kind !== "name" || token.text !== "repeat" || reader.names.assigned.has("repeat")) return false
  const next = peek(reader, 1)
  const negative = isMark(next, "-") && peek(reader, 2).kind === "number" && isMark(peek(reader, 3), ":")
  return next.kind === "number" || next.kind === "name" || isMark(next, ":") || negative
}

/** Reads `repeat 4 as k:`. */
function readHead(reader: Reader, indent: number): Block {
  const start = peek(reader)
  reader.at++
  const [count, countSpan] = readCount(reader, start)
  let variable: string | null = null
  if (peek(reader).text === "as" && peek(reader, 1).kind === "name") {
    variable = peek(reader, 1).text
    reader.at += 2
  }
  const last = reader.tokens[reader.at - 1]!
  if (isMark(peek(reader), ":")) reader.at++
  else {
    const span = { from: start.from, to: last.to }
    add(reader.report, "unfinished", last, { after: quote(reader.report, span) })
  }
  const single = !isBreak(peek(reader))
  return { start, end: reader.tokens[reader.at - 1]!.to, count, countSpan, variable, body: [], single, indent }
}

/** The number of rounds: a whole number, at least 1, or an index to be calculated; and where it stands. */
function readCount(reader: Reader, start: Token): readonly [count: Bound, span: Span] {
  const from = reader.at
  while (!isBreak(peek(reader)) && !isMark(peek(reader), ":") && peek(reader).text !== "as") {
    if (isEquals(peek(reader))) break
    reader.at++
    if (reader.at === from + 1 && peek(reader, -1).kind === "number" && !isMark(peek(reader), ":")) break
  }
  const tokens = reader.tokens.slice(from, reader.at)
  const [first] = tokens
  const span = first === undefined ? start : { from: first.from, to: tokens.at(-1)!.to }
  const count = boundOf(spelled(reader, tokens))
  if (count !== null && (typeof count === "string" || count >= 1)) return [count, { from: span.from, to: span.to }]
  add(reader.report, "bad-count", span, { count: first === undefined ? "" : quote(reader.report, span) })
  return [1, span]
}

import type { Span } from "./diagnostic"
import type { Statement } from "./expression"
import { nameValue, requireNumber, requireValue } from "./conditions"
import { readFormula } from "./formula"
import { type Operand, peek, type Reader } from "./parser"
import { definitionEquals, isFunction, isReserved } from "./vocabulary"
import { reportForeign } from "./foreign"
import { add, fix, insert, quote, replace } from "./report"
import { isBreak, isEquals, type Token } from "./tokens"

/** Reads one statement other than a loop, to its end; null if it has no meaning. */
export function readStatement(reader: Reader): Statement | null {
  const token = peek(reader)
  const found = reader.report.diagnostics.length
  const statement = reportForeign(reader) ? refuse(reader) : readKind(reader, token)
  const sound = reader.report.diagnostics.length === found
  if (!isBreak(peek(reader)) && sound) {
    const next = peek(reader)
    add(reader.report, "bad-char", next, { char: quote(reader.report, next) })
  }
  while (!isBreak(peek(reader))) reader.at++
  return statement
}

function refuse(reader: Reader): null {
  while (peek(reader).kind !== "newline" && peek(reader).kind !== "end") reader.at++
  return null
}

function readKind(reader: Reader, token: Token): Statement | null {
  const constant = token.text === "const" && peek(reader, 1).kind === "name"
  if (constant) reader.at++
  const first = peek(reader)
  if (first.kind === "name" && isEquals(peek(reader, 1))) return readAssignment(reader, token, first, constant)
  const equals = definitionEquals(reader.tokens, reader.at)
  if (equals >= 0) return readDefinition(reader, first, equals)
  return readBare(reader, constant)
}

function readAssignment(reader: Reader, start: Token, name: Token, constant: boolean): Statement | null {
  if (isFunction(reader.names, name.text) || isReserved(reader.names, name.text)) reportReserved(reader, name)
  reader.at += 2
  const value = readValue(reader)
  if (value === null) return null
  nameValue(reader, name.text, value)
  const whole = { from: start.from, to: value.to }
  if (atAssignment(reader)) reportTarget(reader, { from: name.from, to: value.to }, null)
  return { kind: "assign", name: name.text, nameSpan: spanOf(name), constant, value: value.node, span: whole }
}

function readDefinition(reader: Reader, name: Token, equals: number): Statement | null {
  if (isReserved(reader.names, name.text)) reportReserved(reader, name)
  const params = reader.tokens.slice(reader.at + 2, equals).filter(token => token.kind === "name")
  params.forEach((param, i) => {
    if (isFunction(reader.names, param.text)) reportReserved(reader, param)
    if (params.findIndex(({ text }) => text === param.text) < i)
      add(reader.report, "duplicate", param, { name: param.text })
  })
  reader.at = equals + 1
  const body = readValue(reader)
  if (body === null) return null
  requireNumber(reader, body)
  return {
    kind: "function",
    name: name.text,
    nameSpan: spanOf(name),
    params: params.map(param => ({ name: param.text, span: spanOf(param) })),
    body: body.node,
    span: { from: name.from, to: body.to },
  }
}

/** What stands behind an `=`. */
function readValue(reader: Reader): Operand | null {
  const equals = reader.tokens[reader.at - 1]!
  const found = reader.report.diagnostics.length
  const value = readFormula(reader)
  if (value === null && reader.report.diagnostics.length === found && reader.tokens[reader.at - 1] === equals)
    add(reader.report, "unfinished", equals, { after: quote(reader.report, equals) })
  return value
}

function readBare(reader: Reader, constant: boolean): Statement | null {
  const value = readFormula(reader)
  if (value === null) return null
  if (atAssignment(reader)) {
    reader.at++
    const other = readFormula(reader)
    reportTarget(reader, value, other)
    return null
  }
  requireValue(reader, value)
  if (constant) add(reader.report, "bad-target", value, { target: quote(reader.report, value) })
  return { kind: "expression", value: value.node, span: spanOf(value) }
}

/** Whether the formula ended at an `=` that was not complained of already, as the second of `x = = 3` is. */
const atAssignment = (reader: Reader): boolean =>
  isEquals(peek(reader)) && reader.report.diagnostics.at(-1)?.span.to !== peek(reader).to

/** `3 = x`: only a name can be assigned. If the other side is one, they are swapped. */
function reportTarget(reader: Reader, target: Span, other: Operand | null) {
  const { report } = reader
  const { from, to } = target
  const swap = other?.node.kind === "name" ? other : null
  const fixes =
    swap === null
      ? []
      : [
          fix(report, [
            replace(target, report.text.slice(swap.from, swap.to)),
            replace(swap, report.text.slice(from, to)),
          ]),
        ]
  add(report, "bad-target", target, { target: quote(report, target) }, fixes)
}

function reportReserved(reader: Reader, name: Token) {
  add(reader.report, "reserved", name, { name: name.text }, [fix(reader.report, [insert(name.to, "_1")])])
}

const spanOf = ({ from, to }: Span): Span => ({ from, to })

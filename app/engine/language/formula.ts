import { opens, shutAll } from "./brackets"
import { hole, type ParserState, newMachine, type Operand, peek, type Reader } from "./parser"
import { readOperand } from "./operand"
import { readOperator } from "./operator"
import { LEVEL } from "./operators"
import { reduce } from "./reduce"
import { add, quote } from "./report"
import { isMark } from "./tokens"

/**
 * Reads one expression, up to a line break, `;` or `=` outside of brackets. Null if there is none, or if it was given up
 * (the finding says why; the rest of the line is passed over). A condition is left to the caller to judge.
 */
export function readFormula(reader: Reader): Operand | null {
  const machine = newMachine(reader)
  while (!machine.done && !machine.halted) {
    if (machine.expecting) readOperand(machine)
    else readOperator(machine)
  }
  if (machine.halted) {
    passLine(machine)
    return null
  }
  return finish(machine)
}

function finish(machine: ParserState): Operand | null {
  const { reader } = machine
  const last = reader.tokens[reader.at - 1]
  if (machine.expecting) {
    if (machine.operands.length + machine.pending.length + machine.brackets.length === 0) return null
    const inOpenBracket = machine.brackets.length > 0 && last !== undefined && opens(last)
    if (!inOpenBracket && last !== undefined && last.kind !== "bad")
      add(reader.report, "unfinished", last, { after: quote(reader.report, last) })
    hole(machine)
  }
  shutAll(machine, last?.to ?? 0)
  reduce(machine, LEVEL.conditional)
  return machine.operands.at(-1) ?? null
}

/** To the end of the line, or of the bracket that is still open there. */
function passLine(machine: ParserState) {
  const { reader } = machine
  let depth = machine.brackets.length
  for (;;) {
    const token = peek(reader)
    if (token.kind === "end" || token.kind === "semicolon" || (token.kind === "newline" && depth <= 0)) return
    if (isMark(token, "(") || isMark(token, "[")) depth++
    if (isMark(token, ")") || isMark(token, "]")) depth--
    reader.at++
  }
}

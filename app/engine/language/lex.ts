import {
  DOUBLE_MARKS,
  FRACTIONS,
  GREEK_NAMES,
  HASH,
  isCombining,
  isDigit,
  isLetter,
  isSpace,
  NEWLINE,
  SEMICOLON,
  SINGLE_MARKS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  UNDERSCORE,
} from "./characters"
import type { Span } from "./diagnostic"
import { scanNumber, startsNumber } from "./numerals"
import { add, fix, remove, replace, type ParseReport } from "./report"
import { scripted } from "./name"
import type { Token, TokenKind } from "./tokens"

interface Lexer {
  readonly text: string
  readonly report: ParseReport
  readonly tokens: Token[]
  at: number
  /** Where a quotation mark stands that was complained of with its partner. */
  closing: number
}

/** Characters that look like one we know but are another; typing aids put them there. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["＝", "="],
  ["＋", "+"],
  ["—", "-"],
  ["’", "'"],
  ["′", "'"],
  ["‘", "'"],
])
const REMOVABLE = '"“”„$`\u200b\u200c\u200d'

/** Marks that enclose something. Both are complained of at once. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["`", "`"],
  ["$", "$"],
])
const LONGEST_QUOTATION = 200

/** What a subscript without a name may follow: that of a norm or an entry. */
const CLOSERS = "|‖)]"

/** Commands of LaTeX that are read, by the words that they stand for. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["\\sum", "sum"],
  ["\\prod", "prod"],
])

/** Cuts a text into tokens; the last is of kind "end". Brackets are not matched here. */
export function lex(text: string, report: ParseReport): Token[] {
  const lexer: Lexer = { text, report, tokens: [], at: 0, closing: -1 }
  while (lexer.at < text.length) scan(lexer)
  push(lexer, "end", lexer.at, "")
  return lexer.tokens
}

function push(lexer: Lexer, kind: TokenKind, from: number, text: string, value = 0) {
  lexer.tokens.push({ kind, text, value, from, to: lexer.at })
}

function scan(lexer: Lexer) {
  const { text, at } = lexer
  const code = text.charCodeAt(at)
  if (isSpace(code) || at === lexer.closing) lexer.at++
  else if (code === HASH) skipComment(lexer)
  else if (code === NEWLINE || code === SEMICOLON) {
    lexer.at++
    push(lexer, code === NEWLINE ? "newline" : "semicolon", at, text.charAt(at))
  } else if (startsNumber(text, at)) number(lexer)
  else if (text.startsWith("_{", at)) mark(lexer, 2, "_{")
  else if (isLetter(code) || GREEK_NAMES.has(text.charAt(at))) name(lexer)
  else symbol(lexer)
}

function skipComment(lexer: Lexer) {
  const end = lexer.text.indexOf("\n", lexer.at)
  lexer.at = end < 0 ? lexer.text.length : end
}

function number(lexer: Lexer) {
  const from = lexer.at
  const numeral = scanNumber(lexer.text, from)
  lexer.at = numeral.to
  if (numeral.repair !== null) {
    const span = { from, to: numeral.to }
    const fixes = numeral.repair === "" ? [] : [fix(lexer.report, [replace(span, numeral.repair)])]
    add(lexer.report, "bad-number", span, { number: lexer.text.slice(from, Math.min(numeral.to, from + 40)) }, fixes)
  }
  push(lexer, "number", from, "", numeral.value)
}

/** A name: a run of Latin letters or ONE Greek letter, then digits, then subscripts, which end it; `πx` and `w₁x₁` are two names, `θ₁` is one. */
function name(lexer: Lexer) {
  const { text, at: from } = lexer
  const greek = GREEK_NAMES.get(text.charAt(from))
  let spelled = greek ?? ""
  if (greek !== undefined) lexer.at++
  let plain = greek === undefined // Latin letters may follow: at the start, or behind an underscore
  for (; lexer.at < text.length && !text.startsWith("_{", lexer.at); lexer.at++) {
    const character = text.charAt(lexer.at)
    const code = text.charCodeAt(lexer.at)
    if (isDigit(code) || isCombining(code)) spelled += character
    else if (isLetter(code) && (plain || code === UNDERSCORE)) {
      plain = true
      spelled += character
    } else if (spelled.endsWith("_") && GREEK_NAMES.has(character)) spelled += GREEK_NAMES.get(character) ?? ""
    else if (spelled.endsWith("_") && character === "∞") spelled += "inf"
    else break
  }
  push(lexer, "name", from, scripted(spelled.normalize("NFC"), subscript(lexer)))
}

/** What a run of subscript characters stands for. */
function subscript(lexer: Lexer): string {
  let below = ""
  for (;;) {
    const next = SUBSCRIPTS.get(lexer.text.charAt(lexer.at))
    if (next === undefined) return below
    below += next
    lexer.at++
  }
}

function mark(lexer: Lexer, length: number, canonical: string) {
  const from = lexer.at
  lexer.at += length
  push(lexer, "mark", from, canonical)
}

function symbol(lexer: Lexer) {
  const { text, at } = lexer
  const character = text.charAt(at)
  const double = DOUBLE_MARKS.get(text.slice(at, at + 2))
  const single = SINGLE_MARKS.get(character)
  const fraction = FRACTIONS.get(character)
  if (double !== undefined) mark(lexer, 2, double)
  else if (single !== undefined) mark(lexer, 1, single)
  else if (fraction !== undefined) {
    lexer.at++
    push(lexer, "number", at, "", fraction)
  } else if (SUPERSCRIPTS.has(character)) superscript(lexer)
  else if (SUBSCRIPTS.has(character) && CLOSERS.includes(lexer.tokens.at(-1)?.text ?? " ")) name(lexer)
  else if (character === "\\") latex(lexer)
  else badCharacter(lexer)
}

function superscript(lexer: Lexer) {
  const from = lexer.at
  let digits = ""
  for (;;) {
    const next = SUPERSCRIPTS.get(lexer.text.charAt(lexer.at))
    const isSign = next === "-" || next === "+"
    if (next === undefined || isLetter(next.charCodeAt(0)) || (isSign && digits !== "")) break
    digits += next
    lexer.at++
  }
  const letter = SUPERSCRIPTS.get(lexer.text.charAt(lexer.at))
  if (digits === "" && letter !== undefined) {
    lexer.at++
    push(lexer, "superscript", from, letter, NaN)
    return
  }
  if (digits !== "-" && digits !== "+") push(lexer, "superscript", from, digits, Number(digits))
  else reportCharacter(lexer, from)
}

/** LaTeX is told once a line: what follows on the line could only mislead. */
function latex(lexer: Lexer) {
  const from = lexer.at++
  while (isLetter(lexer.text.charCodeAt(lexer.at)) && lexer.text.charCodeAt(lexer.at) !== UNDERSCORE) lexer.at++
  const word = COMMANDS.get(lexer.text.slice(from, lexer.at))
  if (word !== undefined) {
    push(lexer, "name", from, word)
    return
  }
  const span = { from, to: lexer.at }
  add(lexer.report, "unknown-latex", span, { command: lexer.text.slice(from, Math.min(lexer.at, from + 40)) })
  const end = lexer.text.indexOf("\n", lexer.at)
  lexer.at = end < 0 ? lexer.text.length : end
  push(lexer, "bad", from, "\\")
}

function badCharacter(lexer: Lexer) {
  const from = lexer.at
  const character = String.fromCodePoint(lexer.text.codePointAt(from) ?? 0)
  lexer.at += character.length
  const pair = PAIRS.get(character)
  const closing = pair === undefined ? -1 : lexer.text.slice(lexer.at, lexer.at + LONGEST_QUOTATION).indexOf(pair)
  if (closing > 0) quotation(lexer, from, lexer.at + closing)
  else {
    // A run of the same character is one mistake; so are the marks that combine with it.
    while (lexer.text.startsWith(character, lexer.at)) lexer.at += character.length
    while (isCombining(lexer.text.charCodeAt(lexer.at))) lexer.at++
    reportCharacter(lexer, from)
  }
}

/** `"x"`: the second mark goes with the first. */
function quotation(lexer: Lexer, from: number, closing: number) {
  const { report } = lexer
  const marks = [remove({ from, to: lexer.at }), remove({ from: closing, to: closing + 1 })]
  const next = lexer.text.indexOf("$", closing + 1)
  const isLast = next < 0 || lexer.text.slice(closing, next).includes("\n")
  const isLatex = lexer.text.charAt(from) === "$" && isLast
  const span = { from, to: isLatex ? closing + 1 : lexer.at }
  if (isLatex) add(report, "unknown-latex", span, { command: "$…$" }, [fix(report, marks)])
  else add(report, "bad-char", span, { char: lexer.text.charAt(from) }, [fix(report, marks)])
  push(lexer, "bad", from, lexer.text.charAt(from))
  lexer.closing = closing
}

/** Operators of other languages that are words here. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["%", "mod"],
  ["&", "and"],
])

function wordFor(text: string, { from, to }: Span, character: string): string | undefined {
  const word = WORDS.get(character)
  if (word === undefined || to - from > 1) return undefined
  const blank = (at: number) => (isSpace(text.charCodeAt(at)) ? "" : " ")
  return blank(from - 1) + word + blank(to)
}

function reportCharacter(lexer: Lexer, from: number) {
  const { report, text, at } = lexer
  const span = { from, to: at }
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0)
  const meant = LOOKALIKES.get(character) ?? wordFor(text, span, character)
  const edit = meant !== undefined ? replace(span, meant) : REMOVABLE.includes(character) ? remove(span) : null
  add(report, "bad-char", span, { char: character }, edit ? [fix(report, [edit])] : [])
  push(lexer, "bad", from, character)
}

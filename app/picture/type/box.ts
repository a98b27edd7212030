import { characters, commands, SCRIPT_EM, spaceBetween, spaces, type AtomKind, type Symbol } from "./atoms"
import { greek, italic, leaning, slanted, upright } from "./glyphs"

/** A rectangle around a piece of a formula, in em: `above` and `below` its base line. */
export interface TypeBox {
  readonly width: number
  readonly above: number
  readonly below: number
}

interface Atom extends TypeBox {
  readonly kind: AtomKind
}

/** What is still to be read. Formulas are written by us and nest at most some dozens deep, so reading them may recurse. */
interface Reader {
  readonly tokens: readonly string[]
  at: number
}

const EMPTY: TypeBox = { width: 0, above: 0, below: 0 }

/** Height of the line on which signs and fractions are centred. */
const AXIS = 0.25

/** Size of sub- and superscripts, and of both parts of a fraction in a line of text. */
const SCRIPT = 0.7

/** Size of scripts of scripts against that of scripts. */
const SMALLER = 5 / 7

/** Space after a script. */
const SCRIPT_SPACE = 0.05

/** From the middle of a fraction's bar to what stands above or below it, at least. */
const CLEARANCE = 0.06

/** Space on both sides of a fraction together: as wide in scripts as elsewhere. */
const FRACTION_SPACE = 0.24

/** The box of TeX that KaTeX sets in a line of text. Commands that it does not know count as one letter. */
export function texBox(tex: string): TypeBox {
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|[^]/gu) ?? []
  return row({ tokens, at: 0 }, false)
}

/** Everything up to the end of the group: a closing brace, bracket, `\right`, or the end of a cell. */
function row(reader: Reader, script: boolean, ends: readonly string[] = ["}"]): TypeBox {
  let box = EMPTY
  let last: AtomKind | undefined
  while (reader.at < reader.tokens.length && !ends.includes(reader.tokens[reader.at]!)) {
    const token = reader.tokens[reader.at]!
    const space = token.startsWith("\\") ? spaces.get(token.slice(1)) : /\s/u.test(token) ? 0 : undefined
    if (space !== undefined) {
      box = { ...box, width: box.width + (script ? space * SCRIPT_EM : space) }
      reader.at++
      continue
    }
    const atom = scripted(reader, script)
    const unary = atom.kind === "binary" && (!last || last === "binary" || last === "relation" || last === "open")
    const kind = unary || (atom.kind === "binary" && last === "comma") ? "ordinary" : atom.kind
    box = beside(box, atom, last ? spaceBetween(last, kind, script) : 0)
    last = kind
  }
  return box
}

/** An atom with what stands below and above it. */
function scripted(reader: Reader, script: boolean): Atom {
  const letter = reader.tokens[reader.at]!
  const base = nucleus(reader, script)
  const lean = (leaning.get(letter) ?? 0) / 1000
  const scripts = new Map<string, TypeBox>()
  for (let token = reader.tokens[reader.at]; token === "_" || token === "^"; token = reader.tokens[reader.at]) {
    reader.at++
    scripts.set(token, scaled(argument(reader, true), script ? SMALLER : SCRIPT))
  }
  const [raised, lowered] = [scripts.get("^"), scripts.get("_")]
  const space = script ? SCRIPT_SPACE / SCRIPT : SCRIPT_SPACE
  return {
    kind: base.kind,
    width: base.width + Math.max(0, raised ? raised.width + space : 0, lowered ? lowered.width + space - lean : 0),
    above: Math.max(base.above, raised ? Math.max(0.363, base.above - 0.3) + raised.above : 0),
    below: Math.max(base.below, lowered ? Math.max(raised ? 0.247 : 0.15, base.below) + lowered.below : 0),
  }
}

function nucleus(reader: Reader, script: boolean): Atom {
  const token = reader.tokens[reader.at++]!
  if (token === "{") return { ...rest(reader, script), kind: "ordinary" }
  if (token.startsWith("\\")) return command(token.slice(1), reader, script)
  return glyph(characters.get(token) ?? ["ordinary", letterWidth(token, italic)], token)
}

function glyph([kind, width, high]: Symbol, token = ""): Atom {
  const tall = kind === "open" || kind === "close" || token === "|"
  const descends = tall || "gjpqyf,;Q".includes(token)
  return {
    kind,
    width,
    above: high ?? (tall ? 0.75 : /[acegm-su-z]/u.test(token) ? 0.45 : /[0-9]/u.test(token) ? 0.65 : 0.7),
    below: descends && token ? 0.25 : 0,
  }
}

function letterWidth(character: string, font: ReadonlyMap<string, number>): number {
  return (font.get(character) ?? (/[0-9]/u.test(character) ? (font === slanted ? 511 : 500) : 778)) / 1000
}

function command(name: string, reader: Reader, script: boolean): Atom {
  switch (name) {
    case "frac":
      return fraction(argument(reader, true), argument(reader, true), script)
    case "sqrt":
      return root(reader, script)
    case "left":
      return fenced(reader, script)
    case "begin":
      return grid(reader)
    case "mathbin":
      return { ...argument(reader, script), kind: "binary" }
    case "mathrel":
      return { ...argument(reader, script), kind: "relation" }
    case "operatorname":
      return { ...word(reader, upright), kind: "operator" }
    case "mathrm":
    case "text":
      return { ...word(reader, upright), kind: "ordinary" }
    case "mathit":
      return { ...word(reader, slanted), kind: "ordinary" }
    case "bar":
    case "dot":
    case "overline":
    case "hat":
    case "tilde":
      return accented(argument(reader, script))
    default:
      return symbol(name)
  }
}

function symbol(name: string): Atom {
  const letter = greek.get(name)
  if (letter !== undefined) return { kind: "ordinary", width: letter / 1000, above: 0.7, below: 0.2 }
  const known = commands.get(name)
  if (known) return { ...glyph(known), below: known[0] === "operator" || known[0] === "open" ? 0.25 : 0 }
  if (name.length === 1) return glyph(["ordinary", letterWidth(name, upright)])
  return { ...spelled(Array.from(name), upright), kind: "operator" }
}

/** A name of a function, or words. */
function word(reader: Reader, font: ReadonlyMap<string, number>): TypeBox {
  if (reader.tokens[reader.at] !== "{") return spelled([reader.tokens[reader.at++] ?? ""], font)
  const end = reader.tokens.indexOf("}", reader.at)
  const letters = reader.tokens.slice(reader.at + 1, end < 0 ? undefined : end)
  reader.at = end < 0 ? reader.tokens.length : end + 1
  return spelled(letters, font)
}

function spelled(letters: readonly string[], font: ReadonlyMap<string, number>): TypeBox {
  const width = letters.reduce((sum, letter) => {
    if (letter === " ") return sum + 0.25
    return sum + (commands.get(letter.slice(1))?.[1] ?? characters.get(letter)?.[1] ?? letterWidth(letter, font))
  }, 0)
  return { width, above: 0.7, below: letters.some(letter => "gjpqy_".includes(letter.at(-1)!)) ? 0.2 : 0 }
}

function fraction(above: TypeBox, below: TypeBox, script: boolean): Atom {
  const top = scaled(above, script ? SMALLER : SCRIPT)
  const bottom = scaled(below, script ? SMALLER : SCRIPT)
  return {
    kind: "ordinary",
    width: Math.max(top.width, bottom.width) + (script ? FRACTION_SPACE / SCRIPT : FRACTION_SPACE),
    above: Math.max(0.394, AXIS + CLEARANCE + top.below) + top.above,
    below: Math.max(0.345, bottom.above + CLEARANCE - AXIS) + bottom.below,
  }
}

/** KaTeX: the sign is as high as the least of its sizes that holds what stands below it, which then stands in its middle. */
function root(reader: Reader, script: boolean): Atom {
  if (reader.tokens[reader.at] === "[") {
    reader.at++
    row(reader, true, ["]"])
    reader.at++
  }
  const inner = argument(reader, script)
  const sign = grown(high(inner) + 0.09)
  const clearance = Math.max(0.05, (sign + 0.01 - high(inner)) / 2)
  return {
    kind: "ordinary",
    width: inner.width + (sign > 1 ? 1 : 0.833),
    above: inner.above + clearance + 0.08,
    below: sign - inner.above - clearance - 0.04,
  }
}

function accented(inner: TypeBox): Atom {
  return { kind: "ordinary", width: inner.width, above: inner.above + 0.2, below: inner.below }
}

/** `\left( … \right)`: brackets that grow. */
function fenced(reader: Reader, script: boolean): Atom {
  const left = reader.tokens[reader.at++] ?? "."
  const { width, above, below } = row(reader, script, ["\\right"])
  const right = reader.tokens[reader.at + 1] ?? "."
  reader.at += 2
  const height = FENCED * 2 * Math.max(above - AXIS, below + AXIS)
  return {
    kind: "inner",
    width: fenceWidth(left, height) + width + fenceWidth(right, height),
    above: Math.max(AXIS + grown(height) / 2, above),
    below: Math.max(grown(height) / 2 - AXIS, below),
  }
}

/** Widths of the five sizes of a bracket, and of one that is put together from pieces. */
const FENCES: readonly (readonly [signs: RegExp, widths: readonly number[]])[] = [
  [/^[()]$/u, [0.389, 0.458, 0.597, 0.736, 0.792, 0.875]],
  [/^[[\]]$/u, [0.278, 0.417, 0.472, 0.528, 0.583, 0.667]],
  [/^\\?[{}]$/u, [0.5, 0.583, 0.667, 0.75, 0.806, 0.889]],
  [/floor|ceil/u, [0.445, 0.472, 0.528, 0.583, 0.639, 0.667]],
  [/Vert/u, [0.5, 0.556]],
  [/^\|$/u, [0.278, 0.333]],
  [/^\.$/u, [0.12]],
]
const FENCE_HEIGHTS = [1, 1.2, 1.8, 2.4, 3]

/** How much of what it holds a bracket reaches around, at least. */
const FENCED = 0.901

function fenceWidth(fence: string, height: number): number {
  const widths = FENCES.find(([signs]) => signs.test(fence))?.[1] ?? [0.6]
  return widths[fenceSize(height)] ?? widths.at(-1)!
}

/** Which size of a bracket is that high: beyond the last it is put together. */
function fenceSize(height: number): number {
  const size = FENCE_HEIGHTS.findIndex(reach => reach + 0.001 >= height)
  return size < 0 ? FENCE_HEIGHTS.length : size
}

/** The height of a sign that grows in sizes. */
function grown(height: number): number {
  return FENCE_HEIGHTS[fenceSize(height)] ?? height
}

/** What every line of a grid holds, so that lines are alike. */
const STRUT = { above: 0.84, below: 0.36 }
const CASES_STRUT = { above: 1.008, below: 0.432 }

/** `\begin{bmatrix} … \end{bmatrix}`, also cases: columns an em apart, lines 1.2 em high, or as high as their cells. */
function grid(reader: Reader): Atom {
  const name = environment(reader)
  const strut = name === "cases" ? CASES_STRUT : STRUT
  const columns: number[] = []
  let lines = 0
  let column = 0
  let { above, below } = strut
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== "\\end") {
    const cell = row(reader, false, ["&", "\\\\", "\\end"])
    columns[column] = Math.max(columns[column] ?? 0, cell.width)
    above = Math.max(above, cell.above)
    below = Math.max(below, cell.below)
    if (reader.tokens[reader.at] === "&") column++
    else if (reader.tokens[reader.at] === "\\\\") {
      lines += above + below
      column = 0
      above = strut.above
      below = strut.below
    } else break
    reader.at++
  }
  reader.at++
  environment(reader)
  const height = lines + above + below
  const fence = FENCED * height
  const fences = name === "cases" ? fenceWidth("{", fence) + fenceWidth(".", fence) : 2 * fenceWidth("[", fence)
  const width = columns.reduce((sum, cell) => sum + cell, columns.length - 1) + fences
  const half = Math.max(height, grown(fence)) / 2
  return { kind: "inner", width, above: half + AXIS, below: half - AXIS }
}

/** The name in `{…}` behind `\begin` or `\end`. */
function environment(reader: Reader): string {
  const end = reader.tokens.indexOf("}", reader.at)
  const name = reader.tokens.slice(reader.at + 1, end).join("")
  reader.at = end < 0 ? reader.tokens.length : end + 1
  return name
}

/** What a command or a script applies to: a group or one atom. */
function argument(reader: Reader, script: boolean): TypeBox {
  while (reader.tokens[reader.at] === " ") reader.at++
  if (reader.tokens[reader.at] !== "{") return reader.at < reader.tokens.length ? nucleus(reader, script) : EMPTY
  reader.at++
  return rest(reader, script)
}

/** The rest of a group whose brace is open. */
function rest(reader: Reader, script: boolean): TypeBox {
  const inner = row(reader, script)
  reader.at++
  return inner
}

function beside(left: TypeBox, right: TypeBox, space: number): TypeBox {
  return {
    width: left.width + space + right.width,
    above: Math.max(left.above, right.above),
    below: Math.max(left.below, right.below),
  }
}

function scaled({ width, above, below }: TypeBox, scale: number): TypeBox {
  return { width: width * scale, above: above * scale, below: below * scale }
}

function high({ above, below }: TypeBox): number {
  return above + below
}

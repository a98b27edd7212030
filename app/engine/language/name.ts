import { GREEK_SYMBOLS, SUBSCRIPTS } from "./characters"

/** A name in the parts in which it is written: `theta_12` and `theta12` are theta with 12 below; `l#2` is l, second version. */
export interface NameParts {
  readonly stem: string
  /** What stands below without braces: `12`, `ij`, `i+1`. */
  readonly below: string
  /** What stands above with its brackets: `(i)`, `[1]`; else "". */
  readonly above: string
  /** Version of a rebound name; "" for the first. */
  readonly version: string
}

const isDigit = (character: string): boolean => character >= "0" && character <= "9"

/** A name with scripts, as it is spelled: `x_12`, `x_{i+1}`, `x_1^{(i)}`. */
export function scripted(stem: string, below: string, above = ""): string {
  const lowered = below === "" ? "" : /^[\p{L}\p{M}\p{N}_]+$/u.test(below) ? `_${below}` : `_{${below}}`
  return stem + lowered + (above === "" ? "" : `^{${above}}`)
}

/** Takes a name apart. What follows the first underscore is a subscript, and so are digits at the end. */
export function partsOf(name: string): NameParts {
  const hash = name.indexOf("#")
  const version = hash < 0 ? "" : name.slice(hash + 1)
  const spelled = hash < 0 ? name : name.slice(0, hash)
  const raised = spelled.indexOf("^")
  const above = raised < 0 ? "" : spelled.slice(raised + 2, -1)
  const whole = raised < 0 ? spelled : spelled.slice(0, raised)
  const underscore = whole.indexOf("_", 1)
  if (underscore > 0 && underscore < whole.length - 1) {
    const below = whole.slice(underscore + 1)
    return {
      stem: whole.slice(0, underscore),
      below: below.startsWith("{") ? below.slice(1, -1) : below,
      above,
      version,
    }
  }
  let digits = whole.length
  while (digits > 1 && isDigit(whole.charAt(digits - 1))) digits--
  return { stem: whole.slice(0, digits), below: whole.slice(digits), above, version }
}

const BY_MEANING: ReadonlyMap<string, string> = new Map(Array.from(SUBSCRIPTS, ([sign, meaning]) => [meaning, sign]))

/** `x_bar`, the adjoint of x in a derivative program or a mean of x; `x_bar2` is another. */
const BARRED = /^(.+)_bar(\d*)((?:#.*)?)$/

/** A barred name as one without its bar: `x1_bar` → `x1`, `x_bar2` → `x_2`; null: it has none. */
function withoutBar(name: string): string | null {
  const [, base, number, version] = BARRED.exec(name) ?? []
  if (base === undefined) return null
  const { stem, below } = partsOf(base)
  const lowered = [below, number].filter(part => part !== "").join(",")
  return `${stem}${lowered === "" ? "" : `_${lowered}`}${version ?? ""}`
}

const COMBINING_MACRON = "\u0304"

/** A name for running text: `x1` → `x₁`, `theta_1` → `θ₁`, `l#2` → `l⁽²⁾`, `x_bar` → `x̄`. What has no subscript character stays on the line. */
export function unicodeName(name: string): string {
  const bare = withoutBar(name)
  if (bare !== null) {
    const [first = "", ...rest] = unicodeName(bare)
    return first + COMBINING_MACRON + rest.join("")
  }
  const { stem, below, above, version } = partsOf(name)
  const symbol = GREEK_SYMBOLS.get(stem) ?? stem
  const signs = Array.from(below, character => BY_MEANING.get(character))
  // Words of subscript letters are hard to read, and few fonts have them all.
  const fits = (signs.length === 1 || /^[+-]?\d*$/.test(below)) && signs.every(sign => sign !== undefined)
  const lowered = below === "" ? "" : fits ? signs.join("") : scripted("", GREEK_SYMBOLS.get(below) ?? below)
  return symbol + lowered + (above === "" ? "" : `^${above}`) + (version === "" ? "" : `⁽${superscript(version)}⁾`)
}

/** Digits, raised. */
export const superscript = (digits: string): string =>
  Array.from(digits, digit => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)) || digit).join("")

/** Greek capitals that look Latin have no TeX command of their own; omicron neither. */
const WITHOUT_COMMAND: ReadonlyMap<string, string> = new Map(
  "Alpha:A Beta:B Epsilon:E Zeta:Z Eta:H Iota:I Kappa:K Mu:M Nu:N Omicron:O Rho:P Tau:T Chi:X omicron:o"
    .split(" ")
    .map(entry => {
      const [name = "", letter = ""] = entry.split(":")
      return [name, `\\mathrm{${letter}}`] as const
    }),
)

/** A name in TeX: `x1` → `x_{1}`, `theta_1` → `\theta_{1}`, `loss` → `\mathit{loss}`, `l#2` → `l^{(2)}`, `x_bar` → `\bar{x}`. */
export function texName(name: string): string {
  const { symbol, scripts } = texParts(name)
  return symbol + scripts
}

/** A name in TeX with an accent on its symbol: `v2` → `\bar{v}_{2}`. A single letter takes `letter`; longer symbols need the wider `word`. */
export function texAccented(name: string, letter: string, word: string): string {
  const { symbol, scripts } = texParts(name)
  return accented(symbol, letter, word) + scripts
}

/** Latin, or by its command. */
const LETTER = /^(?:[^\\]|\\[a-zA-Z]+)$/u

const accented = (symbol: string, letter: string, word: string) => `${LETTER.test(symbol) ? letter : word}{${symbol}}`

function texParts(name: string): { readonly symbol: string; readonly scripts: string } {
  const bare = withoutBar(name)
  const { stem, below, above, version } = partsOf(bare ?? name)
  const letter = part(stem)
  return {
    symbol: bare === null ? letter : accented(letter, "\\bar", "\\overline"),
    scripts: (below === "" ? "" : `_{${texIndex(below)}}`) + superscripts(above, version),
  }
}

/** What stands above a symbol: its own superscript, and the version of the name. */
function superscripts(above: string, version: string): string {
  const all = texIndex(above) + (version === "" ? "" : `(${version})`)
  return all === "" ? "" : `^{${all}}`
}

/** An index in TeX, word for word: `t-1`, `(i)`. */
export const texIndex = (text: string): string =>
  /^[\p{L}\p{M}\p{N}_]+$/u.test(text) ? part(text) : text.replace(/[\p{L}\p{M}_]+/gu, part)

function part(text: string): string {
  const letter = WITHOUT_COMMAND.get(text)
  if (letter !== undefined) return letter
  if (GREEK_SYMBOLS.has(text)) return `\\${text}`
  const escaped = text.replaceAll("_", "\\_")
  return Array.from(text).length === 1 || isNumber(text) ? escaped : `\\mathit{${escaped}}`
}

const isNumber = (text: string): boolean => Array.from(text).every(isDigit)

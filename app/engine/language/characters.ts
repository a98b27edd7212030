const LETTERS =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega"
const SMALL = "αβγδεζηθικλμνξοπρστυφχψω"
const CAPITAL = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"

const GREEK: readonly (readonly [string, string])[] = LETTERS.split(" ").flatMap((name, at) => [
  [SMALL.charAt(at), name] as const,
  [CAPITAL.charAt(at), name.charAt(0).toUpperCase() + name.slice(1)] as const,
])

/** The name that a Greek symbol spells, `θ` → `theta`; symbols that look or mean the same spell the same name. */
export const GREEK_NAMES: ReadonlyMap<string, string> = new Map<string, string>([
  ...GREEK,
  ["ς", "sigma"],
  ["ϑ", "theta"],
  ["ϕ", "phi"],
  ["ϵ", "epsilon"],
  ["ϱ", "rho"],
  ["ϖ", "pi"],
  ["ϰ", "kappa"],
  ["\u00b5", "mu"],
  ["\u2126", "Omega"],
  ["ℯ", "e"],
  ["∑", "sum"],
  ["∏", "prod"],
])

/** The symbol of a Greek letter's name, `theta` → `θ`. */
export const GREEK_SYMBOLS: ReadonlyMap<string, string> = new Map(GREEK.map(([symbol, name]) => [name, symbol]))

const numbered = (characters: string): (readonly [string, string])[] =>
  Array.from(characters, (character, digit) => [character, String(digit)])

/** Signs and letters below the line and what they stand for: `₁` → `1`, `ᵢ` → `i`. */
export const SUBSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...numbered("₀₁₂₃₄₅₆₇₈₉"),
  ["₋", "-"],
  ["₌", "="],
  ["₊", "+"],
  ...Array.from("ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", (character, at) => [character, "aehijklmnoprstuvx".charAt(at)] as const),
])

/** Superscript characters of an exponent: digits, signs and letters. */
export const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...numbered("⁰¹²³⁴⁵⁶⁷⁸⁹"),
  ["⁻", "-"],
  ["⁺", "+"],
  ...Array.from(
    "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
    (character, at) => [character, "abcdefghijklmnoprstuvwxyz".charAt(at)] as const,
  ),
])

/** Fractions that are one character. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
])

/** Everything that is typed, or put there by a typing aid, for a minus. */
export const MINUSES = "-−–‐‑‒﹣－"

/** The same where it can be nothing else: in the exponent of a number. */
export const DASHES = `${MINUSES}—―`

/** Operators and brackets of two characters, with their canonical spelling; they are tried before those of one. */
export const DOUBLE_MARKS: ReadonlyMap<string, string> = new Map([
  ["**", "^"],
  [".*", ".*"],
  ["./", "/"],
  [".^", ".^"],
  ["<=", "<="],
  [">=", ">="],
  ["==", "=="],
  ["!=", "!="],
  [":=", "="],
  ["_{", "_{"],
  ["&&", "and"],
])

/** Operators and brackets of one character, with their canonical spelling. */
export const SINGLE_MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from("+-*/^@()[]{}|,=<>':?.√", mark => [mark, mark] as const),
  ...Array.from(MINUSES, mark => [mark, "-"] as const),
  ...Array.from("⊙∘", mark => [mark, ".*"] as const),
  ...Array.from("‖∥", mark => [mark, "‖"] as const),
  ["∧", "and"],
  ["∨", "or"],
  ["¬", "not"],
  ...Array.from("·×⋅∗∙", mark => [mark, "*"] as const),
  ...Array.from("÷∕", mark => [mark, "/"] as const),
  ...Array.from("ᵀ⊤", mark => [mark, "'"] as const),
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
])

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Letters a name may hold: Latin and Cyrillic with and without accents, and the underscore. Greek ones stand in GREEK_NAMES. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x400 && code <= 0x4ff) ||
  code === 0x212b

/** A combining mark, which belongs to the letter before it. */
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f

/** White space within a line. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 13 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff

export const NEWLINE = 10
export const SEMICOLON = 59
export const HASH = 35
export const UNDERSCORE = 95

// KaTeX in the build: without the tables that no formula of the app is set with. They would be a tenth of the first load.
import { readdirSync, readFileSync } from "node:fs"
import type { Plugin } from "vite"

/** Alphabets that no formula of the app is set in. A letter of theirs in a name gets upright widths. */
const UNUSED_ALPHABETS = [
  "AMS-Regular",
  "Caligraphic-Regular",
  "Fraktur-Regular",
  "Main-Bold",
  "Main-BoldItalic",
  "Math-BoldItalic",
  "SansSerif-Bold",
  "SansSerif-Italic",
  "SansSerif-Regular",
  "Script-Regular",
  "Typewriter-Regular",
]

/** A macro, or a command that is one sign: a definition each. */
const DEFINITION =
  /^define(?:Macro\("(?<macro>(?:[^"\\]|\\.)+)", (?:.*|(?:function \(context\)|context =>) \{\n[\s\S]*?^\})|Symbol\(\w+, \w+, \w+, (?<sign>null|"[^"]*"), "(?<command>[^"]+)"(?:, true)?)\);.*$/gmu

/** A function of TeX, with all that it does: its names, and its handler and builders. */
const FUNCTION = /^defineFunction\(\{[\s\S]*?\bnames: \[(?<names>[\s\S]*?)\],[\s\S]*?^\}\);\n/gmu

/** Of those, functions that no formula of the app is set with, by the first of their names: signs that stretch, colours, links, pictures, definitions. */
const UNUSED_FUNCTIONS =
  String.raw`\\underleftarrow \\xleftarrow \\\\cdleft \\\\cdparent \\textcolor \\color \\global \\def \\let \\futurelet
\\middle \\colorbox \\fcolorbox \\fbox \\cancel \\sout \\angl \\url \\includegraphics \\verb \\( \\mathreflectbox
\\pmb \\over \\genfrac \\above \\\\abovefrac \\overbrace \\href \\hbox \\phantom \\vphantom \\raisebox \\reflectbox \\smash \\vcenter
\\boldsymbol \\bigl \\hline \\@binrel`.split(/\s+/)

/** A kind of table with its column types: its names, and how it is read and built. */
const ENVIRONMENT = /^defineEnvironment\(\{[\s\S]*?\bnames: \[(?<names>[\s\S]*?)\],[\s\S]*?^\}\);\n/gmu

/** Of those, environments that no formula of the app is set with, by the first of their names. */
const UNUSED_ENVIRONMENTS = "subarray align gathered alignat equation CD".split(" ")

/** To a thousandth of an em, which nobody sees: digits that hardly compress are half of the table. */
const rounded = (table: string) => table.replace(/-?\d\.\d{4,}/gu, number => String(Number(Number(number).toFixed(3))))

/** Letters with accents, as far as names have them (app/engine/language/characters.ts), from their parts: a table of what every browser knows. */
const ACCENTED = `var unicodeSymbols = {};
for (let code = 0xc0; code < 0x1f00; code++) {
  const letter = String.fromCharCode(code), parts = letter.normalize("NFD");
  if (/^[a-z]./i.test(parts) && Array.from(parts.slice(1)).every(mark => unicodeAccents[mark])) unicodeSymbols[letter] = parts;
}
`

/** What else is left out or made shorter: where it stands, and what comes in its place. */
const CUTS: Readonly<Record<string, readonly [RegExp, string | ((found: string) => string)]>> = {
  "table of how large letters are, in em": [/^var fontMetricsData = \{\n[\s\S]*?^\};\n/mu, rounded],
  "outlines of signs that stretch, and of the arrow above a vector": [
    /^var path = \{\n[\s\S]*?^\};\n/mu,
    "var path = {};\n",
  ],
  "table of letters with accents": [/^var unicodeSymbols = \{\n[\s\S]*?^\};\n/mu, ACCENTED],
  "help for its command line": [/^ {4}(?:description|cli\w*): (?:.*[^{]|.*\{\n[\s\S]*?^ {4}\}),?\n/gmu, ""],
  "ways to write HTML as text": [/^ {2}toMarkup\(\) \{\n[\s\S]*?^ {2}\}\n/gmu, ""],
  "error where a table is missing": [
    /throw new Error\("Font metrics not found for font: " \+ font \+ "\."\);/u,
    'font = "Main-Regular";',
  ],
}

interface Definition {
  readonly text: string
  readonly macro?: string
  readonly command?: string
  readonly sign?: string
}

const LETTER = /^\p{L}$/u

/** Every command of TeX that a text writes, as it stands in the source: `\\alpha`. */
const commandsIn = (text: string) => new Set(text.match(/\\\\(?:[a-zA-Z@]+|.)/gu))

/** Commands that the app's own sources write. */
function written(): readonly string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  const sources = files.filter(file => /(?<!\.test|\.fixture)\.tsx?$/.test(file))
  return sources.flatMap(file => [...commandsIn(readFileSync(`app/${file}`, "utf8"))])
}

/** Leaves out the macros and signs that neither the app nor anything that is left of KaTeX names. Letters stay: names may have them. */
function withoutUnused(code: string): string {
  const rest = code.replace(DEFINITION, "")
  const used = new Set([...written(), ...commandsIn(rest)])
  const optional = [...code.matchAll(DEFINITION)].map(({ 0: text, groups }) => ({ text, ...groups }))
  const isUsed = ({ macro, command, sign }: Definition) => {
    const name = macro ?? command ?? ""
    const shown: unknown = JSON.parse(sign ?? "null")
    return !name.startsWith("\\\\") || used.has(name) || (typeof shown === "string" && LETTER.test(shown))
  }
  for (let before = -1; before !== used.size;) {
    before = used.size
    for (const one of optional) if (isUsed(one)) for (const name of commandsIn(one.text)) used.add(name)
  }
  const unused = new Set(optional.filter(one => !isUsed(one)).map(({ text }) => text))
  return code.replace(DEFINITION, text => (unused.has(text) ? "" : text))
}

/** Leaves out those of the blocks that nothing is set with, by the first of their names. */
function without(unused: readonly string[], block: RegExp, code: string, missing: (what: string) => never): string {
  const found = new Set<string>()
  const rest = code.replace(block, (text, names: string) => {
    const first = /"((?:[^"\\]|\\.)+)"/u.exec(names)?.[1] ?? ""
    if (!unused.includes(first)) return text
    found.add(first)
    return ""
  })
  for (const name of unused) if (!found.has(name)) missing(name)
  return rest
}

/** The functions that were left out although a macro that the app writes stands for them. */
function broken(before: string, after: string): readonly string[] {
  const named = (code: string) =>
    [...code.matchAll(FUNCTION)].flatMap(({ groups }) => [...commandsIn(groups!["names"]!)])
  const left = new Set(named(after))
  const macros = [...after.matchAll(DEFINITION)].filter(({ groups }) => written().includes(groups!["macro"]!))
  const needed = new Set(macros.flatMap(({ 0: text }) => [...commandsIn(text)]))
  return named(before).filter(name => needed.has(name) && !left.has(name))
}

export const slimKatex: Plugin = {
  name: "slim-katex",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith("katex.mjs")) return null
    const missing = (what: string) => this.error(`KaTeX has no ${what} where it was`)
    let slim = UNUSED_ALPHABETS.reduce((text, name) => {
      const without = text.replace(new RegExp(`^  "${name}": \\{[\\s\\S]*?^  \\},?\\n`, "m"), "")
      return without === text ? missing(`table of ${name}`) : without
    }, code)
    for (const [what, [where, instead]] of Object.entries(CUTS)) {
      if (slim.search(where) < 0) missing(what)
      slim = slim.replace(where, instead as string)
    }
    slim = without(UNUSED_FUNCTIONS, FUNCTION, slim, missing)
    slim = without(UNUSED_ENVIRONMENTS, ENVIRONMENT, slim, missing)
    const defined = withoutUnused(slim)
    if (defined.length > slim.length - 20_000) this.error("KaTeX no longer defines its macros and signs one by one")
    for (const name of broken(code, defined))
      this.error(`${name} was left out, but a macro of the app's formulas is set with it`)
    return { code: defined, map: null }
  },
}

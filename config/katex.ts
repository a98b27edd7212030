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

/** A macro that stands for other TeX, or a command that is one sign: a line each. */
const DEFINITION =
  /^define(?:Macro\("(?<macro>(?:[^"\\]|\\.)+)", "(?:[^"\\]|\\.)*"|Symbol\(\w+, \w+, \w+, (?<sign>null|"[^"]*"), "(?<command>[^"]+)"(?:, true)?)\);.*$/gmu

/** A function of TeX, with all that it does: its names, and its handler and builders. */
const FUNCTION = /^defineFunction\(\{[\s\S]*?\bnames: \[(?<names>[\s\S]*?)\],[\s\S]*?^\}\);\n/gmu

/** Of those, functions that no formula of the app is set with, by the first of their names: signs that stretch, colours, links, pictures, definitions. */
const UNUSED_FUNCTIONS =
  String.raw`\\' \\underleftarrow \\xleftarrow \\\\cdleft \\\\cdparent \\textcolor \\color \\global \\def \\let \\futurelet
\\middle \\colorbox \\fcolorbox \\fbox \\cancel \\sout \\angl \\rm \\url \\includegraphics \\verb \\( \\mathreflectbox
\\pmb \\over \\genfrac \\above \\\\abovefrac \\overbrace \\href \\hbox \\phantom \\vphantom \\raisebox \\reflectbox \\rule \\smash \\vcenter
\\boldsymbol \\bigl \\hline \\@binrel`.split(/\s+/)

/** The table of how large letters are, in em. */
const METRICS = /^var fontMetricsData = \{\n[\s\S]*?^\};\n/mu

/** To a thousandth of an em, which nobody sees: digits that hardly compress are half of the table. */
const rounded = (table: string) => table.replace(/-?\d\.\d{4,}/gu, number => String(Number(Number(number).toFixed(3))))

/** The outlines of signs that stretch, and of the arrow above a vector. */
const OUTLINES = /^var path = \{\n[\s\S]*?^\};\n/mu

interface Definition {
  readonly line: string
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
  const optional = [...code.matchAll(DEFINITION)].map(({ 0: line, groups }) => ({ line, ...groups }))
  const isUsed = ({ macro, command, sign }: Definition) => {
    const name = macro ?? command ?? ""
    const shown: unknown = JSON.parse(sign ?? "null")
    return !name.startsWith("\\\\") || used.has(name) || (typeof shown === "string" && LETTER.test(shown))
  }
  for (let before = -1; before !== used.size;) {
    before = used.size
    for (const one of optional) if (isUsed(one)) for (const name of commandsIn(one.line)) used.add(name)
  }
  const unused = new Set(optional.filter(one => !isUsed(one)).map(({ line }) => line))
  return code.replace(DEFINITION, line => (unused.has(line) ? "" : line))
}

/** Leaves out functions and outlines that nothing is set with. */
function withoutFunctions(code: string, missing: (what: string) => never): string {
  const found = new Set<string>()
  const rest = code.replace(FUNCTION, (block, names: string) => {
    const first = /"((?:[^"\\]|\\.)+)"/u.exec(names)?.[1] ?? ""
    if (!UNUSED_FUNCTIONS.includes(first)) return block
    found.add(first)
    return ""
  })
  for (const name of UNUSED_FUNCTIONS) if (!found.has(name)) missing(`function ${name}`)
  return OUTLINES.test(rest) ? rest.replace(OUTLINES, "var path = {};\n") : missing("outline")
}

export const slimKatex: Plugin = {
  name: "slim-katex",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith("katex.mjs")) return null
    const kept = UNUSED_ALPHABETS.reduce((text, name) => {
      const without = text.replace(new RegExp(`^  "${name}": \\{[\\s\\S]*?^  \\},?\\n`, "m"), "")
      if (without === text) this.error(`KaTeX has no table of ${name} where it was`)
      return without
    }, code)
    if (!METRICS.test(kept)) this.error("KaTeX has no table of letters where it was")
    const missing = 'throw new Error("Font metrics not found for font: " + font + ".");'
    if (!kept.includes(missing)) this.error("KaTeX no longer throws where a table is missing")
    const slim = withoutUnused(withoutFunctions(kept, what => this.error(`KaTeX has no ${what} where it was`)))
    if (slim.length > kept.length - 20_000) this.error("KaTeX no longer defines its macros and signs a line each")
    return { code: slim.replace(METRICS, rounded).replace(missing, 'font = "Main-Regular";'), map: null }
  },
}

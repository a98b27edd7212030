import type { Lowered, Signed, Signs } from "../../engine/graph/program"
import { english, type Language } from "../words/language"
import { later } from "../words/later"
import { superscript, texAccented, texName, unicodeName } from "../../engine/language/name"
import { texEntry } from "../jacobian"
import { plainSign } from "../symbols"
import { inTerms, type Replaced } from "./wording"

/** Which notation, and whether inputs are numbered: v₋₁, v₀. */
export interface NotationChoice {
  readonly signs: SignsId
  readonly numbered: boolean
}

/** The notations, by their ids in the link. */
export type SignsId = keyof typeof NOTATIONS | "survey"

const NUMBERED = "numbered"

/** A choice as it stands in a link: "grad-numbered". */
export const notationText = ({ signs, numbered }: NotationChoice): string =>
  [...(signs === "survey" ? [] : [signs]), ...(numbered ? [NUMBERED] : [])].join("-")

/** What a link says; what it does not say, or nobody knows, is as in the survey. */
export function notationIn(text: string): NotationChoice {
  const said = text.split("-")
  return { signs: SIGNS.find(one => said.includes(one)) ?? "survey", numbered: said.includes(NUMBERED) }
}

/** How one notation writes: `f` is what is differentiated, `x` what by. */
type Writing = (f: string, x: string) => Omit<Signs, "words" | "display" | "general"> & Partial<Pick<Signs, "display">>

const survey = {
  tex: (is: Signed, name: string) =>
    is === "tangent" ? texAccented(name, "\\dot", "\\dot") : texAccented(name, "\\bar", "\\overline"),
  plain: (is: Signed, name: string) => plainSign({}, is, name),
}

/** ∂f/∂v for an adjoint, ∂²f/∂x∂v where f has been differentiated by x; ∂v/∂x for a tangent: with one input of which it is, else along a line x(t). */
const leibniz: Writing = (f, x) => {
  const d = x === "" ? "d" : "\\partial "
  const parts = (is: Signed, name: string, by: readonly string[] = []) =>
    is === "adjoint"
      ? [
          `\\partial${by.length === 0 ? "" : `^{${by.length + 1}}`} ${texName(f)}`,
          [...by.map(texEntry), texName(name)].map(one => `\\partial ${one}`).join("\\,"),
        ]
      : [d + texName(name), d + (x === "" ? "t" : texName(x))]
  return {
    tex: (is, name, by) => parts(is, name, by).join("/"),
    display: (is, name) => `\\frac{${parts(is, name).join("}{")}}`,
    plain: (is, name, by = []) =>
      is === "adjoint"
        ? `∂${by.length === 0 ? "" : superscript(`${by.length + 1}`)}${unicodeName(f)}/${[...by, name].map(one => `∂${unicodeName(one)}`).join("")}`
        : x === ""
          ? `d${unicodeName(name)}/dt`
          : `∂${unicodeName(name)}/∂${unicodeName(x)}`,
  }
}

/** An attribute of the node, as code has it. */
const attribute =
  (adjoint: string): Writing =>
  () => {
    const of = (is: Signed) => (is === "adjoint" ? adjoint : "tangent")
    return {
      tex: (is, name) => `${texName(name)}\\text{.${of(is)}}`,
      plain: (is, name) => `${unicodeName(name)}.${of(is)}`,
    }
  }

/** A factor over what it is called, which may be wider. */
const called = (tex: string, text: string) => `\\underset{\\text{${text}}}{${tex}}`

/** A derivative in the survey's way: in TeX of one letter, light or bold, and as a letter with its accent. */
const SURVEYED =
  /(\\[a-z]+)?\\(dot|bar)(?: ([a-z])|\{([a-z]|\\mathbf\{[a-z]\})\})|(\p{L}[\u0304\u0307]|[\u0233\u1e8b])/giu

/** Stands for a letter while it is written. */
const LETTER = "□"

/** How a notation writes the app's own formulas, which are of no program: what is differentiated is L, along a line x(t). */
function generalOf(writing: Writing): Signs["general"] {
  const { tex, display = tex, plain } = writing("L", "")
  return text =>
    text.replace(
      SURVEYED,
      (_, command?: string, accent?: string, bare?: string, braced?: string, accented?: string) => {
        const [letter = "", over] = accented?.normalize("NFD") ?? [bare ?? braced ?? "", accent]
        const is = over === "dot" || over === "\u0307" ? "tangent" : "adjoint"
        return (command ? `${command} ` : "") + (accented ? plain : display)(is, LETTER).replaceAll(LETTER, letter)
      },
    )
}

/** All notations but that of the survey, by their ids in the link. */
const NOTATIONS = {
  partial: leibniz,
  grad: attribute("grad"),
  primal: attribute("adjoint"),
  upstream: (f, x) => ({
    ...leibniz(f, x),
    product: (given, partial, is) =>
      is === "adjoint"
        ? `${called(given, "upstream")} \\times ${called(partial, "local")}\\:`
        : `${called(partial, "local")} \\times ${given}`,
  }),
  delta: () => ({
    tex: (is, name) => (is === "adjoint" ? `\\delta_{${texName(name)}}` : survey.tex(is, name)),
    plain: (is, name) => (is === "adjoint" ? `δ(${unicodeName(name)})` : survey.plain(is, name)),
  }),
} as const satisfies Readonly<Record<string, Writing>>

/** In the order of their menu. */
export const SIGNS: readonly SignsId[] = ["survey", ...(Object.keys(NOTATIONS) as (keyof typeof NOTATIONS)[])]

const compiled = new WeakMap<object, readonly Replaced[]>()
const said = new WeakMap<readonly Replaced[], WeakMap<object, object>>()

/** The terms of a notation in a language. */
function termsOf(id: SignsId, language: Language): readonly Replaced[] {
  const { terms } = later(language).notation.signs[id]
  const known = compiled.get(terms) ?? terms.map(([term, instead]) => [new RegExp(term, "g"), instead] as const)
  compiled.set(terms, known)
  return known
}

/** A catalogue in the words of a notation; the same object every time. */
function worded<Words extends object>(
  id: keyof typeof NOTATIONS,
  general: Signs["general"],
  words: Words,
  language: Language = english,
): Words {
  const terms = termsOf(id, language)
  const known = said.get(terms) ?? new WeakMap<object, object>()
  said.set(terms, known)
  const made = (known.get(words) ?? inTerms(words, terms, general)) as Words
  known.set(words, made)
  return made
}

function signsOf({ inputs, outputs }: Lowered, id: keyof typeof NOTATIONS): Signs {
  const [output, ...more] = outputs
  const active = inputs.filter(({ constant }) => !constant)
  const writing: Writing = NOTATIONS[id]
  const made = writing(output && more.length === 0 ? output.name : "L", active.length === 1 ? active[0]!.name : "")
  const general = generalOf(writing)
  return { display: made.tex, ...made, general, words: (words, language) => worded(id, general, words, language) }
}

/** A derivative program in which x_bar goes by what it is in a notation. */
function withAdjoints<Program extends Lowered>(program: Program, id: keyof typeof NOTATIONS): Program {
  const { adjoints, names, outputs } = program
  if (!adjoints) return program
  const { plain } = NOTATIONS[id](adjoints.of, "")
  const named = (name: string) => {
    const input = adjoints.inputs.get(name)
    return input === undefined ? name : plain("adjoint", input, adjoints.by)
  }
  return { ...program, names: names.map(named), outputs: outputs.map(one => ({ ...one, name: named(one.name) })) }
}

/** Names in which the inputs are v₋₁, v₀, as the survey numbers them: the last is 0. A name that is taken stays free. */
function numberedNames({ names, inputs }: Lowered): readonly string[] {
  const taken = new Set(names)
  return names.map((name, node) => {
    if (node >= inputs.length) return name
    const index = node + 1 - inputs.length
    const own = index === 0 ? "v0" : `v_${index}`
    return taken.has(own) ? name : own
  })
}

const written = new WeakMap<Lowered, Map<string, { readonly program: Lowered }>>()

/** What holds a program, in a notation; the same object every time. */
export function inWriting<Good extends { readonly program: Lowered }>(good: Good, notation: string): Good {
  if (notation === "") return good
  const { program } = good
  const known = written.get(program) ?? new Map<string, { readonly program: Lowered }>()
  written.set(program, known)
  const before = known.get(notation)
  if (before) return before as Good
  const { signs, numbered } = notationIn(notation)
  const given = signs === "survey" ? program : withAdjoints({ ...program, signs: signsOf(program, signs) }, signs)
  const made = { ...good, program: numbered ? { ...given, names: numberedNames(given), given } : given }
  known.set(notation, made)
  return made
}

import type { FaultSentences } from "../../../../engine/run/sentence"
import type { faults as english } from "../../en/told/faults"

const decimal = (x: number | string) => String(x).replace(".", ",")
const of = (op: string | undefined): string => (op === undefined ? "Dies" : `\`${op}\``)
const at = (x: number | undefined): string => (x === undefined ? "hier" : `bei ${decimal(x)}`)

const FAULTS: FaultSentences = {
  domain: ({ op, x }) => `${of(op)} hat ${at(x)} keinen reellen Wert: Das Ergebnis ist keine Zahl.`,
  pole: ({ op, x }) => `${of(op)} geht ${at(x)} gegen unendlich.`,
  "div-zero": () => "Hier wird durch null geteilt: Das Ergebnis ist unendlich.",
  indeterminate: ({ part }) =>
    part === "slope"
      ? "Die Ableitung hat hier keinen bestimmten Wert: Unendlich trifft auf 0 oder auf ein anderes Unendlich."
      : "Dies hat keinen bestimmten Wert, so wie 0/0 und 0^0 keinen haben.",
  "neg-frac-power": ({ base, exponent }) =>
    `Eine negative Zahl${base === undefined ? "" : ` (${decimal(base)})`} hat keine reelle Potenz${
      exponent === undefined ? "" : ` ${decimal(exponent)}`
    }, die nicht ganz ist.`,
  overflow: ({ part }) =>
    part === "slope"
      ? "Die Ableitung ist hier zu groß für eine Gleitkommazahl."
      : "Dies ist zu groß für eine Gleitkommazahl: Das Ergebnis ist unendlich.",
  singular: () => "Diese Matrix ist singulär: Sie hat keine Inverse.",
  "infinite-slope": ({ op, x }) => `${of(op)} hat ${at(x)} einen Wert, aber die Steigung ist unendlich.`,
  "no-slope": ({ op, x }) => `${of(op)} hat ${at(x)} einen Wert, aber keine Steigung.`,
  kink: ({ op, x, chosen }) =>
    `${of(op)} hat ${at(x)} einen Knick, also ist dort keine einzelne Steigung richtig${
      chosen === undefined ? "" : `; genommen wurde ${decimal(chosen)}`
    }.`,
}

/** What is wrong at a point, in words: its numbers have "-" and "Infinity". */
export const faults: typeof english = {
  sentence: ({ code, params }) => FAULTS[code](params),
  /** How signs are spoken. */
  minus: "minus ",
  infinity: "unendlich",
  over: " durch ",
  power: " hoch ",
}

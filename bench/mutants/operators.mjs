// What a mutant changes, as text. Sources are as prettier writes them: operators stand between spaces, the generics' brackets do not.

const swap = (a, b) => [
  [new RegExp(` ${a.replace(/[*+/|]/g, "\\$&")} `, "g"), () => ` ${b} `],
  [new RegExp(` ${b.replace(/[*+/|]/g, "\\$&")} `, "g"), () => ` ${a} `],
]

const swapWord = (a, b) => [
  [new RegExp(`\\b${a}\\b`, "g"), () => b],
  [new RegExp(`\\b${b}\\b`, "g"), () => a],
]

/** Pairs of what is looked for, and what takes its place. */
const OPERATORS = [
  ...swap("<", "<="),
  ...swap(">", ">="),
  ...swap("===", "!=="),
  ...swap("+", "-"),
  ...swap("*", "/"),
  ...swap("+=", "-="),
  ...swap("&&", "||"),
  ...swapWord("true", "false"),
  ...swapWord("Math.max", "Math.min"),
  // A number, but no part of a name and no member of a type.
  [/(?<![\w.$]|\| )\d[\d_]*(?:\.\d+)?(?:e-?\d+)?(?![\w.]| \|)/g, found => String(Number(found.replace(/_/g, "")) + 1)],
  // The body of a function.
  [/(?<=^(?:.*=>|\s*(?:export )?(?:async )?function\b.*|\)[^=]*) \{)$/gm, () => " return"],
]

/** Not code, only types, or points at which tests probe: rows of numbers and `probes`. */
const NO_CODE = [
  /^ *\[-?[\d.]+(?:, -?[\d.]+)*\],?$/gm,
  /^( *)probes: (?:.*[\])],?$|[^]*?^\1[\])],?$)/gm,
  /\/\*[^]*?\*\//g,
  /^(?:import|export type|export \*|export \{)[^]*?from ".*"$/gm,
  /^(?:export )?(?:interface|type)\b[^]*?(?=\n\n|\n\}|$(?![^]))/gm,
]
const COMMENT = /(?<=^|\s)\/\/.*/gm
const TEXT = [
  /"(?:[^"\\\n]|\\.)*"/g,
  /`(?:[^`\\]|\\.)*`/g,
  /(?<=[(,=:[!&|?] ?)\/(?![*/ ])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g,
]

/** The same text with spaces for what is no code, so that places stay. */
function masked(text, strings) {
  const blank = found => found.replace(/[^\n]/g, " ")
  const texts = strings ? [] : TEXT
  return [...NO_CODE, ...texts, COMMENT].reduce((left, pattern) => left.replace(pattern, blank), text)
}

/** All mutants of a source: where, what stood there, what stands there now. `strings`: of texts too, for rules that are written as formulas. */
export function mutantsOf(text, strings = false) {
  const code = masked(text, strings)
  return OPERATORS.flatMap(([pattern, replace]) =>
    Array.from(code.matchAll(pattern), ({ 0: found, index }) => {
      const with_ = replace(found)
      const line = text.slice(0, index).split("\n").length
      const mutated = text.slice(0, index) + with_ + text.slice(index + found.length)
      const lines = [text, mutated].map(all => all.split("\n")[line - 1].trim())
      return { line, mutated, was: lines[0], is: lines[1] }
    }),
  )
}

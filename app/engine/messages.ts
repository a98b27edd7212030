import type { DiagnosticCode } from "./language/diagnostic"

/** What each diagnostic says besides its place. Words of the learner are quoted as they stand, long ones shortened. */
export interface DiagnosticParams {
  /** `open`: the bracket; `close`: what would close it. */
  unclosed: { open: string; close: string }
  "extra-close": { close: string }
  "wrong-close": { open: string; close: string; expected: string }
  /** `after`: the last thing before the gap. */
  unfinished: { after: string }
  /** What stands on either side of the gap; `before` is "" at the start of a line. */
  "missing-operand": { before: string; after: string }
  "empty-parens": { text: string }
  "two-numbers": { left: string; right: string }
  "bad-number": { number: string }
  /** `number`: as it would read with a point. */
  "decimal-comma": { text: string; number: string }
  "bad-char": { char: string }
  confusable: { name: string; other: string }
  /** `factor`: 1 where it may be one, as a short name may. */
  "unknown-function": { name: string; factor: number; nearest?: string }
  /** `nearest`: absent for an output that was asked for and does not exist. */
  "unknown-name": { name: string; nearest?: string }
  /** `split`: the product or call that it may be. */
  "unknown-name-split": { name: string; split: string }
  /** `example`: how it is called; `power`: the whole of `sin^-1`, if it is about that. */
  "function-as-value": { name: string; example: string; power?: string }
  /** `max` is Infinity for any number; `attr`: a keyword that the function does not have, if it is about that. */
  arity: { name: string; call: string; got: number; min: number; max: number; attr?: string }
  reserved: { name: string }
  "reserved-const": { name: string }
  "bad-target": { target: string }
  "double-equals": { text: string }
  duplicate: { name: string }
  "use-before-definition": { name: string }
  /** `path`: the names in a ring, "a → b → a". */
  cycle: { path: string }
  "self-reference": { name: string }
  recursion: { name: string }
  "ambiguous-slash": { product: string }
  "ambiguous-application": { name: string; argument: string }
  "ambiguous-bars": { text: string }
  /** Two vectors side by side. */
  "vector-product": { left: string; right: string }
  /** `other`: the other product, as it is written: "dot" or "@". */
  "elementwise-product": { text: string; other: string }
  "elementwise-power": { text: string; base: string }
  /** `other`: the function that may be meant, "det" or "norm"; `inner`: what stands between the bars. */
  "bars-of-array": { text: string; other: string; inner: string }
  "name-or-product": { name: string; product: string }
  "note-log": { name: string }
  "note-unary": { text: string; read: string }
  "note-inverse": { text: string; base: string }
  "note-rows": { name: string }
  "note-norm": { text: string; order: string }
  /** `problem`: that of a `ShapeError`, "subscript" (in a sum), "entry" (elsewhere) or "indices" (too many); shapes as "[2, 3]", "[]" for a number. */
  shape: { problem: string; left: string; right?: string }
  "shape-matmul": { problem?: string; left: string; right: string }
  /** Lengths of the rows; "number" for a number that stands where a row should. */
  ragged: { expected: number; got: number | "number" }
  "non-scalar": { name: string; shape: string }
  "bool-output": { text: string }
  unused: { name: string }
  "too-large": { most: number; nodes?: number }
  "too-deep": { limit: number }
  "too-long": { length: number; limit: number }
  "bad-count": { count: string }
  /** `counter`: that of a sum without bounds, if it indexes nothing. */
  "bad-bound": { text: string; counter?: string }
  "unknown-latex": { command: string }
  "unknown-python": { text: string }
  "unknown-julia": { text: string }
  /** `what`: "index", "const", or "static": then `name` is the keyword. */
  unsupported: { what: string; name?: string }
  empty: object
}

type Sentences<Params extends Record<Code, object>, Code extends string> = {
  readonly [C in Code]: (params: Params[C]) => string
}

/** A sentence for every diagnostic, in some language. */
export type DiagnosticSentences = Sentences<DiagnosticParams, DiagnosticCode>

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

function argumentsOf(min: number, max: number): string {
  if (max === Infinity) return `at least ${count(min, "argument")}`
  return min === max ? count(min, "argument") : `${min} to ${count(max, "argument")}`
}

const shape = (of: string): string => (of === "[]" ? "a number" : `shape ${of}`)

const shapes = (left: string, right: string | undefined): string =>
  right === undefined ? shape(left) : `${shape(left)} and ${shape(right)}`

const SHAPE_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["product", "The inner lengths of a matrix product must agree"],
  ["rank", "This needs a vector or a matrix of another shape"],
  ["axis", "There is no such axis"],
  ["index", "There is no such entry (the first is [0])"],
  ["subscript", "In a sum or product entries are counted from 1, and there is no such entry"],
  ["entry", "Subscripts count entries from 1, and there is no such entry"],
  ["square", "This needs a square matrix"],
])

const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ["index", "An index must be a whole number, or the counter of a loop or sum, perhaps plus or minus one"],
  ["const", "`const` needs a number or a list of numbers, not something computed"],
])

const DIAGNOSTICS: DiagnosticSentences = {
  unclosed: ({ open, close }) => `This \`${open}\` is never closed: a \`${close}\` is missing.`,
  "extra-close": ({ close }) => `This \`${close}\` closes nothing: there is no open bracket before it.`,
  "wrong-close": ({ open, close, expected }) =>
    `\`${open}\` is closed by \`${close}\`; it should be closed by \`${expected}\`.`,
  unfinished: ({ after }) => `Something is missing after \`${after}\`.`,
  "missing-operand": ({ before, after }) =>
    before === ""
      ? `Something is missing before \`${after}\`.`
      : `Something is missing between \`${before}\` and \`${after}\`.`,
  "empty-parens": ({ text }) => `There is nothing inside \`${text}\`.`,
  "two-numbers": ({ left, right }) => `Between \`${left}\` and \`${right}\` an operator is missing, such as \`*\`.`,
  "bad-number": ({ number }) => `\`${number}\` is not a number that can be read.`,
  "decimal-comma": ({ text, number }) => `\`${text}\` has a comma: decimals are written with a point, \`${number}\`.`,
  "bad-char": ({ char }) => `\`${char}\` has no meaning here.`,
  confusable: ({ name, other }) => `\`${name}\` and \`${other}\` look alike, but they are two different names.`,
  "unknown-function": ({ name, factor, nearest }) =>
    nearest !== undefined
      ? `There is no function \`${name}\`; did you mean \`${nearest}\`?`
      : factor === 0
        ? `There is no function \`${name}\`.`
        : `There is no function \`${name}\`; if \`${name}\` is a factor, write \`${name}*(…)\`.`,
  "unknown-name": ({ name, nearest }) =>
    nearest === undefined
      ? `There is no \`${name}\` in this program.`
      : `\`${name}\` is not used anywhere else; did you mean \`${nearest}\`?`,
  "unknown-name-split": ({ name, split }) => `\`${name}\` is read as one name; did you mean \`${split}\`?`,
  "function-as-value": ({ name, example, power }) =>
    power === undefined
      ? `\`${name}\` needs an argument, as in \`${example}\`.`
      : `\`${power}\` means the inverse function to some and the reciprocal to others; write which.`,
  arity: ({ name, call, got, min, max, attr }) =>
    attr === undefined
      ? `\`${name}\` takes ${argumentsOf(min, max)}, and \`${call}\` has ${got}.`
      : `\`${name}\` has no option \`${attr}\`.`,
  reserved: ({ name }) => `\`${name}\` is a function, so it cannot be given another meaning; choose another name.`,
  "reserved-const": ({ name }) => `\`${name}\` is now yours: it no longer means the constant.`,
  "bad-target": ({ target }) => `Only a name can stand to the left of \`=\`, and \`${target}\` is none.`,
  "double-equals": ({ text }) => `\`${text}\` compares; to define a name, write a single \`=\`.`,
  duplicate: ({ name }) => `\`${name}\` is defined again here; from here on it has its new meaning.`,
  "use-before-definition": ({ name }) => `\`${name}\` is used here, but it is defined only further down.`,
  cycle: ({ path }) => `These definitions go round in a circle: ${path}.`,
  "self-reference": ({ name }) => `\`${name}\` is defined by itself; give it a value first, or another name here.`,
  recursion: ({ name }) => `The function \`${name}\` calls itself, which would never end.`,
  "ambiguous-slash": ({ product }) =>
    `After the \`/\`, only the first factor of \`${product}\` is divided by; brackets make it clear.`,
  "ambiguous-application": ({ name, argument }) =>
    `It is not clear how much of \`${argument}\` belongs to \`${name}\`; brackets make it clear.`,
  "ambiguous-bars": ({ text }) => `In \`${text}\` it is not clear which bars belong together.`,
  "vector-product": ({ left, right }) =>
    `\`${left}\` and \`${right}\` are two vectors: write which product is meant, entry by entry or the inner one.`,
  "elementwise-product": ({ text, other }) =>
    `\`${text}\` multiplies entry by entry; the ${other === "dot" ? "inner" : "matrix"} product is \`${other}\`.`,
  "elementwise-power": ({ text, base }) =>
    `\`${text}\` takes the power of each entry; the matrix \`${base}\` times itself is \`${base} @ ${base}\`.`,
  "bars-of-array": ({ text, other, inner }) =>
    `\`${text}\` is the absolute value of each entry; the ${other === "det" ? "determinant" : "norm"} is \`${other}(${inner})\`.`,
  "name-or-product": ({ name, product }) => `\`${name}\` is read as one name; a product is written \`${product}\`.`,
  "note-log": ({ name }) => `\`${name}\` is the natural logarithm, \`ln\`.`,
  "note-unary": ({ text, read }) => `\`${text}\` means \`${read}\`: the power comes first.`,
  "note-inverse": ({ text, base }) => `\`${text}\` is the inverse of the matrix \`${base}\`.`,
  "note-rows": ({ name }) => `\`${name}\` of a matrix is taken of each row.`,
  "note-norm": ({ text, order }) =>
    order === "2"
      ? `\`${text}\` of a matrix is read as its Frobenius norm, not as its largest singular value.`
      : `\`${text}\` of a matrix is read as the norm of all of its entries in one vector.`,
  shape: ({ problem, left, right }) =>
    problem === "indices"
      ? "A matrix has two indices, a row and a column; this is one too many."
      : `${SHAPE_PROBLEMS.get(problem) ?? "The shapes do not fit"}: ${shapes(left, right)}.`,
  "shape-matmul": ({ left, right }) =>
    `\`*\` multiplies entry by entry, and ${shape(left)} does not fit ${shape(right)}; the matrix product is \`@\`.`,
  ragged: ({ expected, got }) =>
    got === "number"
      ? `This is a number, and it stands among rows of ${count(expected, "entry", "entries")}.`
      : `This row has ${count(got, "entry", "entries")}, the others ${expected}.`,
  "non-scalar": ({ name, shape: of }) => `The output \`${name}\` must be a number here, and it has ${shape(of)}.`,
  "bool-output": ({ text }) =>
    `\`${text}\` is a condition, not a number; conditions stand in \`where(c, a, b)\` or \`a if c else b\`.`,
  unused: ({ name }) => `\`${name}\` has no effect on any output.`,
  "too-large": ({ most, nodes }) =>
    nodes === undefined
      ? `The program grows beyond ${most.toLocaleString("en")} operations.`
      : `The program has ${nodes.toLocaleString("en")} nodes: more than ${most.toLocaleString("en")} are not drawn, but they are run.`,
  "too-deep": ({ limit }) => `This is nested more than ${limit.toLocaleString("en")} levels deep.`,
  "too-long": ({ length, limit }) =>
    `The text has ${length.toLocaleString("en")} characters; at most ${limit.toLocaleString("en")} are read.`,
  "bad-count": ({ count: text }) =>
    text === ""
      ? "`repeat` needs a number of rounds, as in `repeat 4:`."
      : `\`${text}\` is no number of rounds: it must be a whole number, at least 1.`,
  "bad-bound": ({ text, counter }) =>
    counter !== undefined
      ? `\`${text}\` runs over what \`${counter}\` indexes, and it indexes nothing here.`
      : `\`${text}\` is no range: a sum or product runs between whole numbers, as in \`sum_{i=1}^{3}\`.`,
  "unknown-latex": ({ command }) => `\`${command}\` is LaTeX, which cannot be read yet.`,
  "unknown-python": ({ text }) => `\`${text}\` is Python, which cannot be read yet.`,
  "unknown-julia": ({ text }) => `\`${text}\` is Julia, which cannot be read yet.`,
  unsupported: ({ what, name }) =>
    what === "static"
      ? `\`${name ?? ""}\` must be given as a plain number.`
      : `${UNSUPPORTED.get(what) ?? `\`${what}\` cannot be used here`}.`,
  empty: () => "There is nothing here yet: type an expression, such as `x^2 + sin(x)`.",
}

type Params = Readonly<Record<string, string | number>>

/** The sentence that a person reads for a diagnostic. Names and other words of the learner stand in backticks. */
export function diagnosticSentence({
  code,
  params,
}: {
  readonly code: DiagnosticCode
  readonly params: Params
}): string {
  return (DIAGNOSTICS[code] as (params: Params) => string)(params)
}

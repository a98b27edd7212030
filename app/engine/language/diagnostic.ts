/** A half-open range of UTF-16 offsets into the learner's own text. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type Severity = "error" | "warning" | "note"

/** One replacement in the learner's text. `from === to` inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** A repair that one press of a button applies. `label` is the text as it would read afterwards, e.g. `sin(x)*y`. */
export interface Fix {
  readonly label: string
  readonly edits: readonly Edit[]
}

/** What a text can be told about itself. The sentence for each code stands in `engine/messages.ts`, in one exhaustive table. */
export type DiagnosticCode =
  | "unclosed"
  | "extra-close"
  | "wrong-close"
  | "unfinished"
  | "missing-operand"
  | "empty-parens"
  | "two-numbers"
  | "bad-number"
  | "decimal-comma"
  | "bad-char"
  | "confusable"
  | "unknown-function"
  | "unknown-name"
  | "unknown-name-split"
  | "function-as-value"
  | "arity"
  | "reserved"
  | "reserved-const"
  | "bad-target"
  | "double-equals"
  | "duplicate"
  | "use-before-definition"
  | "cycle"
  | "self-reference"
  | "recursion"
  | "ambiguous-slash"
  | "ambiguous-application"
  | "ambiguous-bars"
  | "vector-product"
  | "elementwise-product"
  | "elementwise-power"
  | "bars-of-array"
  | "name-or-product"
  | "note-log"
  | "note-unary"
  | "note-inverse"
  | "note-rows"
  | "note-norm"
  | "shape"
  | "shape-matmul"
  | "ragged"
  | "non-scalar"
  | "bool-output"
  | "unused"
  | "too-large"
  | "too-deep"
  | "too-long"
  | "bad-count"
  | "bad-bound"
  | "unknown-latex"
  | "unknown-python"
  | "unknown-julia"
  | "unsupported"
  | "empty"

/** A finding about the text, as data: words are made of `code` and `params` elsewhere. `params` quote the learner's text. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly span: Span
  readonly params: Readonly<Record<string, string | number>>
  readonly fixes: readonly Fix[]
}

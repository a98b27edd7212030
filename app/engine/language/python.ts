import type { Span } from "./diagnostic"
import type { Reader } from "./parser"
import type { Names } from "./vocabulary"
import { add, quote } from "./report"
import { isMark, type Token } from "./tokens"

const MODULES: ReadonlySet<string> = new Set(["np", "numpy", "torch", "jnp", "jax", "math", "tf"])
const STATEMENTS: ReadonlySet<string> = new Set(["def", "lambda", "import", "from", "return", "for", "while"])

/** Whether a Python library is addressed here: `np.sin`. */
export const isModule = (names: Names, token: Token, next: Token): boolean =>
  MODULES.has(token.text) && isMark(next, ".") && !names.assigned.has(token.text)

/** Whether a Python statement starts here: `def f`. */
export const isPython = (names: Names, token: Token, next: Token): boolean =>
  token.kind === "name" && STATEMENTS.has(token.text) && next.kind === "name" && !names.assigned.has(token.text)

/** Says that Python is not read yet. */
export function reportPython(reader: Reader, span: Span) {
  add(reader.report, "unknown-python", span, { text: quote(reader.report, span) })
}

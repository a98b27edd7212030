import type { Notation } from "../engine/language/tex"
import { ops } from "../engine/ops"

const templates = new Map(ops.map(({ name, tex }) => [name, tex]))

/** How formulas are typeset: calls as the entries of their ops say, or as their name does, if it is a template itself. */
export const notation: Notation = {
  "@": "\\,",
  call: name => templates.get(name) ?? (name.includes("#1") ? name : undefined),
}

import type { Notation } from "../engine/language/tex"
import { ops } from "../engine/ops"

const templates = new Map(ops.map(({ name, tex }) => [name, tex]))

/** How formulas are typeset: calls as the entries of their ops say. */
export const notation: Notation = { call: name => templates.get(name) }

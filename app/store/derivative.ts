import { derivative, type Origin } from "../engine/graph/derivative"
import { entryOf } from "../engine/graph/entry"
import type { Lowered } from "../engine/graph/program"
import type { Language } from "../explain/words/language"
import { createDerivation } from "./derived"
import type { Document } from "../document/document"
import { EMPTY } from "../document/fields"
import { jobsHere } from "./jobs"
import type { Reading } from "./reading"
import { createWorkbench, type Store } from "./workbench"

/** A larger list is not derived and drawn beside another one: that would hold up the page. */
const MOST_NODES = 1000

/** The gradient of a gradient of … a program; or why there is none to draw: no such output, too many nodes. */
export type Successor =
  | { readonly kind: "graph"; readonly program: Lowered; readonly origins: readonly Origin[] }
  | { readonly kind: "none"; readonly name: string }
  | { readonly kind: "large"; readonly size: number }

/**
 * The gradient of an output after it has been differentiated by the inputs that follow it in `path`: f is ∇f, then f, x is ∇(∂f/∂x) …
 * Entries are named like W[0,1]. Frozen inputs are constants. `origins`: what each node is to the order before, and which node of `program`
 * itself it belongs to (−1: none).
 */
export function successor(program: Lowered, path: readonly string[], freeze: readonly string[]): Successor {
  const inputs = program.inputs.map(input => (freeze.includes(input.name) ? { ...input, constant: true } : input))
  let now: Lowered = { ...program, inputs }
  let origins: readonly Origin[] = program.names.map((_, of) => ({ role: "primal", of }))
  for (const [order, name] of path.entries()) {
    if (now.graph.size > MOST_NODES) return { kind: "large", size: now.graph.size }
    const entry = entryOf(order === 0 ? now : byInputs(now), name)
    if (!entry) return { kind: "none", name }
    const made = derivative({ ...entry.program, outputs: now.outputs }, entry.node)
    const before = origins
    origins = made.origins.map(({ role, of }) => ({ role, of: before[of]?.of ?? -1 }))
    const adjoints = { ...made.program.adjoints!, of: path[0]!, by: path.slice(1, order + 1) }
    now = { ...made.program, adjoints }
  }
  if (now.graph.size > MOST_NODES) return { kind: "large", size: now.graph.size }
  return { kind: "graph", program: now, origins }
}

/** A gradient whose outputs go by the names of the inputs that they belong to. */
export function byInputs(gradient: Lowered): Lowered {
  const names = gradient.inputs.filter(({ constant }) => !constant).map(({ name }) => name)
  return { ...gradient, outputs: gradient.outputs.map((output, i) => ({ ...output, name: names[i]! })) }
}

/** A workbench of a program that was not typed, and how it takes over the point and the notation of the one beside it. */
export interface Guest {
  readonly store: Store
  readonly follow: (beside: Pick<Document, "at" | "notation">) => void
}

/** Opens such a program with all its values known. */
export function createGuest(program: Lowered, beside: Pick<Document, "at" | "notation">, language: Language): Guest {
  const reading: Reading = {
    text: "",
    statements: [],
    diagnostics: [],
    program,
    before: null,
    large: null,
    unfinished: false,
  }
  const derive = createDerivation(() => reading)
  const store = createWorkbench({ ...EMPTY, ...beside, mode: "evaluate" }, jobsHere(), derive)
  store.setState({ language })
  store.actions.goTo(store.getState().derived.ticks)
  const follow: Guest["follow"] = beside => {
    const document = { ...store.getState().document, ...beside }
    store.setState({ document, derived: derive(document) })
  }
  return { store, follow }
}

import type { Document, Givens } from "../../document/document"
import { writeGiven, type Given } from "../../document/given"
import { record, redo, settle, undo } from "../../document/history"
import type { Edit } from "../../engine/language/diagnostic"
import type { Pass } from "../../engine/run/plan"
import { laneOf } from "../derived"
import type { Workbench } from "../state"
import { arrived, changed, changedLater, type Later, type Now, type Patch } from "./patch"

/** The text after edits, which do not overlap. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text)

function withSeeds({ document }: Workbench, pass: Pass, seeds: ReadonlyMap<string, Given>): Partial<Document> {
  return pass === "evaluate" ? {} : { seed: { ...document.seed, [pass]: seeds } }
}

function withInputs(now: Now, values: Givens, gesture = ""): Patch {
  const { document, derived } = now.state
  const at = new Map(document.at)
  const edits: Edit[] = []
  for (const [name, value] of values) {
    const literal = derived.good.program.inputs.find(input => input.name === name)?.literal
    if (literal) edits.push({ ...literal.span, text: writeGiven(value, ", ") })
    else at.set(name, value)
  }
  if (edits.length > 0 && !derived.current) return null
  return changed(now, { at, program: edited(document.program, edits) }, gesture)
}

function travelled({ state }: Now, turn: typeof undo): Later | null {
  const { document, history } = state
  const wanted = turn(history, document)
  if (!wanted) return null
  return {
    ahead: wanted.state,
    // What was typed in the meantime is not undone by it. The work comes back with the place that it was seen at.
    then: ({ state, derive }) =>
      state.document.program === document.program && state.history === history
        ? { document: wanted.state, derived: derive(wanted.state), history: wanted.history, playing: false }
        : null,
  }
}

/** Actions on the work itself: all of them can be undone. */
export const workActions = {
  edit: (now: Now, program: string) => changed(now, { program }, "typing"),

  applyEdits: (now: Now, edits: readonly Edit[]) =>
    changed(now, { program: edited(now.state.document.program, edits) }),

  /** A literal in the text is changed there. */
  setInput: (now: Now, name: string, value: Given, gesture = "") =>
    withInputs(now, new Map([[name, value]]), gesture && `${gesture}${name}`),

  /** The same for several inputs at once, as one change. */
  setInputs: withInputs,

  setSeed: (now: Now, pass: Pass, name: string, value: Given) => {
    const { seeds } = laneOf(now.state.derived, pass)
    return changedLater(now, withSeeds(now.state, pass, new Map(seeds).set(name, value)))
  },

  /** No seeds at all: the default ones. */
  setSeeds: (now: Now, pass: Pass, seeds: ReadonlyMap<string, Given>) =>
    changedLater(now, withSeeds(now.state, pass, seeds)),

  toggleFreeze: (now: Now, name: string) => {
    const { freeze } = now.state.document
    return changedLater(now, { freeze: freeze.includes(name) ? freeze.filter(one => one !== name) : [...freeze, name] })
  },

  settle: ({ state }: Now): Patch => ({ history: settle(state.history) }),
  undo: (now: Now) => travelled(now, undo),
  redo: (now: Now) => travelled(now, redo),

  /** Shows another document: an example (`visit`: a place to come back to), a link, a page of the browser's history. */
  open: (_: Now, document: Document, visit: boolean): Later => ({
    ahead: document,
    then: now => {
      const { document: before, history, generation } = now.state
      const visited = { history: record(history, before, ""), generation: generation + Number(visit) }
      return arrived(now, document, { playing: false, pointed: null, ...visited })
    },
  }),
}

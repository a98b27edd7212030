import type { Document, Panel, View } from "../../document/document"
import type { NodeId } from "../../engine/graph/graph"
import type { Pointed } from "../state"
import { shown, type Now, type Patch } from "./patch"

function isSame(a: Pointed | null, b: Pointed | null): boolean {
  if (a === null || b === null) return a === b
  if (a.entry?.is !== b.entry?.is || a.entry?.at !== b.entry?.at) return false
  if ("node" in a) return "node" in b && a.node === b.node && a.partner === b.partner
  return !("node" in b) && a.to === b.to && a.slot === b.slot
}

/** Actions on what stands around the picture, and on what is pointed at. */
export const viewActions = {
  setPanel: (now: Now, panel: Panel) => shown(now, { ...now.state.document, panel }),
  /** Keeps an option of a panel, "panel.option"; null: its own default stands. */
  setOption: (now: Now, key: string, value: string | null) => {
    const { document } = now.state
    const options = new Map(document.options)
    if (value === null) options.delete(key)
    else options.set(key, value)
    return shown(now, { ...document, options })
  },
  setDerivative: (now: Now, derivative: Document["derivative"]) => shown(now, { ...now.state.document, derivative }),
  setView: (now: Now, view: View) => shown(now, { ...now.state.document, view }),
  /** Fixes something of the picture's form. */
  setForm: (now: Now, form: Partial<Document["form"]>) =>
    shown(now, { ...now.state.document, form: { ...now.state.document.form, ...form } }),
  /** Folds the panels beside the picture away or back, or says how wide the right one is, whether steps ask, and in which notation all is. */
  arrange: (now: Now, room: Partial<Pick<Document, "sides" | "divider" | "predict" | "lesson" | "notation">>) =>
    shown(now, { ...now.state.document, ...room }),

  /** Points at something; null: at nothing. */
  point: ({ state }: Now, pointed: Pointed | null): Patch => (isSame(state.pointed, pointed) ? null : { pointed }),
  setHover: ({ state }: Now, node: NodeId | null, partner: NodeId | null = null): Patch => {
    const pointed = node === null ? null : { node, partner }
    return isSame(state.pointed, pointed) ? null : { pointed }
  },

  /** Says something, in place of what was said `before`. */
  notify: ({ state }: Now, text: string | null, before: string | null = null): Patch => ({
    notices: [...state.notices.filter(notice => notice !== before), ...(text === null ? [] : [text])],
  }),
  dismiss: (): Patch => ({ notices: [] }),
}

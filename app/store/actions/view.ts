import type { Document, Panel, View } from "../../document/document"
import type { NodeId } from "../../engine/graph/graph"
import { shown, type Now, type Patch } from "./patch"

/** Actions on what stands around the picture, and on what is pointed at. */
export const viewActions = {
  setPanel: (now: Now, panel: Panel) => shown(now, { ...now.state.document, panel }),
  setDerivative: (now: Now, derivative: Document["derivative"]) => shown(now, { ...now.state.document, derivative }),
  setView: (now: Now, view: View) => shown(now, { ...now.state.document, view }),
  /** Fixes something of the picture's form. */
  setForm: (now: Now, form: Partial<Document["form"]>) =>
    shown(now, { ...now.state.document, form: { ...now.state.document.form, ...form } }),
  /** Folds the panels beside the picture away or back, or says how wide the right one is. */
  arrange: (now: Now, room: Partial<Pick<Document, "sides" | "divider">>) =>
    shown(now, { ...now.state.document, ...room }),

  setHover: ({ state }: Now, hover: NodeId | null, partner: NodeId | null = null): Patch =>
    state.hover === hover && state.partner === partner ? null : { hover, partner },

  notify: ({ state }: Now, text: string): Patch => ({ notices: [...state.notices, text] }),
  dismiss: (): Patch => ({ notices: [] }),
}

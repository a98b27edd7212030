import * as autodiff from "./engine/autodiff"
import type { Store } from "./store/workbench"

declare global {
  interface Window {
    /** In development only: the page's store and the engine's public face, for the browser's console. */
    adjoint?: { readonly store: Store; readonly autodiff: typeof autodiff }
  }
}

/** Puts the app within reach of the browser's console. */
export function expose(store: Store): void {
  window.adjoint = { store, autodiff }
}

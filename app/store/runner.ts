import type { StoreApi } from "zustand/vanilla"
import type { Document } from "../document/document"
import { first } from "../explain/words"
import { ACTIONS, type Acts } from "./actions"
import type { StoreAction, Later, Patch } from "./actions/patch"
import type { Derivation, Derived } from "./derived"
import { takesLong } from "./reading"
import type { Workbench } from "./state"
import type { TaskActions } from "./tasks"

/**
 * The same derivation, but where it throws, by a mistake of the app, what stood stays beside the document as it is by now: nothing that a person typed is
 * lost. `failed` hears of it.
 */
function kept(store: StoreApi<Workbench>, derive: Derivation, failed: (fault: unknown) => void): Derivation {
  const or = <Result>(make: () => Result, instead: (state: Workbench) => Result): Result => {
    try {
      return make()
    } catch (fault) {
      failed(fault)
      return instead(store.getState())
    }
  }
  const safe = (meaning: (document: Document) => Derived) => (document: Document) =>
    or(
      () => meaning(document),
      ({ derived }) => ({ ...derived, current: false }),
    )
  const program = (document: Document) =>
    or(
      () => derive.program(document),
      ({ derived }) => derived.good.program,
    )
  return Object.assign(safe(derive), { ...derive, opened: safe(derive.opened), program })
}

/** Applies actions to a store: at once; where what is about to be shown takes long to derive, once that is done, in slices. A newer act cancels an older one. */
export function actsOn(store: StoreApi<Workbench>, whole: Derivation, { beginHere }: TaskActions): Acts {
  const derive = kept(store, whole, fault => {
    console.error(fault)
    const { language, notices } = store.getState()
    const { fault: sentence } = first(language).failures
    if (!notices.includes(sentence)) store.setState({ notices: [...notices, sentence] })
  })
  let cancel: () => void = () => undefined
  const apply = (patch: Patch) => {
    if (patch) store.setState(patch)
  }
  const setPending = (pending: Workbench["pending"]) => {
    if (store.getState().pending !== pending) store.setState({ pending })
  }
  const finish = ({ then }: Later) => apply(then({ state: store.getState(), derive }))
  const schedule = (later: Later) => {
    cancel()
    setPending(null)
    if (!takesLong(derive.program(later.ahead))) {
      finish(later)
      return
    }
    setPending(later.ahead)
    cancel = beginHere("act", derive.slices(later.ahead), () => {
      setPending(null)
      finish(later)
    })
  }
  const act =
    (action: StoreAction) =>
    (...told: never[]) => {
      const wanted = action({ state: store.getState(), derive }, ...told)
      if (wanted && "then" in wanted) schedule(wanted)
      else apply(wanted)
    }
  return Object.fromEntries(Object.entries(ACTIONS).map(([name, action]) => [name, act(action)])) as unknown as Acts
}

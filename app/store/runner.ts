import type { StoreApi } from "zustand/vanilla"
import { ACTIONS, type Acts } from "./actions"
import type { StoreAction, Later, Patch } from "./actions/patch"
import type { Derivation } from "./derived"
import { takesLong } from "./reading"
import type { Workbench } from "./state"
import type { TaskActions } from "./tasks"

/** Applies actions to a store: at once; where what is about to be shown takes long to derive, once that is done, in slices. A newer act cancels an older one. */
export function actsOn(store: StoreApi<Workbench>, derive: Derivation, { beginHere }: TaskActions): Acts {
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

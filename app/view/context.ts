import { createContext, useContext } from "react"
import { useStore } from "zustand"
import type { Pass } from "../engine/run/plan"
import { termed } from "../explain/symbols"
import type { Catalogue } from "../explain/words/language"
import type { Lane } from "../store/derived"
import { laneOf } from "../store/derived"
import type { Actions, Store, Workbench } from "../store/workbench"

/** The window's one store. */
export const StoreContext = createContext<Store | null>(null)

export function useWorkbenchStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error("no store above this component")
  return store
}

/** A part of the state; the component renders again when that part is another object. */
export const useWorkbench = <Part>(select: (state: Workbench) => Part): Part => useStore(useWorkbenchStore(), select)

/** A catalogue in the language of the page, and in the words of its notation. */
export function useWords<Words extends object>(catalogue: Catalogue<Words>): Words {
  return useWorkbench(({ language, derived }) => termed(derived.good.program, catalogue(language), language))
}

/** What the link keeps of an option of a panel, "panel.option" (null: nothing), and what sets it. */
export function useOption(key: string): readonly [value: string | null, set: (value: string | null) => void] {
  const { setOption } = useActions()
  const value = useWorkbench(state => state.document.options.get(key) ?? null)
  return [value, next => setOption(key, next)]
}

export const useActions = (): Actions => useWorkbenchStore().actions

/** The pass whose lane is shown here; null where there is but one. */
export const LaneContext = createContext<Pass | null>(null)

/** A part of the lane that is shown here. */
export function useLane<Part>(select: (lane: Lane) => Part): Part {
  const pass = useContext(LaneContext)
  return useWorkbench(({ derived }) => select(laneOf(derived, pass ?? undefined)))
}

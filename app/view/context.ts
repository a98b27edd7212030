import { createContext, useContext } from "react"
import { useStore } from "zustand"
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

export const useActions = (): Actions => useWorkbenchStore().actions

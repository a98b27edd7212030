import { createStore, type StoreApi } from "zustand/vanilla"
import { WELCOME } from "../document/fields"
import { emptyHistory } from "../document/history"
import { english } from "../explain/words/language"
import type { Acts } from "./actions"
import { carried } from "./actions/patch"
import { createDerivation } from "./derived"
import { jobsHere, type Jobs } from "./jobs"
import { actsOn } from "./runner"
import { followStage, NOTHING_STAGED } from "./staging"
import type { Workbench } from "./state"
import { followWanted, taskActions, type TaskActions } from "./tasks"

export type { Workbench } from "./state"

export type Actions = Acts & TaskActions

export type Store = StoreApi<Workbench> & { readonly actions: Actions }

/** A workbench that shows a document; `derive` says what a document means. */
export function createWorkbench(first = WELCOME, jobs: Jobs = jobsHere(), derive = createDerivation()): Store {
  const store = createStore<Workbench>(() => ({
    document: first,
    language: english,
    derived: derive.opened(first),
    history: emptyHistory(),
    playing: false,
    rate: 1,
    pointed: null,
    generation: 0,
    arrived: first.program,
    anchor: null,
    room: null,
    staged: NOTHING_STAGED,
    notices: [],
    task: null,
    pending: null,
  }))
  const tasks = taskActions(store, jobs)
  followWanted(store, tasks, derive, () => {
    // More is known of the document now.
    const { document, derived, arrived } = store.getState()
    const next = document.program === arrived ? document : carried(derived, derive(document), document)
    store.setState({ document: next, derived: derive(next) })
  })
  followStage(store, tasks, crowding => {
    derive.crowd(crowding)
    store.setState({ derived: derive(store.getState().document) })
  })
  return Object.assign(store, { actions: { ...actsOn(store, derive, tasks), ...tasks } })
}

import { useEffect } from "react"
import { useStore } from "zustand"
import { onDecksChanged } from "../../host/decks"
import { useWorkbench, useWorkbenchStore } from "../context"
import { lazyPart } from "../kit/lazyPart"
import { resume } from "./channel"
import { receive, reload } from "./decks"
import { lecture } from "./state"

const Wall = lazyPart(async () => (await import("./Wall")).Wall)
const Presenter = lazyPart(async () => (await import("./Presenter")).Presenter)
const Handout = lazyPart(async () => (await import("./Handout")).Handout)

/** What stands around the workbench in a lecture: on the wall, in its lecturer's window, on paper; nothing elsewhere. */
export function Lecture() {
  const store = useWorkbenchStore()
  const view = useWorkbench(state => state.document.view)
  const brings = useWorkbench(state => state.document.options.has("deck.shared"))
  const { said, inPanel } = useStore(lecture)
  useEffect(() => onDecksChanged(reload), [])
  useEffect(() => {
    if (store.getState().document.view !== "presenter") resume(store)
  }, [store])
  useEffect(() => {
    if (brings) receive(store)
  }, [brings, store])
  return (
    <>
      {view === "projector" && <Wall />}
      {view === "presenter" && <Presenter />}
      {view === "handout" && <Handout />}
      <p role="status">
        <span key={said} className={inPanel ? "unseen" : "toast"}>
          {said}
        </span>
      </p>
    </>
  )
}

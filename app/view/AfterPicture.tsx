import type { ReactNode } from "react"
import { isPictured } from "../store/staging"
import { useWorkbench } from "./context"

/** What comes after the first picture, for which alone the page makes a person wait; `place` keeps its room until then. */
export function AfterPicture({ place = null, children }: { place?: ReactNode; children: ReactNode }) {
  return useWorkbench(isPictured) ? children : place
}

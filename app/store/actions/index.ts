import { clockActions } from "./clock"
import type { StoreAction, Now } from "./patch"
import { pictureActions } from "./picture"
import { viewActions } from "./view"
import { workActions } from "./work"

/** Everything that a person can do with a workbench: pure functions of its state, a name each. */
export const ACTIONS = {
  ...workActions,
  ...clockActions,
  ...pictureActions,
  ...viewActions,
} as const satisfies Readonly<Record<string, StoreAction>>

/** What an action is told beside the state. */
type Told<Act> = Act extends (now: Now, ...told: infer All) => unknown ? All : never

/** The same as functions that act: what the view calls. */
export type Acts = { readonly [Name in keyof typeof ACTIONS]: (...told: Told<(typeof ACTIONS)[Name]>) => void }

import { mistakes } from "./mistakes"

/** What a person reads where the page asks, checks and teaches, in English. */
export const en = {
  mistakes,
}

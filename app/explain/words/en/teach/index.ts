import { fading } from "./fading"
import { grade } from "./grade"
import { lesson } from "./lesson"
import { mistakes } from "./mistakes"
import { predict } from "./predict"

/** What a person reads where the page asks, checks and teaches, in English. */
export const en = {
  fading,
  grade,
  lesson,
  mistakes,
  predict,
}

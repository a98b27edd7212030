import type { TeachWords } from "../../teach"
import { grade } from "./grade"
import { lesson } from "./lesson"
import { mistakes } from "./mistakes"
import { predict } from "./predict"

/** What a person reads where the page asks, checks and teaches, in German. */
export const de: TeachWords = {
  grade,
  lesson,
  mistakes,
  predict,
}

import { grade } from "./grade"
import { lesson } from "./lesson"
import { mistakes } from "./mistakes"
import { practice } from "./practice"
import { predict } from "./predict"
import { slips } from "./slips"

/** What a person reads where the page asks, checks and teaches, in English. */
export const en = {
  grade,
  lesson,
  mistakes,
  practice,
  predict,
  slips,
}

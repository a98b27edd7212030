import type { TeachWords } from "../../teach"
import { fading } from "./fading"
import { grade } from "./grade"
import { authoring, deck, handout, lecture, presenter } from "./lecture"
import { lesson } from "./lesson"
import { mistakes } from "./mistakes"
import { practice } from "./practice"
import { predict } from "./predict"
import { slips } from "./slips"

/** What a person reads where the page asks, checks and teaches, in German. */
export const de: TeachWords = {
  authoring,
  deck,
  fading,
  grade,
  handout,
  lecture,
  lesson,
  mistakes,
  practice,
  predict,
  slips,
  presenter,
}

import type { LaterWords } from "../../later"
import { board } from "./board"
import { cost } from "./cost"
import { derivative } from "./derivative"
import { findings } from "./findings"
import { form } from "./form"
import { blocks, hessian, jacobian, matrix } from "./jacobian"
import { keys, sheet } from "./keys"
import { lanes } from "./lanes"
import { large } from "./large"
import { notation } from "./notation"
import { standing } from "./standing"
import { legend, view } from "./view"

/** What a person reads of parts of the page that are fetched after the first picture, in German. */
export const de: LaterWords = {
  blocks,
  board,
  cost,
  derivative,
  findings,
  form,
  hessian,
  jacobian,
  keys,
  lanes,
  large,
  legend,
  matrix,
  notation,
  sheet,
  standing,
  view,
}

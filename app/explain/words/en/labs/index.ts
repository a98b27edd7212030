import { checkpointing } from "./checkpointing"
import { elimination } from "./elimination"
import { matrix } from "./matrix"
import { geometry } from "./geometry"
import { descent } from "./descent"
import { lab, more } from "./lab"
import { numerical } from "./numerical"

/** What a person reads in labs, in English. */
export const en = {
  checkpointing,
  elimination,
  matrix,
  geometry,
  descent,
  lab,
  more,
  numerical,
}

import { checkpointing } from "./checkpointing"
import { elimination } from "./elimination"
import { matrix } from "./matrix"
import { geometry } from "./geometry"
import { code } from "./code"
import { descent } from "./descent"
import { dual } from "./dual"
import { lab, more } from "./lab"
import { numerical } from "./numerical"
import { python } from "./python"
import { second } from "./second"
import { symbolic } from "./symbolic"
import { pytorch } from "./pytorch"

/** What a person reads in labs, in English. */
export const en = {
  checkpointing,
  elimination,
  matrix,
  geometry,
  code,
  descent,
  dual,
  lab,
  more,
  numerical,
  python,
  second,
  symbolic,
  pytorch,
}

import type { LabWords } from "../../labs"
import { checkpointing } from "./checkpointing"
import { code } from "./code"
import { descent } from "./descent"
import { dual } from "./dual"
import { elimination } from "./elimination"
import { geometry } from "./geometry"
import { lab, more } from "./lab"
import { matrix } from "./matrix"
import { numerical } from "./numerical"
import { python } from "./python"
import { pytorch } from "./pytorch"
import { second } from "./second"
import { symbolic } from "./symbolic"

/** What a person reads in labs, in German. */
export const de: LabWords = {
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

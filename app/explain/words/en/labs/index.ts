import { code } from "./code"
import { descent } from "./descent"
import { lab, more } from "./lab"
import { numerical } from "./numerical"
import { python } from "./python"
import { pytorch } from "./pytorch"

/** What a person reads in labs, in English. */
export const en = {
  code,
  descent,
  lab,
  more,
  numerical,
  python,
  pytorch,
}

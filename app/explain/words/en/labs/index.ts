import { descent } from "./descent"
import { lab, more } from "./lab"
import { numerical } from "./numerical"

/** What a person reads in labs, in English. */
export const en = {
  descent,
  lab,
  more,
  numerical,
}

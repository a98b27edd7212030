import { descent } from "./descent"
import { dual } from "./dual"
import { lab, more } from "./lab"
import { numerical } from "./numerical"
import { symbolic } from "./symbolic"

/** What a person reads in labs, in English. */
export const en = {
  descent,
  dual,
  lab,
  more,
  numerical,
  symbolic,
}

import type { Words } from ".."
import { failures } from "./failures"
import { names, passes } from "./names"
import { numbers } from "./numbers"
import { ops } from "./ops"
import { commands, notices, page, player, stage } from "./page"
import { large, parts } from "./picture"
import { program } from "./program"
import { tabs } from "./tabs"
import { work } from "./work"

/** What a person reads or hears of the first picture, in German. */
export const de: Words = {
  commands,
  failures,
  large,
  names,
  notices,
  numbers,
  ops,
  page,
  parts,
  passes,
  player,
  program,
  stage,
  tabs,
  work,
}

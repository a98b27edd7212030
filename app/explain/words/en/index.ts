import { failures } from "./failures"
import { names } from "./names"
import { ops } from "./ops"
import { commands, notices, page, player, stage } from "./page"
import { inputs, program, seeds } from "./panels"
import { large, parts } from "./picture"
import { purpose } from "./purpose"
import { results } from "./results"
import { passes, steps } from "./steps"
import { card, tabs, trace } from "./tabs"
import { work } from "./work"

/** What a person reads or hears of the first picture, in English. */
export const en = {
  card,
  commands,
  failures,
  inputs,
  large,
  names,
  notices,
  ops,
  page,
  parts,
  passes,
  player,
  program,
  purpose,
  results,
  seeds,
  stage,
  steps,
  tabs,
  trace,
  work,
}

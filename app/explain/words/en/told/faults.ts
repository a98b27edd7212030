import { faultSentence } from "../../../../engine/run/sentence"

/** What is wrong at a point, in words: its numbers stand as the engine writes them, with "-" and "Infinity". */
export const faults = {
  sentence: faultSentence,
  /** How signs are spoken. */
  minus: "minus ",
  infinity: "infinity",
  over: " over ",
  power: " to the power ",
}

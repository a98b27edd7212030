import type { derivative as english } from "../../en/later/derivative"
import { grouped } from "../number"

/** The derivative graph beside the program. */
export const derivative: typeof english = {
  title: "Ableitungsgraph",
  brief: "Ableitung",
  /** As a possessor: "Steuerung des Ableitungsgraphen". */
  of: "des Ableitungsgraphen",
  mode: "Modus des Ableitungsgraphen",
  modes: { evaluate: "auswerten", forward: "vorwärts", reverse: "rückwärts" },
  order: order => `Ordnung ${order}`,
  again: "Noch einmal ableiten nach",
  back: "Eine Ordnung zurück",
  close: "Ableitungsgraph schließen",
  none: name => `${name} ist hier nichts, wonach sich ableiten ließe.`,
  tooLarge: nodes => `Mit ${grouped(nodes)} Knoten ist er zu groß, um hier gezeichnet zu werden.`,
}

import type { lanes as english } from "../../en/later/lanes"

/** What stands above one of several graphs, and the small player of one. */
export const lanes: typeof english = {
  titles: { evaluate: "Auswerten", forward: "Vorwärts J·ẋ", reverse: "Rückwärts ȳ·J" },
  /** Lanes as possessors: "Steuerung der Vorwärtsbahn". */
  of: { evaluate: "der Auswertungsbahn", forward: "der Vorwärtsbahn", reverse: "der Rückwärtsbahn" },
  player: {
    title: of => `Steuerung ${of}`,
    previous: of => `Schritt zurück ${of}`,
    next: of => `Nächster Schritt ${of}`,
    play: of => `Abspielen ${of}`,
    pause: of => `Anhalten ${of}`,
    step: of => `Schritt ${of}`,
    at: (step, steps) => `Schritt ${step} von ${steps}`,
  },
}

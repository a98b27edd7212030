import type { fading as english } from "../../en/teach/fading"

/** A trace with blanks, to be filled in the workbench. */
export const fading: typeof english = {
  name: "Ablaufspur",
  levels: {
    shown: "alles gezeigt",
    last: "letztes Feld leer",
    half: "die Hälfte leer",
    program: "nur das Programm",
    mixed: "zufälliges Programm, ohne Hilfe",
  },
  words:
    "Ausfüllen, was in der Ablaufspur leer ist: Zahlen, Brüche oder Ausdrücke. Jede Zeile wird nach den eigenen Zahlen davor beurteilt.",
  alone: "Die ganze Ablaufspur ausfüllen. Was richtig ist, wird gesagt, wenn nichts mehr leer ist.",
  blank: line => `Eigene Zahl: ${line}`,
  left: blanks => (blanks === 1 ? "1 Feld ist noch leer." : `${blanks} Felder sind noch leer.`),
  show: "Den Rest zeigen",
  another: "Ein anderes Programm",
}

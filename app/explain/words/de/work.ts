import type { work as english } from "../en/work"

const failed = (label: string) => `Das ist nicht gelungen: ${label}.`

/** What goes on in the background. */
export const work: typeof english = {
  label: {
    layout: "Graph anordnen",
    tidier: "Graph neu anordnen",
    read: "Programm lesen",
    derive: "Schritte vorbereiten",
    run: "Programm ausführen",
    gradient: "Gradient berechnen",
    hessian: "Zweite Ableitungen berechnen",
    map: "Karte berechnen",
    algebra: "Vereinfachen",
  },
  working: "In Arbeit",
  cancel: "Abbrechen",
  cancelled: label => `Abgebrochen: ${label}. Der Text bleibt, wie er ist, und das letzte gute Bild steht noch da.`,
  failed: {
    memory: label => `${failed(label)} Vielleicht reicht der Speicher dafür nicht.`,
    unfetched: label => `${failed(label)} Der Code dafür ließ sich nicht laden; mit Verbindung geht es.`,
    stopped: label => `${failed(label)} Der Browser hat es beendet.`,
    fault: label => `${failed(label)} Das ist ein Fehler der App.`,
  },
}

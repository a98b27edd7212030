import type { keys as englishKeys, sheet as englishSheet } from "../../en/later/keys"

/** The sheet of keys. */
export const sheet: typeof englishSheet = {
  title: "Tastenkürzel",
  characters: "Buchstaben und Ziffern wirken als Tasten",
  language: "Sprache",
  close: "Schließen",
}

/** Every command by its id: its keys as they are written, and what they do. */
export const keys: typeof englishKeys = {
  next: ["→ oder Bild ab", "nächster Schritt"],
  previous: ["← oder Bild auf", "Schritt zurück"],
  every: ["Umschalt → oder ←", "jeder Schritt, auch innerhalb des Gefalteten"],
  first: ["Pos1", "erster Schritt"],
  last: ["Ende", "letzter Schritt"],
  play: ["Leertaste", "abspielen oder anhalten"],
  mode: ["1, 2, 3, 4", "Auswerten, Vorwärts, Rückwärts, Vergleich"],
  go: ["g, Ziffern, Eingabetaste", "zu einem Schritt gehen"],
  find: ["/", "einen Knoten finden"],
  fit: ["f", "den Graphen einpassen"],
  near: ["z", "zum Knoten und seinen Nachbarn zoomen"],
  follow: ["a", "dem aktiven Schritt folgen oder nicht mehr"],
  walk: ["[ und ]", "im Graphen: voriger und nächster Knoten"],
  along: ["Pfeile", "im Graphen: an den Kanten entlang"],
  choose: ["Eingabetaste", "im Graphen: zum Schritt des Knotens gehen"],
  change: ["+ und −", "im Graphen: eine Eingabe ändern; ihre Zahl lässt sich auch ziehen"],
  open: ["o", "im Graphen: die Gruppe des Knotens öffnen oder schließen"],
  predict: ["q", "Schritte fragen, bevor sie ihre Zahlen zeigen, oder nicht mehr"],
  left: ["p", "Programm und Eingaben wegfalten oder zurückholen"],
  right: ["t", "die Tabellen wegfalten oder zurückholen"],
  undo: ["Strg Z", "rückgängig"],
  redo: ["Strg Umschalt Z", "wiederholen"],
  shortcuts: ["?", "dieses Blatt"],
  leave: ["Esc", "verlassen"],
}
